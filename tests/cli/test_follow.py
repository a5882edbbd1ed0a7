"""`briefing follow`, before it shows anything."""

import pytest

from briefing.cli import follow
from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from briefing.incident.view import cut
from briefing.meeting.state import State
from briefing.meeting.wire import Hello, Role

HELLO = Hello(Role.AUDIENCE, Marking.CLEAR)


def test_a_view_that_has_just_been_replaced_is_waited_for_and_that_is_told_once(
    monkeypatch: pytest.MonkeyPatch, harbour: Incident, capfd: pytest.CaptureFixture[str]
) -> None:
    view = cut(harbour, ceiling=Marking.CLEAR)
    there = iter([None, None, (view, view)])
    state = State(views={Marking.CLEAR: "ab" * 32})

    async def first(*_: object) -> State:
        return state

    monkeypatch.setattr(follow, "_AGAIN", 0.0)
    monkeypatch.setattr(follow, "_first", first)
    monkeypatch.setattr(follow, "_views", lambda *_: next(there))
    assert follow._beginning("harbour", HELLO) == (state, (view, view))
    assert capfd.readouterr().err.count("cannot be read yet") == 1
    state = State(blank=True)
    there = iter([None])
    assert follow._beginning("harbour", HELLO) == (state, None)
