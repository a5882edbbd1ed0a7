"""Text as it is searched: what does not count, and where in the text as written a match stands."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.incident.spelling import folded, places_of


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Café Müller", "cafe muller"),
        ("CAFE\u0301", "café"),
        ("Straße", "STRASSE"),
        ("Zbigniew Ołówek", "olowek"),
        ("Søren Ærø", "soren aero"),
        ("ﬁreﬂy", "firefly"),
        ("Russia’s", "russia's"),
        ("3–9 May", "3-9 may"),
        ("Ёлка", "елка"),
        ("İzmir", "izmir"),
    ],
)
def test_accents_case_and_typography_do_not_count(written: str, typed: str) -> None:
    assert folded(typed) in folded(written)


def test_a_mark_that_makes_another_letter_counts() -> None:
    assert folded("が") != folded("か")


@given(st.text())
def test_folding_again_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.text(), st.text())
@example("".join(map(chr, range(0xC0, 0x250))), "Σς ẞ ǅ İ")
def test_texts_are_folded_letter_by_letter(one: str, other: str) -> None:
    assert folded(one + other) == folded(one) + folded(other)
    assert folded(one + other) == "".join(map(folded, one + other))


@given(st.text(), st.text(min_size=1), st.text())
def test_whatever_is_in_a_text_is_found_in_its_place(before: str, word: str, after: str) -> None:
    text = before + word + after
    wanted = folded(word)
    places = places_of([wanted], text)
    if wanted:
        assert any(start <= len(before) and len(before + word) <= end for start, end in places) or (
            any(wanted in folded(text[start:end]) for start, end in places)
        )
    assert places == sorted(places)
    assert all(first[1] < second[0] for first, second in pairwise(places))
    for start, end in places:
        assert 0 <= start < end <= len(text)


def test_an_accent_of_its_own_belongs_to_the_letter_before_it() -> None:
    assert places_of(["cafe"], "un cafe\u0301 noir") == [(3, 8)]


def test_matches_that_meet_are_one() -> None:
    assert places_of(["dro", "one"], "Drones") == [(0, 5)]
