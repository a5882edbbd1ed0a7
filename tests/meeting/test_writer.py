"""The writing thread calls saved what is on the disk, and keeps what is not."""

import threading
from pathlib import Path

import pytest

from briefing.files.incident_file import read_incident
from briefing.files.shipped import shipped_incident
from briefing.incident.marking import Marking
from briefing.incident.view import cut
from briefing.meeting import writer as writing
from briefing.meeting.log import Log, read
from briefing.meeting.store import Kept
from briefing.meeting.views import written
from briefing.meeting.writer import Writer
from briefing.problems import Place, Problem, ProblemError
from tests.meeting.written import minute

PATIENCE = 20.0


class Heard:
    """What a writer has told, and a way to wait for it."""

    def __init__(self) -> None:
        self.saved: list[str] = []
        self.refused: list[str] = []
        self._told = threading.Condition()

    def __call__(self, ids: tuple[str, ...], error: ProblemError | None) -> None:
        with self._told:
            self.saved += ids
            self.refused += [one.code for one in error.problems] if error else []
            self._told.notify_all()

    def wait_for(self, saved: int = 0, refused: int = 0) -> None:
        with self._told:
            enough = lambda: len(self.saved) >= saved and len(self.refused) >= refused  # noqa: E731
            assert self._told.wait_for(enough, PATIENCE)


def test_an_entry_is_on_the_disk_when_it_is_called_saved(log_file: Path) -> None:
    heard = Heard()
    writer = Writer(Kept(log_file.parent), heard)
    writer.write(minute(1), state=b"{}")
    heard.wait_for(saved=1)
    assert read(log_file).minutes == (minute(1),)
    writer.write(minute(2))
    assert writer.close(PATIENCE) == ()
    assert heard.saved == ["m1", "m2"]
    assert read(log_file).state == b"{}"


def test_what_the_disk_refuses_is_told_kept_and_written_later(
    log_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "AGAIN", 0.01)
    write, failures = Log.write, iter(range(3))

    def refuse_thrice(log: Log, *what: object) -> None:
        if next(failures, None) is not None:
            raise ProblemError(Problem("cannot-log", "There is no space left.", Place("log")))
        write(log, *what)  # type: ignore[arg-type]

    monkeypatch.setattr(Log, "write", refuse_thrice)
    heard = Heard()
    writer = Writer(Kept(log_file.parent), heard)
    writer.write(minute(1))
    heard.wait_for(refused=1)
    writer.write(minute(2))
    heard.wait_for(saved=2)
    assert writer.close(PATIENCE) == ()
    assert heard.refused == ["cannot-log"] * 3
    assert read(log_file).minutes == (minute(1), minute(2))


def test_what_is_not_on_the_disk_at_the_end_is_given_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "AGAIN", 60.0)
    heard = Heard()
    writer = Writer(Kept(tmp_path / "gone"), heard)
    writer.write(minute(1))
    heard.wait_for(refused=1)
    assert writer.close(PATIENCE) == (minute(1),)
    assert heard.saved == []


def test_a_view_that_cannot_be_kept_holds_up_no_minute_and_is_kept_later(
    log_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "AGAIN", 0.01)
    views = log_file.parent / "views"
    views.rmdir()
    heard = Heard()
    writer = Writer(Kept(log_file.parent), heard)
    view = written(cut(read_incident(shipped_incident()), ceiling=Marking.CLEAR))
    writer.keep(view)
    writer.write(minute(1))
    heard.wait_for(saved=1, refused=1)
    assert read(log_file).minutes == (minute(1),)
    views.mkdir()
    assert writer.close(PATIENCE) == ()
    assert [one.stem for one in views.iterdir()] == [view.digest]
