"""Other arrangements of a pane: the same things in another order, and the selection kept."""

from collections import Counter
from collections.abc import Callable

import pytest

from briefing.incident.view import View
from briefing.tui.app import BriefingApp
from briefing.tui.desk.arrangements import ARRANGEMENTS, Arrangement
from briefing.tui.desk.panes import PANES
from tests.tui.conftest import desk, frame

EVERY = [(pane, one) for pane, several in ARRANGEMENTS.items() for one in several]


def grouped(view: View, pane: str, name: str) -> dict[str, list[str]]:
    """What stands under each heading, by id."""
    arrangement = next(one for one in ARRANGEMENTS[pane] if one.name == name)
    groups: dict[str, list[str]] = {"": []}
    for row in arrangement.rows(view):
        if row.item is None:
            groups[row.heading] = []
        else:
            groups[list(groups)[-1]].append(row.item.id)
    return groups


@pytest.mark.parametrize(("pane", "arrangement"), EVERY, ids=[f"{p} {a.name}" for p, a in EVERY])
def test_every_arrangement_of_a_pane_holds_the_same_things(
    either: View, pane: str, arrangement: Arrangement
) -> None:
    def held(one: Arrangement) -> set[str]:
        return {row.item.id for row in one.rows(either) if row.item is not None}

    assert held(arrangement) == held(ARRANGEMENTS[pane][0])


def test_every_pane_has_an_arrangement() -> None:
    assert [pane.id for pane in PANES] == list(ARRANGEMENTS)


def test_a_statement_stands_under_every_question_that_it_answers(view: View) -> None:
    groups = grouped(view, "statements", "by question")
    places = Counter(ident for group in groups.values() for ident in group)
    assert places["us-caution"] == 2
    assert "zelensky-denial" in groups["Who was behind it?"]
    assert set(groups) == {
        "",
        "What happened at the Kremlin?",
        "Who was behind it?",
        "What do the accusations and the incident serve?",
        "How will Russia respond?",
    }


def test_actors_stand_by_what_they_are(view: View) -> None:
    groups = grouped(view, "actors", "by kind")
    assert "zelensky" in groups["Persons"]
    assert "presidents-office" in groups["Bodies"]
    assert "russian-generals" in groups["Groups"]


def test_measures_stand_by_how_real_they_are(view: View) -> None:
    groups = grouped(view, "measures", "by state")
    assert groups["Claimed"] == ["drone-defence"]
    assert groups["Announced"] == ["drone-flight-ban"]


def test_what_no_time_places_stands_apart_from_what_one_does(view: View) -> None:
    groups = grouped(view, "statements", "by time")
    assert groups[""] == ["zelensky-in-finland"]
    assert "us-caution" in groups["No time in this copy"]


async def test_the_title_names_the_arrangement_and_the_selection_stays(
    open_app: Callable[..., BriefingApp],
) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        screen = desk(pilot.app)
        await pilot.press("3", "j", "j", "j", "j")
        selected = screen.item
        assert "3 Statements · 13 · by side" in frame(pilot.app)
        for name in ("by question", "by time", "by side"):
            await pilot.press("right_square_bracket")
            assert f"3 Statements · 13 · {name}" in frame(pilot.app)
            assert screen.panes[2].item is selected is screen.item
        await pilot.press("left_square_bracket")
        assert "13 · by time" in frame(pilot.app)


async def test_back_returns_to_the_arrangement_that_was_left(
    open_app: Callable[..., BriefingApp],
) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("3", "right_square_bracket", "j", "j", "enter")
        shown = frame(pilot.app)
        await pilot.press("enter", "3", "right_square_bracket", "backspace")
        assert frame(pilot.app) == shown
