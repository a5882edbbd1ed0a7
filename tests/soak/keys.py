"""Very many keys in one session in a real terminal: nothing ends it, and its memory stays flat."""

import random
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from briefing.files.shipped import shipped_incident
from tests.bench import commands
from tests.bench.process import cpu_seconds, memory_now
from tests.bench.sessions import first_words
from tests.bench.timed_terminal import TimedTerminal

__all__ = ["run"]

WAYS = (
    *"jjjjkkkkggGG123456001[]+-zzhhll",
    "\r",
    "\r",
    "\t",
    "\x04",
    "\x15",
    "\x7f",
    "\x7f",
    "\x1b[1;3C",
    "cjjllkG\r",
    "cjjGgs\x7f\x7f",
    "sjjk\x7f",
    "sjG\r",
    "?jjGg?",
    "t",
)
"""What is typed, each as likely as the others; whatever it opens, it leaves again."""

WARM = 0.2
"""The part of the keys after which everything has been read and laid out once."""

GROWTH = 4.0
"""MB that a session may grow after that."""

BURST = 20
"""Ways typed at once, as by who is faster than the screen."""

REST, BUSY = 0.2, 0.01
"""Seconds in which who has worked off all keys has a processor for less than so many seconds."""


def run(count: int, seed: int) -> int:
    """Type so many keys, and tell the memory on the way; 1 if it grew, or if the desk ended."""
    title = first_words(shipped_incident())[0]
    with tempfile.TemporaryDirectory() as home:
        environment = commands.environment(Path(home))
        command = commands.desk(shipped_incident())
        with TimedTerminal(command, environment=environment, cwd=commands.ROOT) as terminal:
            terminal.wait_until(
                lambda: title.encode() in b"".join(chunk.data for chunk in terminal.chunks)
            )
            told = list(_typed(terminal, count, random.Random(seed)))
            alive = terminal.process.poll() is None
    steady = [memory for typed, memory in told if typed >= WARM * count]
    grown = steady[-1] - steady[0]
    print(f"{told[-1][0]:,} keys of seed {seed}: {grown:+.1f} MB after the first {WARM:.0%}")
    return 0 if alive and grown <= GROWTH else 1


def _typed(
    terminal: TimedTerminal, count: int, chance: random.Random
) -> Iterator[tuple[int, float]]:
    """Keys typed so far, and the memory in MB, ten times on the way."""
    typed = told = 0
    while typed < count:
        burst = [chance.choice(WAYS) for _ in range(BURST)]
        terminal.press("".join(burst).encode())
        _worked_off(terminal.process.pid)
        typed += sum(1 if way.startswith("\x1b") else len(way) for way in burst)
        del terminal.chunks[:-1]
        if typed >= told + count / 10 or typed >= count:
            told = typed
            memory = memory_now(terminal.process.pid)
            if memory is None:
                return
            print(f"{typed:,} keys: {memory:.1f} MB", flush=True)
            yield typed, memory


def _worked_off(pid: int) -> None:
    """Wait until no key is left to be worked off, which a screen that rests does not tell.

    What waits holds memory, and screens that are closed with it: on a busy machine it would be
    the hurry that is measured, and not the session.
    """
    before = cpu_seconds(pid)
    while before is not None:
        time.sleep(REST)
        now = cpu_seconds(pid)
        if now is None or now - before < BUSY:
            return
        before = now
