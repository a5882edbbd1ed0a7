"""How a command line is read: the parser, and the options that several commands share."""

import argparse
from functools import partial
from typing import TYPE_CHECKING, NoReturn

from briefing.cli.printing import print_bytes
from briefing.problems import Place, Problem, ProblemError

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

__all__ = [
    "Parser",
    "add_ceiling",
    "add_file",
    "add_format",
    "add_narrowing",
    "add_seeds",
    "add_strict",
    "is_narrowed",
    "refused",
    "without_narrowing",
]

_FORMATS = ("text", "json", "github")
_LABELS = ("clear", "green", "amber", "amber+strict", "red")

_NARROWING = (
    ("--as-of", "WHEN", "as it stood when only this had been received (2031-06-10T14:30)"),
    ("--side", "NAME", "what a side says or does, or what is said about it"),
    ("--actor", "NAME", "the same of one actor"),
    ("--question", "NAME", "what bears on a question"),
    ("--kind", "KIND", "events, statements, measures ... alone, in the singular"),
    ("--checked", "HOW", "what is confirmed, unverified, unverifiable or not-checked"),
    ("--account", "WHOSE", "what is reported, one-side, several, onlooker, disputed ..."),
    ("--standing", "HOW", "what is corrected, withdrawn, withdrawn-in-part; stands: neither"),
    ("--state", "STATE", "measures that are announced, in-force, done, called-for ..."),
    ("--tag", "TAG", "what bears a tag"),
    ("--marking", "LABEL", "what is marked so"),
    ("--from", "WHEN", "what may have happened or been said then or later"),
    ("--to", "WHEN", "what may have happened or been said then or before"),
)
"""What a view can be narrowed by; all but times can be given several times."""

_ONCE = ("--as-of", "--from", "--to")


class Parser(argparse.ArgumentParser):
    """A parser whose complaint is a problem, and whose help is told of where it cannot be read."""

    def __init__(self, *, prog: str, description: str | None = None) -> None:
        # A formatter is made for every option that is added, to look at its metavar. One that is
        # not told its width asks the terminal, for which it imports shutil.
        told = partial(argparse.HelpFormatter, width=80)
        super().__init__(prog=prog, description=description, formatter_class=told)
        self.layout: type[argparse.HelpFormatter] = argparse.HelpFormatter
        """How the help is laid out, to the width of the terminal."""

    def error(self, message: str) -> NoReturn:
        """Refuse the command line."""
        sentence = f"{message[:1].upper()}{message[1:]}."
        raise refused(sentence, f"See {self.prog} --help.", command=self.prog)

    def format_help(self) -> str:
        """The help, as wide as the terminal."""
        self.formatter_class = self.layout
        return super().format_help()

    def print_help(self, file: "SupportsWrite[str] | None" = None) -> None:
        """Print the help on stdout; ProblemError where that is closed or full."""
        if file is not None:
            super().print_help(file)
        else:
            print_bytes(self.format_help().encode())


def refused(sentence: str, remedy: str, *, command: str) -> ProblemError:
    """That a command line asks for what cannot be, or not together."""
    return ProblemError(Problem("usage", sentence, Place(command), remedy))


def add_file(parser: argparse.ArgumentParser) -> None:
    """Add the incident to read."""
    parser.add_argument(
        "file",
        nargs="?",
        metavar="FILE",
        help="an incident, built by briefing build (default: the last one, else the one shipped)",
    )


def add_ceiling(
    parser: argparse.ArgumentParser,
    what: str,
    *,
    option: str = "--tlp",
) -> None:
    """Add the ceiling of what is shown or printed, or of what others are shown."""
    parser.add_argument(
        option,
        metavar="LABEL",
        type=lambda text: text.lower().removeprefix("tlp:"),
        choices=_LABELS,
        help=f"the highest marking {what}: {', '.join(_LABELS)}",
    )


def add_seeds(parser: argparse.ArgumentParser) -> None:
    """Add the folder of the seeds."""
    parser.add_argument(
        "seeds",
        nargs="?",
        metavar="DIR",
        default="seeds",
        help="the folder of the seeds, or of one incident's (default: seeds)",
    )


def add_strict(parser: argparse.ArgumentParser) -> None:
    """Add the wish that a warning be no success."""
    parser.add_argument(
        "--strict", action="store_true", help="exit with 1 where there are warnings"
    )


def add_format(parser: argparse.ArgumentParser) -> None:
    """Add the format in which problems are told."""
    parser.add_argument(
        "--format",
        default="text",
        choices=_FORMATS,
        help="how problems are told: text, json (one document), github (workflow commands)",
    )


def add_narrowing(parser: argparse.ArgumentParser) -> None:
    """Add as of when the view is, and what of it is listed."""
    group = parser.add_argument_group("what is listed (and it is said that the rest is not)")
    for option, metavar, words in _NARROWING:
        action = "store" if option in _ONCE else "append"
        group.add_argument(option, action=action, metavar=metavar, dest=_dest(option), help=words)


def is_narrowed(options: argparse.Namespace) -> bool:
    """Whether any of these options is given."""
    return any(getattr(options, _dest(option)) is not None for option, _, _ in _NARROWING)


def without_narrowing(options: argparse.Namespace) -> argparse.Namespace:
    """The options with none of these."""
    return argparse.Namespace(
        **(vars(options) | {_dest(option): None for option, _, _ in _NARROWING})
    )


def _dest(option: str) -> str:
    name = option.removeprefix("--").replace("-", "_")
    return "from_" if name == "from" else name
