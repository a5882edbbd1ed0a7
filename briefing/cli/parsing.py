"""How a command line is read: the parser, and the options that several commands share."""

import argparse
from typing import NoReturn

from briefing.problems import Place, Problem, ProblemError

__all__ = ["Parser", "add_ceiling", "add_file"]

_LABELS = ("clear", "green", "amber", "amber+strict", "red")


class Parser(argparse.ArgumentParser):
    """A parser whose complaint is a problem, told in one line."""

    def error(self, message: str) -> NoReturn:
        """Refuse the command line."""
        raise ProblemError(
            Problem(
                "usage",
                f"{message[:1].upper()}{message[1:]}.",
                Place(self.prog),
                help=f"See {self.prog} --help.",
            )
        )


def add_file(parser: argparse.ArgumentParser) -> None:
    """Add the incident to read."""
    parser.add_argument(
        "file",
        nargs="?",
        metavar="FILE",
        help="an incident, built by briefing build (default: the last one, else the one shipped)",
    )


def add_ceiling(parser: argparse.ArgumentParser, what: str) -> None:
    """Add the ceiling of what is shown or printed."""
    parser.add_argument(
        "--tlp",
        metavar="LABEL",
        type=lambda text: text.lower().removeprefix("tlp:"),
        choices=_LABELS,
        help=f"the highest marking {what}: {', '.join(_LABELS)}",
    )
