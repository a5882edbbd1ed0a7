"""The commands, listed: what each is for, and where it is. What they do is not known here."""

from argparse import ArgumentParser, Namespace
from typing import NamedTuple, Protocol, cast

__all__ = ["COMMANDS", "Command", "command"]


class Command(Protocol):
    """What a command's module holds."""

    def describe(self, parser: ArgumentParser) -> None:
        """Add the command's options to its parser."""

    def run(self, options: Namespace) -> int:
        """Carry the command out and give back its exit code; ProblemError where it cannot."""


class _Listed(NamedTuple):
    about: str
    module: str


COMMANDS = {
    "new": _Listed("Begin an incident: a small one, to write over.", "briefing.cli.new"),
    "add": _Listed("Note down what came in, to be placed later.", "briefing.cli.add"),
    "check": _Listed("Tell all that is wrong with seeds; write nothing.", "briefing.cli.check"),
    "build": _Listed("Build the incidents from their seeds.", "briefing.cli.build"),
    "present": _Listed("Present an incident: the console, or slides.", "briefing.cli.present"),
    "export": _Listed("Put an incident on paper.", "briefing.cli.export"),
    "follow": _Listed("Show in this window what another presents.", "briefing.cli.follow"),
    "log": _Listed("List the meetings that were logged, print one's minutes.", "briefing.cli.log"),
    "read": _Listed("Read the whole desk as plain text.", "briefing.cli.read"),
    "config": _Listed("Print the settings: theme and keys.", "briefing.cli.config"),
    "explain": _Listed("Explain the code of a problem.", "briefing.cli.explain"),
}
"""Each command's line of help, and its module, which is imported only to be used."""


def command(module: str) -> Command:
    """The command that a module holds."""
    from importlib import import_module

    return cast(Command, import_module(module))
