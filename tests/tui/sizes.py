"""Sizes of the terminal at which something may break, and what must hold of a screen at any."""

import random
from collections.abc import Iterable

from textual.pilot import Pilot

from briefing.tui.app import BriefingApp
from briefing.tui.desk.bars import held_words
from tests.tui.conftest import frame

__all__ = ["EDGES", "any_sizes", "survives"]

EDGES = [
    (1, 1), (2, 1), (1, 2), (2, 2), (3, 3), (4, 4), (1, 40), (3, 40), (20, 1), (39, 1), (39, 2),
    (39, 9), (39, 10), (40, 1), (40, 9), (40, 10), (40, 11), (41, 10), (41, 11), (59, 12), (60, 12),
    (71, 1), (71, 10), (72, 2), (72, 10), (73, 11), (79, 13), (80, 1), (80, 10), (80, 24), (99, 12),
    (100, 13), (119, 10), (120, 29), (120, 30), (200, 3), (40, 120), (400, 1), (400, 10),
    (400, 120),
]  # fmt: skip
"""Forty: around every size at which a screen is shared out otherwise, and the extremes."""


def any_sizes(count: int, seed: int) -> list[tuple[int, int]]:
    """As many sizes as are asked for, small ones more often than large."""
    chance = random.Random(seed)
    return [
        (int(400 ** chance.random()), int(120 ** chance.random())) for _ in range(count)
    ]  # fmt: skip


async def survives(pilot: Pilot[None], sizes: Iterable[tuple[int, int]]) -> None:
    """Resize through all of them: the screen fills each, with the marking in view and uncovered."""
    app = pilot.app
    assert isinstance(app, BriefingApp)
    marking = f" {held_words(app.view)} "
    for width, height in sizes:
        await pilot.resize_terminal(width, height)
        lines = frame(app).splitlines()
        at = f"{type(app.screen).__name__} at {width}x{height}"
        assert len(lines) == height, at
        assert lines[0].ljust(width)[: len(marking)] == marking[:width].rstrip().ljust(
            min(width, len(marking))
        ), at
        assert not any(one.show_vertical_scrollbar for one in app.screen_stack), at
        assert not any(one.show_horizontal_scrollbar for one in app.screen_stack), at
