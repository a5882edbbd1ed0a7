"""When a file that is being shown has to be read again, and when what was read may be shown. Pure.

But for `look`, which asks the file system how the file looks from outside.
"""

from enum import Enum
from pathlib import Path

__all__ = ["BETWEEN", "PAUSE", "Look", "Step", "Watching", "look"]

PAUSE = 0.1
"""Seconds for which a file has to look the same before it is shown."""

BETWEEN = 0.07
"""Seconds between two looks at most: a save waits for one, which takes 0.2 ms of a processor."""

Look = tuple[int, int, int, int] | None
"""A file's inode, bytes, and nanoseconds of both times of change; None where there is no file.

A file that was written, replaced or put back looks otherwise, be it of the same size and date.
"""


def look(path: Path) -> Look:
    """How a file looks now; what is no regular file looks somehow too, and is refused when read."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns


class Step(Enum):
    """What a look at the file asks for."""

    WAIT = "nothing has changed, or what has is not at rest"
    READ = "it looks as it has not looked before: read it"
    SHOW = "it looks as it did when it was read, and has for long enough: show that"


class Watching:
    """What to do about a file, from how it looks at one moment after another.

    It is read as soon as it looks otherwise, so that reading takes no time of its own; it is shown
    when it has come to rest. The look comes before the reading: what is written while it is read
    makes it look otherwise once more, so that no last version is missed.
    """

    def __init__(self, shown: Look, pause: float = PAUSE) -> None:
        self._read = shown
        self._since = 0.0
        self._settled = True
        self._pause = pause

    @property
    def is_settled(self) -> bool:
        """Whether what was read last was to be shown, and nothing has been read since."""
        return self._settled

    def see(self, now: Look, at: float) -> Step:
        """What to do where the file looks so at a moment, in seconds of any clock that goes on."""
        if now != self._read:
            self._read, self._since, self._settled = now, at, False
            return Step.READ
        if self._settled or at - self._since < self._pause:
            return Step.WAIT
        self._settled = True
        return Step.SHOW

    def wait(self, at: float) -> float:
        """Seconds until the next look, from a moment on."""
        between = min(BETWEEN, self._pause)
        if self._settled:
            return between
        return min(max(0.0, self._since + self._pause - at), between)
