"""Words in a row: seven may be shared with an original, eight may not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.compiler.proving.echoes import echoes

ORIGINAL = (
    'The old crane fell into the basin shortly before dawn. He called it "a cold, deliberate '
    'act of sabotage by people who hate us" and left the ill-lit quay.'
)
QUOTED = "a cold, deliberate act of sabotage by people who hate us"


def repeated(text: str, *quotations: str) -> str | None:
    return dict(echoes([text], [ORIGINAL], quotations)).get(0)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the crane fell into the basin shortly before", None),
        ("Old crane fell into the basin shortly", None),
        (
            "They say the old crane fell into the basin shortly after noon.",
            "the old crane fell into the basin shortly",
        ),
        (
            "OLD CRANE — fell; into the\nbasin, shortly before dawn!",
            "OLD CRANE fell into the basin shortly before dawn",
        ),
        ("before dawn he called it a cold act", None),
        (
            "before dawn he called it a cold deliberate act",
            "before dawn he called it a cold deliberate act",
        ),
        ("who hate us and left the illlit quay", "who hate us and left the illlit quay"),
    ],
)
def test_more_than_seven_words_in_a_row_are_told(text: str, words: str | None) -> None:
    assert repeated(text) == words


def test_what_stands_in_quotation_marks_is_passed_over_only_if_it_is_a_quotation() -> None:
    title = f"The master speaks of “{QUOTED}”, then leaves"
    assert repeated(title, QUOTED) is None
    assert repeated(title) == QUOTED.replace(",", "")
    assert repeated(title.replace("“", "").replace("”", ""), QUOTED) is not None


words = st.lists(
    st.sampled_from(["crane", "fell", "quay", "dawn", "rust"]), min_size=1, max_size=30
)


@given(words, words, st.integers(0, 30))
def test_a_run_is_told_wherever_it_stands(original: list[str], around: list[str], at: int) -> None:
    run = [f"word{n}" for n in range(8)]
    own = " ".join([*around[:at], *run, *around[at:]])
    text = " ".join([*original, *run, *original])
    assert dict(echoes(["short", own], [text], [])).keys() == {1}
    shorter = " ".join([*original, *run[:7], "other", *original])
    found = dict(echoes([" ".join(run)], [shorter], []))
    assert found == {}
