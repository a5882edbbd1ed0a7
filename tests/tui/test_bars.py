"""The line on top: marking and as-of are in view at every width, whatever else must give way."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from briefing.incident.marking import Marking
from briefing.incident.types import Incident, Status
from briefing.incident.view import Reader, View, cut
from briefing.tui.desk.bars import held_words, top_lines
from briefing.tui.ink import flat, width_of


@given(width=st.integers(40, 300))
def test_marking_and_as_of_are_never_cut(view: View, width: int) -> None:
    lines = top_lines(view, width)
    text = "\n".join(flat(line) for line in lines)
    assert "PRIVATE" in text
    assert "9 May 2023" in text
    assert "inferred)" in text
    assert all(width_of(line) <= width for line in lines)


@pytest.mark.parametrize("width", [60, 100, 160])
def test_the_moment_asked_for_is_named(incident: Incident, width: int) -> None:
    moment = dt.datetime(2023, 6, 1, 12, tzinfo=dt.UTC)
    view = cut(incident, ceiling=Marking.RED, as_of=moment)
    assert "as of 1 June 2023, 12:00 UTC" in "\n".join(map(flat, top_lines(view, width)))


@pytest.mark.parametrize("status", [Status.SAMPLE, Status.EXERCISE, Status.LIVE])
def test_what_sort_of_record_it_is_stands_on_top(incident: Incident, status: Status) -> None:
    view = cut(replace(incident, status=status), ceiling=Marking.RED)
    assert status.value.upper() in flat(top_lines(view, 120)[0])


def test_what_is_held_is_said_not_what_might_have_been(harbour: Incident) -> None:
    assert held_words(cut(harbour, ceiling=Marking.RED)) == "PRIVATE up to AMBER"
    assert held_words(cut(harbour, ceiling=Marking.GREEN)) == "TLP:CLEAR"


def test_lines_and_unprocessed_items_make_a_desk_private_whatever_their_marking(
    harbour: Incident,
) -> None:
    view = cut(harbour, ceiling=Marking.GREEN, reader=Reader.CURATOR)
    assert view.held is Marking.CLEAR
    assert held_words(view) == "PRIVATE"
    assert "1 unprocessed" in flat(top_lines(view, 160)[0])
    assert held_words(cut(harbour, ceiling=Marking.CLEAR, reader=Reader.CURATOR)) == "TLP:CLEAR"
