"""What a stage begins with, and what is told when it has ended."""

from pathlib import Path

from briefing.incident.marking import Marking
from briefing.meeting.state import State
from briefing.meeting.store import Kept
from briefing.tui.stage.leading import _unsaved
from briefing.tui.stage.run import _other_room
from tests.meeting.conftest import MEETING
from tests.meeting.written import minute, shown


def test_a_minute_that_no_disk_took_is_told_as_it_was_typed() -> None:
    kept = Kept(Path("logs"))
    assert _unsaved(kept, (), "") == ()
    first, second = _unsaved(kept, (shown(1), minute(1, "Close the pier")), "Full.")
    assert first.sentence == "2 entries of the log could not be written."
    assert second.sentence == ("A decision was not saved (14:05, TLP:GREEN): “Close the pier”.")


def test_where_no_log_could_be_begun_nothing_is_said_to_be_saved_and_no_disk_to_be_full() -> None:
    kept = Kept(Path("logs"), MEETING)
    [told] = _unsaved(kept, (shown(1),), "The log cannot be begun: Permission denied.")
    assert told.sentence.startswith("Nothing of the meeting was saved. The log cannot be begun:")
    assert "saved is there" not in told.help
    assert "room on the disk" not in told.help
    assert "XDG_DATA_HOME" in told.help


def test_who_goes_on_is_told_where_the_room_gets_something_else() -> None:
    stopped = State(views={Marking.GREEN: "ab" * 32})
    assert _other_room(stopped, Marking.GREEN) == ""
    assert _other_room(State(), Marking.CLEAR) == ""
    told = _other_room(stopped, Marking.CLEAR)
    assert "TLP:GREEN before" in told
    assert "--room green" in told
