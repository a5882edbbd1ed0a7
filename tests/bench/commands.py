"""What is measured and against what: the command lines, their floors, and nobody's home."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

__all__ = [
    "FOLLOWER",
    "NOTHING",
    "ONE_LINE",
    "ROOT",
    "SWAP",
    "checking",
    "desk",
    "environment",
    "export",
    "leader",
    "reading",
    "slides",
]

ROOT = str(Path(__file__).parents[2])
"""The checkout: what lies there is measured, whatever is installed elsewhere."""

NOTHING = (sys.executable, "-c", "pass")

_ONE_LINE = """
from textual.app import App
from textual.widgets import Static
class OneLine(App):
    def compose(self): yield Static("one line")
OneLine().run()
"""
ONE_LINE = (sys.executable, "-c", _ONE_LINE)
"""The least that can be had of Textual on the screen."""

_SWAP = """
from textual.app import App
from textual.widgets import Static
class Swap(App):
    swapped = False
    def compose(self): yield Static("one line")
    def on_key(self):
        self.swapped = not self.swapped
        self.query_one(Static).update("the other" if self.swapped else "one line")
Swap().run()
"""
SWAP = (sys.executable, "-c", _SWAP)
"""The least that a key can do: one Static whose text is swapped."""

_BRIEFING = "from briefing.cli import entry; entry()"

_READING = """
import sys, time
import briefing.tui.run
from briefing.files.incident_file import read_incident
from briefing.incident.marking import Marking
from briefing.incident.view import cut
before = time.perf_counter()
incident = read_incident(sys.argv[1])
between = time.perf_counter()
cut(incident, ceiling=Marking.RED)
print(between - before, time.perf_counter() - between)
"""

_CHECKING = """
import sys, time
from briefing.compiler.checks import Subject, flaws, warnings
from briefing.files.incident_file import read_incident
subject = Subject(read_incident(sys.argv[1]))
before = time.perf_counter()
assert not list(flaws(subject, whole=True))
list(warnings(subject))
print(time.perf_counter() - before)
"""


_BUILDING = """
import gc, os, sys, time
gc.disable()  # as the command does
from pathlib import Path
from briefing.compiler.building import compile_seeds
before = time.perf_counter()
begun = os.times()
compile_seeds(Path(sys.argv[1]))
spent = sum(os.times()[:4]) - sum(begun[:4])
print(time.perf_counter() - before, spent)
"""


def desk(incident: Path) -> tuple[str, ...]:
    """The desk on an incident, as the command opens it."""
    return (sys.executable, "-c", _BRIEFING, str(incident))


def leader(incident: Path) -> tuple[str, ...]:
    """The console of a meeting that others may follow."""
    return (sys.executable, "-c", _BRIEFING, "present", str(incident), "--name", "bench")


FOLLOWER = (sys.executable, "-c", _BRIEFING, "follow", "bench")
"""The window that follows it."""


def slides(incident: Path) -> tuple[str, ...]:
    """The audience's window on all of an incident; it sends nothing of its own accord."""
    public = ("present", "--public", "--tlp", "red")
    return (sys.executable, "-c", _BRIEFING, *public, str(incident))


def export(incident: Path) -> tuple[str, ...]:
    """The page form of an incident, printed."""
    return (sys.executable, "-c", _BRIEFING, "export", str(incident))


def reading(incident: Path) -> tuple[str, ...]:
    """Reads and cuts an incident, all imports done, and prints the seconds of each."""
    return (sys.executable, "-c", _READING, str(incident))


def checking(incident: Path) -> tuple[str, ...]:
    """Runs every check of the compiler on an incident, and prints the seconds that they take."""
    return (sys.executable, "-c", _CHECKING, str(incident))


def building(seeds: Path) -> tuple[str, ...]:
    """Makes an incident of a folder of seeds with every check.

    Prints the seconds, and those that both its processes spent on a processor.
    """
    return (sys.executable, "-c", _BUILDING, str(seeds))


def environment(home: Path) -> Mapping[str, str]:
    """The environment of a terminal of today, in which nothing of the user's own is found."""
    own = ("COLUMNS", "LINES", "NO_COLOR")
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in own and not name.startswith(("TEXTUAL", "XDG_", "PYTHON"))
    }
    return {**kept, "HOME": str(home), "TERM": "xterm-256color", "COLORTERM": "truecolor"}
