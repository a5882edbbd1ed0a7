"""The search over the whole record while presenting: what is chosen is shown as a slide."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Input

from briefing.incident.accounts import account_of
from briefing.incident.naming import kind_word, title_of
from briefing.incident.safe import one_line
from briefing.incident.searching import Index
from briefing.incident.types import Claim, Event, Exhibit, Item, Measure
from briefing.slides.deck import slide_of
from briefing.tui.desk.rows import state_spans
from briefing.tui.ink import Ink, Line, Span, fit, width_of
from briefing.tui.key_rows import bindings
from briefing.tui.stage.keys import FINDING
from briefing.tui.stage.listing import Choosing
from briefing.tui.stage.session import Session
from briefing.tui.widgets.lines import Lines
from briefing.tui.widgets.sheet import Sheet

__all__ = ["Finding"]

KIND = 11
"""Cells for the kind of an item."""


class Finding(Choosing[Item]):
    """A line to type in, and what is found in all that the presenter holds."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(FINDING)]
    TITLE_WORDS = "Show as a slide"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.lines = Lines(id="commands", open=True)
        self.lines.can_focus = False
        self.index = Index(session.mine.view)
        self.found: tuple[Item, ...] = ()
        self._show("")

    def box(self) -> Iterable[Widget]:
        """The line and the list."""
        with Vertical(id="dialog"):
            yield Input(placeholder="Any words of the record", id="query", compact=True)
            yield self.lines

    @on(Input.Changed)
    def search(self, event: Input.Changed) -> None:
        """Fewer things as one types."""
        self._show(one_line(event.value))

    @on(Input.Submitted)
    def submit(self) -> None:
        """Enter in the line is Enter in the list."""
        self.action_choose()

    def chosen(self) -> Item | None:
        """The item under the cursor."""
        return self.found[self.lines.cursor] if self.lines.sheet.stops else None

    def _show(self, query: str) -> None:
        self.found = self.index.search(query).items if query else ()
        if not self.found:
            words = "Nothing in the record says that" if query else "Type what was asked about"
            none: Line = (Span(words, Ink.FAINT),)
            self.lines.show(Sheet(1, lambda *_: none, ()))
            return
        self.lines.show(Sheet(len(self.found), self._draw, range(len(self.found))))

    def _draw(self, index: int, width: int) -> Line:
        """What it is, whether the room may see it, whose account, and its title."""
        item, view = self.found[index], self.session.mine.view
        head = [Span(fit(kind_word(item), KIND), Ink.KIND), Span(" ")]
        if not self.session.is_showable(slide_of(item)):
            head.append(Span("PRIVATE ", Ink.DISPUTED))
        if isinstance(item, Claim | Event | Exhibit | Measure):
            head.append(Span(f"{account_of(item, view.links).kind.value}  ", Ink.ACCOUNT))
        head += state_spans(item, view)
        return (*head, Span(fit(title_of(item, view), width - width_of(head))))
