"""The filter: what can be asked for, found by typing, turned on and off. Shown at once beneath."""

from typing import ClassVar

from textual.binding import BindingType

from briefing.incident.view import View
from briefing.tui.desk.host import host
from briefing.tui.desk.options import options
from briefing.tui.ink import Ink, Line, Span, fit
from briefing.tui.key_rows import bindings
from briefing.tui.keys import FILTER
from briefing.tui.picking import Picking

__all__ = ["Filtering"]

SORT = 10
"""Cells for what sort of wish it is."""


class Filtering(Picking[None]):
    """A line to type in over what can be asked for; Enter turns it on or off."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(FILTER)]
    TITLE_WORDS = "Filter"
    PLACEHOLDER = "Side, actor, kind ... or a time: 2031-06-09 .. 2031-06-10T12:00"

    def __init__(self, view: View) -> None:
        super().__init__(view)
        self.fill()

    def take(self, view: View) -> str:
        """Tell what can be asked for in another view; the cursor stays on the same wish."""
        super().take(view)
        stand = self.lines.stand
        self.fill()
        self.lines.stand_on(stand)
        return ""

    def choose(self, place: int) -> None:
        """Turn a wish on or off."""
        host(self).cut_to(self.view.as_of, self.options[place].turned)

    def fill(self) -> None:
        """List what can be asked for, as far as it is called so."""
        self.options = options(self.view, self.typed)
        names = [option.name for option in self.options]
        nothing = "Nothing in this view is called so"
        self.list_entries(len(names), self._draw, nothing, name_at=names.__getitem__)
        listed, held = len(self.view.listed), len(self.view.links.items)
        self.frame.tell(f"{listed} of {held} listed · Enter turns on and off · Esc closes")

    def _draw(self, index: int, width: int) -> Line:
        option = self.options[index]
        mark = "    " if not option.sort else "[x] " if option.chosen else "[ ] "
        ink = Ink.STRONG if option.chosen else Ink.PLAIN
        return (
            Span(mark, Ink.STRONG),
            Span(fit(option.sort, SORT), Ink.LABEL),
            Span(fit(option.words, width - len(mark) - SORT), ink),
        )
