"""The command line: what the commands are, and what each needs, imported when it is needed.

Exit codes: 0 good; 1 warnings under `--strict`; 2 bad input or usage; 70 a crash; 128 + n a signal.
"""

import argparse
import os
import signal
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from briefing import __version__
from briefing.problems import Place, Problem, ProblemError, told

if TYPE_CHECKING:
    from briefing.incident.marking import Marking
    from briefing.incident.view import View

__all__ = ["entry", "main"]

BAD_INPUT = 2
CRASH = 70
LABELS = ("clear", "green", "amber", "amber+strict", "red")
ABOUT = "Brief others on a contested incident: read it on the desk, print it, build it."
PLAIN = (
    "Where the output is no terminal, briefing prints the page form instead of opening the desk. "
    "That text, and the full form of briefing export, serve screen readers too."
)


def entry() -> NoReturn:
    """The `briefing` command: run, and end with an exit code that tells how it went."""
    try:
        code = main()
        if sys.stdout is not None:
            sys.stdout.flush()
    except KeyboardInterrupt:
        code = 128 + signal.SIGINT
    except BrokenPipeError:
        # Whoever read the output has had enough of it; Python would complain once more at exit.
        _forget_stdout()
        code = 128 + getattr(signal, "SIGPIPE", 13)
    except Exception:
        import traceback

        code = _crashed(traceback.format_exc())
    sys.exit(code)


def main(argv: list[str] | None = None) -> int:
    """Carry out a command line and give back its exit code; problems are told on stderr."""
    arguments = sys.argv[1:] if argv is None else argv
    try:
        if arguments and arguments[0] in COMMANDS:
            about, describe, run = COMMANDS[arguments[0]]
            parser = _Parser(prog=f"briefing {arguments[0]}", description=about)
            describe(parser)
            return run(parser.parse_args(arguments[1:]))
        parser = _Parser(
            prog="briefing",
            description=ABOUT,
            epilog=PLAIN,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        _describe_desk(parser)
        return _desk(parser.parse_args(arguments))
    except ProblemError as error:
        return _tell(error.problems)


class _Parser(argparse.ArgumentParser):
    """A parser whose complaint is one line."""

    def error(self, message: str) -> NoReturn:
        raise ProblemError(
            Problem(
                "usage",
                f"{message[:1].upper()}{message[1:]}.",
                Place(self.prog),
                help=f"See {self.prog} --help.",
            )
        )


# The desk ----------------------------------------------------------------------------------------


def _describe_desk(parser: argparse.ArgumentParser) -> None:
    parser.usage = "briefing [FILE] [--tlp LABEL] [--theme NAME]\n       briefing COMMAND --help"
    commands = "\n".join(f"  {name:<8} {about}" for name, (about, _, _) in COMMANDS.items())
    parser.description = f"{ABOUT}\n\ncommands:\n{commands}"
    _add_file(parser)
    _add_ceiling(parser, "the desk may hold (on the desk: everything; printed: clear)")
    parser.add_argument("--theme", metavar="NAME", help="the theme to begin with")
    parser.add_argument("--version", action="version", version=f"briefing {__version__}")


def _desk(options: argparse.Namespace) -> int:
    path = _incident_file(options.file)
    # A stream that was closed for the program is None.
    if not all(stream is not None and stream.isatty() for stream in (sys.stdout, sys.stdin)):
        _print(_view(path, options.tlp or "clear"), "page")
        return 0
    from briefing.files.recent import remember
    from briefing.tui.run import run_desk

    view = _view(path, options.tlp or "red")
    if options.file is not None:
        remember(path)
    code, crash, problems = run_desk(view, options.theme)
    _tell(problems)
    return _crashed(crash) if crash else code


# Paper -------------------------------------------------------------------------------------------


def _describe_export(parser: argparse.ArgumentParser) -> None:
    _add_file(parser)
    parser.add_argument(
        "--form", default="page", metavar="FORM", help="page or full (default: page)"
    )
    parser.add_argument("-o", "--output", metavar="PATH", help="a file (default: print it)")
    parser.add_argument("--force", action="store_true", help="write over a file that is there")
    parser.add_argument("--width", type=int, default=72, help="columns, 40 or more (default: 72)")
    parser.add_argument(
        "--issued", metavar="WHEN", help="the time of issue, as it is to be printed"
    )
    _add_ceiling(parser, "the text may hold (default: clear)")


def _export(options: argparse.Namespace) -> int:
    view = _view(_incident_file(options.file), options.tlp or "clear")
    _print(view, options.form, options)
    return 0


def _print(view: "View", form: str, options: argparse.Namespace | None = None) -> None:
    from briefing.paper.export import export

    width = options.width if options else 72
    data = export(view, form, width=width, issued=options.issued if options else None)
    if options is None or options.output in (None, "-"):
        _to_stdout(data)
        return
    from briefing.files.writing import write_atomic

    path = Path(options.output)
    if path.exists() and not options.force:
        problem = Problem(
            "already-exists",
            "There is a file of this name already.",
            Place(str(path)),
            help="Name another, or write over it with --force.",
        )
        raise ProblemError(problem)
    write_atomic(path, data, overwrite=options.force)


def _to_stdout(data: bytes) -> None:
    if sys.stdout is None:
        raise ProblemError(
            Problem(
                "cannot-write",
                "The output is closed.",
                Place("stdout"),
                help="Leave it open, or write to a file with -o.",
            )
        )
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        # What could not be written stays in the buffer, and Python would complain of it at exit.
        _forget_stdout()
        problem = Problem(
            "cannot-write",
            f"The output cannot be written: {error.strerror}.",
            Place("stdout"),
            help="Make room, or write elsewhere with -o.",
        )
        raise ProblemError(problem) from error


def _forget_stdout() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


# Building ----------------------------------------------------------------------------------------


def _describe_build(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "seeds", nargs="?", default="seeds", help="the folder of the seeds (default: seeds)"
    )
    parser.add_argument(
        "--data", default="data", metavar="DIR", help="where the result goes (default: data)"
    )
    parser.add_argument(
        "--check", action="store_true", help="write nothing; tell what is out of date"
    )
    parser.add_argument(
        "--strict", action="store_true", help="exit with 1 where there are warnings"
    )


def _build(options: argparse.Namespace) -> int:
    from briefing.compiler.building import build, check

    seeds, data = Path(options.seeds), Path(options.data)
    if options.check:
        problems = check(seeds, data)
        code = _tell(problems)
        return 1 if options.strict and problems and not code else code
    for path in build(seeds, data):
        print(path)
    return 0


COMMANDS = {
    "export": ("Print an incident as text.", _describe_export, _export),
    "build": ("Build the incidents from their seeds.", _describe_build, _build),
}
"""The commands: what each is for, its options, and what carries it out."""


# What commands share -----------------------------------------------------------------------------


def _add_file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file",
        nargs="?",
        metavar="FILE",
        help="an incident, built by briefing build (default: the last one, else the one shipped)",
    )


