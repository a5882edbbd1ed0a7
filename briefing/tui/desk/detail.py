"""The detail: the card of an item, or of the incident as a whole, as a list on the screen."""

import asyncio
from collections.abc import Callable
from typing import Any

from textual.geometry import Region

from briefing.incident.types import Item
from briefing.incident.view import View
from briefing.tui.desk.card import CardLine
from briefing.tui.desk.cards import card_of
from briefing.tui.desk.sheets import card_sheet
from briefing.tui.widgets.lines import Lines
from briefing.tui.widgets.stand import Stand

__all__ = ["ENOUGH", "Detail"]

FRAME = 3
"""Cells of its width that border and padding take; the style sheet says so."""

ENOUGH = 150
"""Lines of a card that are made at once, or twice those in view where that is more.

A source can be cited by so much that all of it would take longer than a key may.
"""

REST = 0.3
"""Seconds for which a card must have stood before the rest of it is made."""


class Detail(Lines):
    """One card, wrapped to the width that it has.

    Of a long one the rest is made a while later, or when the reader goes there.
    """

    def __init__(self, view: View) -> None:
        super().__init__(id="detail")
        self.view = view
        self.item: Item | None = None
        """What it shows; None for the incident as a whole."""
        self.card: list[CardLine] = []
        self._width = 1
        self._begun = False
        """Whether there is more of the card than was made."""

    @property
    def followed(self) -> Item | None:
        """What the entry under the cursor leads to, if that is another thing."""
        if not self.sheet.stops:
            return None
        target = self.view.links.items.get(self.card[self.cursor].target)
        return None if target is self.item else target

    def show_item(self, item: Item | None) -> None:
        """Show the card of an item, from its top; None for the card of the incident."""
        self.item = item
        self.card = self._card_of(item)
        self._begun = item is not None and len(self.card) >= self._enough
        self.border_title = "Detail" if item else "The incident"
        self.show(card_sheet(self.card))
        if self._begun and self.is_attached:
            later: Callable[[], Any] = self._finish_later
            self.run_worker(later, group="card", exclusive=True)

    def finish(self) -> None:
        """Make what was not made yet of the card; what is in view stays as it is."""
        if self._begun and self.item is not None:
            self._put_whole(card_of(self.item, self.view, self._width))

    def take(self, view: View, item: Item | None) -> None:
        """Show an item of another view, where the reader stood in its card; of another, the top."""
        stand, before = self.stand, self.item
        self.view = view
        self.show_item(item)
        if (item and item.id) == (before and before.id):
            self.stand_on(stand)

    def lay_out(self, width: int) -> None:
        """Wrap the card to a width of the whole detail, in cells, before Textual knows it.

        A card at another width is another card; the cursor stays on its entry.
        """
        width = max(width - FRAME - Lines.MARGIN, 1)
        if width == self._width:
            return
        self._width = width
        if self.card:
            entry, stand = self.card[self.cursor].entry, self.stand
            self.show_item(self.item)
            if entry > self.card[-1].entry:
                self.finish()
            again = [stop for stop in self.sheet.stops if self.card[stop].entry == entry]
            line = again[0] if again else self.cursor
            self.return_to((line, line - stand.above))

    def make_room(self, lines: int) -> None:
        """Show so many lines at once."""
        if lines >= len(self.card):
            self.finish()
        super().make_room(lines)

    def stand_on(self, stand: Stand) -> None:
        """Put the cursor on an entry that it stood on, in the whole of the card if need be."""
        near = stand.line + self.room < len(self.card)
        if not (near and any(line.target == stand.name for line in self.card)):
            self.finish()
        super().stand_on(stand)

    def show_words(self) -> None:
        """Scroll to the first line in which one of the words stands."""
        self.finish()
        super().show_words()

    def move(self, steps: int) -> None:
        """Step to an entry further down (or up)."""
        self.finish()
        super().move(steps)

    def page(self, direction: int) -> None:
        """Half a screen down or up."""
        self.finish()
        super().page(direction)

    def go_to_end(self, direction: int) -> None:
        """To the first entry or to the last."""
        self.finish()
        super().go_to_end(direction)

    def scroll_lines(self, lines: int) -> None:
        """Scroll so many lines down (or up)."""
        self.finish()
        super().scroll_lines(lines)

    @property
    def _enough(self) -> int:
        return max(ENOUGH, 2 * self.room)

    def _card_of(self, item: Item | None) -> list[CardLine]:
        if item is not None:
            return card_of(item, self.view, self._width, enough=self._enough)
        from briefing.tui.desk.overview import overview

        return overview(self.view, self._width)

    async def _finish_later(self) -> None:
        await asyncio.sleep(REST)
        begun, item = self.card, self.item
        if item is not None and self._begun:
            whole = await asyncio.to_thread(card_of, item, self.view, self._width)
            if self.card is begun:
                self._put_whole(whole)

    def _put_whole(self, card: list[CardLine]) -> None:
        """Go on with the rest of a card whose lines so far are there as they were."""
        self._begun = False
        self.card = card
        had_none, self.sheet = not self.sheet.stops, card_sheet(card)
        if had_none and self.sheet.stops:
            self.cursor = self.sheet.stops[0]
        # The scroll bar alone is another.
        self.refresh(Region(self.size.width - 1, 0, 1, self.size.height))
