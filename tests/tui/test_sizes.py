"""No size of the terminal breaks anything, at the start or on the way."""

from collections.abc import Callable

import pytest

from briefing.tui.app import BriefingApp
from tests.tui.conftest import frame

SIZES = [
    (1, 1), (3, 40), (4, 4), (6, 6), (39, 10), (40, 9), (40, 10), (60, 12), (71, 24), (72, 10),
    (80, 24), (120, 40), (300, 10), (40, 120), (400, 120),
]  # fmt: skip


@pytest.mark.parametrize("keys", ["", "enter", "question_mark", "colon", "z", "c", "s"])
async def test_every_size_is_survived(open_app: Callable[..., BriefingApp], keys: str) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        if keys:
            await pilot.press(keys)
        for width, height in SIZES:
            await pilot.resize_terminal(width, height)
            lines = frame(pilot.app).splitlines()
            assert len(lines) == height
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
