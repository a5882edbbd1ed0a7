"""The bounds of a record: times in order, and nothing marked below what it rests on."""

from hypothesis import given
from msgspec import structs

from briefing.incident.bounds import breaches
from briefing.incident.certainty import ITEM, NEEDS, holds
from briefing.incident.marking import Marking
from briefing.incident.safe import safe
from briefing.incident.types import Event, Evidence, Incident, Source, Status, Telling, When
from tests.incident.bounded import within_bounds
from tests.incident.strategies import MOMENTS, incidents


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


@given(incidents().map(within_bounds))
def test_whatever_is_told_otherwise_below_its_grounds_is_found(incident: Incident) -> None:
    def lowered(event: Event) -> Event:
        tellings = tuple(structs.replace(one, marking=Marking.CLEAR) for one in event.tellings)
        return structs.replace(event, tellings=tellings)

    wanted = {
        ("events", event.id, "tellings", index, "marking")
        for event in incident.events
        for index, telling in enumerate(event.tellings)
        if all(one.marking is not Marking.CLEAR for one in telling.evidence)
    }
    events = tuple(map(lowered, incident.events))
    assert {one.path for one in breaches(structs.replace(incident, events=events))} == wanted


@given(incidents().map(within_bounds))
def test_whatever_is_cited_below_its_passage_is_found(incident: Incident) -> None:
    def lowered(event: Event) -> Event:
        evidence = tuple(structs.replace(one, marking=Marking.CLEAR) for one in event.evidence)
        return structs.replace(event, evidence=evidence)

    passages = {
        (source.id, passage.locator): passage.marking
        for source in incident.sources
        for passage in source.passages
    }
    wanted = {
        ("events", event.id, "evidence", index, "marking")
        for event in incident.events
        for index, one in enumerate(event.evidence)
        if passages[one.source, one.passage] is not Marking.CLEAR
    }
    events = tuple(map(lowered, incident.events))
    assert {one.path for one in breaches(structs.replace(incident, events=events))} == wanted


def test_a_claim_is_for_no_more_people_than_those_who_take_a_position_on_it(
    harbour: Incident,
) -> None:
    said = tuple(structs.replace(one, marking=Marking.RED) for one in harbour.statements)
    raised = structs.replace(harbour, statements=said, summary=())
    wanted = [("claims", one.id, "marking") for one in harbour.claims if not one.implied]
    assert 0 < len(wanted) < len(harbour.claims)
    assert [one.path for one in breaches(raised)] == wanted


def test_a_time_that_ends_before_it_begins_is_found_whoever_tells_it() -> None:
    backwards = When(earliest=MOMENTS[1], latest=MOMENTS[0])
    source = Source(id="post", marking=Marking.CLEAR, outlet=safe("Post"), published=backwards)
    cited = (Evidence(source="post", passage=safe("¶1"), marking=Marking.CLEAR),)
    event = Event(
        id="blast",
        marking=Marking.CLEAR,
        title=safe("A blast"),
        when=backwards,
        evidence=cited,
        tellings=(Telling(evidence=cited, marking=Marking.CLEAR, when=backwards),),
    )
    incident = Incident(
        schema=1,
        id="pier",
        title=safe("Pier"),
        status=Status.SAMPLE,
        marking=Marking.CLEAR,
        zone="UTC",
        sources=(source,),
        events=(event,),
    )
    assert [(one.path, one.code) for one in breaches(incident)] == [
        (("sources", "post", "published"), "time-out-of-order"),
        (("events", "blast", "when"), "time-out-of-order"),
        (("events", "blast", "tellings", 0, "when"), "time-out-of-order"),
    ]


def test_a_finding_holds_while_the_fields_that_it_needs_are_whole() -> None:
    claims = NEEDS["claim-of-nobody"]
    assert ITEM in claims
    assert holds(claims, frozenset({"statements.when", "events.*"}))
    assert not holds(claims, frozenset({"statements.positions"}))
    assert not holds(claims, frozenset({"statements.*"}))
    assert not holds(claims, frozenset({"*"}))
    assert holds(NEEDS["dangling-reference"], frozenset({"*"}))
