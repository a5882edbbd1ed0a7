"""How the desk shares out the screen: pure arithmetic over cells and lines."""

from collections.abc import Sequence
from typing import NamedTuple

__all__ = [
    "LEAST_HEIGHT",
    "LEAST_WIDTH",
    "SINGLE_COLUMN",
    "Shares",
    "columns",
    "heights",
    "shared_out",
    "top_height",
]

LEAST_WIDTH = 40
LEAST_HEIGHT = 10
"""Below this the desk says so and waits."""

SINGLE_COLUMN = 72
"""Below this many cells panes and detail take turns."""

HIGH = 30
"""From this many lines on there is room for a second one on top."""


READ = 96
"""Cells beyond which a card is no easier to read: what is more is for the panes."""


class Shares(NamedTuple):
    """Who has how much of the screen: cells of width, 0 where hidden, and each pane's lines."""

    panes: int
    detail: int
    heights: tuple[int, ...]


def shared_out(
    size: tuple[int, int],
    counts: Sequence[int],
    opened: int,
    *,
    in_detail: bool,
    zoomed: bool,
    grown: int,
    top: int = 1,
) -> Shares | None:
    """Share out a screen of a width and a height; None where it is too small.

    `counts` are the lines that each pane has to show, `opened` is the pane that is open; where
    panes and detail take turns, or the reader wants one alone, `in_detail` says which; `top` are
    the lines on top.
    """
    width, height = size
    if width < LEAST_WIDTH or height < LEAST_HEIGHT:
        return None
    both = None if zoomed else columns(width, wider=grown)
    panes, detail = both or ((0, width) if in_detail else (width, 0))
    lines = height - top - 1
    taller = height if zoomed else grown
    return Shares(panes, detail, tuple(heights(lines, counts, opened, taller=taller)))


def top_height(size: tuple[int, int], *, noted: bool, narrowed: int = 0) -> int:
    """The lines on top: a second one where the first is too short, or for a caveat; and others."""
    width, height = size
    return narrowed + (2 if width < SINGLE_COLUMN or (noted and height >= HIGH) else 1)


def columns(width: int, *, wider: int = 0) -> tuple[int, int] | None:
    """The cells of the panes and of the detail, or None where they must take turns.

    ``wider`` is what the reader added to the panes.
    """
    if width < SINGLE_COLUMN:
        return None
    share = max(width * (50 if width < 100 else 47) // 100, width - READ)
    panes = max(30, min(share + 2 * wider, width - 30))
    return panes, width - panes


def heights(total: int, counts: Sequence[int], focused: int, *, taller: int = 0) -> list[int]:
    """The lines of each pane, its title among them; they add up to `total`.

    Where there is too little for six titles and some rows, the focused pane has it all. Otherwise
    every pane keeps its title; the focused one gets its rows first, though each of the others may
    keep one, and three where there is room; what is left over goes to those that hold more.
    """
    panes = len(counts)
    if total < 2 * panes:
        return [total if index == focused else 0 for index in range(panes)]
    given = [1] * panes
    left = total - panes
    others = [index for index in range(panes) if index != focused]
    least = max(3, left - len(others) * (3 if left > 24 else 1))
    for index, wanted in (
        (focused, min(counts[focused], least) + taller),
        *((index, min(counts[index], 1)) for index in others),
        *((index, min(counts[index], 3)) for index in others),
        (focused, counts[focused]),
        *((index, counts[index]) for index in others),
        (focused, total),
    ):
        more = max(0, min(wanted - (given[index] - 1), left))
        given[index] += more
        left -= more
    return given
