"""A widget whose lines are swapped: what the stage is drawn on. Knows no slides."""

from collections.abc import Sequence

from textual.geometry import Region
from textual.strip import Strip

from briefing.tui.stage.frames import Row
from briefing.tui.widgets.inked import Inked

__all__ = ["Canvas"]


class Canvas(Inked):
    """Lines from edge to edge; only those that differ are drawn again."""

    DEFAULT_CSS = "Canvas { height: 1fr; }"
    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.rows: list[Row] = []

    def show(self, rows: Sequence[Row]) -> None:
        """Swap the lines for others."""
        before, self.rows = self.rows, [*rows]
        width = self.size.width
        if len(before) != len(self.rows):
            self.refresh()
            return
        for y, (old, new) in enumerate(zip(before, self.rows, strict=True)):
            if old != new:
                self.refresh(Region(0, y, width, 1))

    def render_line(self, y: int) -> Strip:
        """One of the lines."""
        line, lit = self.rows[y] if y < len(self.rows) else ((), False)
        return self.strip(line, self.size.width, lit=lit)
