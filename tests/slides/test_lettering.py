"""Block letters: legible, as wide as they say, or not at all."""

import pytest

from briefing.incident.types import MeasureState, Stance, Status
from briefing.slides.lettering import lettered


def test_a_word_stands_in_three_lines() -> None:
    assert lettered("14:30", 80) == [
        "▄█  █  █  ▄ ▀▀▀▀▄ ▄▀▀█▄",
        " █  ▀▀▀█▀ ▄  ▀▀▀▄ █▄▀ █",
        "▀▀▀    ▀    ▀▀▀▀   ▀▀▀ ",
    ]


@pytest.mark.parametrize("word", [*Stance, *MeasureState, *Status, "disputed", "open"])
def test_all_that_is_to_be_read_from_afar_can_be_lettered(word: str) -> None:
    rows = lettered(word, 160)
    assert rows is not None
    assert len({len(row) for row in rows}) == 1
    large = lettered(word, 400, large=True)
    assert large is not None
    assert len(large) == 5
    assert all(
        len(wide) >= 2 * len(row.rstrip()) - 2 for wide, row in zip(large, rows, strict=False)
    )


def test_words_are_broken_over_rows_and_never_cut() -> None:
    rows = lettered("withholds judgement", 60)
    assert rows is not None
    assert len(rows) == 6
    assert max(map(len, rows)) <= 60
    assert lettered("withholds judgement", 50) is None


@pytest.mark.parametrize(
    ("words", "first", "second"),
    [
        ("how many people were hurt?", "how many people", "were hurt?"),
        ("no answer in this copy", "no answer", "in this copy"),
        ("declines to comment", "declines", "to comment"),
    ],
)
def test_no_word_stands_alone_beneath_a_long_row(words: str, first: str, second: str) -> None:
    upper, lower = lettered(first, 300), lettered(second, 300)
    assert upper is not None
    assert lower is not None
    width = max(len(row) for row in (*upper, *lower))
    assert lettered(words, width + 20) == [*upper, *lower]
    assert lettered(words, 300) == lettered(words, 400)


def test_what_the_font_has_not_is_left_to_plain_letters() -> None:
    assert lettered("ночью", 80) is None
    assert lettered("", 80) is None
