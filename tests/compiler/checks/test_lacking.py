"""What a reader will miss: an answer, a place, a time, a date, the next update."""

import pytest

from tests.compiler.checks.records import cite, codes, item, of, record


def test_a_claim_about_somebody_who_gave_no_answer_is_told() -> None:
    about = of(record(), "claims", "ferry-hit", about=["crew"])
    assert codes(about) == [("no-answer", ("claims", "ferry-hit", "about"))]
    answer = item(
        "crew-denies",
        speaker="crew",
        wording="reported",
        positions=[{"stance": "denies", "claim": "ferry-hit"}],
        evidence=[cite("¶2")],
    )
    answered = of(
        record(statements=[*record().statements, answer]), "claims", "ferry-hit", about=["crew"]
    )
    assert codes(answered) == []


@pytest.mark.parametrize(
    ("code", "field", "empty", "unsaid"),
    [
        ("event-without-place", "place", "", "the place, and by whom"),
        ("event-without-time", "when", None, "on what day"),
    ],
)
def test_an_event_without_place_or_time_is_told_unless_it_says_so(
    code: str, field: str, empty: object, unsaid: str
) -> None:
    bare = of(record(), "events", "hit", **{field: empty})
    assert codes(bare) == [(code, ("events", "hit"))]
    assert codes(of(bare, "events", "hit", unsaid=[unsaid])) == []


def test_a_source_without_any_date_is_told() -> None:
    undated = of(record(), "sources", "radio", published={})
    assert codes(undated) == [("source-undated", ("sources", "radio", "published"))]
    assert codes(of(undated, "sources", "radio", received="2031-06-03T10:00:00Z")) == []


def test_a_live_incident_says_when_to_look_again_and_whom_to_ask() -> None:
    at = ("incident", "status")
    assert codes(record(status="live")) == [("live-without-update", at)]
    assert codes(record(status="live", contact="desk@example.org")) == [("live-without-update", at)]
    whole = record(status="live", contact="desk", next_update="2031-06-04T09:00:00Z")
    assert codes(whole) == []
