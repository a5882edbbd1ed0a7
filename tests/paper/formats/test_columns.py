"""Cells side by side: every line fits, nothing is lost, and what does not fit stands beneath."""

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.paper.formats.columns import rows_of
from briefing.paper.formats.wrapping import cells
from tests.paper.reading import solid

words = st.lists(st.text("aé漢👩 ", min_size=1, max_size=9).map(str.split).map("".join), max_size=4)
phrases = st.lists(words.map(lambda one: "\n".join(filter(None, one)) or "a"), max_size=3)


def told(heads: list[str], rows: list[tuple[str, list[list[str]]]], width: int) -> str:
    return "\n".join(rows_of(heads, rows, width))


@settings(max_examples=25)
@given(st.lists(st.tuples(phrases, phrases), min_size=1, max_size=3), st.integers(40, 90))
def test_every_line_fits_and_no_word_is_lost(
    across: list[tuple[list[str], list[str]]], width: int
) -> None:
    rows = [("A\nclaim", [*cells_of]) for cells_of in across]
    paper = told(["One", "Other"], rows, width)
    assert all(cells(line) <= width and line == line.rstrip() for line in paper.split("\n"))
    letters = sorted(solid("".join(word for row in across for c in row for word in c)))
    left = sorted(solid(paper))
    for letter in letters:
        left.remove(letter)


def test_columns_stand_beside_one_another_where_they_fit() -> None:
    rows = [("Rain", [["A\nsays"], []])]
    assert told(["North", "South"], rows, 40).splitlines() == [
        "  North               South",
        "Rain",
        "  A says              –",
    ]


def test_a_column_that_is_too_narrow_for_a_word_stands_beneath() -> None:
    rows = [("Rain", [[f"{'a' * 25}\nsays"], []])]
    assert told(["North", "South"], rows, 40).splitlines() == [
        "Rain",
        f"  North: {'a' * 25} says",
        "  South: –",
    ]
