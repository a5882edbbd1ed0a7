"""Drawing lines of spans: from inks to the styles of the theme in use. No markup, no record."""

from functools import lru_cache

from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.color import Color as ThemeColor
from textual.strip import Strip

from briefing.tui.ink import Ink, Line, Span
from briefing.tui.widgets.kept import Kept

__all__ = ["Inked"]

_NOTHING = Style()
_REVERSED = Style(reverse=True)

_GROUNDED = frozenset({Ink.TLP_CLEAR, Ink.TLP_GREEN, Ink.TLP_AMBER, Ink.TLP_RED})
"""Inks that have their own ground, `tlp-ground`, whatever they stand on."""

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
    Ink.CLAIM: ("foreground", Style(bold=True)),
    Ink.LINKED: ("accent", Style(bold=True)),
    Ink.QUOTE: ("quote", Style(italic=True)),
    Ink.LIT: ("accent", Style(bold=True, underline=True)),
    Ink.INFERRED: ("inferred", Style(italic=True)),
    Ink.MISSING: ("missing", Style(italic=True)),
    Ink.CITE: ("cite", Style()),
    Ink.RULE: ("rule", Style()),
    Ink.FOUND: ("accent", Style(bold=True, underline=True, reverse=True)),
    Ink.BANNER: ("disputed", Style(bold=True, reverse=True)),
    Ink.TLP_CLEAR: ("tlp-clear", Style(bold=True)),
    Ink.TLP_GREEN: ("tlp-green", Style(bold=True)),
    Ink.TLP_AMBER: ("tlp-amber", Style(bold=True)),
    Ink.TLP_RED: ("tlp-red", Style(bold=True)),
}
"""The theme's colour for each ink, and how its letters stand.

Not in CSS: a component class for each ink on each widget costs a quarter of the start.
"""


class Inked(Kept):
    """A widget that draws `Line`s itself, in the colours of the theme.

    Everything goes to the terminal as plain segments: there is no way for text to be markup.
    """

    _inks: dict[tuple[Ink, bool], Style] | None = None

    def notify_style_update(self) -> None:
        """Forget the styles of the theme, or of the state, that was."""
        super().notify_style_update()
        self._inks = None

    def on_unmount(self) -> None:
        """Let go of the lines drawn: Textual keeps the last thousand of these caches in another."""
        self._styles_cache.clear()

    def strip(self, line: Line, width: int, *, lit: bool = False) -> Strip:
        """A line as the terminal gets it: exactly `width` cells, in the cursor's look if lit."""
        segments = [self.segment(span, lit=lit) for span in line]
        return Strip(segments).adjust_cell_length(width, self._ink(Ink.PLAIN, lit))

    def segment(self, span: Span, *, lit: bool = False) -> Segment:
        """A span as the terminal gets it: whatever it says, it stays on its line."""
        return Segment(span.text.replace("\n", " "), self._ink(span.ink, lit))

    def _ink(self, ink: Ink, lit: bool) -> Style:
        if self._inks is None:
            colours = self.app.theme_variables
            wanted = tuple(colours[colour] for colour, _ in _LOOKS.values())
            grounds = colours["cursor"], colours["tlp-ground"]
            self._inks = _mixed(self.rich_style, wanted, grounds)
        return self._inks[ink, lit]


@lru_cache(maxsize=64)
def _mixed(
    base: Style, colours: tuple[str, ...], grounds: tuple[str, str]
) -> dict[tuple[Ink, bool], Style]:
    """Each ink upon a widget's own style, plain and lit; its colours in the order of `_LOOKS`.

    `grounds` are what the line of the cursor stands on, and what a marking stands on. Where the
    terminal's own colour is to be the cursor's, the line is reversed, which shows on any.
    """
    cursor, marking = (Style.from_color(bgcolor=_colour(ground)) for ground in grounds)
    reversed_ = _colour(grounds[0]).is_default
    inks: dict[tuple[Ink, bool], Style] = {}
    for (ink, (_, letters)), colour in zip(_LOOKS.items(), colours, strict=True):
        style = base + Style.from_color(_colour(colour)) + letters
        ground = marking if ink in _GROUNDED else _NOTHING
        inks[ink, False] = style + ground
        inks[ink, True] = base + letters + _REVERSED if reversed_ else style + cursor + ground
    return inks


def _colour(words: str) -> Color:
    """A theme's colour, which may be one of the terminal's own: ``ansi_red``."""
    return ThemeColor.parse(words).rich_color
