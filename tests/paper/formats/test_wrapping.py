"""Words on lines: none too long, nothing lost, whatever the script."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing.incident.safe import safe
from briefing.paper.formats.wrapping import cells, wrapped
from tests.paper.reading import solid

SCRIPTS = "aZ é1#©ß\u0301\u0335漢字한ア🙂👍🏽❤\ufe0f👩\u200d🚀שלום🇫🇮क\u094dषि\u00a0\u3000\n"
texts = st.text(alphabet=SCRIPTS, max_size=80).map(safe) | st.text(max_size=80).map(safe)


@given(st.lists(texts, max_size=12), st.integers(12, 60), st.sampled_from(["", "  ", "  - "]))
def test_every_line_fits_and_no_character_is_lost(words: list[str], width: int, first: str) -> None:
    lines = wrapped("\n".join(words), width, first, " " * len(first))
    assert all(cells(line) <= width for line in lines)
    assert solid("".join(lines)) == solid(first + "".join(words))
    assert all(line == line.rstrip() for line in lines)


def test_a_word_is_broken_only_where_it_is_wider_than_a_line() -> None:
    assert wrapped("a\nbcdefgh\nij", 8) == ["a", "bcdefgh", "ij"]
    assert wrapped("a\nbcdefghij", 8) == ["a", "bcdefghi", "j"]


def test_a_wide_character_is_never_cut_in_two() -> None:
    assert wrapped("漢字漢字", 5) == ["漢字", "漢字"]


def test_a_mark_stays_on_its_letter() -> None:
    assert wrapped("e\u0301" * 4, 3) == ["e\u0301" * 3, "e\u0301"]


def test_words_that_belong_together_stay_together_where_they_fit() -> None:
    assert wrapped("see\n[1 p. 4]", 10) == ["see", "[1 p. 4]"]
    assert wrapped("[1 p. 4]", 5) == ["[1 p.", "4]"]


def test_no_words_are_one_empty_line() -> None:
    assert wrapped("", 40) == [""]


def test_a_letter_is_as_wide_as_the_tables_say_whether_or_not_they_are_looked_at() -> None:
    letters = [chr(code) for code in range(0xA0, 0x3000)]
    assert [one for one in letters if cells(one) != cell_len(one, "15.1.0")] == []


@given(st.lists(st.text("ab1¶“’é… ", max_size=30), max_size=12), st.integers(6, 20))
def test_words_break_in_the_same_places_with_a_wide_one_after_them(
    words: list[str], half: int
) -> None:
    """Where there is a wide character each word is measured by itself, else all of them at once."""
    lines = wrapped("\n".join(words), 2 * half + 1, "- ", "   ")
    beside = wrapped("\n".join([*words, "漢" * (half - 1)]), 2 * half + 1, "- ", "   ")
    assert beside[:-1] == (lines if "".join(words).strip() else [])
