"""`briefing [FILE]`: open the desk or, where there is no terminal, print the page."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from briefing import __version__
from briefing.cli.commands import COMMANDS
from briefing.cli.parsing import (
    Parser,
    add_ceiling,
    add_file,
    add_narrowing,
    is_narrowed,
    refused,
    without_narrowing,
)

if TYPE_CHECKING:
    from briefing.cli.seeds import SeedsOfFile
    from briefing.files.originals.library import Library
    from briefing.incident.view import View
    from briefing.tui.run import Left

__all__ = ["describe", "run"]

_ABOUT = "Brief others on a contested incident: read it on the desk, print it, build it."
_PLAIN = """\
To begin an incident of your own: briefing new seeds/NAME

Where the output is no terminal, or one that cannot move its cursor
(TERM=dumb), briefing prints the page form instead of opening the desk. That
text serves screen readers too; briefing read prints the whole desk for them.
"""


def describe(parser: Parser) -> None:
    """Add the options of the program itself, and the list of its commands."""
    commands = "\n".join(f"  {name:<8} {one.about}" for name, one in COMMANDS.items())
    parser.layout = argparse.RawDescriptionHelpFormatter
    parser.usage = (
        "briefing [FILE] [--tlp LABEL] [--originals DIR] [--theme NAME] [--as-of WHEN] ...\n"
        "       briefing COMMAND --help"
    )
    parser.description = f"{_ABOUT}\n\ncommands:\n{commands}"
    parser.epilog = _PLAIN
    add_file(parser)
    add_ceiling(parser, "held (on the desk: everything; printed or copied: clear)")
    parser.add_argument(
        "--originals",
        metavar="DIR",
        help="the folder of the originals: the desk's Source shows what they say where it is cited",
    )
    parser.add_argument("--theme", metavar="NAME", help="the theme to begin with")
    parser.add_argument(
        "--against",
        metavar="FILE",
        help="another file: the desk's updates tell what differs from it",
    )
    parser.add_argument("--version", action="store_true", help="tell the version and end")
    add_narrowing(parser)


def run(options: argparse.Namespace) -> int:
    """Open the desk on an incident, or print it."""
    from briefing.cli.printing import can_show, is_at_terminal, print_bytes, tell

    if options.version:
        print_bytes(f"briefing {__version__}\n".encode())
        return 0
    from briefing.cli.opening import incident_file

    printed = not (is_at_terminal() and can_show())
    if printed and options.against is not None:
        sentence = "--against compares on the desk, and here is no terminal to show it."
        raise refused(sentence, "Leave it out.", command="briefing")
    path = incident_file(options.file, printed=printed, handed_on=options.tlp)
    if printed:
        _print_page(path, options)
        return 0
    left = _desk(path, options)
    while left.another is not None:
        tell(left.problems)
        path, theme = left.another, left.theme
        # What was asked for was asked of the first.
        options = without_narrowing(options)
        vars(options).update(file=str(path), against=None, theme=theme)
        left = _desk(path, options)
    tell(left.problems)
    if left.crash:
        from briefing.cli.crashing import crashed

        return crashed(left.crash)
    return left.code


def _print_page(path: Path, options: argparse.Namespace) -> None:
    """Print the incident as a page; whoever sits at a terminal is told why it is no desk."""
    from briefing.cli.opening import made_of
    from briefing.cli.printing import complain, is_at_terminal, kind_words, print_bytes
    from briefing.incident.view import Reader
    from briefing.paper.export import export

    if is_at_terminal():
        kind = kind_words()
        complain(f"briefing: this terminal cannot show the desk ({kind}); here is the page.")
    ceiling, reader = options.tlp or "clear", Reader.AUDIENCE
    page = made_of(path, ceiling, reader, lambda view: export(_narrowed(view, options), "page"))
    print_bytes(page)


def _desk(path: Path, options: argparse.Namespace) -> "Left":
    """Open the desk on a file, until it is left."""
    from briefing.cli.opening import view_against, view_of
    from briefing.cli.waiting import waiting
    from briefing.files.watching import look
    from briefing.incident.marking import Marking
    from briefing.incident.view import Reader

    originals = _originals(options.originals)
    seen = look(path)
    with waiting(path) as say:
        ceiling, reader = options.tlp or "red", Reader.CURATOR
        whole = view_of(path, ceiling, reader, say, _import_the_desk)
    shown = _narrowed(whole, options)
    other = None
    if options.against is not None:
        other = view_against(Path(options.against), whole)
    from briefing.tui.at_hand import AtHand
    from briefing.tui.run import run_desk

    at_hand = AtHand(
        file=path,
        seen=seen,
        seeds=lambda: _seeds(path, whole),
        originals=originals,
        others=lambda: _others(path),
        copied=whole.ceiling if options.tlp else Marking.CLEAR,
        ready=(lambda: None) if options.file is None else lambda: _remember(path),
    )
    return run_desk(whole, options.theme, shown, other, at_hand)


def _narrowed(whole: "View", options: argparse.Namespace) -> "View":
    if not is_narrowed(options):
        return whole
    from briefing.cli.narrowing import as_asked

    return as_asked(whole, options)


def _originals(directory: str | None) -> "Library | None":
    """The originals that are at hand; ProblemError where there is no such folder."""
    if directory is None:
        return None
    from briefing.files.originals.library import Library

    return Library(Path(directory))


def _seeds(path: Path, whole: "View") -> "SeedsOfFile | None":
    """The seeds that the file was built from, looked for when they are first asked for."""
    from briefing.cli.seeds import seeds_of

    return seeds_of(path, whole.incident.id)


def _remember(path: Path) -> None:
    """Have the file opened again when none is named; the first frame does not wait for the disk."""
    from briefing.files.recent import remember

    remember(path)


def _others(path: Path) -> list[Path]:
    """Files of other incidents that may be meant: opened before, and the one that is shipped."""
    from briefing.files.recent import recent_files
    from briefing.files.shipped import shipped_incident

    files = dict.fromkeys((*recent_files(), shipped_incident()))
    return [one for one in files if one.is_file() and one.resolve() != path.resolve()]


def _import_the_desk() -> None:
    """It takes longer than all else, and goes well beside the checking of a record."""
    import briefing.tui.run  # noqa: F401 -- to be there when it is asked for
