"""A meeting, its log, and what can be written to it."""

import datetime as dt
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.incident.marking import Marking
from briefing.incident.safe import safe
from briefing.incident.types import Status
from briefing.meeting.entries import Meeting
from briefing.meeting.log import create

BEGAN = dt.datetime(2031, 6, 2, 14, 0, tzinfo=dt.timezone(dt.timedelta(hours=2)))


MEETING = Meeting(
    "harbour", safe("Boats at pier three"), Marking.CLEAR, BEGAN, Status.EXERCISE, safe("By hand")
)


@pytest.fixture
def log_file(tmp_path: Path) -> Path:
    """The file of a log that has begun, where those of a meeting lie."""
    path = tmp_path / "log.sqlite"
    create(path, MEETING).close()
    (tmp_path / "views").mkdir()
    return path


@pytest.fixture
def runtime(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A place for running meetings with a path that is short enough for a socket."""
    with tempfile.TemporaryDirectory(prefix="b") as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        yield Path(folder) / "briefing"
