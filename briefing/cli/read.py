"""`briefing read`: the whole desk as plain text, from top to bottom."""

import argparse

from briefing.cli.opening import incident_file, view_of
from briefing.cli.parsing import add_ceiling, add_file, add_narrowing
from briefing.cli.printing import print_bytes
from briefing.incident.view import Reader
from briefing.problems import Place, Problem, ProblemError

__all__ = ["describe", "run"]

NARROWEST, WIDEST = 40, 1000
"""Cells that a line may have."""


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the options of reading."""
    add_file(parser)
    add_ceiling(parser, "the text may hold (default: clear)")
    parser.add_argument(
        "--width", type=int, default=72, help="cells in a line, 40 or more (default: 72)"
    )
    add_narrowing(parser)


def run(options: argparse.Namespace) -> int:
    """Print what the desk would show: for its reader, lines for the press and all."""
    if not NARROWEST <= options.width <= WIDEST:
        sentence = f"A line of {options.width} cells cannot be written on."
        remedy = f"Choose a width of {NARROWEST} to {WIDEST}."
        raise ProblemError(Problem("bad-width", sentence, Place("briefing read"), remedy))
    from briefing.cli.narrowing import as_asked
    from briefing.tui.desk.linear import linear

    path = incident_file(options.file, printed=True)
    view = as_asked(view_of(path, options.tlp or "clear", Reader.CURATOR), options)
    print_bytes("".join(f"{line}\n" for line in linear(view, options.width)).encode())
    return 0
