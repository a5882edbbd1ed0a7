"""A leaf over a screen: lines to be read and scrolled. What they say is not known here."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.events import Resize
from textual.widget import Widget

from briefing.incident.view import View
from briefing.tui.dialog import Listed
from briefing.tui.ink import Line
from briefing.tui.key_rows import bindings, rebound, shown_key
from briefing.tui.keys import HELP
from briefing.tui.widgets.lines import Lines
from briefing.tui.widgets.sheet import Sheet

__all__ = ["Leaf"]

FRAME = 2
"""Lines that its border takes; the style sheet says so."""


class Leaf(Listed[None]):
    """Lines over a screen. Say in `told` what they are at a width."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(HELP)]
    HEADING: ClassVar[str]

    def __init__(self, view: View) -> None:
        super().__init__(view)
        self.heading = self.HEADING
        # There from the first: keys of one burst come before the screen is composed.
        self.lines = Lines(id="dialog")

    def told(self, width: int) -> list[Line]:
        """The lines at a width in cells."""
        raise NotImplementedError

    def box(self) -> Iterable[Widget]:
        """One list of lines."""
        yield self.lines

    def on_mount(self) -> None:
        """Say what it is, and how it is left."""
        self.lines.border_title = self.heading
        self.lines.border_subtitle = f"{self._leaving} closes"

    @property
    def _leaving(self) -> str:
        """The key that closes it, as the user has set it."""
        keys = rebound(HELP, getattr(self.app, "changes", {}))
        return next(shown_key(key.keys, first=True) for key in keys if key.id == "help-close")

    @on(Resize)
    def show(self) -> None:
        """Show the lines, as wide as there is room."""
        self.call_after_refresh(self._show)

    def _show(self) -> None:
        place = self.lines.place
        told = self.told(self.lines.drawing_width - 1)
        self.lines.styles.height = len(told) + FRAME
        self.lines.show(Sheet(len(told), lambda index, _: told[index], ()))
        self.lines.return_to(place)
