"""No size of the terminal breaks anything, at the start or on the way."""

from collections.abc import Callable

import pytest

from briefing.tui.app import BriefingApp
from briefing.tui.dialog import Dialog
from tests.tui.conftest import frame
from tests.tui.sizes import EDGES, survives
from tests.tui.test_pressing import WAYS

VEILED = "In the palette"
"""The dialog through which one sees, at each size, what it lies over. To draw that beneath all
others too, which has a test of its own, would take as long as everything else."""

SHOWN = {**WAYS, "Zoomed": "z"}
"""What leads to every screen and dialog, and to what the desk shows in another way."""


@pytest.mark.parametrize("where", SHOWN)
async def test_every_size_is_survived(open_app: Callable[..., BriefingApp], where: str) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press(*[key for key in SHOWN[where].split(",") if key])
        if isinstance(pilot.app.screen, Dialog) and where != VEILED:
            pilot.app.screen.styles.background = "black"
        await survives(pilot, EDGES)
        await pilot.resize_terminal(120, 40)
        await pilot.press("escape", "1", "j")
        assert "Timeline" in frame(pilot.app)


@pytest.mark.parametrize("size", [(1, 1), (7, 3), (39, 40), (400, 120)])
async def test_the_desk_opens_at_any_size(
    open_app: Callable[..., BriefingApp], size: tuple[int, int]
) -> None:
    async with open_app().run_test(size=size) as pilot:
        await pilot.press("j", "enter", "tab", "z", "question_mark", "escape", "colon", "escape")
        assert pilot.app.is_running


@pytest.mark.parametrize("keys", ["j,j,enter,j", "3,j", "c,j", "5,s"])
async def test_a_screen_that_was_too_small_for_a_while_is_as_it_was(
    open_app: Callable[..., BriefingApp], keys: str
) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press(*keys.split(","))
        await pilot.pause()
        before = frame(pilot.app)
        for size in ((39, 9), (120, 5), (120, 40)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
        assert frame(pilot.app) == before
