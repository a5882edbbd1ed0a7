"""Drawing lines of spans: from inks to the styles of the theme in use. No markup, no record."""

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from briefing.tui.ink import Ink, Line

__all__ = ["Inked"]


class Inked(Widget):
    """A widget that draws `Line`s itself. How an ink looks is said in CSS, by component class.

    Everything goes to the terminal as plain segments: there is no way for text to be markup.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"inked--{ink.value}" for ink in Ink} | {
        "inked--cursor"
    }

    _inks: dict[tuple[Ink, bool], Style] | None = None

    def notify_style_update(self) -> None:
        """Forget the styles of the theme, or of the state, that was."""
        super().notify_style_update()
        self._inks = None

    def strip(self, line: Line, width: int, *, lit: bool = False) -> Strip:
        """A line as the terminal gets it: exactly `width` cells, in the cursor's look if lit."""
        segments = [Segment(span.text, self._ink(span.ink, lit)) for span in line]
        return Strip(segments).adjust_cell_length(width, self._ink(Ink.PLAIN, lit))

    def _ink(self, ink: Ink, lit: bool) -> Style:
        if self._inks is None:
            self._inks = {}
        style = self._inks.get((ink, lit))
        if style is None:
            own = self.get_component_rich_style(f"inked--{ink.value}", partial=True)
            style = self.rich_style + own
            if lit:
                style += self.get_component_rich_style("inked--cursor", partial=True)
            self._inks[ink, lit] = style
        return style
