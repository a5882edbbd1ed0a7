"""`briefing export`: print a form of an incident, or write it to a file or a folder."""

import argparse
import datetime as dt
from functools import partial
from pathlib import Path

from briefing.cli.opening import incident_file, made_of
from briefing.cli.parsing import add_ceiling, add_file, add_narrowing, is_narrowed, refused
from briefing.cli.printing import complain, print_bytes
from briefing.incident.view import Reader, View
from briefing.paper.copies import Wish, bytes_of, copies, format_for, put
from briefing.paper.formats import FORMATS, OF_THE_VIEW
from briefing.paper.forms import FORMS, PRIVATE
from briefing.paper.tables import TABLES

__all__ = ["describe", "run"]

_refused = partial(refused, command="briefing export")


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the options of an export."""
    add_file(parser)
    parser.add_argument(
        "--form",
        metavar="FORM",
        help=f"one of: {', '.join(FORMS)}; or, private, {', '.join(PRIVATE)} (default: page)",
    )
    parser.add_argument(
        "--format",
        metavar="FORMAT",
        help=f"{', '.join(FORMATS)} (default: what the file's ending says, else text);"
        f" {', '.join(OF_THE_VIEW)} hold everything, in no form",
    )
    parser.add_argument(
        "--table",
        metavar="TABLE",
        help=f"of csv, one of: {', '.join(TABLES)} (default: items; in a folder all of them)",
    )
    parser.add_argument(
        "-o", "--output", metavar="PATH", help="a file, or a folder (default: print it)"
    )
    parser.add_argument("--force", action="store_true", help="write over a file that is there")
    parser.add_argument(
        "--width", type=int, default=72, help="columns of text, 40 or more (default: 72)"
    )
    parser.add_argument(
        "--ascii", action="store_true", help="text in ASCII alone: letters by the nearest ones"
    )
    parser.add_argument(
        "--speak", action="store_true", help="text to be read aloud: times and sources in words"
    )
    parser.add_argument(
        "--issued", metavar="WHEN", help="the time of issue, as it is to be printed"
    )
    parser.add_argument(
        "--since", metavar="WHEN", help="list what has become known or has changed since then"
    )
    add_ceiling(parser, "the text may hold (default: clear)")
    add_narrowing(parser)


def run(options: argparse.Namespace) -> int:
    """Print the form that is asked for, or write it."""
    target = None if options.output in (None, "-") else options.output
    format = options.format or (format_for(target) if target else "text")
    if target == "":
        raise _refused("The name after -o is empty.", "Name a file or a folder.")
    _refuse_what_does_not_go_together(options, format)
    ceiling = options.tlp or "clear"
    path = incident_file(options.file, printed=True, handed_on=ceiling)
    reader = Reader.CURATOR if options.form in PRIVATE else Reader.AUDIENCE

    def asked(view: View) -> tuple[View, Wish]:
        if is_narrowed(options):
            from briefing.cli.narrowing import as_asked

            view = as_asked(view, options)
        return view, _wish(view, options, format)

    if target is None:
        print_bytes(made_of(path, ceiling, reader, lambda view: bytes_of(*asked(view))))
        return 0
    made = made_of(path, ceiling, reader, lambda view: copies(*asked(view), target))
    paths = put(made, overwrite=options.force)
    if paths != [Path(target)]:
        for one in paths:
            complain(f"briefing: wrote {one}")
    return 0


def _refuse_what_does_not_go_together(options: argparse.Namespace, format: str) -> None:
    for option in ("form", "since"):
        if getattr(options, option) and format in OF_THE_VIEW:
            sentence = f"The format {format} holds everything, in no form, of all times."
            raise _refused(sentence, f"Leave out --{option}.")
    if options.table and format != "csv":
        raise _refused(f"The format {format} has no tables.", "Leave out --table, or take csv.")
    if (options.ascii or options.speak) and format != "text":
        raise _refused(f"The format {format} is not written so.", "Leave out --ascii and --speak.")


def _wish(view: View, options: argparse.Namespace, format: str) -> Wish:
    return Wish(
        options.form or "page",
        format,
        table=options.table,
        width=options.width,
        issued=options.issued,
        since=_since(view, options),
        ascii=options.ascii,
        speak=options.speak,
    )


def _since(view: View, options: argparse.Namespace) -> dt.datetime | None:
    if options.since is None:
        return None
    from briefing.cli.narrowing import moment_asked

    return moment_asked("--since", options.since, view)
