"""The file on the desk, watched beside the screen: read, checked and cut, handed over whole."""

import gc
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from briefing.files.incident_file import read_beside
from briefing.files.limits import MAX_INCIDENT_BYTES
from briefing.files.opening import read_bytes
from briefing.files.watching import PAUSE, Look, Step, Watching, look
from briefing.incident.types import Incident
from briefing.incident.view import View, cut
from briefing.problems import Problem, ProblemError

if TYPE_CHECKING:
    from briefing.tui.desk.readying import Ready

__all__ = ["Found", "Reloader"]


class Found(msgspec.Struct, frozen=True):
    """What a save left in the file: another view, or what is wrong with it.

    Neither where the file holds again what is shown.
    """

    view: View | None = None
    ready: "Ready | None" = None
    """What is to be shown of it."""
    problems: tuple[Problem, ...] = ()


@contextmanager
def _without_collecting() -> Iterator[None]:
    """What is read is no garbage: to look for some a hundred times takes a fifth of the reading."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


class Reloader(threading.Thread):
    """Watches the file of a view, and hands over what is found in it once it has come to rest.

    `seen` is how the file looked before it was read for the view. What `hand_over` is given was cut
    as the view is: to its ceiling and for its reader, whatever the file says now, and what `ready`
    made of it for the screen. It is called from this thread, as are they, and `fail`, with what
    ends it.
    """

    def __init__(
        self,
        path: Path,
        seen: Look,
        shown: View,
        hand_over: Callable[[Found], object],
        fail: Callable[[Exception], object],
        pause: float = PAUSE,
        ready: Callable[[View], "Ready | None"] = lambda _: None,
    ) -> None:
        super().__init__(name="reloader", daemon=True)
        self._path = path
        self._shown = shown
        self._hand_over = hand_over
        self._fail = fail
        self._ready = ready
        self._watching = Watching(seen, pause)
        self._ended = threading.Event()
        self._digest = b""
        """Of the bytes that were found good last; nothing is known of those read before."""
        self._found: tuple[bytes, Found] = b"", Found()

    def run(self) -> None:
        """Look at the file until the end."""
        try:
            while not self._ended.wait(self._watching.wait(time.monotonic())):
                self.look()
        except Exception as error:
            self._fail(error)

    def look(self) -> None:
        """Look at the file once, and do what that asks for."""
        match self._watching.see(look(self._path), time.monotonic()):
            case Step.READ:
                with _without_collecting():
                    self._found = self._read()
            case Step.SHOW:
                # What it is shown in the place of is not held any longer.
                (digest, found), self._found = self._found, (b"", Found())
                if digest:
                    self._digest = digest
                self._hand_over(found)

    def end(self) -> None:
        """Watch no longer."""
        self._ended.set()

    def _read(self) -> tuple[bytes, Found]:
        """What is in the file, with the digest of its bytes if they can be shown."""
        # Not before a file is saved: it is no part of the start.
        from hashlib import blake2b

        try:
            data = read_bytes(self._path, MAX_INCIDENT_BYTES)
            digest = blake2b(data).digest()
            if digest == self._digest:
                return digest, Found()
            return digest, read_beside(data, str(self._path), self._made)
        except ProblemError as error:
            return b"", Found(problems=error.problems)

    def _made(self, incident: Incident) -> Found:
        view = cut(incident, ceiling=self._shown.ceiling, reader=self._shown.reader)
        found = Found(view, self._ready(view))
        # All that is new is looked at once, here and not while it is drawn.
        gc.collect(0)
        return found
