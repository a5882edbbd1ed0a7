"""`briefing follow`, before it shows anything."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.cli import follow
from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from briefing.incident.view import cut
from briefing.meeting import follower, peer
from briefing.meeting.follower import Loss
from briefing.meeting.state import State
from briefing.meeting.wire import Hello, Role
from briefing.slides.deck import Deck

PATIENCE = 20.0
HELLO = Hello(Role.AUDIENCE, Marking.CLEAR)


def test_a_view_that_has_just_been_replaced_is_waited_for_and_that_is_told_once(
    monkeypatch: pytest.MonkeyPatch, harbour: Incident, capfd: pytest.CaptureFixture[str]
) -> None:
    deck = Deck(cut(harbour, ceiling=Marking.CLEAR))
    there = iter([None, None, (deck, deck)])
    state = State(views={Marking.CLEAR: "ab" * 32})

    async def first(*_: object) -> State:
        return state

    monkeypatch.setattr(follow, "_AGAIN", 0.0)
    monkeypatch.setattr(follow, "_first", first)
    monkeypatch.setattr(follow, "_decks", lambda *_: next(there))
    assert follow._beginning("harbour", HELLO) == (state, (deck, deck))
    assert capfd.readouterr().err.count("cannot be read yet") == 1
    state = State(blank=True)
    there = iter([None])
    assert follow._beginning("harbour", HELLO) == (state, None)


def test_why_a_meeting_cannot_be_followed_is_told_once_and_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Of another version it is another matter than not to be there; either may end."""

    async def following(
        _: Path, __: Hello, heard: Callable[[State], None], lost: Callable[[Loss], None]
    ) -> None:
        for loss in (Loss.GONE, Loss.OTHER_VERSION) * 2:
            lost(loss)
        heard(State(number=4))

    monkeypatch.setattr(follower, "follow", following)
    monkeypatch.setattr(peer, "has_gone", lambda _: False)
    first = asyncio.wait_for(follow._first("harbour", HELLO), PATIENCE)
    assert asyncio.run(first) == State(number=4)
    waits, where, version = capfd.readouterr().err.splitlines()
    assert "waiting for the meeting" in waits
    assert "looked for in" in where
    assert version == (
        "briefing: 'harbour' is led by another version of briefing: start both from the same one"
        " (Ctrl-C ends)"
    )
