"""Widgets whose lines are kept as they were drawn, until something of them is to be drawn anew.

Textual asks every widget for all of its lines, and looks at each, whatever one of them has changed.
"""

from textual.containers import Horizontal, Vertical
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

__all__ = ["Column", "Kept", "Row"]


class Kept(Widget):
    """Where a widget is made of another class of Textual's as well, name that one first."""

    _kept: tuple[Region, list[Strip]] | None = None

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of a part of it, as Textual made them of what it draws."""
        if self._kept is None or self._kept[0] != crop:
            self._kept = crop, super().render_lines(crop)
        return self._kept[1]

    def _set_dirty(self, *regions: Region) -> None:
        self._kept = None
        super()._set_dirty(*regions)


class Column(Vertical, Kept):
    """Widgets beneath one another."""


class Row(Horizontal, Kept):
    """Widgets beside one another."""
