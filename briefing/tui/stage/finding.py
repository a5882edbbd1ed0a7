"""The search over the whole record while presenting: what is chosen is shown as a slide."""

from typing import ClassVar

from textual.binding import BindingType

from briefing.incident.accounts import account_of
from briefing.incident.naming import kind_word, title_of
from briefing.incident.searching import Index
from briefing.incident.types import Claim, Event, Exhibit, Item, Measure
from briefing.slides.deck import slide_of
from briefing.tui.desk.gathering import gather
from briefing.tui.desk.hits import nothing_words, others_words
from briefing.tui.desk.rows import state_spans
from briefing.tui.ink import Ink, Line, Span, fit, width_of
from briefing.tui.key_rows import bindings
from briefing.tui.picking import Picking
from briefing.tui.stage.keys import FINDING
from briefing.tui.stage.listing import room_words
from briefing.tui.stage.session import Session

__all__ = ["Finding"]

KIND = 11
"""Cells for the kind of an item."""


class Finding(Picking[Item]):
    """A line to type in, and what is found in all that the presenter holds."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(FINDING)]
    TITLE_WORDS = "Show as a slide"
    PLACEHOLDER = "Any words of the record"

    def __init__(self, session: Session) -> None:
        super().__init__(session.mine.view)
        self.session = session
        self.index = Index(session.mine.view)
        self.fill()

    def on_mount(self) -> None:
        """Gather the texts while the presenter types."""
        self.run_worker(gather(self.index))

    def title_words(self) -> str:
        """What it is, and what the room over which it lies gets."""
        return room_words(self.TITLE_WORDS, self.session)

    def choose(self, place: int) -> None:
        """Give back an item."""
        self.dismiss(self.found[place])

    def fill(self) -> None:
        """Find what has all the words."""
        found = self.index.search(self.typed)
        self.found = found.items
        nothing = nothing_words(found) if self.typed.strip() else "Type what was asked about"
        self.list_entries(len(self.found), self._draw, nothing, above=others_words(found))

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
