"""One run of each sort: a start, a tour of keys, an idle while, a command to its end."""

import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import msgspec

from briefing.files.incident_file import read_incident, write_incident
from briefing.files.writing import write_atomic
from briefing.incident import canonical
from briefing.incident.accounts import account_of
from briefing.incident.marking import Marking
from briefing.incident.safe import safe
from briefing.incident.timeline import in_order, timed_items
from briefing.incident.view import cut
from briefing.tui.desk.rows import row_line
from briefing.tui.ink import flat
from tests.bench import commands
from tests.bench.process import cpu_seconds, peak_memory
from tests.bench.timed_terminal import Chunk, TimedTerminal, first_painted, when_shown

__all__ = ["Bench", "Idle", "Key", "Pressed", "Start", "Tour", "first_words"]

IDLE = 5.0
"""Seconds of an idle while."""
SAVES = 3
"""How often a file is saved while it is on the desk."""


@dataclass(frozen=True, slots=True)
class Start:
    """A start: ms to anything on the screen and to all of it; the peak memory in MB once quiet."""

    sign: float
    shown: float
    memory: float | None


@dataclass(frozen=True, slots=True)
class Key:
    """A key to press: its name, its bytes, and the pane that it is pressed in ("": not counted)."""

    name: str
    sequence: bytes
    pane: str


@dataclass(frozen=True, slots=True)
class Pressed:
    """What came of a key: ms to the first byte that paints and to the last, and how many bytes."""

    key: Key
    first: float
    whole: float
    sent: int


@dataclass(frozen=True, slots=True)
class Tour:
    """What came of the keys that changed anything, and the peak memory in MB after them."""

    keys: list[Pressed]
    memory: float | None


@dataclass(frozen=True, slots=True)
class Idle:
    """A while without a key: bytes sent, and the share of one processor in percent."""

    sent: int
    cpu: float | None


def first_words(incident: Path) -> list[str]:
    """What the first whole frame of the desk shows: title, first row, whose account that is."""
    view = cut(read_incident(incident), ceiling=Marking.RED)
    dated, undated = in_order(view, timed_items(view))
    first = (dated or undated)[0]
    row = flat(row_line(first, view, 56, timed=True))
    return [view.incident.title, f"▸{row[:9]}", account_of(first, view.links).kind.value.upper()]


class Bench:
    """Runs commands in the checkout, with a home that is nobody's."""

    def __init__(self, home: Path) -> None:
        self.environment: Mapping[str, str] = commands.environment(home)

    def start(self, command: Sequence[str], words: Sequence[str]) -> Start:
        """From the start of a command until its screen shows all the words, the title first."""
        with self._opened(command, words[0]) as terminal:
            memory = peak_memory(terminal.process.pid)
            sign, shown = (when_shown(terminal.chunks, wanted) for wanted in ([], words))
        return Start((sign - terminal.started) * 1000, (shown - terminal.started) * 1000, memory)

    def tour(self, command: Sequence[str], title: str, keys: Sequence[Key]) -> Tour:
        """Press keys, waiting for quiet before each."""
        tour = []
        with self._opened(command, title) as terminal:
            for key in keys:
                chunks = terminal.press(key.sequence)
                if key.pane and chunks:
                    first, whole = first_painted(chunks) * 1000, chunks[-1].at * 1000
                    tour.append(Pressed(key, first, whole, len(joined(chunks))))
            return Tour(tour, peak_memory(terminal.process.pid))

    def windows(
        self, leader: Sequence[str], follower: Sequence[str], keys: Sequence[Key]
    ) -> list[tuple[float, float]]:
        """Press keys in a window that another follows: ms to the first bytes in each of the two."""
        taken = []
        with self._opened(leader, "PRIVATE") as one, self._opened(follower, "AUDIENCE") as other:
            for key in keys:
                before, at = len(other.chunks), time.perf_counter()
                chunks = one.press(key.sequence)
                other.settle()
                if chunks and (there := other.chunks[before:]):
                    taken.append((first_painted(chunks) * 1000, (first_painted(there) - at) * 1000))
        return taken

    def idle(self, command: Sequence[str], title: str) -> Idle:
        """Leave a screen alone for a while."""
        with self._opened(command, title) as terminal:
            terminal.settle(1.0)
            pid, sent = terminal.process.pid, len(terminal.chunks)
            before = cpu_seconds(pid)
            time.sleep(IDLE)
            after = cpu_seconds(pid)
            more = len(joined(terminal.chunks[sent:]))
        if before is None or after is None:
            return Idle(more, None)
        return Idle(more, (after - before) / IDLE * 100)

    def saves(self, incident: Path, folder: Path) -> list[float]:
        """The ms from each of a few saves of an incident on the desk until the screen shows it."""
        path = folder / "saved.json"
        record = read_incident(incident)
        write_incident(path, record)
        taken = []
        with self._opened(commands.desk(path), record.title) as terminal:
            terminal.settle(1.0)
            for number in range(SAVES):
                title = safe(f"Save {number} of several")
                data = canonical.encode(msgspec.structs.replace(record, title=title))
                before = time.perf_counter()
                write_atomic(path, data)
                taken.append((terminal.when_sent(title.encode()) - before) * 1000)
                terminal.settle(0.5)
        return taken

    def whole(self, command: Sequence[str]) -> float:
        """The ms of a command from its start to its end, its output read."""
        before = time.perf_counter()
        self.printed(command)
        return (time.perf_counter() - before) * 1000

    def printed(self, command: Sequence[str]) -> str:
        """What a command prints."""
        return subprocess.run(
            command,
            env=self.environment,
            cwd=commands.ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            check=True,
            text=True,
        ).stdout

    @contextmanager
    def _opened(self, command: Sequence[str], title: str) -> Iterator[TimedTerminal]:
        """A command whose screen has shown its title and come to rest."""
        with TimedTerminal(command, environment=self.environment, cwd=commands.ROOT) as terminal:
            terminal.wait_until(lambda: title.encode() in joined(terminal.chunks))
            terminal.settle(0.3)
            yield terminal


def joined(chunks: Sequence[Chunk]) -> bytes:
    """All bytes of some chunks."""
    return b"".join(chunk.data for chunk in chunks)
