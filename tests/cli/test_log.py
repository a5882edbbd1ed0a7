"""`briefing log`: lists, prints, removes."""

from pathlib import Path

import pytest

from briefing.cli.start import main
from briefing.incident.marking import Marking
from briefing.incident.safe import safe
from briefing.meeting.entries import Meeting
from briefing.meeting.log import Log
from briefing.meeting.store import begin, kept
from tests.meeting.conftest import BEGAN
from tests.meeting.written import minute


@pytest.fixture(autouse=True)
def harbour(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A meeting with two minutes, marked GREEN."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    one = begin(Meeting("harbour", safe("Boats at pier three"), Marking.CLEAR, BEGAN))
    log = Log(one.log)
    log.write([minute(1), minute(2, "Close the pier")])
    log.close()


def test_meetings_are_listed_without_what_is_in_them(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["log"]) == 0
    assert capfd.readouterr().out == (
        "20310602T120000Z-harbour  2 minutes taken, began 2 June 2031, 14:00 +02:00\n"
    )


def test_minutes_are_printed_at_the_ceiling(capfd: pytest.CaptureFixture[str]) -> None:
    """What was on the screen only to who may see everything: its view is not kept here."""
    assert main(["log", "harbour"]) == 0
    clear = capfd.readouterr().out
    assert "No minutes in this copy" in clear
    assert "pier." not in clear
    assert main(["log", "harbour", "--tlp", "green"]) == 0
    green = capfd.readouterr().out
    assert "Close the pier" in green
    assert "On the screen" not in green
    assert main(["log", "harbour", "--tlp", "red"]) == 0
    assert "On the screen: Whose boat was it?" in capfd.readouterr().out


def test_a_log_is_removed_only_when_that_is_certain(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["log", "harbour", "--purge"]) == 2
    assert len(kept()) == 1
    assert main(["log", "harbour", "--purge", "--yes"]) == 0
    assert kept() == []
    assert "is removed" in capfd.readouterr().out
    assert main(["log"]) == 0
    assert capfd.readouterr() == (
        "",
        "briefing: no meeting was logged yet; briefing present begins one.\n",
    )
