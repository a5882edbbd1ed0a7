"""The folder of a running meeting: private, held by one leader, gone with it. What is published.

A process that may show only some of a record opens only the view that was cut for it.
"""

import contextlib
import os
import re
import shutil
import stat
import time
from pathlib import Path
from types import TracebackType

from briefing.files.locking import held
from briefing.files.places import runtime_dir
from briefing.files.writing import write_atomic
from briefing.incident.types import Incident
from briefing.meeting.views import Written, news_in, view_in
from briefing.problems import Place, Problem, ProblemError, quoted
from briefing.slides.news import News

__all__ = ["Folder", "meeting_name", "meetings", "published", "published_news", "socket_of"]

_NAME = re.compile(r"[A-Za-z0-9]([A-Za-z0-9._-]{0,38}[A-Za-z0-9])?")
_LOCK = "lock"
_VIEWS = "views"
_SOCKET = "socket"
_AGAIN = 0.05
"""Seconds between two tries to lead: who looks for dead leaders holds a folder for a moment."""
_LONGEST_PATH = 100
"""Bytes of a socket's path that every system takes."""


class Folder:
    """The folder of a meeting that this process leads; use it as a context.

    Raises ProblemError where a meeting of the name goes on already (``meeting-goes-on``), for a
    name that makes no good folder (``bad-meeting-name``), and where there is no private place.
    """

    def __init__(self, name: str) -> None:
        path = _folder(name)
        _private(path.parent)
        meetings()
        self._lock = _led(path)
        if self._lock is None:
            raise ProblemError(
                Problem(
                    "meeting-goes-on",
                    f"A meeting {quoted(name)} goes on already.",
                    Place("briefing"),
                    f"Follow it with `briefing follow {name}`, or give this one another --name.",
                )
            )
        self.name = name
        self.path = path
        self.socket = path / _SOCKET
        try:
            _emptied(path)
            (path / _VIEWS).mkdir(mode=0o700)
        except OSError as error:
            os.close(self._lock)
            raise _no_folder(f"{path} cannot be used: {error.strerror}.") from None

    def publish(self, view: Written) -> None:
        """Lay a view out for those who may hold it, by its digest."""
        file = self.path / _VIEWS / f"{view.digest}.json"
        if view.news:
            # Before it, so that whoever finds the one finds the other.
            write_atomic(file.with_suffix(".news"), view.news, mode=0o600, lasting=False)
        if not file.exists():
            # It is gone with the meeting, and known by its digest: no screen waits for a disk.
            write_atomic(file, view.data, mode=0o600, lasting=False)

    def keep(self, *digests: str) -> None:
        """Remove all views but these, and what was new in them."""
        with contextlib.suppress(OSError):
            for file in (self.path / _VIEWS).iterdir():
                if file.stem not in digests:
                    file.unlink(missing_ok=True)

    def let_go(self) -> None:
        """Remove it; another meeting may have its name from now on."""
        # Once alone: another's folder may lie there already.
        if self._lock is not None:
            _removed(self.path)
            os.close(self._lock)
            self._lock = None

    def __enter__(self) -> "Folder":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.let_go()


def meetings() -> list[str]:
    """The names of the meetings that go on; what dead leaders have left behind is removed."""
    found = []
    top = runtime_dir()
    for path in sorted(top.iterdir()) if top.is_dir() else ():
        if not _NAME.fullmatch(path.name) or not _is_private(path):
            continue
        try:
            lock = held(path / _LOCK)
        except OSError:
            continue
        if lock is None:
            found.append(path.name)
            continue
        _removed(path)
        os.close(lock)
    return found


def meeting_name(path: Path) -> str:
    """What a meeting about a file is called, unless somebody says otherwise."""
    name = re.sub(r"[^A-Za-z0-9._-]+", "-", path.stem).strip("-._")[:40]
    return name.rstrip("-._") or "meeting"


def socket_of(name: str) -> Path:
    """Where a meeting's leader listens, if there is one."""
    return _folder(name) / _SOCKET


def published(name: str, digest: str) -> Incident | None:
    """The view that a leader published by a digest; None where it is not there or not that one."""
    return view_in(_folder(name) / _VIEWS, digest)


def published_news(name: str, digest: str) -> News:
    """What is new in the view that a leader published by a digest."""
    return news_in(_folder(name) / _VIEWS, digest)


def _folder(name: str) -> Path:
    if not _NAME.fullmatch(name):
        raise ProblemError(
            Problem(
                "bad-meeting-name",
                f"A meeting cannot be called {quoted(name)}.",
                Place("briefing"),
                "Take letters, digits, dots, dashes: 40 at most, first and last a letter or digit.",
            )
        )
    path = runtime_dir() / name
    if len(os.fsencode(path / _SOCKET)) > _LONGEST_PATH:
        raise _no_folder(f"{path} is too long a path for a socket.", " A short --name helps, too.")
    return path


def _private(path: Path) -> None:
    """Make a folder that is the user's alone; refuse one that somebody else could write into."""
    try:
        # One above it that others may enter would not be taken for a runtime folder the next time.
        for folder in (*reversed(path.parents), path):
            if not folder.is_dir():
                folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise _no_folder(f"{path} cannot be made: {error.strerror}.") from None
    if not _is_private(path):
        raise _no_folder(f"{path} is not yours alone.")


def _is_private(path: Path) -> bool:
    try:
        status = path.lstat()
    except OSError:
        return False
    mine = status.st_uid == os.getuid()
    return stat.S_ISDIR(status.st_mode) and mine and not status.st_mode & 0o077


def _led(path: Path) -> int | None:
    """Hold a meeting's folder, made where it is not there; None where somebody else leads there."""
    for patience in (_AGAIN, _AGAIN, 0.0):
        _private(path)
        try:
            lock = held(path / _LOCK)
        except FileNotFoundError:
            # Whoever clears away what dead leaders left took the new folder for such.
            lock = None
        except OSError as error:
            raise _no_folder(f"{path} cannot be used: {error.strerror}.") from None
        if lock is not None:
            return lock
        time.sleep(patience)
    return None


def _emptied(path: Path) -> None:
    for entry in path.iterdir():
        if entry.name == _LOCK:
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        else:
            # Whoever listened at the socket may take it away at the same moment.
            entry.unlink(missing_ok=True)


def _removed(path: Path) -> None:
    with contextlib.suppress(OSError):
        _emptied(path)
        (path / _LOCK).unlink(missing_ok=True)
        path.rmdir()


def _no_folder(sentence: str, more: str = "") -> ProblemError:
    remedy = f"Set XDG_RUNTIME_DIR to a folder with a short name that only you can use.{more}"
    return ProblemError(Problem("no-runtime-folder", sentence, Place(""), remedy))
