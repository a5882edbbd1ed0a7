"""A widget whose lines are swapped: what the stage is drawn on. Knows no slides."""

from collections.abc import Sequence
from itertools import takewhile

from textual.geometry import Region
from textual.strip import Strip

from briefing.tui.ink import Line, width_of
from briefing.tui.stage.frames import Row
from briefing.tui.widgets.inked import Inked

__all__ = ["Canvas"]


class Canvas(Inked):
    """Lines from edge to edge; only the cells that differ are drawn again."""

    DEFAULT_CSS = "Canvas { height: 1fr; }"
    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.rows: list[Row] = []

    def show(self, rows: Sequence[Row]) -> None:
        """Swap the lines for others."""
        before, self.rows = self.rows, [*rows]
        if len(before) != len(self.rows):
            self.refresh()
            return
        for y, (old, new) in enumerate(zip(before, self.rows, strict=True)):
            if old != new:
                first, last = _differing(old, new, self.size.width)
                self.refresh(Region(first, y, last - first, 1))

    def render_line(self, y: int) -> Strip:
        """One of the lines."""
        line, lit = self.rows[y] if y < len(self.rows) else ((), False)
        return self.strip(line, self.size.width, lit=lit)


def _differing(old: Row, new: Row, width: int) -> tuple[int, int]:
    """The cells from which and up to which two lines differ; all of them where one is lit."""
    if old[1] != new[1]:
        return 0, width
    first = width_of(_common(old[0], new[0]))
    last = width
    if width_of(old[0]) == width_of(new[0]) <= width:
        last = width_of(old[0]) - width_of(_common(old[0][::-1], new[0][::-1]))
    return (first, last) if first < last else (0, width)


def _common(one: Line, other: Line) -> Line:
    """The spans with which both lines begin."""
    same = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return tuple(span for span, _ in same)
