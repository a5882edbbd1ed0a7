"""Words on lines: none too long, nothing lost, whatever the script."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.incident.safe import safe
from briefing.paper.formats.wrapping import cells, wrapped
from tests.paper.reading import solid

SCRIPTS = "aZ é1#©ß\u0301\u0335漢字한ア🙂👍🏽❤\ufe0f👩\u200d🚀שלום🇫🇮क\u094dषि\u00a0\u3000\n"
texts = st.text(alphabet=SCRIPTS, max_size=80).map(safe) | st.text(max_size=80).map(safe)


@given(st.lists(texts, max_size=12), st.integers(12, 60), st.sampled_from(["", "  ", "  - "]))
def test_every_line_fits_and_no_character_is_lost(words: list[str], width: int, first: str) -> None:
    lines = wrapped(words, width, first, " " * len(first))
    assert all(cells(line) <= width for line in lines)
    assert solid("".join(lines)) == solid(first + "".join(words))
    assert all(line == line.rstrip() for line in lines)


def test_a_word_is_broken_only_where_it_is_wider_than_a_line() -> None:
    assert wrapped(["a", "bcdefgh", "ij"], 8) == ["a", "bcdefgh", "ij"]
    assert wrapped(["a", "bcdefghij"], 8) == ["a", "bcdefghi", "j"]


def test_a_wide_character_is_never_cut_in_two() -> None:
    assert wrapped(["漢字漢字"], 5) == ["漢字", "漢字"]


def test_a_mark_stays_on_its_letter() -> None:
    assert wrapped(["e\u0301" * 4], 3) == ["e\u0301" * 3, "e\u0301"]


def test_words_that_belong_together_stay_together_where_they_fit() -> None:
    assert wrapped(["see", "[1 p. 4]"], 10) == ["see", "[1 p. 4]"]
    assert wrapped(["[1 p. 4]"], 5) == ["[1 p.", "4]"]


def test_no_words_are_one_empty_line() -> None:
    assert wrapped([], 40) == [""]
