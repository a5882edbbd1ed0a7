"""The thread that writes a meeting's log, so that no screen ever waits for a disk.

Nothing is called saved before it is on the disk, and nothing that is not saved is forgotten.
"""

import threading
from collections.abc import Callable

from briefing.meeting.entries import Entry
from briefing.meeting.log import Log
from briefing.meeting.store import Kept
from briefing.meeting.views import Written
from briefing.problems import ProblemError

__all__ = ["AGAIN", "Saved", "Writer"]

AGAIN = 1.0
"""Seconds after which what could not be written is tried again."""

Saved = Callable[[tuple[str, ...], ProblemError | None], None]
"""Told by the writing thread: which entries are on the disk now, or why those waiting are not."""


class Writer:
    """Takes entries, states and views at once, and writes them in their order."""

    def __init__(self, kept: Kept, saved: Saved) -> None:
        self._kept = kept
        self._saved = saved
        self._log: Log | None = None
        self._waiting: dict[str, Entry] = {}
        self._views: tuple[Written, ...] = ()
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

    def keep(self, view: Written) -> None:
        """Have a view kept beside the log."""
        with self._changed:
            self._views = (*self._views, view)
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
        done = True
        while True:
            with self._changed:
                if not done and not self._ending:
                    self._changed.wait(AGAIN)
                self._changed.wait_for(lambda: self._ending or self._has_work)
                ending, has_work = self._ending, self._has_work
            if has_work:
                done = self._put()
            if ending and not (has_work and done):
                break
        if self._log is not None:
            self._log.close()
        self._kept.close()

    @property
    def _has_work(self) -> bool:
        return bool(self._views or self._waiting) or self._state is not None

    def _put(self) -> bool:
        """Write all there is; False where the disk did not take all of it."""
        with self._changed:
            entries, state, views = tuple(self._waiting.values()), self._state, self._views
        saved: tuple[str, ...] = ()
        try:
            self._log = self._log or self._kept.opened()
            if entries or state is not None:
                self._log.write(entries, state)
                saved = tuple(entry.id for entry in entries)
                self._forget(entries, state)
            # Last, since a disk may still have room for a minute that has none for a view.
            for view in views:
                self._kept.keep(view)
                with self._changed:
                    self._views = self._views[1:]
        except ProblemError as error:
            # After a failed sync nobody knows what the open file would still write: a new one does.
            if self._log is not None:
                self._log.close()
                self._log = None
            self._saved(saved, error)
            return False
        self._saved(saved, None)
        return True

    def _forget(self, entries: tuple[Entry, ...], state: bytes | None) -> None:
        """What is on the disk waits no longer, but for what has come to be said of it since."""
        with self._changed:
            for entry in entries:
                if self._waiting.get(entry.id) is entry:
                    del self._waiting[entry.id]
            if self._state is state:
                self._state = None
