"""The search: a line to type in, and what is found with each letter. Enter opens it."""

from collections.abc import Callable
from typing import ClassVar

import msgspec
from textual.binding import BindingType

from briefing.incident.searching import Found, Index
from briefing.incident.types import Item
from briefing.incident.view import View
from briefing.tui.desk.gathering import gather
from briefing.tui.desk.hits import hit_line, nothing_words, others_words
from briefing.tui.desk.host import host
from briefing.tui.ink import Line
from briefing.tui.key_rows import bindings
from briefing.tui.keys import SEARCH
from briefing.tui.picking import Picking
from briefing.tui.taking import what_became_of
from briefing.tui.widgets.stand import Stand

__all__ = ["Chosen", "Search"]


class Chosen(msgspec.Struct, frozen=True):
    """What was searched for and found, and what of it was chosen."""

    query: str
    found: Found
    item: Item


class Search(Picking[Chosen]):
    """A line to type in over what it finds; Enter opens it on the desk."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(SEARCH)]
    TITLE_WORDS = "Search"
    PLACEHOLDER = "Words, anywhere in any text"

    def __init__(self, view: View, query: str, index_of: Callable[[], Index]) -> None:
        super().__init__(view, query)
        self.index_of = index_of
        """Gives the texts of the view that is shown now."""
        self.index = index_of()
        self.found = Found()
        self.fill()

    def on_mount(self) -> None:
        """Gather what texts are not gathered yet."""
        self._search_all(Stand())

    def take(self, view: View) -> str:
        """Search another view from now on."""
        super().take(view)
        self.index = self.index_of()
        self._search_all(self.lines.stand)
        return ""

    def choose(self, place: int) -> None:
        """Give back what was found, and what of it is chosen."""
        self.dismiss(Chosen(self.typed.strip(), self.found, self.found.items[place]))

    def fill(self) -> None:
        """Find what has all the words."""
        self.found = self.index.search(self.typed) if self.index.is_whole else Found()
        items = self.found.items
        self.lines.words = self.found.words
        self.list_entries(
            len(items),
            self._draw,
            self._nothing(),
            name_at=lambda index: items[index].id,
            above=others_words(self.found),
        )
        self._tell()

    def _search_all(self, stand: Stand) -> None:
        """Search, and again when many texts are gathered; the cursor stands on its find again."""
        index, wanted = self.index, self.typed

        def search() -> None:
            self.fill()
            if stand.name and self.typed == wanted and index.is_whole:
                self.lines.stand_on(stand)
                host(self).say(what_became_of(stand.name, self.lines.stand.name, self.view))

        async def search_later() -> None:
            await gather(index)
            if self.index is index:
                search()

        search()
        if not index.is_whole:
            self.run_worker(search_later(), exclusive=True)

    def _nothing(self) -> str:
        if not self.typed.strip():
            return "All words have to match, in any order; accents and capitals do not count."
        return nothing_words(self.found) if self.index.is_whole else "Gathering the texts ..."

    def _tell(self) -> None:
        """How much is found, and whether only nearly."""
        count = len(self.found.items)
        nearly = ", spelled nearly so" if self.found.nearly and count else ""
        hidden = " of what is listed" if self.view.filter else ""
        self.frame.tell(
            f"{count} found{hidden}{nearly} · Enter opens · Esc back" if self.typed.strip() else ""
        )

    def _draw(self, index: int, width: int) -> Line:
        return hit_line(self.found.items[index], self.found, self.index, width)
