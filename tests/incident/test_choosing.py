"""The slides that a curator chose: each one that there can be, by its own name, and once."""

import pytest
from msgspec import structs

from briefing.incident.integrity import findings
from briefing.incident.marking import Marking
from briefing.incident.types import ChosenSlide, Incident


def told(harbour: Incident, *slides: str) -> list[tuple[int | str, str, str]]:
    """What is wrong with chosen slides: which one, the code, what to do."""
    chosen = tuple(ChosenSlide(slide=one, marking=Marking.CLEAR) for one in slides)
    found = findings(structs.replace(harbour, slides=chosen))
    return [(one.path[1], one.code, one.help) for one in found]


def test_there_are_slides_of_the_whole_and_of_each_thing(harbour: Incident) -> None:
    open_ = next(one.id for one in harbour.questions if not one.contested)
    assert (
        told(harbour, "title", "event/lantern", "positions/whose-boat", f"question/{open_}") == []
    )


@pytest.mark.parametrize("slide", ["lantern", "positions", "event", "summary/lantern"])
def test_a_slide_that_is_of_no_sort_is_told_with_those_there_are(
    harbour: Incident, slide: str
) -> None:
    [(_, code, remedy)] = told(harbour, slide)
    assert code == "no-such-slide"
    assert remedy.startswith("Name one of: title, summary, ")
    assert "positions," not in remedy


def test_a_slide_of_what_is_not_there_is_told(harbour: Incident) -> None:
    assert [code for _, code, _ in told(harbour, "event/whose-boat")] == ["dangling-reference"]


def test_a_question_has_positions_where_it_is_contested_and_only_there(harbour: Incident) -> None:
    open_ = next(one.id for one in harbour.questions if not one.contested)
    assert told(harbour, "question/whose-boat", f"positions/{open_}") == [
        (0, "no-such-slide", "Name it positions/whose-boat."),
        (1, "no-such-slide", f"Name it question/{open_}."),
    ]


def test_a_slide_that_is_chosen_again_is_told_where_it_stands_again(harbour: Incident) -> None:
    assert [(at, code) for at, code, _ in told(harbour, "title", "rest", "title")] == [
        (2, "slide-twice")
    ]
