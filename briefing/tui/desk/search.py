"""The search: a line to type in, and what is found with each letter. Enter opens it."""

from collections.abc import Callable, Iterable
from typing import ClassVar

import msgspec
from textual import on
from textual.binding import BindingType
from textual.widget import Widget

from briefing.incident.searching import Found, Index
from briefing.incident.types import Item
from briefing.incident.view import View
from briefing.tui.desk.gathering import gather
from briefing.tui.desk.hits import hit_line
from briefing.tui.desk.host import host
from briefing.tui.dialog import Dialog
from briefing.tui.ink import Ink, Line, Span
from briefing.tui.key_rows import bindings
from briefing.tui.keys import SEARCH
from briefing.tui.taking import what_became_of
from briefing.tui.widgets.box import Box
from briefing.tui.widgets.lines import Lines
from briefing.tui.widgets.query import Query
from briefing.tui.widgets.sheet import Sheet
from briefing.tui.widgets.stand import Stand

__all__ = ["Chosen", "Search"]


class Chosen(msgspec.Struct, frozen=True):
    """What was searched for and found, and what of it was chosen."""

    query: str
    found: Found
    item: Item


class Search(Dialog[Chosen]):
    """A line to type in over what it finds."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(SEARCH)]

    def __init__(self, view: View, query: str, index_of: Callable[[], Index]) -> None:
        super().__init__(view)
        self.wanted = query
        self.index_of = index_of
        """Gives the texts of the view that is shown now."""
        self.index = index_of()
        self.found = Found()
        # There from the first: keys of one burst come before the screen is composed.
        self.lines = Lines(id="hits", open=True)
        self.lines.can_focus = False
        self.frame = Box()
        self._search()

    def box(self) -> Iterable[Widget]:
        """The line and the list."""
        with self.frame:
            yield Query(placeholder="Words, anywhere in any text", value=self.wanted)
            yield self.lines

    def on_mount(self) -> None:
        """Say what it is, and gather what texts are not gathered yet."""
        self.frame.border_title = "Search"
        self._search_all(Stand())

    def take(self, view: View) -> str:
        """Search another view from now on."""
        super().take(view)
        self.index = self.index_of()
        self._search_all(self.lines.stand)
        return ""

    @on(Query.Changed)
    def search(self, event: Query.Changed) -> None:
        """Find anew with each letter."""
        self.wanted = event.value
        self._search()

    @on(Query.Submitted)
    @on(Lines.Chosen)
    def action_choose(self) -> None:
        """Open what is under the cursor on the desk."""
        # A second Enter of the same burst comes when the choice is made.
        if self.lines.sheet.stops and self.is_current:
            item = self.found.items[self.lines.cursor]
            self.dismiss(Chosen(self.wanted.strip(), self.found, item))

    def action_move(self, steps: int) -> None:
        """Down or up in the list, while typing goes on."""
        self.lines.move(steps)

    def action_page(self, direction: int) -> None:
        """Half a screen down or up in the list."""
        self.lines.page(direction)

    def action_close(self) -> None:
        """Back to the exact place."""
        self.dismiss()

    def _search_all(self, stand: Stand) -> None:
        """Search, and again when many texts are gathered; the cursor stands on its find again."""
        index, wanted = self.index, self.wanted

        def search() -> None:
            self._search()
            if stand.name and self.wanted == wanted and index.is_whole:
                self.lines.stand_on(stand)
                host(self).say(what_became_of(stand.name, self.lines.stand.name, self.view))

        async def search_later() -> None:
            await gather(index)
            if self.index is index:
                search()

        search()
        if not index.is_whole:
            self.run_worker(search_later(), exclusive=True)

    def _search(self) -> None:
        self.found = self.index.search(self.wanted) if self.index.is_whole else Found()
        items, words = self.found.items, self.found.words
        self.lines.words = words
        if items:
            stops = range(len(items))
            sheet = Sheet(len(items), self._draw, stops, name_at=lambda index: items[index].id)
            self.lines.show(sheet)
        else:
            none: Line = (Span(self._nothing(), Ink.FAINT),)
            self.lines.show(Sheet(1, lambda *_: none, ()))
        self._tell()

    def _nothing(self) -> str:
        if not self.wanted.strip():
            return "All words have to match, in any order; accents and capitals do not count."
        return "Nothing is found in this view" if self.index.is_whole else "Gathering the texts ..."

    def _tell(self) -> None:
        """How much is found, and whether only nearly."""
        count = len(self.found.items)
        nearly = ", spelled nearly so" if self.found.nearly and count else ""
        hidden = " of what is listed" if self.view.filter else ""
        self.frame.tell(
            f"{count} found{hidden}{nearly} · Enter opens · Esc back" if self.wanted.strip() else ""
        )

    def _draw(self, index: int, width: int) -> Line:
        return hit_line(self.found.items[index], self.found, self.index, width)
