"""Words in a text: what typesetting changes does not hide them, and anything else does."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.files.originals.folding import Folded, Needle, fold


def holds(text: str, words: str, *, opening: bool = False) -> bool:
    return Folded(text).holds(Needle(words, opening=opening))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“don’t go”, she said", "don't go"),
        ("she said «stop»", "she said “stop”"),
        ("a cold—deliberate act", "a cold–deliberate act"),
        ("a cold‑blooded act", "a cold-blooded act"),
        ("ﬁve oﬃcials in ﬂight", "five officials in flight"),
        ("sab\u00adotage", "sabotage"),
        ("5\u00a0May, 10\u2009000\u202fmen", "5 May, 10 000 men"),
        ("an act\n   of  sabotage\r\nhe\rsaid", "an act of sabotage he said"),
        ("an act of sabo-\n  tage", "act of sabotage"),
        ("an act of sabo\u00ad\ntage", "act of sabotage"),
        ("the well-\nknown pilot", "the well-known pilot"),
        ("the well-\nknown sabo-\nteur", "well-known saboteur"),
        ("he left—\nnobody saw", "he left—nobody saw"),
        ("he left —\nnobody saw", "he left — nobody saw"),
        ("from 2019-\n2023", "from 2019-2023"),
        (unicodedata.normalize("NFD", "Škoda café"), "Škoda café"),
        ("Škoda café", unicodedata.normalize("NFD", "Škoda café")),
        ("码头上的起\n重机倒了", "起重机"),
        ("Портовый кран упал", "кран"),
        ("it was (rust)", "rust"),
        ("the crew's account", "crew"),
    ],
)
def test_typesetting_does_not_hide_words(text: str, words: str) -> None:
    assert holds(text, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a cold act", "a bold act"),
        ("a cold act", "A cold act"),
        ("a cold, deliberate act", "a cold deliberate act"),
        ("a cold, deliberate act", "a … act"),
        ("a cold, deliberate act", "a ... act"),
        ("a cold... act", "a cold… act"),
        ("sabotaged", "sabotage"),
        ("unharmed", "harmed"),
        ("sabo-\ntage", "sabo"),
        ("an ice cream", "an icecream"),
        ("the wellknown pilot", "the well-known pilot"),
        ("from 2-\n3 men", "from 23 men"),
        ("naïve", "naive"),
        ("no\u200bwhere", "nowhere"),
        ("cafe\u0323", "cafe"),
        ("a\ufdd0b", "ab"),
        ("a cold act", ""),
        ("a cold act", "\u00ad"),
        ("", "a"),
    ],
)
def test_whatever_else_differs_does(text: str, words: str) -> None:
    assert not holds(text, words)


def test_words_that_are_no_quotation_may_have_opened_a_sentence() -> None:
    assert holds("In the meantime, it rusts", "in the meantime", opening=True)
    assert not holds("In the meantime, it rusts", "in The meantime", opening=True)
    assert not holds("In the meantime, it rusts", "in the meantime")


def test_a_long_run_of_one_character_is_no_matter() -> None:
    many = 100_000
    for sign in (" ", "\n", "\t\n", "-", "-\n", "\u00ad", "\u00ad \n", "a", "“", "1\n", "\f"):
        assert not holds(f"x{sign * many}y", "a cold, deliberate act")


def test_words_are_found_where_they_stand_whole_though_they_stand_in_part_before() -> None:
    assert holds("sabotaged by sabotage", "sabotage")
    assert holds("ba-a-a", "a-a")


text = st.text("ab -\n\u00ad’'“—\ufb01,.\u0301é\ufdd0", max_size=24) | st.text(max_size=24)


@given(text)
@example("ﬁ-\nﬁ")
def test_a_folded_text_stays_as_it_is(written: str) -> None:
    once = fold(written.replace("\ufdd0", "").replace("\ufdd1", ""))
    if "\ufdd0" not in once and "\ufdd1" not in once:
        assert fold(once) == once


@given(text, text, text)
def test_words_set_apart_are_found_in_any_text(before: str, words: str, after: str) -> None:
    clean = words.replace("\ufdd0", "").replace("\ufdd1", "").strip()
    if any(sign.isalnum() for sign in fold(clean)) and clean[0].isalnum() and clean[-1].isalnum():
        assert holds(f"{before} ({clean}) {after}", clean)


@given(text, text)
def test_no_text_does_harm(written: str, words: str) -> None:
    assert holds(written, words) in (True, False)
    assert holds(written, words, opening=True) or not holds(written, words)
