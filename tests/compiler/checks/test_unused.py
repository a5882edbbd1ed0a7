"""What nothing refers to is told once, and what is used in any way is not."""

from typing import Any

import pytest

from tests.compiler.checks.records import cite, codes, day, item, of, place, record

GUARD = item("guard", name="the night guard", kind="person", aliases=["old Jan"])


def with_guard(**sections: Any) -> list[tuple[str, Any]]:
    return codes(record(actors=[*record().actors, GUARD], **sections))


def test_an_actor_whom_nothing_names_is_told() -> None:
    assert with_guard() == [("actor-unused", ("actors", "guard"))]


@pytest.mark.parametrize(
    ("section", "ident", "fields"),
    [
        ("statements", "master-says", {"to": ["guard"]}),
        ("measures", "lamps", {"by": ["guard"]}),
        ("measures", "lamps", {"reasons": [{"text": "x", "by": ["guard"]}]}),
        ("events", "hit", {"evidence": [cite(attributed_to=["guard"])]}),
        ("events", "hit", {"title": "It is said that the night guard slept"}),
        ("claims", "thick-fog", {"text": "the fog woke Old Jan"}),
    ],
)
def test_one_who_is_named_anywhere_is_not(section: str, ident: str, fields: dict[str, Any]) -> None:
    changed = of(record(actors=[*record().actors, GUARD]), section, ident, **fields)
    assert ("actor-unused", ("actors", "guard")) not in codes(changed)


def test_a_source_that_nothing_cites_is_told_once_and_not_for_each_passage() -> None:
    leaflet = item(
        "leaflet", outlet="A leaflet", published=day(3), passages=[place("1", "x"), place("2", "y")]
    )
    incident = record(sources=[*record().sources, leaflet])
    assert codes(incident) == [("source-uncited", ("sources", "leaflet"))]


def test_a_passage_that_nothing_cites_is_told() -> None:
    passages = [place("00:10", "It speaks of a ferry."), place("00:20", "Music.")]
    incident = of(record(), "sources", "radio", passages=passages)
    assert codes(incident) == [("passage-uncited", ("sources", "radio", "passages", "00:20"))]


def test_a_side_that_nobody_is_on_is_told() -> None:
    incident = record(sides=[*record().sides, item("town", name="the town", role="third")])
    assert codes(incident) == [("side-unused", ("sides", "town"))]


def test_an_exhibit_that_shows_no_event_and_bears_on_nothing_is_told() -> None:
    loose = of(record(), "exhibits", "photo", bears_on=[])
    assert codes(loose) == [("exhibit-unused", ("exhibits", "photo"))]
    assert codes(of(loose, "events", "hit", shown_in=["photo"])) == []


def test_a_contested_question_that_no_claim_answers_is_told() -> None:
    question = item("why", text="Why?", evidence=[cite()])
    asked = record(questions=[*record().questions, question])
    assert codes(asked) == [("question-without-claim", ("questions", "why"))]
    assert codes(of(asked, "questions", "why", contested=False)) == []
