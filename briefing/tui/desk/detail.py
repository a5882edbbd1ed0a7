"""The detail: the card of an item, or of the incident as a whole, as a list on the screen."""

from briefing.incident.types import Item
from briefing.incident.view import View
from briefing.tui.desk.card import CardLine
from briefing.tui.desk.cards import card_of
from briefing.tui.desk.sheets import card_sheet
from briefing.tui.widgets.lines import Lines

__all__ = ["Detail"]

FRAME = 3
"""Cells of its width that border and padding take; the style sheet says so."""


class Detail(Lines):
    """One card, wrapped to the width that it has."""

    def __init__(self, view: View) -> None:
        super().__init__(id="detail")
        self.view = view
        self.item: Item | None = None
        """What it shows; None for the incident as a whole."""
        self.card: list[CardLine] = []
        self._width = 1

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
        self.border_title = "Detail" if item else "The incident"
        self.show(card_sheet(self.card))

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
            again = [stop for stop in self.sheet.stops if self.card[stop].entry == entry]
            line = again[0] if again else self.cursor
            self.return_to((line, line - stand.above))

    def _card_of(self, item: Item | None) -> list[CardLine]:
        if item is not None:
            return card_of(item, self.view, self._width)
        from briefing.tui.desk.overview import overview

        return overview(self.view, self._width)
