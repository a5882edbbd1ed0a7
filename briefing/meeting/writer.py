"""The thread that writes a meeting's log, so that no screen ever waits for a disk.

Nothing is called saved before it is on the disk, and nothing that is not saved is forgotten.
"""

import threading
from collections.abc import Callable
from pathlib import Path

from briefing.meeting.entries import Entry
from briefing.meeting.log import Log
from briefing.problems import ProblemError

__all__ = ["AGAIN", "Saved", "Writer"]

AGAIN = 1.0
"""Seconds after which what could not be written is tried again."""

Saved = Callable[[tuple[str, ...], ProblemError | None], None]
"""Told by the writing thread: which entries are on the disk now, or why those waiting are not."""


class Writer:
    """Takes entries and states at once, and writes them in their order."""

    def __init__(self, path: Path, saved: Saved) -> None:
        self._path = path
        self._saved = saved
        self._log: Log | None = None
        self._waiting: dict[str, Entry] = {}
        self._state: bytes | None = None
        self._ending = False
        self._changed = threading.Condition()
        self._thread = threading.Thread(target=self._run, name="meeting-log", daemon=True)
        self._thread.start()

    def write(self, *entries: Entry, state: bytes | None = None) -> None:
        """Have entries written, and the newest state; an entry of a known id takes its place."""
        with self._changed:
            self._waiting.update({entry.id: entry for entry in entries})
            self._state = self._state if state is None else state
            self._changed.notify()

    @property
    def unsaved(self) -> tuple[Entry, ...]:
        """What is not on the disk yet."""
        with self._changed:
            return tuple(self._waiting.values())

    def close(self, patience: float) -> tuple[Entry, ...]:
        """Write what is left, for so many seconds at most; give back what is not on the disk."""
        with self._changed:
            self._ending = True
            self._changed.notify()
        self._thread.join(patience)
        return self.unsaved

    def _run(self) -> None:
        failed = False
        while True:
            with self._changed:
                if failed and not self._ending:
                    self._changed.wait(AGAIN)
                self._changed.wait_for(lambda: self._ending or self._has_work())
                ending, entries, state = self._ending, tuple(self._waiting.values()), self._state
            has_work = bool(entries) or state is not None
            failed = has_work and not self._put(entries, state)
            if ending and (failed or not has_work):
                break
        if self._log is not None:
            self._log.close()

    def _has_work(self) -> bool:
        return bool(self._waiting) or self._state is not None

    def _put(self, entries: tuple[Entry, ...], state: bytes | None) -> bool:
        try:
            if self._log is None:
                self._log = Log(self._path)
            self._log.write(entries, state)
        except ProblemError as error:
            # After a failed sync nobody knows what the open file would still write: a new one does.
            if self._log is not None:
                self._log.close()
                self._log = None
            self._saved((), error)
            return False
        with self._changed:
            for entry in entries:
                if self._waiting.get(entry.id) is entry:
                    del self._waiting[entry.id]
            if self._state is state:
                self._state = None
        self._saved(tuple(entry.id for entry in entries), None)
        return True
