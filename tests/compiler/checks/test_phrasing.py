"""Texts that go into a template: no stop, no capital, no negative where one more would come."""

import pytest

from tests.compiler.checks.records import found, of, record


@pytest.mark.parametrize(
    ("section", "ident", "field", "value", "path"),
    [
        ("claims", "ferry-hit", "text", "a ferry hit the quay.", ("text",)),
        ("events", "hit", "title", "Quay: said to be hit.", ("title",)),
        ("actors", "crew", "name", "the crew.", ("name",)),
        ("exhibits", "photo", "shows", ["a dent", "a lamp."], ("shows", 1)),
        ("events", "hit", "unsaid", ["by whom."], ("unsaid", 0)),
        ("measures", "lamps", "reasons", [{"text": "safety."}], ("reasons", 0, "text")),
    ],
)
def test_what_a_template_goes_on_after_has_no_full_stop(
    section: str, ident: str, field: str, value: object, path: tuple[str | int, ...]
) -> None:
    incident = of(record(), section, ident, **{field: value})
    assert found(incident) == [("stop-too-many", (section, ident, *path))]


@pytest.mark.parametrize(
    "text", ["said of J. R. Ewing Ltd.", "said in the U.S.", "said …", "said ..."]
)
def test_abbreviations_and_what_trails_off_keep_their_stops(text: str) -> None:
    assert found(of(record(), "events", "hit", title=text)) == []


def test_whole_sentences_end_as_sentences_do() -> None:
    assert record().summary[0].text.endswith(".")
    assert record().lines[0].text.endswith(".")
    assert found(of(record(), "events", "hit", inferred=["The quay is the old one."])) == []


@pytest.mark.parametrize("text", ["the ferry did not stop", "nobody saw it", "it didn’t stop"])
def test_a_claim_is_affirmative(text: str) -> None:
    at = ("claims", "ferry-hit", "text")
    assert found(of(record(), "claims", "ferry-hit", text=text)) == [("negative-claim", at)]


@pytest.mark.parametrize("text", ["a no-fly zone held", "the note said “not here”", "a knot held"])
def test_a_word_that_only_looks_negative_is_let_be(text: str) -> None:
    assert found(of(record(), "claims", "ferry-hit", text=text)) == []


def test_a_claim_begins_small_but_for_names() -> None:
    at = ("claims", "ferry-hit", "text")
    wrong = of(record(), "claims", "ferry-hit", text="The ferry hit the quay")
    assert found(wrong) == [("capital-in-claim", at)]
    assert found(of(record(), "claims", "ferry-hit", text="Anna hit the quay")) == []


def test_a_question_asks() -> None:
    wrong = of(record(), "questions", "what", text="What happened")
    assert found(wrong) == [("question-without-mark", ("questions", "what", "text"))]
