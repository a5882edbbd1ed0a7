"""A pseudo-terminal that keeps time: runs a command, stamps what it sends, answers what it asks.

Bytes are stamped by a thread of their own as they come; what they show is worked out afterwards, so
that looking takes no time from what is looked at.
"""

import contextlib
import fcntl
import os
import pty
import re
import struct
import subprocess
import termios
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter, sleep
from types import TracebackType

import pyte

__all__ = ["QUIET", "Chunk", "TimedTerminal", "first_painted", "when_shown"]

QUIET = 0.12
"""Seconds without a byte after which a frame is taken to be whole: many of the desk's ticks."""
PATIENCE = 60.0
"""Seconds after which a command is given up."""
SIZE = (120, 40)
"""Columns and lines."""

# What a terminal of today answers: synchronised output yes, resizes in band no, its kind, and where
# its cursor is.
_ANSWERS = (
    (re.compile(rb"\x1b\[\?2026\$p"), b"\x1b[?2026;2$y"),
    (re.compile(rb"\x1b\[\?2048\$p"), b"\x1b[?2048;0$y"),
    (re.compile(rb"\x1b\[0?c"), b"\x1b[?62;22c"),
    (re.compile(rb"\x1b\[6n"), b"\x1b[1;1R"),
    (re.compile(rb"\x1b\[\?u"), b"\x1b[?0u"),
)
_UNSEEN = re.compile(rb"\x1b\[[>?<][0-9;]*(?:\$p|u)|\x1b\[<u")
"""Queries and the keyboard protocol: they show nothing, and pyte does not know them."""
_BEGIN = b"\x1b[?2026h"
"""That a frame begins, of which there is nothing yet."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some bytes, and when they came, in seconds of `perf_counter`."""

    at: float
    data: bytes


class TimedTerminal:
    """A command in a terminal of its own; use it as a context."""

    def __init__(self, command: Sequence[str], *, environment: Mapping[str, str], cwd: str) -> None:
        width, height = SIZE
        self.chunks: list[Chunk] = []
        self.ended = 0.0
        """When the command closed its terminal."""
        self._leader, follower = pty.openpty()
        fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
        self.started = perf_counter()
        self.process = subprocess.Popen(
            command,
            stdin=follower,
            stdout=follower,
            stderr=follower,
            start_new_session=True,
            env=environment,
            cwd=cwd,
        )
        os.close(follower)
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def __enter__(self) -> "TimedTerminal":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self._reader.join()
        os.close(self._leader)

    def _read(self) -> None:
        # Linux tells the end of a terminal by an error, others by an empty read.
        with contextlib.suppress(OSError):
            while data := os.read(self._leader, 1 << 16):
                self.chunks.append(Chunk(perf_counter(), data))
                for query, answer in _ANSWERS:
                    for _ in query.findall(data):
                        os.write(self._leader, answer)
        self.ended = perf_counter()

    def wait_until(self, enough: Callable[[], bool]) -> None:
        """Wait until something holds of what came; a command that ends or stalls is an error."""
        begun = perf_counter()
        while not enough():
            if not self._reader.is_alive() or perf_counter() - begun > PATIENCE:
                tail = b"".join(chunk.data for chunk in self.chunks)[-2000:]
                raise RuntimeError(f"the command came to nothing: {tail!r}")
            sleep(0.002)

    def when_sent(self, wanted: bytes) -> float:
        """The moment at which some bytes had been sent, waiting until they are."""
        self.wait_until(lambda: wanted in b"".join(chunk.data for chunk in self.chunks))
        sent = b""
        for chunk in self.chunks:
            sent += chunk.data
            if wanted in sent:
                break
        return chunk.at

    def settle(self, quiet: float = QUIET) -> None:
        """Wait until something has come, and then nothing more for that many seconds."""
        self.wait_until(lambda: bool(self.chunks) and perf_counter() - self.chunks[-1].at >= quiet)

    def press(self, keys: bytes, *, patience: float = 0.4) -> list[Chunk]:
        """Press a key and wait for quiet: what came, its times in seconds from the key on.

        Nothing where nothing came for `patience` seconds.
        """
        before = len(self.chunks)
        at = perf_counter()
        os.write(self._leader, keys)
        self.wait_until(lambda: len(self.chunks) > before or perf_counter() - at > patience)
        if len(self.chunks) > before:
            self.settle()
        return [Chunk(chunk.at - at, chunk.data) for chunk in self.chunks[before:]]

    def end(self) -> float:
        """Wait until the command has ended, and give the seconds that it took."""
        self.process.wait(PATIENCE)
        self._reader.join(PATIENCE)
        return self.ended - self.started


def when_shown(chunks: Sequence[Chunk], words: Sequence[str]) -> float:
    """When the screen first showed all the words, or anything where there are none.

    That it never did is an error, which tells what it showed in the end.
    """
    screen = pyte.Screen(*SIZE)
    stream = pyte.ByteStream(screen)
    for chunk in chunks:
        stream.feed(_UNSEEN.sub(b"", chunk.data))
        shown = "\n".join(screen.display)
        if shown.strip() and all(word in shown for word in words):
            return chunk.at
    raise RuntimeError(f"never shown: {words}\n" + "\n".join(screen.display))


def first_painted(chunks: Sequence[Chunk]) -> float:
    """When the first of some bytes came that paint anything."""
    return next((chunk for chunk in chunks if chunk.data != _BEGIN), chunks[0]).at
