"""Corrections and withdrawals: of what they can be, and what still leans on what was withdrawn."""

import pytest

from briefing.incident.integrity import findings
from tests.compiler.checks.records import codes, found, of, record


@pytest.mark.parametrize("ident", ["port", "crew"], ids=["a side", "an actor"])
def test_what_nobody_says_cannot_be_revised(ident: str) -> None:
    incident = of(record(), "revisions", "amended", of=ident)
    assert found(incident) == [("cannot-be-revised", ("revisions", "amended", "of"))]


@pytest.mark.parametrize("ident", ["hit", "photo", "lamps", "ferry-hit", "post", "what"])
def test_what_a_source_says_can(ident: str) -> None:
    assert found(of(record(), "revisions", "amended", of=ident, when=None)) == []


def test_a_revision_of_itself_is_a_circle() -> None:
    (one,) = findings(of(record(), "revisions", "amended", of="amended"))
    assert (one.code, one.path) == ("circle", ("revisions", "amended", "of"))


def test_sources_that_relay_each_other_are_a_circle() -> None:
    incident = of(
        of(record(), "sources", "post", relays="quay RADIO"), "sources", "radio", relays="post"
    )
    assert [(one.code, one.path) for one in findings(incident)] == [
        ("circle", ("sources", "post", "relays")),
        ("circle", ("sources", "radio", "relays")),
    ]
    assert findings(of(record(), "sources", "radio", relays="post")) == []


def test_a_summary_or_a_line_that_leans_on_something_withdrawn_is_told() -> None:
    withdrawn = of(record(), "revisions", "amended", of="hit", what="withdrawal")
    assert codes(withdrawn) == [
        ("leans-on-withdrawn", ("summary", 0, "carried_by", 0)),
        ("leans-on-withdrawn", ("lines", "wait", "about", 0)),
    ]
    telling = [{"text": "x", "carried_by": ["hit", "amended"], "marking": "TLP:CLEAR"}]
    summed = record(summary=telling, revisions=withdrawn.revisions)
    assert len(codes(summed)) == 1
    silent = of(withdrawn, "lines", "wait", use="not to be said")
    assert len(codes(silent)) == 1
    assert codes(of(record(), "revisions", "amended", of="hit")) == []
