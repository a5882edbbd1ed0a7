"""Passages of an original: how each sort of locator is counted, and what cannot be told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.files.originals.passages import Passages
from briefing.incident.types import Paragraphs

LINES = "one\ntwo\r\n  \nthree\n"
BLOCKS = "one\nand more\n\n\ntwo\n \nthree\n"
PAGES = "one\n\ntwo\n\fthree\n\nfour\n\f"
TALK = """\
[00:00:02] one
[00:02:30] two
and more
[00:02:45] three
[00:03:00] four
"""
SUBTITLES = """\
1
00:00:02,000 --> 00:00:04,000
a crane fell

2
00:00:04,500 --> 00:00:06,000
into the basin
"""


def at(text: str, locator: str, counted: Paragraphs | None = None, *others: str) -> str | None:
    found = Passages(text, counted, (locator, *others)).at(locator)
    return found.lack or (found.text.text if found.text else None)


@pytest.mark.parametrize(
    ("text", "locator", "counted", "passage"),
    [
        (BLOCKS, "¶1", None, "one and more"),
        (BLOCKS, "¶3", None, "three"),
        (BLOCKS, "¶2–3", None, "two three"),
        (BLOCKS, "¶¶2-3", None, "two three"),
        (BLOCKS, "para 2", None, "two"),
        (BLOCKS, "¶2", Paragraphs.LINES, "and more"),
        (BLOCKS, "¶4", None, "has 3 paragraphs"),
        (BLOCKS, "¶0", None, "has 3 paragraphs"),
        (BLOCKS, "¶3-2", None, "has 3 paragraphs"),
        ("one\ntwo", "¶2", None, "two"),
        ("one\ntwo", "¶2", Paragraphs.BLOCKS, "has 1 paragraph"),
        (LINES, "¶3", Paragraphs.LINES, "three"),
        (PAGES, "p. 2", None, "three four"),
        (PAGES, "pp. 1–2", None, "one two three four"),
        (PAGES, "page 2 ¶2", None, "four"),
        (PAGES, "p. 2, ¶3", None, "has 2 paragraphs"),
        (PAGES, "p. 3", None, "has 2 pages"),
        (PAGES, "¶2", None, "two three"),
        (BLOCKS, "p. 1", None, None),
        (BLOCKS, "the second half", None, None),
        (BLOCKS, "¶", None, None),
        (BLOCKS, "", None, None),
        (BLOCKS, "00:00:30", None, None),
        (BLOCKS, "¶99999999999999999999", None, None),
    ],
)
def test_a_locator_leads_to_its_passage(
    text: str, locator: str, counted: Paragraphs | None, passage: str | None
) -> None:
    assert at(text, locator, counted) == passage


@pytest.mark.parametrize(
    ("locator", "others", "passage"),
    [
        ("00:02:30", (), "two and more three four"),
        ("00:02:30", ("00:03:00",), "two and more three"),
        ("00:02:40", ("00:03:00",), "two and more three"),
        ("00:00:00", ("00:02:30",), "one"),
        ("00:02:30–00:02:45", (), "two and more three"),
        ("01:00:00", (), "four"),
    ],
)
def test_what_is_said_at_a_time_goes_on_to_the_next_that_is_cited(
    locator: str, others: tuple[str, ...], passage: str
) -> None:
    assert at(TALK, locator, None, *others) == passage


def test_words_run_on_from_one_subtitle_to_the_next() -> None:
    assert at(SUBTITLES, "00:00:02") == "a crane fell into the basin"
    assert Passages(SUBTITLES, None, ["00:00:02"]).whole.text == "a crane fell into the basin"


def test_a_long_run_of_one_character_is_no_matter() -> None:
    for sign in (" ", "\n", " \n", "1", "1\n", "00:", "00:00:00", "[", "\f", "-->"):
        assert at(sign * 100_000, "¶300000", None, "00:00:01") is not None


@given(st.text("¶p. 0123-–,:\n\f\r[]ab", max_size=40), st.text("¶p. 0123-–,:", max_size=12))
def test_any_text_and_any_locator_can_be_tried(text: str, locator: str) -> None:
    found = Passages(text, None, [locator]).at(locator)
    assert found.text is None or not found.lack
