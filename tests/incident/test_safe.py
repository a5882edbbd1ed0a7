"""Outside text on a terminal: shown in full, obeyed in nothing."""

import sys
import unicodedata
from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.incident.safe import is_safe, one_line, safe

# Unicode's Default_Ignorable_Code_Point (but for the selector that asks for an emoji), and the
# characters of interlinear annotation.
INVISIBLE = {
    chr(code)
    for first, last in [
        (0x00AD, 0x00AD),
        (0x034F, 0x034F),
        (0x061C, 0x061C),
        (0x115F, 0x1160),
        (0x17B4, 0x17B5),
        (0x180B, 0x180F),
        (0x200B, 0x200F),
        (0x202A, 0x202E),
        (0x2060, 0x206F),
        (0x3164, 0x3164),
        (0xFE00, 0xFE0E),
        (0xFEFF, 0xFEFF),
        (0xFFA0, 0xFFA0),
        (0xFFF0, 0xFFFB),
        (0x1BCA0, 0x1BCA3),
        (0x1D173, 0x1D17A),
        (0xE0000, 0xE0FFF),
    ]
    for code in range(first, last + 1)
}


def unsafe(character: str) -> bool:
    """What a terminal may obey, hide, break or reorder by, told by Unicode's own properties."""
    noncharacter = ord(character) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(character) <= 0xFDEF
    control = unicodedata.category(character) in {"Cc", "Cs", "Co", "Zl", "Zp"}
    return character != "\n" and (noncharacter or control or character in INVISIBLE)


def every_character() -> Iterator[str]:
    return map(chr, range(sys.maxunicode + 1))


@cache
def unsafe_ones() -> list[str]:
    return [character for character in every_character() if unsafe(character)]


mixed = st.text(
    st.one_of(
        st.sampled_from(
            "\t\n\r\x00\x1b\x7f\x85\x9b\u00ad\u200b\u200c\u200d\u202e\u2028\ufe0f\ufeff"
        ),
        st.sampled_from("aیمक्ষ❤🔥👩1 ."),
        st.characters(exclude_categories=()),
    )
)


def test_of_all_characters_exactly_the_unsafe_ones_are_altered() -> None:
    altered = [character for character in every_character() if safe(character) != character]
    assert altered == unsafe_ones()


def test_no_character_is_altered_into_an_unsafe_one_or_vanishes() -> None:
    shown = {safe(character) for character in unsafe_ones()}
    assert "" not in shown
    assert not any(unsafe(character) for character in "".join(shown))


def test_different_characters_are_never_shown_alike() -> None:
    shown = [safe(character) for character in unsafe_ones() if character not in "\t\r"]
    assert len(set(shown)) == len(shown)


@given(mixed)
def test_safe_text_stays_as_it_is(text: str) -> None:
    assert safe(safe(text)) == safe(text)
    assert is_safe(safe(text))


@given(mixed)
def test_text_without_unsafe_characters_is_not_altered(text: str) -> None:
    clean = "".join(character for character in text if not unsafe(character))
    assert safe(clean) == clean


@given(mixed)
def test_only_joiners_survive_of_what_is_unsafe(text: str) -> None:
    assert {character for character in safe(text) if unsafe(character)} <= {"\u200c", "\u200d"}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b]52;c;ZXZpbA==\x07", "␛]52;c;ZXZpbA==␇"),
        ("\x00\x7f", "␀␡"),
        ("\x9b6n and \x85", "⟨U+009B⟩6n and ⟨U+0085⟩"),
        ("one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
        ("a\tb", "a b"),
        ("CLEAR\u202eDER", "CLEAR⟨U+202E⟩DER"),
        ("in\u00advisible\u200b", "in⟨U+00AD⟩visible⟨U+200B⟩"),
        ("tag\U000e0041", "tag⟨U+E0041⟩"),
        ("half \ud800", "half ⟨U+D800⟩"),
    ],
)
def test_what_a_terminal_would_obey_is_shown(text: str, shown: str) -> None:
    assert safe(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "می\u200cخواهم",
        "क्\u200dष",
        "র\u200d্য",
        "👩\u200d👩\u200d👧",
        "❤\ufe0f\u200d🔥",
        "👩🏽\u200d🚀",
        "“naïve” — Größe, Взрыв, 爆炸, €5",
    ],
)
def test_what_a_script_or_an_emoji_needs_is_kept(text: str) -> None:
    assert safe(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "a\u200db",
        "\u200cم",
        "م\u200c",
        "م\u200c\u200cم",
        "👩\u200c👩",
        "👩\u200d",
        "م\u200d1",
        "म\u200c।",
    ],
)
def test_a_joiner_that_joins_nothing_is_shown(text: str) -> None:
    assert "⟨U+200" in safe(text)
    assert "\u200c" not in safe(text)
    assert "\u200d" not in safe(text)


def test_a_title_of_many_lines_becomes_one() -> None:
    assert one_line(" Two\u2003drones\r\n\n downed\u00a0\t") == "Two drones downed"


@given(mixed)
def test_one_line_is_safe_and_one_line(text: str) -> None:
    line = one_line(text)
    assert is_safe(line)
    assert one_line(line) == line
    assert len(line.splitlines()) <= 1
    assert "  " not in line


@given(mixed)
def test_text_is_safe_when_it_is_shown_as_it_is(text: str) -> None:
    assert is_safe(text) == (safe(text) == text)
