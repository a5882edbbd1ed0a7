"""The filter: what can be asked for, found by typing, turned on and off. Shown at once beneath."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget

from briefing.incident.view import View
from briefing.tui.desk.host import host
from briefing.tui.desk.options import options
from briefing.tui.dialog import Dialog
from briefing.tui.ink import Ink, Line, Span, fit
from briefing.tui.key_rows import bindings
from briefing.tui.keys import FILTER
from briefing.tui.widgets.lines import Lines
from briefing.tui.widgets.query import Query
from briefing.tui.widgets.sheet import Sheet

__all__ = ["Filtering"]

PLACEHOLDER = "Side, actor, kind ... or a time: 2031-06-09 .. 2031-06-10T12:00"
SORT = 10
"""Cells for what sort of wish it is."""


class Filtering(Dialog[None]):
    """A line to type in over what can be asked for; Enter turns it on or off."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(FILTER)]

    def __init__(self, view: View) -> None:
        super().__init__(view)
        self.typed = ""
        # There from the first: keys of one burst come before the screen is composed.
        self.lines = Lines(id="hits", open=True)
        self.lines.can_focus = False
        self.frame = Vertical(id="dialog")
        self._show()

    def box(self) -> Iterable[Widget]:
        """The line and the list."""
        with self.frame:
            yield Query(placeholder=PLACEHOLDER)
            yield self.lines

    def on_mount(self) -> None:
        """Say what it is."""
        self.frame.border_title = "Filter"
        self._tell()

    def take(self, view: View) -> str:
        """Tell what can be asked for in another view; the cursor stays on the same wish."""
        super().take(view)
        stand = self.lines.stand
        self._show()
        self.lines.stand_on(stand)
        return ""

    @on(Query.Changed)
    def narrow(self, event: Query.Changed) -> None:
        """Fewer wishes with each letter."""
        self.typed = event.value
        self._show()

    @on(Query.Submitted)
    @on(Lines.Chosen)
    def action_turn(self) -> None:
        """Turn what is under the cursor on or off."""
        if self.lines.sheet.stops and self.is_current:
            host(self).cut_to(self.view.as_of, self.options[self.lines.cursor].turned)

    def action_move(self, steps: int) -> None:
        """Down or up in the list, while typing goes on."""
        self.lines.move(steps)

    def action_page(self, direction: int) -> None:
        """Half a screen down or up in the list."""
        self.lines.page(direction)

    def action_close(self) -> None:
        """Back to the desk, with the filter as it is."""
        self.dismiss()

    def _show(self) -> None:
        self.options = options(self.view, self.typed)
        count = len(self.options)
        if count:
            names = [option.name for option in self.options]
            sheet = Sheet(count, self._draw, range(count), name_at=names.__getitem__)
        else:
            none: Line = (Span("Nothing in this view is called so", Ink.FAINT),)
            sheet = Sheet(1, lambda *_: none, ())
        self.lines.show(sheet)
        self._tell()

    def _tell(self) -> None:
        held = len(self.view.links.items)
        self.frame.border_subtitle = (
            f"{len(self.view.listed)} of {held} listed · Enter turns on and off · Esc closes"
        )

    def _draw(self, index: int, width: int) -> Line:
        option = self.options[index]
        mark = "    " if not option.sort else "[x] " if option.chosen else "[ ] "
        ink = Ink.STRONG if option.chosen else Ink.PLAIN
        return (
            Span(mark, Ink.STRONG),
            Span(fit(option.sort, SORT), Ink.LABEL),
            Span(fit(option.words, width - len(mark) - SORT), ink),
        )
