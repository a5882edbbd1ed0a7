"""`briefing export`: print a form of an incident, or write it to a file."""

import argparse
from pathlib import Path

from briefing.cli.opening import incident_file, view_of
from briefing.cli.parsing import add_ceiling, add_file, add_narrowing, is_narrowed
from briefing.cli.printing import print_bytes
from briefing.paper.export import export
from briefing.paper.formats import FORMATS
from briefing.paper.forms import FORMS
from briefing.problems import Place, Problem, ProblemError, quoted

__all__ = ["describe", "run"]


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the options of an export."""
    add_file(parser)
    parser.add_argument(
        "--form",
        default="page",
        metavar="FORM",
        help=f"one of: {', '.join(FORMS)} (default: page)",
    )
    parser.add_argument(
        "--format",
        metavar="FORMAT",
        help=f"{', '.join(FORMATS)} (default: what the file's ending says, else text)",
    )
    parser.add_argument("-o", "--output", metavar="PATH", help="a file (default: print it)")
    parser.add_argument("--force", action="store_true", help="write over a file that is there")
    parser.add_argument(
        "--width", type=int, default=72, help="columns of text, 40 or more (default: 72)"
    )
    parser.add_argument(
        "--issued", metavar="WHEN", help="the time of issue, as it is to be printed"
    )
    add_ceiling(parser, "the text may hold (default: clear)")
    add_narrowing(parser)


def run(options: argparse.Namespace) -> int:
    """Print the form that is asked for, or write it."""
    printed = options.output in (None, "-")
    format = options.format or ("text" if printed else _format_of(Path(options.output)))
    view = view_of(incident_file(options.file, printed=True), options.tlp or "clear")
    if is_narrowed(options):
        from briefing.cli.narrowing import as_asked

        view = as_asked(view, options)
    data = export(view, options.form, format=format, width=options.width, issued=options.issued)
    if printed:
        print_bytes(data)
    else:
        _write(Path(options.output), data, overwrite=options.force)
    return 0


def _format_of(path: Path) -> str:
    """The format that a file's ending asks for; text where it has none."""
    ending = path.suffix.lower()
    if not ending:
        return "text"
    for format, known in FORMATS.items():
        if ending == known:
            return format
    problem = Problem(
        "no-such-format",
        f"No format has the ending {quoted(ending)}.",
        Place(str(path)),
        help=f"Choose one of {', '.join(FORMATS.values())}, or say which with --format.",
    )
    raise ProblemError(problem)


def _write(path: Path, data: bytes, *, overwrite: bool) -> None:
    from briefing.files.writing import write_atomic

    if path.exists() and not overwrite:
        problem = Problem(
            "already-exists",
            "There is a file of this name already.",
            Place(str(path)),
            help="Name another, or write over it with --force.",
        )
        raise ProblemError(problem)
    write_atomic(path, data, overwrite=overwrite)
