"""The desk as text: everything that it lists, each card once, nothing drawn, nothing of more."""

import datetime as dt
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.incident.marking import Marking
from briefing.incident.types import Incident, Kind
from briefing.incident.view import Filter, Reader, View, cut
from briefing.tui.desk.linear import linear
from briefing.tui.ink import Span, width_of
from tests.incident.secrets import with_secrets
from tests.incident.strategies import ANY, MOMENTS, incidents

MOMENT = st.sampled_from((None, *MOMENTS))
BELOW_RED = st.sampled_from([marking for marking in Marking if marking is not Marking.RED])


def text(view: View, width: int = 72) -> str:
    return "\n".join(linear(view, width))


def feet(told: str) -> list[str]:
    """The ids of the cards, by the line at the foot of each."""
    return re.findall(r"^TLP:[A-Z+]+ · ([a-z0-9-]+)(?: · .*)?$", told, re.MULTILINE)


def test_each_item_has_its_card_once_and_the_incident_its_own(either: View) -> None:
    told = feet(text(either))
    assert sorted(told) == sorted([*either.links.items, either.incident.id])


def test_where_an_item_stands_again_it_leads_to_its_card(either: View) -> None:
    told = text(either, 1000)
    cards = set(re.findall(r"^(\d+\.\d+) [A-Z]", told, re.MULTILINE))
    led = re.findall(r"\(card: (\d+\.\d+)\)$", told, re.MULTILINE)
    assert led
    assert set(led) <= cards


def test_numbers_go_through_without_a_gap(either: View) -> None:
    told = re.findall(r"^(\d+)\.(\d+) ", text(either, 1000), re.MULTILINE)
    for part in {part for part, _ in told}:
        places = [int(place) for number, place in told if number == part]
        assert places == [*range(1, len(places) + 1)]


def test_nothing_is_drawn_and_nothing_stands_in_columns(either: View) -> None:
    told = text(either)
    assert not re.search("[━╍‹›│╭╮╰╯▸▹─≈]", told)
    assert not re.search(r"[^ ] {4,}[^ ]", told)


@pytest.mark.parametrize("width", [40, 72, 200])
def test_no_line_is_wider_than_was_asked_for(either: View, width: int) -> None:
    assert all(width_of((Span(line),)) <= width for line in linear(either, width))


def test_a_filter_is_said_and_what_it_hides_has_no_card(either: View) -> None:
    wanted = Filter(kinds=frozenset({Kind.MEASURE}))
    view = cut(either.incident, ceiling=Marking.RED, reader=Reader.CURATOR, filter=wanted)
    told = text(view)
    measures = {one.id for one in view.incident.measures}
    assert f"FILTERED: {len(measures)} of {len(view.links.items)} items are listed" in told
    assert set(feet(told)) == {*measures, view.incident.id}


@settings(max_examples=25)
@given(incidents(ANY), BELOW_RED, st.booleans(), MOMENT)
def test_nothing_above_the_ceiling_leaves_a_trace(
    incident: Incident, ceiling: Marking, first: bool, as_of: dt.datetime | None
) -> None:
    bare, secret = (
        cut(one, ceiling=ceiling, as_of=as_of, reader=Reader.CURATOR)
        for one in (incident, with_secrets(incident, first=first))
    )
    assert text(bare) == text(secret)


@settings(max_examples=25)
@given(incidents(), st.sampled_from(MOMENTS))
def test_as_of_a_moment_it_is_the_text_of_a_record_that_never_knew_more(
    incident: Incident, as_of: dt.datetime
) -> None:
    then = cut(incident, ceiling=Marking.RED, as_of=as_of, reader=Reader.CURATOR)
    unaware = cut(then.incident, ceiling=Marking.RED, as_of=as_of, reader=Reader.CURATOR)
    assert text(then) == text(unaware)
