"""The search: a line to type in, and what is found with each letter. Enter opens it."""

import asyncio
from collections.abc import Callable, Iterable
from typing import ClassVar

import msgspec
from textual import on
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget

from briefing.incident.searching import Found, Index
from briefing.incident.types import Item
from briefing.incident.view import View
from briefing.tui.desk.hits import hit_line
from briefing.tui.dialog import Dialog
from briefing.tui.ink import Ink, Line, Span
from briefing.tui.keys import SEARCH, bindings
from briefing.tui.widgets.lines import Lines, Sheet
from briefing.tui.widgets.query import Query

__all__ = ["Chosen", "Search"]

FEW = 2_000
"""Items whose texts are gathered before the search is seen; those of more, meanwhile."""


class Chosen(msgspec.Struct, frozen=True):
    """What was searched for and found, and what of it was chosen."""

    query: str
    found: Found
    item: Item


class Search(Dialog[Chosen]):
    """A line to type in over what it finds."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(SEARCH)]

    def __init__(
        self, view: View, query: str, index: Index | None, keep: Callable[[Index], None]
    ) -> None:
        super().__init__(view)
        self.wanted = query
        self.keep = keep
        """Where an index that was made is kept for the next search."""
        self.index = index
        if index is None and len(view.listed) <= FEW:
            self._keep(Index(view))
        self.found = Found()
        # There from the first: keys of one burst come before the screen is composed.
        self.lines = Lines(id="hits", open=True)
        self.lines.can_focus = False
        self.frame = Vertical(id="dialog")
        self._search()

    def box(self) -> Iterable[Widget]:
        """The line and the list."""
        with self.frame:
            yield Query(placeholder="Words, anywhere in any text", value=self.wanted)
            yield self.lines

    def on_mount(self) -> None:
        """Say what it is, and gather the texts of a large view while the reader types."""
        self.frame.border_title = "Search"
        self._tell()
        if self.index is None:
            self.run_worker(self._gather())

    def take(self, view: View) -> str:
        """Search another view from now on."""
        super().take(view)
        self._keep(Index(view))
        self._search()
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

    async def _gather(self) -> None:
        view = self.view
        index = await asyncio.to_thread(Index, view)
        if self.view is view:
            self._keep(index)
            self._search()
            await asyncio.to_thread(index.prepare)

    def _keep(self, index: Index) -> None:
        self.index = index
        self.keep(index)

    def _search(self) -> None:
        self.found = self.index.search(self.wanted) if self.index else Found()
        items, words = self.found.items, self.found.words
        self.lines.words = words
        if items:
            self.lines.show(Sheet(len(items), self._draw, range(len(items))))
        else:
            none: Line = (Span(self._nothing(), Ink.FAINT),)
            self.lines.show(Sheet(1, lambda *_: none, ()))
        self._tell()

    def _nothing(self) -> str:
        if not self.wanted.strip():
            return "All words have to match, in any order; accents and capitals do not count."
        return "Nothing is found in this view" if self.index else "Gathering the texts ..."

    def _tell(self) -> None:
        """How much is found, and whether only nearly."""
        count = len(self.found.items)
        nearly = ", spelled nearly so" if self.found.nearly and count else ""
        hidden = " of what is listed" if self.view.filter else ""
        self.frame.border_subtitle = (
            f"{count} found{hidden}{nearly} · Enter opens · Esc back" if self.wanted.strip() else ""
        )

    def _draw(self, index: int, width: int) -> Line:
        assert self.index is not None
        return hit_line(self.found.items[index], self.found, self.index, width)
