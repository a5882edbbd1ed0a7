"""Where the logs of meetings are kept: a folder each, the log and the views that were shown."""

import datetime as dt
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from briefing.files.locking import held
from briefing.files.places import data_dir
from briefing.files.writing import confirm, safe_name, write_atomic
from briefing.incident.types import Incident
from briefing.meeting.entries import Meeting, Record
from briefing.meeting.log import Log, create, read
from briefing.meeting.views import Written, view_in
from briefing.problems import Place, Problem, ProblemError, quoted

__all__ = ["Kept", "begin", "find", "kept", "purge"]

_LOG = "log.sqlite"
_VIEWS = "views"
_LOCK = "lock"
GOES_ON = "meeting-goes-on"


class Kept:
    """The folder of one meeting's log, which may still have `to_begin`."""

    def __init__(self, folder: Path, to_begin: Meeting | None = None) -> None:
        self.folder = folder
        self._to_begin = to_begin
        self._lock: int | None = None

    @property
    def log(self) -> Path:
        """The file of the log."""
        return self.folder / _LOG

    @property
    def name(self) -> str:
        """What it is called on the command line."""
        return self.folder.name

    @property
    def has_begun(self) -> bool:
        """Whether there is a log on the disk."""
        return self._to_begin is None

    def read(self) -> Record:
        """The log; of one that has not begun, that of a meeting in which nothing was."""
        return Record(self._to_begin) if self._to_begin else read(self.log)

    def hold(self) -> None:
        """Hold it against whoever else would write or remove it; ProblemError while one does.

        Where the disk does not let us, that is told by whoever writes the log.
        """
        try:
            self._lock = self._lock or _hold(self.folder)
        except ProblemError as error:
            if error.problems[0].code == GOES_ON:
                raise

    def opened(self) -> Log:
        """The log to write to, held against whoever would remove it; begun where it was not yet.

        ProblemError where the disk, or another process that writes it, does not let us.
        """
        if self._to_begin is not None:
            self.folder = _begun(self.folder, self._to_begin)
            self._to_begin = None
        if self._lock is None:
            self._lock = _hold(self.folder)
        return Log(self.log)

    def keep(self, view: Written) -> None:
        """Keep a view that was shown beside the log, by its digest."""
        file = self.folder / _VIEWS / f"{view.digest}.json"
        write_atomic(file, view.data, mode=0o600)

    def view(self, digest: str) -> Incident | None:
        """The view of a digest that was kept; None where it is not there or not that one."""
        return view_in(self.folder / _VIEWS, digest)

    def close(self) -> None:
        """Let it go; others may remove it."""
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None


def begin(meeting: Meeting) -> Kept:
    """A new folder with an empty log; a second one of the same second has a number in its time.

    Where the disk refuses it, it is begun when it is opened: a meeting does not wait for a disk.
    """
    began = meeting.began.astimezone(dt.UTC)
    folder = _top() / safe_name(f"{began:%Y%m%dT%H%M%SZ}-{meeting.name}", "")
    try:
        return Kept(_begun(folder, meeting))
    except ProblemError:
        return Kept(folder, meeting)


def kept() -> list[Kept]:
    """All logs that are kept, the newest first."""
    top = _top()
    folders = top.iterdir() if top.is_dir() else ()
    found = [Kept(folder) for folder in folders if (folder / _LOG).is_file()]
    return sorted(found, key=lambda one: one.name, reverse=True)


def find(name: str) -> Kept:
    """The log that is meant: by the name of its folder, or the newest of a meeting of that name."""
    logs = kept()
    for one in logs:
        if one.name == name or one.name.partition("-")[2] == name:
            return one
    listed = ", ".join(one.name for one in logs[:3]) or "there are none yet"
    raise ProblemError(
        Problem(
            "no-such-meeting",
            f"No meeting {quoted(name)} was logged.",
            Place("briefing"),
            f"See `briefing log` for those that were: {listed}.",
        )
    )


def purge(one: Kept) -> None:
    """Remove a log and all that is kept with it; ProblemError while a meeting writes it."""
    lock = _hold(one.folder)
    try:
        shutil.rmtree(one.folder)
    except OSError as error:
        sentence = f"The log cannot be removed: {error.strerror}."
        place = Place(str(one.folder))
        raise ProblemError(Problem("cannot-write", sentence, place, "Remove it by hand.")) from None
    finally:
        os.close(lock)


def _begun(folder: Path, meeting: Meeting) -> Path:
    """Make the folder, or one with a number more, whole or not at all."""
    try:
        folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        made = next(one for one in _numbered(folder) if _is_new(one))
        try:
            (made / _VIEWS).mkdir(mode=0o700)
            create(made / _LOG, meeting).close()
            confirm(made.parent)
        except (OSError, ProblemError):
            shutil.rmtree(made, ignore_errors=True)
            raise
    except OSError as error:
        sentence = f"The log cannot be begun: {error.strerror}."
        raise ProblemError(_cannot_log(folder.parent, sentence)) from None
    return made


def _numbered(folder: Path) -> Iterator[Path]:
    yield folder
    time, _, name = folder.name.partition("-")
    for number in range(2, 1000):
        yield folder.with_name(f"{time}.{number}-{name}")
    raise OSError(0, "a thousand meetings of one name began in one second")


def _is_new(folder: Path) -> bool:
    try:
        folder.mkdir(mode=0o700)
    except FileExistsError:
        return False
    return True


def _hold(folder: Path) -> int:
    try:
        lock = held(folder / _LOCK)
    except OSError as error:
        sentence = f"The log cannot be held: {error.strerror}."
        raise ProblemError(_cannot_log(folder, sentence)) from None
    if lock is None:
        sentence = "The meeting of this log goes on."
        problem = Problem(GOES_ON, sentence, Place(str(folder)), "Wait till it is over.")
        raise ProblemError(problem)
    return lock


def _cannot_log(path: Path, sentence: str) -> Problem:
    return Problem("cannot-log", sentence, Place(str(path)), "Make room on the disk, or mend it.")


def _top() -> Path:
    return data_dir() / "meetings"
