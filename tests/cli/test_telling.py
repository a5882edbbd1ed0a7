"""Problems as a terminal shows them: place, sentence, line, caret, further places, help."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.cli.telling import COLOURED, counted, told_at_length
from briefing.incident.safe import is_safe
from briefing.problems import Place, Problem


@pytest.fixture(autouse=True)
def seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with two seeds, in which the test stands."""
    monkeypatch.chdir(tmp_path)
    Path("one.yaml").write_text("fire: {}\nalarm: {}\nfire: {kind: watch}\n")
    Path("two.yaml").write_text("fire: {}\n")


def told(*problems: Problem) -> list[str]:
    return list(told_at_length(problems))


def test_a_problem_is_told_with_its_line_a_caret_and_help() -> None:
    problem = Problem("unknown-word", "No.", Place("one.yaml", 3, 14), "Did you mean 'event'?")
    assert told(problem) == [
        "one.yaml:3:14: error[unknown-word]: No.",
        "    3 | fire: {kind: watch}",
        "      |              ^",
        "  help: Did you mean 'event'?",
    ]


def test_a_further_place_is_shown_with_its_own_line_and_caret() -> None:
    first = (Place("two.yaml", 1, 1), "first used")
    assert told(
        Problem("same", "Twice.", Place("one.yaml", 3, 1), also=(first,), warning=True)
    ) == [
        "one.yaml:3:1: warning[same]: Twice.",
        "    3 | fire: {kind: watch}",
        "      | ^",
        "  first used here: two.yaml:1:1",
        "    1 | fire: {}",
        "      | ^",
    ]


@pytest.mark.parametrize("place", [Place("briefing"), Place("one.yaml", 9, 1), Place("no.yaml", 1)])
def test_what_stands_in_no_line_is_told_on_one(place: Place) -> None:
    lines = told(Problem("usage", "It is wrong.", place, "Mend it."))
    assert len(lines) == 1
    assert lines[0].endswith("error[usage]: It is wrong. Mend it.")


def test_without_a_column_there_is_a_line_and_no_caret() -> None:
    assert told(Problem("x", "Odd.", Place("one.yaml", 2))) == [
        "one.yaml:2: error[x]: Odd.",
        "    2 | alarm: {}",
    ]


def test_colour_adds_nothing_but_colour() -> None:
    problem = Problem("x", "Odd.", Place("one.yaml", 2, 1), "Mend it.")
    coloured = "\n".join(told_at_length([problem], COLOURED))
    assert coloured.count("\x1b[") == 2 * coloured.count("\x1b[0m")
    for ink in COLOURED:
        coloured = coloured.replace(ink, "")
    assert coloured.splitlines() == told(problem)


def test_no_line_is_wider_than_the_terminal() -> None:
    Path("one.yaml").write_text("x" * 500)
    lines = told_at_length([Problem("x", "Odd.", Place("one.yaml", 1, 250))], width=60)
    assert max(map(len, lines)) < 60


@given(st.text(), st.text(), st.text(), st.text())
def test_whatever_is_quoted_is_told_safely(path: str, sentence: str, words: str, help: str) -> None:
    also = ((Place(path, 1, 1), words),)
    problem = Problem("x", sentence, Place("one.yaml", 1, 1), help, also=also)
    lines = list(told_at_length([problem]))
    assert all(is_safe(line) and "\n" not in line for line in lines)


def test_things_are_counted_in_words() -> None:
    assert [counted(n, "error") for n in (0, 1, 2)] == ["no errors", "1 error", "2 errors"]
