"""What was found is lit wherever it stands, and nothing of the line is lost."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.incident.spelling import folded
from briefing.tui.found import lit
from briefing.tui.ink import Ink, Span, flat

LINES = st.lists(st.builds(Span, st.text(max_size=8), st.sampled_from([Ink.PLAIN, Ink.TIME])))


def found(line: tuple[Span, ...]) -> list[str]:
    return [span.text for span in line if span.ink is Ink.FOUND]


@given(LINES, st.lists(st.text(min_size=1, max_size=2).map(folded), max_size=3))
def test_no_letter_is_lost_or_moved(line: list[Span], words: list[str]) -> None:
    assert flat(lit(tuple(line), words)) == flat(line)


def test_a_word_is_lit_in_every_place_accents_and_capitals_aside() -> None:
    line = (Span("Sølvberg and SOLVBERG", Ink.CLAIM),)
    assert found(lit(line, ["solvberg"])) == ["Sølvberg", "SOLVBERG"]


def test_a_word_that_stands_in_two_inks_is_lit_in_both() -> None:
    line = (Span("the je", Ink.TIME), Span("tty burns", Ink.CLAIM))
    assert found(lit(line, ["jetty"])) == ["je", "tty"]
    assert [span.ink for span in lit(line, ["jetty"])] == [
        Ink.TIME,
        Ink.FOUND,
        Ink.FOUND,
        Ink.CLAIM,
    ]


def test_without_a_word_the_line_is_as_it_was() -> None:
    line = (Span("the jetty"),)
    assert lit(line, []) is line
    assert lit(line, ["boat"]) is line
