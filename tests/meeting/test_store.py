"""Logs are kept a folder each, found by name, and removed whole."""

import stat
from pathlib import Path

import msgspec
import pytest

from briefing.files.incident_file import read_incident
from briefing.files.shipped import shipped_incident
from briefing.incident.canonical import digest
from briefing.incident.marking import Marking
from briefing.incident.safe import safe
from briefing.meeting.entries import Meeting
from briefing.meeting.store import begin, find, keep_view, kept, purge
from briefing.problems import ProblemError
from tests.meeting.conftest import BEGAN

MEETING = Meeting("harbour", safe("Boats at pier three"), Marking.CLEAR, BEGAN)


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this user keeps things."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    return tmp_path


def test_a_log_is_found_by_its_own_name_and_the_newest_by_its_meetings() -> None:
    first, second = begin(MEETING), begin(MEETING)
    later = begin(msgspec.structs.replace(MEETING, name="pier"))
    assert first.name == "20310602T120000Z-harbour"
    assert second.name == "20310602T120000Z-harbour-2"
    assert {one.name for one in kept()} == {first.name, second.name, later.name}
    assert find(first.name).folder == first.folder
    assert find("pier").read().meeting.name == "pier"
    with pytest.raises(ProblemError) as caught:
        find("harbor")
    assert caught.value.problems[0].code == "no-such-meeting"


def test_a_log_and_the_views_beside_it_are_its_owners_alone(data: Path) -> None:
    one = begin(MEETING)
    incident = read_incident(shipped_incident())
    keep_view(one, incident)
    keep_view(one, incident)
    assert (one.folder / "views" / f"{digest(incident)}.json").is_file()
    for path in (data / "briefing" / "meetings").rglob("*"):
        assert stat.S_IMODE(path.stat().st_mode) in (0o700, 0o600)


def test_what_is_purged_is_gone() -> None:
    one = begin(MEETING)
    purge(one)
    assert kept() == []
    assert not one.folder.exists()
