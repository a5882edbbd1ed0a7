"""All slides of a deck in a box, with their numbers, to go to one."""

from typing import ClassVar

from textual.binding import BindingType

from briefing.tui.ink import Ink, Line, Span, fit, width_of
from briefing.tui.key_rows import bindings
from briefing.tui.stage.keys import CHOOSING
from briefing.tui.stage.listing import Choosing
from briefing.tui.stage.session import Session
from briefing.tui.stage.telling import place_words
from briefing.tui.widgets.sheet import Sheet

__all__ = ["Overview"]

COLUMN = 8
"""Cells for the number."""

GAP = "  "
"""Between a title and its account."""


class Overview(Choosing[int]):
    """Gives the place in the presenter's deck of the slide that was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(CHOOSING)]
    TITLE_WORDS = "Slides"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        ids = session.mine.ids
        self.lines.styles.height = "90%"
        self.lines.show(Sheet(len(ids), self._draw, range(len(ids))))
        self.lines.put(session.mine.number(session.cursor.slide) or 0)

    def chosen(self) -> int | None:
        """The place under the cursor."""
        return self.lines.cursor if self.lines.sheet.stops else None

    def _draw(self, index: int, width: int) -> Line:
        ident = self.session.mine.ids[index]
        public = self.session.is_showable(ident)
        # As the room sees it, down to its counts.
        slide = (self.session.room if public else self.session.mine).slide(ident)
        assert slide is not None
        account = "".join(words.text for words in slide.account)
        place = place_words(self.session, slide.id) if public else "private"
        room = width - COLUMN - 1 - len(GAP)
        title, told = Span(slide.text()), Span(account, Ink.ACCOUNT)
        # However narrow it is, there is something of the account.
        cells = max(room - width_of((told,)), room // 2) if account else room
        cells = min(cells, width_of((title,)))
        return (
            Span(f" {place:<{COLUMN}}", Ink.FAINT if public else Ink.DISPUTED),
            Span(f"{fit(title.text, cells)}{GAP}"),
            Span(fit(account, room - cells), Ink.ACCOUNT),
        )
