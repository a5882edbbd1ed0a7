"""Hedges survive in an item's own words and in the digests of passages."""

from typing import Any

import pytest

from tests.compiler.checks.records import cite, codes, day, found, of, place, record

AT = ("events", "hit", "evidence", 0, "hedge")


def event(title: str, *evidence: dict[str, Any], **fields: Any) -> list[tuple[str, Any]]:
    incident = of(record(), "events", "hit", title=title, evidence=evidence, **fields)
    return found(incident)


@pytest.mark.parametrize("hedge", ["alleged", "appears to", "is said to", "Unverified", "could be"])
def test_an_event_that_says_flatly_what_its_source_hedges_is_told(hedge: str) -> None:
    assert event("A ferry hit the quay", cite(hedge=hedge)) == [("hedge-dropped", AT)]


@pytest.mark.parametrize(
    "title", ["Quay: alleged to be hit", "A ferry may have hit it", "The quay, reportedly hit"]
)
def test_a_hedge_may_survive_in_other_words(title: str) -> None:
    assert event(title, cite(hedge="is said to")) == []


def test_what_another_source_says_without_a_hedge_may_be_said_without() -> None:
    assert event("A ferry hit the quay", cite(hedge="says"), cite("00:10", "radio")) == []


def test_words_in_quotation_marks_are_not_our_own_distance() -> None:
    assert event("A ferry “may” dock", cite(hedge="alleged")) == [("hedge-dropped", AT)]


def test_the_state_of_the_check_tells_a_reader_as_well() -> None:
    assert event("A ferry hit the quay", cite(hedge="alleged"), checked="unverified") == []


def test_a_number_meant_roughly_is_not_told_as_known() -> None:
    assert event("Ten said to be hurt", cite(hedge="about")) == [("hedge-dropped", AT)]
    assert event("About ten hurt", cite(hedge="around")) == []
    rough = day(1, certainty="approximate")
    assert event("Ten hurt", cite(hedge="around"), when=rough) == []


def test_a_time_meant_roughly_makes_nothing_else_less_certain() -> None:
    rough = day(1, certainty="approximate")
    told = event("A ferry hit the quay", cite(hedge="alleged"), when=rough)
    assert told == [("hedge-dropped", AT)]


def test_a_measure_that_is_only_said_to_exist_is_hedged_by_its_state() -> None:
    hedged = of(record(), "measures", "lamps", evidence=[cite(hedge="is said to")])
    assert [code for code, _ in found(hedged)] == ["hedge-dropped"]
    assert found(of(hedged, "measures", "lamps", state="said to exist")) == []


def test_a_statement_is_its_speakers_and_needs_no_hedge_of_ours() -> None:
    assert found(of(record(), "statements", "master-says", evidence=[cite(hedge="claimed")])) == []


def test_a_digest_keeps_the_hedge_that_is_cited_from_it() -> None:
    passages = [place("00:10", "A ferry hit the quay.")]
    radio = {
        "id": "radio",
        "marking": "TLP:CLEAR",
        "outlet": "Radio",
        "published": day(3),
        "passages": passages,
    }
    at = ("sources", "radio", "passages", "00:10", "digest")
    incident = record(sources=[record().sources[0], radio])
    assert codes(incident) == [("digest-without-hedge", at)]
