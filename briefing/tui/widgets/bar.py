"""A bar across the screen, drawn from a function of its width."""

from collections.abc import Callable

from textual.strip import Strip

from briefing.tui.ink import Line
from briefing.tui.widgets.inked import Inked

__all__ = ["Bar"]


class Bar(Inked):
    """A line or two across the screen; `draw` makes them for a width in cells."""

    DEFAULT_CSS = "Bar { height: 1; }"

    def __init__(self, draw: Callable[[int], tuple[Line, ...]], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._draw = draw

    def render_line(self, y: int) -> Strip:
        """One of the lines."""
        width = self.size.width
        lines = self._draw(width)
        return self.strip(lines[y] if y < len(lines) else (), width)
