"""Widgets whose lines are kept as they were drawn, until something of them is to be drawn anew.

Textual asks every widget for all of its lines, and looks at each, whatever one of them has changed.
"""

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

__all__ = ["Box", "Kept"]


class Kept(Widget):
    """Where a widget is made of another class of Textual's as well, name that one first."""

    _kept: tuple[Region, list[Strip]] | None = None

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of a part of it, as Textual made them of what it draws."""
        if self._kept is None or self._kept[0] != crop:
            self._kept = crop, self._lines(crop)
        return self._kept[1]

    def _lines(self, crop: Region) -> list[Strip]:
        return super().render_lines(crop)

    def _set_dirty(self, *regions: Region) -> None:
        self._kept = None
        super()._set_dirty(*regions)


class Box(Kept):
    """Widgets beneath or beside one another, as a style sheet says, with nothing of its own."""

    def _lines(self, crop: Region) -> list[Strip]:
        """What shows where none of them is: the ground alone."""
        _, ground = self.background_colors
        strip = Strip.blank(crop.width, self.rich_style)
        for one in self.get_line_filters():
            strip = strip.apply_filter(one, ground)
        return [strip] * crop.height
