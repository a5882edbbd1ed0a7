"""Where the logs of meetings are kept: a folder each, the log and the views that were shown."""

import datetime as dt
import shutil
from pathlib import Path

from briefing.files.places import data_dir
from briefing.files.writing import safe_name, write_atomic
from briefing.incident import canonical
from briefing.incident.types import Incident
from briefing.meeting.entries import Meeting, Record
from briefing.meeting.log import create, read
from briefing.problems import Place, Problem, ProblemError, quoted

__all__ = ["Kept", "begin", "find", "keep_view", "kept", "purge"]

_LOG = "log.sqlite"
_VIEWS = "views"


class Kept:
    """The folder of one meeting's log."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.log = folder / _LOG

    @property
    def name(self) -> str:
        """What it is called on the command line."""
        return self.folder.name

    def read(self) -> Record:
        """The log."""
        return read(self.log)


def begin(meeting: Meeting) -> Kept:
    """A new folder with an empty log; a second meeting of the same second has a number more."""
    began = meeting.began.astimezone(dt.UTC)
    stem = safe_name(f"{began:%Y%m%dT%H%M%SZ}-{meeting.name}", "")
    top = _top()
    try:
        top.mkdir(mode=0o700, parents=True, exist_ok=True)
        for number in range(1, 1000):
            folder = top / (stem if number == 1 else f"{stem}-{number}")
            try:
                folder.mkdir(mode=0o700)
            except FileExistsError:
                continue
            (folder / _VIEWS).mkdir(mode=0o700)
            create(folder / _LOG, meeting).close()
            return Kept(folder)
    except OSError as error:
        sentence = f"The log cannot be begun: {error.strerror}."
        raise ProblemError(
            Problem("cannot-log", sentence, Place(str(top)), "Make room on the disk, or mend it.")
        ) from None
    raise AssertionError("a thousand meetings of one name in one second")


def keep_view(kept: Kept, incident: Incident) -> None:
    """Keep a view that was shown beside the log, by its digest."""
    data = canonical.encode(incident)
    file = kept.folder / _VIEWS / f"{canonical.digest_of(data)}.json"
    if not file.exists():
        write_atomic(file, data, mode=0o600)


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
    """Remove a log and all that is kept with it."""
    try:
        shutil.rmtree(one.folder)
    except OSError as error:
        sentence = f"The log cannot be removed: {error.strerror}."
        place = Place(str(one.folder))
        raise ProblemError(Problem("cannot-write", sentence, place, "Remove it by hand.")) from None


def _top() -> Path:
    return data_dir() / "meetings"
