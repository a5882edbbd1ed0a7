"""What a stage begins with, and what is told when it has ended."""

from pathlib import Path

from briefing.incident.marking import Marking
from briefing.meeting.state import State
from briefing.meeting.store import Kept
from briefing.tui.stage.leading import _unsaved
from briefing.tui.stage.run import _other_room
from tests.meeting.written import minute, shown


def test_a_minute_that_no_disk_took_is_told_as_it_was_typed() -> None:
    kept = Kept(Path("logs"))
    assert _unsaved(kept, ()) == ()
    first, second = _unsaved(kept, (shown(1), minute(1, "Close the pier")))
    assert first.sentence == "2 entries of the log could not be written."
    assert second.sentence == ("A decision was not saved (14:05, TLP:GREEN): “Close the pier”.")


def test_who_goes_on_is_told_where_the_room_gets_something_else() -> None:
    stopped = State(views={Marking.GREEN: "ab" * 32})
    assert _other_room(stopped, Marking.GREEN) == ""
    assert _other_room(State(), Marking.CLEAR) == ""
    told = _other_room(stopped, Marking.CLEAR)
    assert "TLP:GREEN before" in told
    assert "--room green" in told
