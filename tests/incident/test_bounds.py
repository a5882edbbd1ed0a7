"""The bounds of a record: times in order, and nothing marked below what it rests on."""

from hypothesis import given
from msgspec import structs

from briefing.incident.bounds import breaches
from briefing.incident.certainty import ITEM, NEEDS, holds
from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from tests.incident.bounded import within_bounds
from tests.incident.strategies import incidents


def test_the_invented_incident_keeps_its_bounds(harbour: Incident) -> None:
    assert list(breaches(harbour)) == []


@given(incidents().map(within_bounds))
def test_an_incident_whose_markings_are_raised_keeps_its_bounds(incident: Incident) -> None:
    assert list(breaches(incident)) == []


@given(incidents().map(within_bounds))
def test_whatever_is_lowered_below_its_grounds_is_found(incident: Incident) -> None:
    events = tuple(structs.replace(one, marking=Marking.CLEAR) for one in incident.events)
    lowered = structs.replace(incident, events=events)
    wanted = {
        ("events", event.id, "marking")
        for event in incident.events
        if all(one.marking is not Marking.CLEAR for one in event.evidence)
    }
    assert {one.path for one in breaches(lowered)} == wanted


def test_a_finding_holds_while_the_fields_that_it_needs_are_whole() -> None:
    claims = NEEDS["claim-of-nobody"]
    assert ITEM in claims
    assert holds(claims, frozenset({"statements.when", "events.*"}))
    assert not holds(claims, frozenset({"statements.positions"}))
    assert not holds(claims, frozenset({"statements.*"}))
    assert not holds(claims, frozenset({"*"}))
    assert holds(NEEDS["dangling-reference"], frozenset({"*"}))
