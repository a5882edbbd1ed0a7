"""How a problem is told: on one line, place first, remedy last."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.problems import Place, Problem, ProblemError, first_few, quoted, told

PLACE = Place("seeds/post.yaml", 9, 3)


def test_a_problem_is_told_with_place_level_code_sentence_and_remedy() -> None:
    problem = Problem("anchor", "An anchor (&) is not supported.", PLACE, "Remove it.")
    assert (
        told(problem)
        == "seeds/post.yaml:9:3: error[anchor]: An anchor (&) is not supported. Remove it."
    )


def test_a_second_place_in_the_same_file_joins_the_sentence() -> None:
    first = Place("seeds/post.yaml", 3, 1)
    problem = Problem(
        "duplicate-key", "The key 'a' stands twice.", PLACE, also=((first, "first used"),)
    )
    assert (
        told(problem)
        == "seeds/post.yaml:9:3: error[duplicate-key]: The key 'a' stands twice; first used at 3:1."
    )


def test_a_second_place_in_another_file_names_the_file() -> None:
    other = Place("seeds/frame.yaml", 3)
    problem = Problem("same-id", "The id is taken.", PLACE, "Rename it.", also=((other, "taken"),))
    assert told(problem).endswith("The id is taken; taken at seeds/frame.yaml:3. Rename it.")


@pytest.mark.parametrize(
    ("place", "beginning"),
    [
        (Place("a.json"), "a.json: error[x]: "),
        (Place("a.json", 4), "a.json:4: error[x]: "),
        (Place("a.json", within="events.one"), "a.json (events.one): error[x]: "),
        (Place("a.json", 4, 2, "events.one"), "a.json:4:2: error[x]: "),
        (Place(""), "error[x]: "),
    ],
)
def test_only_what_is_known_of_the_place_is_told(place: Place, beginning: str) -> None:
    assert told(Problem("x", "It is wrong.", place)).startswith(f"{beginning}It is wrong.")


def test_a_warning_is_called_a_warning() -> None:
    assert told(Problem("x", "It is odd.", PLACE, warning=True)).endswith("warning[x]: It is odd.")


@given(st.text(), st.text(), st.text())
def test_a_problem_is_told_on_one_line_whatever_it_quotes(
    path: str, sentence: str, remedy: str
) -> None:
    assert len(told(Problem("x", sentence, Place(path, 1, 1), remedy)).splitlines()) == 1


@given(st.text())
def test_a_quotation_is_short_and_begins_as_the_text_does(text: str) -> None:
    quotation = quoted(text)
    assert len(quotation) <= 62
    assert text.startswith(quotation[1:-1].removesuffix("…"))


def test_of_many_names_the_first_few_are_told_and_that_there_are_more() -> None:
    assert first_few(["pier", "quay"], 2) == "pier, quay"
    assert first_few(["pier", "quay", "jetty"], 2) == "pier, quay, …"
    assert first_few([]) == ""


def test_an_error_carries_all_its_problems_even_from_another_process() -> None:
    one, two = Problem("x", "One.", PLACE), Problem("y", "Two.", PLACE)
    error = pickle.loads(pickle.dumps(ProblemError(one, two)))
    assert error.problems == (one, two)
    assert str(error) == "One.\nTwo."
