"""Logs are kept a folder each, found by name, and removed whole."""

import stat
from pathlib import Path

import msgspec
import pytest

from briefing.files.incident_file import read_incident
from briefing.files.shipped import shipped_incident
from briefing.incident.marking import Marking
from briefing.incident.safe import safe
from briefing.incident.view import cut
from briefing.meeting.entries import Meeting
from briefing.meeting.store import begin, find, kept, purge
from briefing.meeting.views import Written, written
from briefing.problems import ProblemError
from tests.meeting.conftest import BEGAN
from tests.meeting.written import minute

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
    assert second.name == "20310602T120000Z.2-harbour"
    assert {one.name for one in kept()} == {first.name, second.name, later.name}
    assert find(first.name).folder == first.folder
    assert find("pier").read().meeting.name == "pier"
    assert find("harbour").name == second.name
    with pytest.raises(ProblemError) as caught:
        find("harbor")
    assert caught.value.problems[0].code == "no-such-meeting"


def test_a_log_and_the_views_beside_it_are_its_owners_alone(data: Path) -> None:
    one = begin(MEETING)
    view = _view()
    one.keep(view)
    one.keep(view)
    assert (one.folder / "views" / f"{view.digest}.json").is_file()
    for path in (data / "briefing" / "meetings").rglob("*"):
        assert stat.S_IMODE(path.stat().st_mode) in (0o700, 0o600)


def test_what_is_purged_is_gone(data: Path) -> None:
    one = begin(MEETING)
    one.opened().close()
    one.keep(_view())
    one.close()
    purge(one)
    assert kept() == []
    assert [path for path in data.rglob("*") if not path.is_dir()] == []
    assert not one.folder.exists()


def test_the_log_of_a_meeting_that_goes_on_is_not_removed_nor_written_by_two() -> None:
    one = begin(MEETING)
    one.opened().close()
    for act in (
        lambda: purge(find("harbour")),
        lambda: find("harbour").opened(),
        lambda: find("harbour").hold(),
    ):
        with pytest.raises(ProblemError) as caught:
            act()
        assert caught.value.problems[0].code == "meeting-goes-on"
    one.close()
    find("harbour").opened().close()


def test_a_log_that_the_disk_refuses_is_begun_when_it_no_longer_does(data: Path) -> None:
    top = data / "briefing"
    top.write_text("a file where the folder should be")
    one = begin(MEETING)
    assert one.read().meeting == MEETING
    with pytest.raises(ProblemError) as caught:
        one.opened()
    assert caught.value.problems[0].code == "cannot-log"
    top.unlink()
    log = one.opened()
    log.write([minute(1)])
    log.close()
    assert find("harbour").read().minutes == (minute(1),)


def _view() -> Written:
    return written(cut(read_incident(shipped_incident()), ceiling=Marking.CLEAR))
