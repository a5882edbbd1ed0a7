"""Our own words take no side; words of others may."""

import pytest

from briefing.compiler.checks.loaded_words import LOADED, NOT_BEFORE
from tests.compiler.checks.records import cite, found, of, place, record, told, warned


def titled(title: str) -> list[tuple[str, object]]:
    return [*found(of(record(), "events", "hit", title=f"{title}: said to be"))]


AT = ("events", "hit", "title")


@pytest.mark.parametrize(
    "title",
    [
        "The Regime",
        "He admitted it",
        "so-called repairs",
        "It boasted",
        "claimed falsely",
        "of course",
        "after an act of terror",
        "terrorist attack",
    ],
)
def test_a_loaded_word_of_ours_is_told_whatever_its_capitals(title: str) -> None:
    assert titled(title) == [("loaded-word", AT)]


@pytest.mark.parametrize(
    "title",
    [
        "The regimen",
        "admitted to hospital",
        "A boat slammed into the pier",
        "The “regime” of the weir",
        '"of course"',
        "The course",
        "charged under the Terrorism Act",
        "the Counter-Terrorism Command",
    ],
)
def test_other_words_and_quotations_are_free(title: str) -> None:
    assert titled(title) == []


def test_words_of_the_source_are_free() -> None:
    said = of(
        record(),
        "statements",
        "crew-says",
        evidence=[cite("¶2", quote="the regime", frame="boasted of", hedge="admitted")],
    )
    assert found(said) == []


def test_every_text_of_ours_is_looked_at() -> None:
    word = "regime"
    places = {
        path
        for incident in (
            of(record(), "claims", "ferry-hit", text=f"the {word}"),
            of(record(), "exhibits", "photo", shows=["a dent", f"the {word}"]),
            of(record(), "measures", "lamps", reasons=[{"text": word}]),
            of(record(), "actors", "crew", description=word),
            of(record(), "lines", "wait", text=word),
            of(record(), "sources", "radio", passages=[place("00:10", f"Speaks of a {word}.")]),
            record(summary=[{"text": word, "carried_by": ["hit"], "marking": "TLP:CLEAR"}]),
        )
        for _, path in found(incident)
    }
    assert places == {
        ("claims", "ferry-hit", "text"),
        ("exhibits", "photo", "shows", 1),
        ("measures", "lamps", "reasons", 0, "text"),
        ("actors", "crew", "description"),
        ("lines", "wait", "text"),
        ("sources", "radio", "passages", "00:10", "digest"),
        ("summary", 0, "text"),
    }


def test_what_to_write_instead_is_said() -> None:
    (one,) = told(of(record(), "events", "hit", title="It says that the regime fell"))
    assert one.sentence == "'regime' takes a side."
    assert one.help.startswith("Write “government”.")


def test_a_curator_may_answer_for_a_word() -> None:
    incident = of(record(), "events", "hit", title="It says that the regime fell, of course")
    left = told(incident, {AT[:2]: {"regime": "a term of law there"}})
    assert [one.sentence for one in left] == ["'of course' takes a side."]


def test_an_answer_for_a_word_that_is_not_there_is_told() -> None:
    (one,) = warned(record(), {AT[:2]: {"regime": "a term of law there"}})
    assert (one.code, one.path) == ("accepted-in-vain", (*AT[:2], "loaded", "regime"))


def test_the_list_is_in_the_form_in_which_words_are_compared() -> None:
    for phrase, advice in LOADED.items():
        assert phrase == " ".join(phrase.casefold().split())
        assert phrase
        assert advice.endswith(".")
    assert NOT_BEFORE.keys() <= LOADED.keys()
