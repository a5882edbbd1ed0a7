"""The index: from each thing to what refers to it, in the order of the file."""

import datetime as dt

from hypothesis import given
from msgspec import structs

from briefing.incident.links import Links, all_evidence_of, items_of, kind_of
from briefing.incident.types import Actor, Claim, Event, Incident, Kind, Measure, Statement, When
from tests.incident.changing import changed
from tests.incident.strategies import incidents


@given(incidents())
def test_every_item_is_found_by_its_id(incident: Incident) -> None:
    links = Links(incident)
    assert list(links.items.values()) == list(items_of(incident))
    assert all(links.items[item.id] is item for item in items_of(incident))


@given(incidents())
def test_a_claim_leads_to_all_who_take_a_position_on_it(incident: Incident) -> None:
    links = Links(incident)
    for claim in incident.claims:
        found = [(one.statement.id, one.position) for one in links.holdings.get(claim.id, ())]
        assert found == [
            (statement.id, position)
            for statement in incident.statements
            for position in statement.positions
            if position.claim == claim.id
        ]


@given(incidents())
def test_what_refers_to_a_thing_is_found_from_it(incident: Incident) -> None:
    links = Links(incident)
    for item in items_of(incident):
        for one in all_evidence_of(item):
            assert item in links.cited_by[one.source]
            spoken = item.speaker if isinstance(item, Statement) else None
            assert isinstance(item, Claim) or all(
                item in links.told_by[actor] for actor in one.attributed_to if actor != spoken
            )
        match item:
            case Actor(side=str(side)):
                assert item in links.members[side]
            case Claim(question=str(question)):
                assert item in links.claims[question]
            case Event() | Measure():
                assert all(item in links.told_in[claim] for claim in item.claims)
                assert all(item in links.bearing[question] for question in item.bears_on)
            case Statement():
                assert item in links.statements[item.speaker]
                assert all(item in links.named_in[actor] for actor in item.to)


@given(incidents())
def test_what_is_found_from_a_thing_refers_to_it(incident: Incident) -> None:
    links = Links(incident)
    for ident, statements in links.statements.items():
        assert all(statement.speaker == ident for statement in statements)
    for ident, claims in links.claims.items():
        assert all(claim.question == ident for claim in claims)
    for ident, items in links.cited_by.items():
        assert len({item.id for item in items}) == len(items)
        assert all(ident in {one.source for one in all_evidence_of(item)} for item in items)
    for ident, items in links.told_by.items():
        assert len({item.id for item in items}) == len(items)
        assert not any(isinstance(item, Statement) and item.speaker == ident for item in items)
        chains = [[one.attributed_to for one in all_evidence_of(item)] for item in items]
        assert all(any(ident in chain for chain in several) for several in chains)
    for ident, revisions in links.revisions.items():
        assert all(revision.of == ident for revision in revisions)


@given(incidents())
def test_items_stand_kind_by_kind(incident: Incident) -> None:
    kinds = [kind_of(item) for item in items_of(incident)]
    assert sorted(kinds, key=list(dict.fromkeys(kinds)).index) == kinds
    assert set(kinds) <= set(Kind)


def test_a_day_is_counted_by_the_clocks_of_its_own_zone_alone(harbour: Incident) -> None:
    """A day elsewhere makes no clock time of elsewhere a local one."""
    assert Links(harbour).offsets == {dt.timedelta(hours=2)}
    tokyo = dt.timezone(dt.timedelta(hours=9))
    day = When(earliest=dt.datetime(2031, 6, 2, tzinfo=tokyo), zone="Asia/Tokyo")
    assert Links(changed(harbour, "shouting", when=day)).offsets == {dt.timedelta(hours=2)}
    own = structs.replace(day, zone="Europe/Berlin")
    assert dt.timedelta(hours=9) in Links(changed(harbour, "shouting", when=own)).offsets
