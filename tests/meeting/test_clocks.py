"""The clocks of a meeting: nothing is lost by a pause or a slip, and everybody counts alike."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from briefing.meeting.clocks import (
    Clocks,
    Going,
    Reading,
    begun,
    carried_on,
    elapsed,
    left,
    pace,
    paused_for,
    reset,
    slip,
    stopping_at,
    toggled,
    undone,
)

NOON = dt.datetime(2031, 6, 11, 12, 0, tzinfo=dt.timezone(dt.timedelta(hours=2)))


def after(minutes: float) -> dt.datetime:
    return NOON + dt.timedelta(minutes=minutes)


def minutes(length: dt.timedelta | None) -> float | None:
    return None if length is None else length.total_seconds() / 60


def test_it_counts_from_where_it_began_and_only_once() -> None:
    clocks = begun(Clocks(), NOON)
    assert minutes(elapsed(clocks, after(5))) == 5
    assert begun(clocks, after(3)) == clocks
    assert elapsed(Clocks(), NOON) == dt.timedelta(0)


def test_questions_do_not_count_and_tell_how_long_they_take() -> None:
    clocks = toggled(begun(Clocks(), NOON), after(4))
    assert minutes(elapsed(clocks, after(9))) == 4
    assert minutes(paused_for(clocks, after(9))) == 5
    again = toggled(clocks, after(9))
    assert paused_for(again, after(10)) is None
    assert minutes(elapsed(again, after(10))) == 5
    twice = toggled(toggled(again, after(12)), after(15))
    assert minutes(elapsed(twice, after(16))) == 8


def test_the_key_of_the_pause_begins_a_clock_that_has_not_begun() -> None:
    assert toggled(Clocks(), NOON) == begun(Clocks(), NOON)


def test_a_reset_is_undone_as_if_it_had_not_been() -> None:
    running = begun(Clocks(stop=after(30)), NOON)
    emptied = reset(running)
    assert (emptied.run, emptied.stop) == (None, after(30))
    assert undone(begun(emptied, after(6))) == running
    assert reset(Clocks()) == undone(Clocks()) == Clocks()


def test_the_hard_stop_is_the_walls_and_no_pause_holds_it_up() -> None:
    clocks = toggled(begun(stopping_at(Clocks(), after(10)), NOON), after(2))
    assert minutes(left(clocks, after(8))) == 2
    assert minutes(left(clocks, after(11))) == -1
    assert left(stopping_at(clocks, None), NOON) is None


def test_the_pace_shares_out_the_time_left_and_tells_how_it_goes() -> None:
    clocks = begun(stopping_at(Clocks(), after(20)), NOON)
    for past, going in ((2, Going.BEHIND), (5, Going.ON_TIME), (8, Going.AHEAD)):
        told = pace(clocks, after(10), past=past, to_come=10 - past)
        assert told is not None
        assert (told.slides, told.going) == (10 - past, going)
    first = pace(clocks, NOON, past=0, to_come=10)
    assert first is not None
    assert (minutes(first.each), first.so_far, first.going) == (2, None, None)


def test_there_is_no_pace_without_a_stop_time_or_a_slide_left() -> None:
    assert pace(Clocks(), NOON, past=1, to_come=3) is None
    stop = stopping_at(Clocks(), NOON)
    assert pace(stop, after(1), past=1, to_come=3) is None
    assert pace(stop, after(-1), past=1, to_come=0) is None


@given(st.lists(st.floats(0, 600), max_size=8))
def test_presented_and_paused_time_together_are_the_time_that_went_by(waits: list[float]) -> None:
    clocks, now, paused = begun(Clocks(), NOON), NOON, dt.timedelta(0)
    for wait in waits:
        later = now + dt.timedelta(seconds=wait)
        paused += later - now if paused_for(clocks, now) is not None else dt.timedelta(0)
        clocks, now = toggled(clocks, later), later
    assert abs(elapsed(clocks, now) + paused - (now - NOON)) < dt.timedelta(milliseconds=1)


def test_a_clock_that_was_set_back_counts_nothing_negative() -> None:
    clocks = begun(Clocks(), NOON)
    assert elapsed(clocks, after(-5)) == dt.timedelta(0)
    assert paused_for(toggled(clocks, NOON), after(-5)) == dt.timedelta(0)


def test_a_clock_that_was_set_is_told_from_time_that_went_by() -> None:
    hour = dt.timedelta(hours=1)
    before = Reading(NOON, 100.0)
    assert not slip(before, Reading(after(10), 700.0))
    assert not slip(before, Reading(after(10) + dt.timedelta(seconds=1), 700.0))
    assert slip(before, Reading(after(10) + hour, 700.0)) == hour
    assert slip(before, Reading(after(10) - hour, 700.0)) == -hour


@given(st.integers(-10_000, 10_000), st.booleans(), st.booleans())
def test_all_clocks_show_after_a_slip_what_they_showed_before(
    seconds: int, rests: bool, was_reset: bool
) -> None:
    clocks = stopping_at(begun(Clocks(), NOON), after(30))
    clocks = toggled(toggled(clocks, after(2)), after(3))
    clocks = toggled(clocks, after(5)) if rests else clocks
    clocks = reset(clocks) if was_reset else clocks
    by, now = dt.timedelta(seconds=seconds), after(7)
    later = carried_on(clocks, by)
    for told in (elapsed, left, paused_for):
        assert told(later, now + by) == told(clocks, now)
    assert elapsed(undone(later), now + by) == elapsed(undone(clocks), now)
