"""The file on the desk, watched beside the screen: read, checked and cut, handed over whole."""

import gc
import threading
import time
from collections.abc import Callable
from functools import partial
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
        self._cut = partial(cut, ceiling=shown.ceiling, reader=shown.reader)
        self._hand_over = hand_over
        self._fail = fail
        self._ready = ready
        self._watching = Watching(seen, pause)
        self._ended = threading.Event()
        self._digest = b""
        """Of the bytes that were found good last; nothing is known of those read before."""
        self._found: tuple[bytes, Found] = b"", Found()
        self._handed = Found()
        """What was handed over since the last look."""
        self._leaves_garbage = False
        """Whether nobody looks for garbage until what was read is painted."""

    def run(self) -> None:
        """Look at the file until the end."""
        try:
            while not self._ended.wait(self._watching.wait(time.monotonic())):
                self.look()
        except Exception as error:
            self._fail(error)
        finally:
            if self._leaves_garbage:
                gc.enable()

    def look(self) -> None:
        """Look at the file once, and do what that asks for."""
        step = self._watching.see(look(self._path), time.monotonic())
        # What that took the place of goes now, and not while it is painted: it is much.
        self._handed = Found()
        match step:
            case Step.READ:
                self._leave_garbage()
                self._found = self._read()
            case Step.SHOW:
                (digest, self._handed), self._found = self._found, (b"", Found())
                if digest:
                    self._digest = digest
                self._hand_over(self._handed)
            case Step.WAIT if self._leaves_garbage and self._watching.is_settled:
                self._collect()

    def end(self) -> None:
        """Watch no longer."""
        self._ended.set()

    def _leave_garbage(self) -> None:
        """What is read is no garbage: to look for some a hundred times takes a fifth of it all."""
        if gc.isenabled():
            gc.disable()
            self._leaves_garbage = True

    def _collect(self) -> None:
        """Look at all that is new once, when it is painted, and not as if it were young again."""
        gc.collect(1)
        gc.enable()
        self._leaves_garbage = False

    def _read(self) -> tuple[bytes, Found]:
        """What is in the file, with the digest of its bytes if they can be shown."""
        try:
            data = read_bytes(self._path, MAX_INCIDENT_BYTES)
            return read_beside(data, str(self._path), partial(self._made, data))
        except ProblemError as error:
            return b"", Found(problems=error.problems)

    def _made(self, data: bytes, incident: Incident) -> tuple[bytes, Found]:
        # Not before a file is saved: it is no part of the start.
        from hashlib import blake2b

        digest = blake2b(data).digest()
        if digest == self._digest:
            return digest, Found()
        view = self._cut(incident)
        return digest, Found(view, self._ready(view))
