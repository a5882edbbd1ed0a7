"""`briefing log`: list the meetings that were logged, print one's minutes, remove one."""

import argparse
import sys
from functools import partial

from briefing.cli.parsing import add_ceiling, refused
from briefing.cli.printing import complain, print_bytes
from briefing.incident.timing import instant_words
from briefing.meeting.store import Kept, find, kept, purge
from briefing.problems import ProblemError

__all__ = ["describe", "run"]

_refused = partial(refused, command="briefing log")
_FORMATS = ("text", "markdown", "html")


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the options of a log."""
    parser.add_argument(
        "meeting",
        nargs="?",
        metavar="NAME",
        help="that of a meeting, or of its log (default: list all there are)",
    )
    parser.add_argument(
        "--format", choices=_FORMATS, default="text", help="how they are written (default: text)"
    )
    parser.add_argument(
        "--width", type=int, default=72, help="columns of text, 40 or more (default: 72)"
    )
    parser.add_argument("--purge", action="store_true", help="remove the meeting's log")
    parser.add_argument("--yes", action="store_true", help="remove it without a question")
    add_ceiling(parser, "the minutes may hold (default: clear)")


def run(options: argparse.Namespace) -> int:
    """List the meetings, print one's log, or remove it."""
    if options.meeting is None:
        if options.purge:
            raise _refused("No meeting is named that is to be removed.", "See `briefing log`.")
        logs = kept()
        print_bytes("".join(f"{_row(one)}\n" for one in logs).encode())
        if not logs:
            complain("briefing: no meeting was logged yet; briefing present begins one.")
        return 0
    one = find(options.meeting)
    if options.purge:
        return _removed(one, asked=not options.yes)
    from briefing.incident.marking import Marking
    from briefing.meeting.cutting import cut_to
    from briefing.paper.formats import format_of
    from briefing.paper.formats.layout import layout_of
    from briefing.paper.forms.log import log

    ceiling = Marking(f"TLP:{(options.tlp or 'clear').upper()}")
    document = log(cut_to(one.read(), ceiling, one.view), ceiling)
    print_bytes(format_of(options.format)(document, layout_of(options.width)))
    return 0


def _row(one: Kept) -> str:
    """The name of a log and what is in it, nothing of what is marked: a list is read by anybody."""
    try:
        record = one.read()
    except ProblemError as error:
        return f"{one.name}  {error.problems[0].sentence}"
    minutes = len(record.minutes)
    count = f"{minutes} minute{'' if minutes == 1 else 's'} taken"
    return f"{one.name}  {count}, began {instant_words(record.meeting.began)}"


def _removed(one: Kept, *, asked: bool) -> int:
    if asked:
        if sys.stdin is None or not sys.stdin.isatty():
            raise _refused("Nobody is there to be asked.", "Say --yes to remove it all the same.")
        print(f"Remove {one.name}, its minutes and the views that it showed? [y/N] ", end="")
        sys.stdout.flush()
        if sys.stdin.readline().strip().lower() not in ("y", "yes"):
            print("Nothing was removed.")
            return 0
    purge(one)
    print(f"{one.name} is removed.")
    return 0