def _add_ceiling(parser: argparse.ArgumentParser, what: str) -> None:
    parser.add_argument(
        "--tlp",
        metavar="LABEL",
        type=lambda text: text.lower().removeprefix("tlp:"),
        choices=LABELS,
        help=f"the highest marking {what}: {', '.join(LABELS)}",
    )


def _incident_file(given: str | None) -> Path:
    """The file named; or the last one opened that is still there; or the one that is shipped."""
    if given is not None:
        _refuse_wrong_command(given)
        return Path(given)
    from briefing.files.recent import recent_files
    from briefing.files.shipped import shipped_incident

    return next((path for path in recent_files() if path.is_file()), shipped_incident())


def _refuse_wrong_command(given: str) -> None:
    """A bare word that is no file is a command misspelt, and is better told so."""
    if Path(given).exists() or not given.isidentifier():
        return
    from difflib import get_close_matches

    near = get_close_matches(given, COMMANDS, 1)
    raise ProblemError(
        Problem(
            "no-such-command",
            f"There is no command and no file {given!r}.",
            Place("briefing"),
            help=f"Did you mean {near[0]!r}?" if near else "See briefing --help.",
        )
    )


def _view(path: Path, ceiling: str) -> "View":
    from briefing.files.incident_file import read_incident
    from briefing.incident.view import cut

    try:
        incident = read_incident(path)
    except ProblemError as error:
        # Whoever opens a file needs one line; whoever wrote it finds the others with it mended.
        first, *more = error.problems
        if not more:
            raise
        count = f"{len(more)} more problem{'' if len(more) == 1 else 's'} in this file."
        raise ProblemError(replace(first, help=f"{first.help} There are {count}")) from None
    return cut(incident, ceiling=_marking(ceiling))


def _marking(label: str) -> "Marking":
    from briefing.incident.marking import Marking

    return Marking(f"TLP:{label.upper()}")


def _tell(problems: "tuple[Problem, ...] | list[Problem]") -> int:
    """Tell problems on stderr, a line each, and give back the exit code they ask for."""
    if not problems:
        return 0
    from briefing.incident.safe import one_line

    for problem in problems:
        print(one_line(told(problem)), file=sys.stderr)
    return 0 if all(problem.warning for problem in problems) else BAD_INPUT


def _crashed(report: str) -> int:
    """Keep the report of a crash in a file, and say in one line where it is."""
    from briefing.files.places import state_dir
    from briefing.files.writing import write_atomic
    from briefing.incident.safe import one_line

    path = state_dir() / "crash.log"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(path, report.encode(errors="backslashreplace"))
        where = f"The report is in {path}."
    except (OSError, ProblemError):
        where = "The report could not be written."
    print(one_line(f"briefing: crashed; your files are as they were. {where}"), file=sys.stderr)
    return CRASH
