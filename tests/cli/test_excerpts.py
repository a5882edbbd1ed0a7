"""The line that a problem is about: safe, cut around the column, the caret where it belongs."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing.cli.excerpts import Excerpts, cut_around
from briefing.incident.safe import is_safe
from briefing.problems import Place

WIDTH = 40


@pytest.mark.parametrize(
    ("line", "column", "text", "caret"),
    [
        ("kind: watch", 7, "kind: watch", 6),
        ("名前: watch", 5, "名前: watch", 6),
        ("e\u0301te\u0301: watch", 8, "e\u0301te\u0301: watch", 5),
        ("e\u0301te\u0301", 2, "e\u0301te\u0301", 0),
        ("\tkind: watch", 8, " kind: watch", 7),
        ("👩\u200d🚒: watch", 6, "👩\u200d🚒: watch", 4),
        ("\x1b[2J: watch", 7, "␛[2J: watch", 6),
        ("\u202eevil: watch", 8, "⟨U+202E⟩evil: watch", 14),
        ("\xa0kind: watch", 7, "⟨U+00A0⟩kind: watch", 13),
        ("a\rb: watch", 6, "a␍b: watch", 5),
        ("kind:", 6, "kind:", 5),
        ("", 1, "", 0),
        ("kind: watch", 0, "kind: watch", None),
    ],
)
def test_the_caret_stands_where_the_character_is_shown(
    line: str, column: int, text: str, caret: int | None
) -> None:
    assert cut_around(line, column, WIDTH) == (text, caret)


def test_a_long_line_is_cut_on_both_sides_of_the_column() -> None:
    line = f"{'a' * 500}watch{'z' * 500}"
    text, caret = cut_around(line, 501, WIDTH)
    assert caret is not None
    assert text[caret:].startswith("watch")
    assert text[0] == text[-1] == "…"
    assert cell_len(text) == WIDTH


def test_of_the_end_of_a_long_line_as_much_is_shown_as_there_is_room_for() -> None:
    text, caret = cut_around(f"{'a' * 500}: watch", 503, WIDTH)
    assert text == f"…{'a' * 32}: watch"
    assert caret == text.index("watch")


@given(
    st.text(max_size=120).map(lambda text: text.replace("\n", "")),
    st.integers(0, 130),
    st.integers(20, 100),
)
def test_whatever_stands_in_a_line_it_is_shown_safely_and_in_its_room(
    line: str, column: int, width: int
) -> None:
    text, caret = cut_around(line, column, width)
    assert is_safe(text)
    assert "\n" not in text
    assert (caret is None) is (column == 0)
    assert caret is None or 0 <= caret <= width


@given(st.text(st.characters(min_codepoint=32, max_codepoint=0x2FFF), max_size=30), st.data())
def test_up_to_the_caret_stands_what_stands_before_the_column(
    line: str, data: st.DataObject
) -> None:
    column = data.draw(st.integers(1, len(line) + 1))
    text, caret = cut_around(line, column, 1000)
    before = cut_around(line[: column - 1], 0, 1000).text
    follows = line[column - 1 : column]
    if not follows or cell_len(follows):
        assert caret == cell_len(before)
        assert text.startswith(before)


def test_a_line_is_found_whatever_its_ending_and_encoding(tmp_path: Path) -> None:
    path = tmp_path / "seed.yaml"
    path.write_bytes("één\r\ntwee\n".encode() + b"dr\xe9\xe9\n")
    excerpts = Excerpts()
    shown = [excerpts.of(Place(str(path), line, 1), WIDTH) for line in (1, 2, 3, 4, 5, 0)]
    texts = [one.text if one else None for one in shown]
    assert texts == ["één", "twee", "dr��", "", None, None]


@pytest.mark.parametrize("name", ["", "missing", ".", "\0", "stdout"])
def test_what_is_no_file_has_no_line(name: str, tmp_path: Path) -> None:
    assert Excerpts().of(Place(str(tmp_path / name) if name else "", 1, 1), WIDTH) is None
