"""What an item rests on: every citation it has, or those of what it stands for."""

import pytest

from briefing.incident.grounds import grounds_of
from briefing.incident.links import Links, all_evidence_of, items_of
from briefing.incident.types import Actor, Incident, Side, Source, Unprocessed


@pytest.fixture(scope="module", params=["invented", "told by four"])
def incident(request: pytest.FixtureRequest, harbour: Incident, oil_jetty: Incident) -> Incident:
    return harbour if request.param == "invented" else oil_jetty


def test_every_item_rests_on_all_its_own_citations_and_on_none_twice(incident: Incident) -> None:
    links = Links(incident)
    for item in items_of(incident):
        grounds = grounds_of(item, links)
        assert set(all_evidence_of(item)) <= set(grounds)
        assert len(set(grounds)) == len(grounds)


def test_only_what_came_in_and_sources_themselves_rest_on_nothing(incident: Incident) -> None:
    links = Links(incident)
    for item in items_of(incident):
        if not isinstance(item, Unprocessed | Source | Side | Actor):
            assert grounds_of(item, links), item.id


def test_a_claim_rests_on_the_statements_that_hold_or_deny_it(incident: Incident) -> None:
    links = Links(incident)
    for claim in incident.claims:
        grounds = grounds_of(claim, links)
        for holding in links.holdings.get(claim.id, ()):
            assert set(holding.statement.evidence) <= set(grounds)


def test_what_was_withdrawn_rests_on_the_passage_that_withdraws_it_too(oil_jetty: Incident) -> None:
    links = Links(oil_jetty)
    assert oil_jetty.revisions
    for one in oil_jetty.revisions:
        assert set(one.evidence) <= set(grounds_of(links.items[one.of], links))
