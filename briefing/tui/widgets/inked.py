"""Drawing lines of spans: from inks to the styles of the theme in use. No markup, no record."""

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from briefing.tui.ink import Ink, Line

__all__ = ["Inked"]

_LOOKS: dict[Ink, tuple[str, Style]] = {
    Ink.PLAIN: ("foreground", Style()),
    Ink.STRONG: ("foreground", Style(bold=True)),
    Ink.FAINT: ("faint", Style()),
    Ink.HEADING: ("heading", Style(bold=True)),
    Ink.LABEL: ("faint", Style()),
    Ink.TIME: ("time", Style()),
    Ink.KIND: ("kind", Style()),
    Ink.ACCOUNT: ("account", Style(bold=True)),
    Ink.DISPUTED: ("disputed", Style(bold=True)),
    Ink.FIRST_SIDE: ("first-side", Style(bold=True)),
    Ink.SECOND_SIDE: ("second-side", Style(bold=True)),
    Ink.THIRD_SIDE: ("third-side", Style(bold=True)),
    Ink.QUOTE: ("quote", Style(italic=True)),
    Ink.INFERRED: ("inferred", Style(italic=True)),
    Ink.MISSING: ("missing", Style(italic=True)),
    Ink.CITE: ("cite", Style()),
}
"""The theme's colour for each ink, and how its letters stand.

Not in CSS: a component class for each ink on each widget costs a quarter of the start.
"""


class Inked(Widget):
    """A widget that draws `Line`s itself, in the colours of the theme.

    Everything goes to the terminal as plain segments: there is no way for text to be markup.
    """

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
            self._inks = self._mixed()
        return self._inks[ink, lit]

    def _mixed(self) -> dict[tuple[Ink, bool], Style]:
        colours = self.app.theme_variables
        under = Style(bgcolor=colours["cursor"])
        inks: dict[tuple[Ink, bool], Style] = {}
        for ink, (colour, letters) in _LOOKS.items():
            style = self.rich_style + Style(color=colours[colour]) + letters
            inks[ink, False] = style
            inks[ink, True] = style + under
        return inks
