"""A real pseudo-terminal for tests: runs a command in it, types, and reads what it shows."""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType

import pyte

__all__ = ["PATIENCE", "Terminal", "violations"]

QUIET = 0.25
"""Seconds without a byte after which a screen is taken to be whole."""
AWHILE = 0.05
"""Seconds for which a command that has come to rest neither sends a byte nor runs."""
PATIENCE = 20.0
"""Seconds after which a test gives up waiting."""

# What Textual 8.2.8 itself sends: styles, positions, modes, its queries, its keyboard protocol, the
# shape of the mouse pointer. Whatever else controls a terminal came out of a record.
ALLOWED = re.compile(
    rb"\x1b\[[0-9;]*m"
    rb"|\x1b\[[0-9;]*H"
    rb"|\x1b\[\?(?:7|25|1000|1002|1003|1004|1006|1015|1016|1049|2004|2026|2048)[hl]"
    rb"|\x1b\[\?(?:2026|2048)\$p"
    rb"|\x1b\[>[0-9;]*u|\x1b\[<u|\x1b\[[0-9]*[JK]"
    rb"|\x1b\]22;[a-z]*\x07"
    rb"|\r|\n"
)
CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f]")


def violations(output: bytes) -> list[str]:
    """The control characters in some output that the screen library does not send by itself."""
    return CONTROL.findall(ALLOWED.sub(b"", output).decode(errors="replace"))


class Terminal:
    """A command in a terminal of its own; use it as a context."""

    def __init__(
        self,
        arguments: Sequence[str],
        *,
        size: tuple[int, int] = (120, 40),
        environment: Mapping[str, str] | None = None,
        program: Sequence[str] = ("-m", "briefing"),
    ) -> None:
        width, height = size
        self.screen = pyte.Screen(width, height)
        self.stream = pyte.ByteStream(self.screen)
        self.output = b""
        self._leader, follower = pty.openpty()
        fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
        self.before = termios.tcgetattr(follower)
        # Whoever runs the tests may be in a terminal of another size.
        inherited = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "LINES")}
        self.process = subprocess.Popen(
            [sys.executable, *program, *arguments],
            stdin=follower,
            stdout=follower,
            stderr=follower,
            start_new_session=True,
            env={**inherited, "TERM": "xterm-256color", **(environment or {})},
        )
        self._follower = follower

    def __enter__(self) -> "Terminal":
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
        if self._leader >= 0:
            os.close(self._leader)
        os.close(self._follower)

    @property
    def text(self) -> str:
        """The screen as text."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def wait_for(self, words: str) -> None:
        """Read until the screen shows some words, and the command has come to rest."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            ran = self._ran()
            quiet = not self._take(QUIET if ran is None else AWHILE)
            if quiet and words in self.text and ran == self._ran():
                break
        assert words in self.text, self.text

    def see(self, words: str, *, gone: bool = False) -> None:
        """Read until the screen shows some words, or no more; whatever else may still come."""
        deadline = time.monotonic() + PATIENCE
        while (words in self.text) is gone and time.monotonic() < deadline:
            self._take(QUIET)
        assert (words in self.text) is not gone, self.text

    def wait_for_bytes(self, wanted: bytes) -> None:
        """Read until some bytes have come, and no further."""
        deadline = time.monotonic() + PATIENCE
        while wanted not in self.output and time.monotonic() < deadline:
            self._take(QUIET)
        assert wanted in self.output

    def hang_up(self) -> None:
        """Go away, as a window does that is closed."""
        os.close(self._leader)
        self._leader = -1

    def type(self, keys: str) -> None:
        """Type some keys; a lone surrogate is a byte that is no text."""
        os.write(self._leader, keys.encode(errors="surrogateescape"))

    def settle(self) -> None:
        """Read until nothing more comes."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and self._take(QUIET):
            pass

    def end(self) -> int:
        """Read until the command ends, and give back its exit code (minus n for a signal)."""
        deadline = time.monotonic() + PATIENCE
        while self.process.poll() is None and time.monotonic() < deadline:
            self._take(0.05)
        while self._take(0.05):
            pass
        return self.process.wait(timeout=PATIENCE)

    def modes_restored(self) -> bool:
        """Whether the terminal is left as it was found."""
        return termios.tcgetattr(self._follower) == self.before

    def _ran(self) -> int | None:
        """For how long the command's own thread has run, in nanoseconds; None where none can tell.

        That is also so while it runs, or would if it had its turn: silence may mean that it waits
        for that, and not for a key.
        """
        process = Path(f"/proc/{self.process.pid}")
        try:
            state = (process / "stat").read_text().rpartition(")")[2].split()[0]
            ran = (process / "schedstat").read_text().split()[0]
        except OSError:
            return None
        return int(ran) if state == "S" else None

    def _take(self, seconds: float) -> bool:
        ready, _, _ = select.select([self._leader], [], [], seconds)
        if not ready:
            return False
        data = os.read(self._leader, 65536)
        self.output += data
        # pyte does not know the queries and the keyboard protocol, which show nothing.
        self.stream.feed(re.sub(rb"\x1b\[[>?<][0-9;]*(?:\$p|u)|\x1b\[<u", b"", data))
        return True
