"""The strip: a bar from the earliest to the latest, firm where it is stated, on one scale."""

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.incident.marking import Marking
from briefing.incident.safe import safe
from briefing.incident.types import Basis, Incident, When
from briefing.incident.view import View, cut
from briefing.tui.app import BriefingApp
from briefing.tui.desk.cards import card_of
from briefing.tui.desk.strip import Scale, axis, bar, days_of, scale_of
from briefing.tui.ink import Ink, flat, width_of
from tests.tui.conftest import frame

INSTANTS = st.integers(0, 90_000).map(
    lambda hours: dt.datetime(2020, 1, 1, tzinfo=dt.UTC) + dt.timedelta(hours=hours)
)
MAY = Scale(dt.datetime(2023, 5, 1, tzinfo=dt.UTC), dt.datetime(2023, 5, 11, tzinfo=dt.UTC))


def day(number: int) -> dt.datetime:
    return dt.datetime(2023, 5, number, tzinfo=dt.UTC)


@given(
    st.lists(INSTANTS, min_size=2, max_size=2).map(sorted),
    st.lists(INSTANTS, min_size=2, max_size=2).map(sorted),
    st.sampled_from(["both", "earliest", "latest"]),
    st.integers(0, 80),
)
def test_a_bar_fills_its_cells_exactly_and_is_never_empty(
    scale: list[dt.datetime], bounds: list[dt.datetime], given_bound: str, width: int
) -> None:
    when = When(
        earliest=None if given_bound == "latest" else bounds[0],
        latest=None if given_bound == "earliest" else bounds[1],
    )
    drawn = bar(when, Scale(scale[0], scale[1]), width)
    assert width_of(drawn) == width
    assert width == 0 or set(flat(drawn)) & set("━╍‹›")


def test_the_bar_lies_where_its_time_does() -> None:
    assert flat(bar(When(earliest=day(3), latest=day(5)), MAY, 10)) == "··━━━·····"
    assert flat(bar(When(earliest=day(1), latest=day(1)), MAY, 10)) == "━·········"
    assert flat(bar(When(earliest=day(11), latest=day(11)), MAY, 10)) == "·········━"


def test_what_is_inferred_or_a_convention_is_broken_in_form_and_not_by_its_colour_alone() -> None:
    for when in (
        When(earliest=day(3), latest=day(5), basis=Basis.INFERRED),
        When(earliest=day(3), latest=day(5), basis=Basis.CONVENTION),
        When(earliest=day(3), latest=day(5), date_inferred=True),
    ):
        assert flat(bar(when, MAY, 10)) == "··╍╍╍·····"
        assert bar(when, MAY, 10)[1].ink is Ink.INFERRED


def test_an_open_end_has_an_arrow() -> None:
    assert flat(bar(When(latest=day(3)), MAY, 10)) == "‹━━·······"
    assert flat(bar(When(earliest=day(9)), MAY, 10)) == "········━›"


@pytest.mark.parametrize("when", [None, When(), When(words=safe("in the meantime"))])
def test_what_has_no_date_has_no_bar(when: When | None) -> None:
    assert flat(bar(when, MAY, 10)).strip() == ""


def test_the_axis_names_the_days_at_both_ends() -> None:
    assert axis(MAY, 20) == "1 May         11 May"
    assert days_of(Scale(dt.datetime(2022, 5, 1, tzinfo=dt.UTC), day(3))) == (
        "1 May 2022",
        "3 May 2023",
    )


def test_hours_that_may_be_a_convention_are_not_on_the_axis() -> None:
    night = Scale(day(3), day(3) + dt.timedelta(hours=6))
    assert days_of(night) == ("3 May", "")
    assert axis(night, 20) == "3 May".ljust(20)


def test_the_scale_leaves_no_trace_of_what_was_cut(oil_jetty: Incident) -> None:
    wide = scale_of(cut(oil_jetty, ceiling=Marking.RED))
    kept = scale_of(cut(oil_jetty, ceiling=Marking.CLEAR))
    assert wide
    assert kept
    assert wide.first <= kept.first
    assert kept.last <= wide.last


def test_a_card_shows_where_its_time_lies(view: View) -> None:
    lines = [flat(entry.line) for entry in card_of(view.links.items["two-drones"], view, 60)]
    assert any("3 Apr ··" in line and "·╍╍·" in line and "9 May" in line for line in lines)
    undated = [flat(entry.line) for entry in card_of(view.links.items["us-caution"], view, 60)]
    assert not any("9 May" in line for line in undated)


async def test_rows_have_their_bars_where_there_is_room(
    open_app: Callable[..., BriefingApp],
) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("j")
        assert "··╍··" not in "\n".join(line[:56] for line in frame(pilot.app).splitlines())
        await pilot.press("z")
        shown = frame(pilot.app).splitlines()
        assert any("3 Apr" in line and "9 May" in line for line in shown)
        assert any("overnight" in line and "··╍··" in line for line in shown)
