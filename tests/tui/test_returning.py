"""Back always returns: to the item, the cursor, the scroll and the sizes that were left."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st
from textual.pilot import Pilot

from briefing.incident.view import View
from briefing.tui.app import BriefingApp
from briefing.tui.desk.history import Place
from tests.tui.conftest import desk, frame

OpenApp = Callable[..., BriefingApp]

MOVES = [*"jjkgG123456", "ctrl+d", "ctrl+u", "tab", "plus", "minus", "z", "right_square_bracket"]
"""What moves a reader about, and leaves no place behind."""

LEAVING = [
    ("enter", "enter"),
    ("enter", "j", "enter"),
    ("enter", "G", "enter"),
    ("0",),
    ("c", "j", "enter"),
    ("c", "l", "enter"),
    ("s", "enter"),
]
"""What may lead on to another thing, from which one can come back."""


def burst(pilot: Pilot[None], keys: list[str]) -> None:
    for key in keys:
        pilot.app.simulate_key(key)


async def on(pilot: Pilot[None], keys: tuple[str, ...]) -> Place | None:
    """Press keys that may lead on, and give the place that was left, if one was."""
    shown = desk(pilot.app)
    behind = len(shown.travel.history.behind)
    for key in keys:
        await pilot.press(key)
    while pilot.app.screen is not shown:
        await pilot.press("escape")
    left = shown.travel.history.behind
    return left[-1] if len(left) > behind else None


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (60, 14)])
async def test_the_frame_that_was_left_comes_back_whatever_was_done_since(
    open_app: OpenApp, size: tuple[int, int]
) -> None:
    async with open_app().run_test(size=size) as pilot:
        await pilot.press("3", "G", "k", "enter", "j")
        await pilot.pause()
        before, shown = desk(pilot.app).travel.here(), frame(pilot.app)
        await pilot.press("enter", *"2GzG+jk5", "right_square_bracket", "3", "g", "[", "backspace")
        await pilot.pause()
        assert desk(pilot.app).travel.here() == before
        assert frame(pilot.app) == shown


async def test_a_pane_scrolled_away_from_its_cursor_comes_back_as_it_was(
    open_app: OpenApp, view: View
) -> None:
    async with open_app().run_test(size=(80, 24)) as pilot:
        shown = desk(pilot.app)
        await pilot.press("j", "enter")
        shown.panes[0].scroll_lines(9)
        await pilot.pause()
        before, seen = shown.travel.here(), frame(pilot.app)
        shown.travel.leave()
        shown.travel.visit_in_detail(view.links.items["russia"])
        await pilot.press("4", "G", "backspace")
        await pilot.pause()
        assert shown.travel.here() == before
        assert frame(pilot.app) == seen


ways = st.lists(
    st.tuples(st.lists(st.sampled_from(MOVES), max_size=6), st.sampled_from(LEAVING)),
    min_size=1,
    max_size=4,
)


@settings(
    max_examples=4,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(ways)
@example(
    [
        (["4", "ctrl+u", "g", "minus", "plus", "6"], ("c", "j", "enter")),
        (["j"], ("c", "l", "enter")),
        (["6", "z", "plus", "z", "3"], ("enter", "j", "enter")),
    ]
)
async def test_going_back_returns_to_every_place_in_turn_and_forward_again(
    open_app: OpenApp, way: list[tuple[list[str], tuple[str, ...]]]
) -> None:
    async with open_app().run_test(size=(100, 30)) as pilot:
        left: list[Place] = []
        for moves, keys in way:
            burst(pilot, moves)
            await pilot.pause()
            place = await on(pilot, keys)
            if place is not None:
                left.append(place)
        await pilot.pause()
        end = desk(pilot.app).travel.here()
        for place in reversed(left):
            await pilot.press("backspace")
            if place.over is not None:
                assert pilot.app.screen is not desk(pilot.app)
                await pilot.press("escape")
            assert without_over(desk(pilot.app).travel.here()) == without_over(place)
        for _ in left:
            await pilot.press("alt+right")
        assert desk(pilot.app).travel.here() == end


def without_over(place: Place) -> tuple[object, ...]:
    return tuple(getattr(place, name) for name in place.__struct_fields__ if name != "over")
