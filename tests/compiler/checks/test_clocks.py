"""A thing happens, is said, is published and received in this order, as far as can be known."""

from typing import Any

import pytest

from tests.compiler.checks.records import codes, day, found, of, record

SAID = ("said-too-early", ("statements", "master-says", "positions", 0))


def said(happened: Any, spoken: Any, **claim: Any) -> list[tuple[str, Any]]:
    incident = of(record(), "events", "hit", when=happened)
    incident = of(incident, "claims", "ferry-hit", **claim)
    return [
        one
        for one in found(of(incident, "statements", "master-says", when=spoken))
        if one[0] == "said-too-early"
    ]


def test_a_statement_before_what_it_speaks_of_is_told() -> None:
    assert said(day(2), day(1)) == [SAID]


@pytest.mark.parametrize(
    ("happened", "spoken", "claim"),
    [
        (day(1), day(1), {}),
        (day(2, earliest=None), day(1), {}),
        (day(2), day(1, latest=None), {}),
        (None, day(1), {}),
        (day(2), None, {}),
        (day(2, certainty="approximate"), day(1), {}),
        (day(2), day(1, certainty="uncertain"), {}),
        (day(2), day(1), {"mode": "possible"}),
        (day(2), day(1), {"mode": "intent"}),
    ],
    ids=[
        "times that overlap",
        "an event whose beginning is not known",
        "a statement whose end is not known",
        "an event without a time",
        "a statement without a time",
        "a day that is approximate",
        "a day that is uncertain",
        "a claim of what is possible",
        "a claim of what is intended",
    ],
)
def test_where_the_order_cannot_be_known_nothing_is_told(
    happened: Any, spoken: Any, claim: dict[str, Any]
) -> None:
    assert said(happened, spoken, **claim) == []


def test_a_claim_told_of_two_events_may_be_about_the_earlier() -> None:
    hit = record().events[0]
    incident = of(record(), "events", "hit", when=day(2))
    earlier = of(incident, "events", "hit", id="before", when=day(1))
    both = (*incident.events, *earlier.events)
    assert hit.claims == both[1].claims
    told = of(record(events=both), "statements", "master-says", when=day(1))
    assert found(told) == []


def test_a_source_tells_of_nothing_later_than_itself() -> None:
    late = of(record(), "events", "hit", when=day(4))
    early = [one for one in found(late) if one[0] == "told-too-early"]
    assert [path for _, path in early] == [
        ("events", "hit", "evidence", 0),
        ("events", "hit", "evidence", 1),
    ]


def test_a_measure_may_be_told_of_before_it_is_taken() -> None:
    assert found(of(record(), "measures", "lamps", when=day(9))) == []


def test_a_source_is_known_by_when_it_was_received() -> None:
    incident = of(record(), "sources", "post", published={})
    told = found(of(incident, "statements", "master-says", when=day(3)))
    assert told == [("told-too-early", ("statements", "master-says", "evidence", 0))]


def test_a_revision_before_what_it_revises_is_told() -> None:
    at = ("revisions", "amended", "when")
    assert found(of(record(), "revisions", "amended", when=day(1))) == [("said-too-early", at)]


def test_a_source_received_before_it_was_published_is_told() -> None:
    at = ("sources", "post", "received")
    early = of(record(), "sources", "post", received="2031-06-01T23:59:00Z")
    assert ("received-too-early", at) in found(early)


@pytest.mark.parametrize("received", ["2033-06-03T00:00:00Z"])
def test_a_source_received_long_after_is_told(received: str) -> None:
    late = of(record(), "sources", "post", received=received)
    assert codes(late) == [("received-late", ("sources", "post", "received"))]


def test_a_source_that_may_have_been_published_long_after_it_was_received_is_told() -> None:
    wide = day(2, latest="2031-06-09T00:00:00Z")
    assert codes(of(record(), "sources", "post", published=wide)) == [
        ("received-late", ("sources", "post", "received"))
    ]
