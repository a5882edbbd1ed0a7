"""The state of a meeting: what the room sees moves only when it is meant to, and travels whole."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.incident.marking import Marking
from briefing.incident.safe import SafeText
from briefing.meeting.clocks import Clocks, Run, begun, elapsed, toggled
from briefing.meeting.state import (
    LONGEST,
    Position,
    State,
    blanked,
    decode,
    encode,
    ended,
    for_window,
    frozen,
    going_on,
    moved,
    published,
    shown_now,
    thawed,
    with_clocks,
)

NOON = dt.datetime(2031, 6, 11, 12, 0, tzinfo=dt.UTC)
FIRST, SECOND = Position(slide="title"), Position(slide="event/fire", page=1, part=4, share=9)
HASH = "0" * 64

instants = st.datetimes(timezones=st.just(dt.UTC))
runs = st.builds(Run, started=instants, paused=st.none() | instants, rested=st.floats(0, 100_000.0))
clocks = st.builds(Clocks, run=st.none() | runs, before=st.none() | runs, stop=st.none() | instants)
counts = st.integers(0, 1_000_000)
positions = st.builds(
    Position, slide=st.sampled_from(["", "title", "event/two-drones"]), step=counts, page=counts,
    share=counts, part=counts, lit=st.none() | counts,
)  # fmt: skip
states = st.builds(
    State, number=counts, shown=positions, cursor=positions, frozen=st.booleans(),
    views=st.dictionaries(st.sampled_from(Marking), st.just(HASH)), blank=st.booleans(),
    holding=st.sampled_from([SafeText(""), SafeText("Back at 14:30")]), clocks=clocks,
)  # fmt: skip


@settings(max_examples=40)
@given(states)
def test_it_travels_whole_and_on_one_line(state: State) -> None:
    line = encode(state)
    assert line.count(b"\n") == 1
    assert len(line) < LONGEST
    assert decode(line) == state


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"null",
        b"[]",
        b'{"protocol":2}',
        b'{"number":-1}',
        b'{"number":"1"}',
        b'{"more":1}',
        b'{"shown":{"slide":"../../etc"}}',
        b'{"shown":{"slide":"event/TWO"}}',
        b'{"views":{"TLP:CLEAR":"no hash"}}',
        b'{"clocks":{"run":{"started":"2031-06-11T12:00:00"}}}',
        b'{"holding":"\\u001b]0;x"}',
        b'{"holding":"\xff"}',
        b'{"holding":"' + b"x" * 600 + b'"}',
        b'{"blank":true}' + b" " * LONGEST,
        b'{"a":' * 5_000,
    ],
)
def test_what_is_no_state_is_refused_in_a_few_safe_words(line: bytes) -> None:
    with pytest.raises(ValueError, match=r"^[ -~–…]{10,300}$"):
        decode(line)


@pytest.mark.parametrize("is_paused", [False, True])
def test_what_lies_between_an_end_and_going_on_is_no_time_presented(is_paused: bool) -> None:
    def at(minutes: int) -> dt.datetime:
        return NOON + dt.timedelta(minutes=minutes)

    clock = begun(Clocks(), NOON)
    state = with_clocks(State(), toggled(clock, at(10)) if is_paused else clock)
    over = decode(encode(ended(state, at(10))))
    assert over.over
    again = going_on(over, at(600))
    assert not again.over
    assert elapsed(again.clocks, at(605)) == dt.timedelta(minutes=15)
    assert over.number < again.number


def test_a_meeting_that_was_cut_off_has_not_stopped_for_those_in_it() -> None:
    state = with_clocks(State(), begun(Clocks(), NOON))
    assert going_on(state, NOON + dt.timedelta(minutes=5)) is state
    before = ended(State(), NOON)
    assert going_on(before, NOON).clocks == Clocks()


def test_the_room_goes_with_the_presenter() -> None:
    state = moved(State(), FIRST, showable=True)
    assert (state.shown, state.cursor, state.number) == (FIRST, FIRST, 1)


def test_the_room_does_not_go_where_only_the_presenter_may() -> None:
    state = moved(moved(State(), FIRST, showable=True), Position(slide="lines"), showable=False)
    assert (state.shown, state.cursor.slide) == (FIRST, "lines")


def test_a_frozen_room_sees_what_it_saw_until_it_is_shown_more() -> None:
    state = moved(frozen(moved(State(), FIRST, showable=True)), SECOND, showable=True)
    assert (state.shown, state.cursor, state.frozen) == (FIRST, SECOND, True)
    now = shown_now(state, showable=True)
    assert (now.shown, now.frozen) == (SECOND, False)
    assert shown_now(state, showable=False) is state
    assert (thawed(state).cursor, thawed(state).shown, thawed(state).frozen) == (
        FIRST, FIRST, False,
    )  # fmt: skip


def test_a_blank_keeps_its_holding_text_for_the_next_time() -> None:
    state = blanked(State(), blank=True, holding=SafeText("Back at 14:30"))
    again = blanked(blanked(state, blank=False), blank=True)
    assert (again.blank, again.holding) == (True, "Back at 14:30")
    assert shown_now(again, showable=True).blank is False


def test_every_change_has_a_higher_number_and_no_change_has_none() -> None:
    state = moved(State(), FIRST, showable=True)
    assert published(state, {Marking.CLEAR: HASH}, FIRST, FIRST).number == 2
    assert with_clocks(state, begun(state.clocks, NOON)).number == 2
    assert with_clocks(state, state.clocks) is state


def test_a_window_has_its_own_view_and_no_place_that_it_does_not_hold() -> None:
    views = {Marking.CLEAR: HASH, Marking.AMBER: "1" * 64}
    run = Run(started=NOON)
    state = State(
        views=views, shown=SECOND, cursor=Position(slide="lines"), frozen=True,
        clocks=Clocks(before=run),
    )  # fmt: skip
    wide = for_window(state, Marking.AMBER, {"event/fire"})
    assert (wide.views, wide.shown, wide.blank) == ({Marking.AMBER: "1" * 64}, SECOND, False)
    narrow = for_window(state, Marking.CLEAR, {"title"})
    assert (narrow.shown, narrow.blank) == (Position(), True)
    for window in (wide, narrow):
        line = encode(window)
        assert b"lines" not in line
        assert b"before" not in line
    assert b"fire" not in encode(narrow)
