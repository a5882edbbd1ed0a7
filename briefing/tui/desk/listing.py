"""A pane as a list on the screen: its rows in the arrangement in use. No cards, no keys."""

from briefing.incident.types import Item
from briefing.incident.view import View
from briefing.tui.desk.arrangements import Row
from briefing.tui.desk.contents import contents_of
from briefing.tui.desk.linked import Linked
from briefing.tui.desk.panes import Pane
from briefing.tui.desk.sheets import pane_sheet, row_of
from briefing.tui.desk.strip import year_of
from briefing.tui.widgets.lines import Lines

__all__ = ["Listing"]


class Listing(Lines):
    """What one pane holds, in one of its arrangements."""

    def __init__(self, number: int, pane: Pane, view: View) -> None:
        super().__init__(id=pane.id, open=number == 1)
        self.number = number
        self.pane = pane
        self.view = view
        self.arranged = -1
        """Which of the pane's arrangements is in use."""
        self.rows: list[Row] = []
        self.rearrange(0)

    @property
    def item(self) -> Item | None:
        """What is selected, if there is anything."""
        return self.rows[self.cursor].item if self.sheet.stops else None

    def rearrange(self, which: int) -> None:
        """List what there is in another arrangement; what was selected stays so."""
        if which == self.arranged:
            return
        selected = self.item
        self._list(which)
        if selected is not None:
            self.select(selected)

    def take(self, view: View) -> None:
        """List what another view holds; what was selected stays so, where it stood."""
        stand = self.stand
        self.view = view
        self._list(self.arranged)
        self.stand_on(stand)

    def _list(self, which: int) -> None:
        self.arranged = which
        arrangement = self.pane.arrangements[which]
        contents = contents_of(self.pane, which, self.view)
        self.rows = contents.rows
        self.show(pane_sheet(self.pane, self.rows, self.view, timed=arrangement.timed))
        self.border_title = f"{self.number} {self.pane.title} · {contents.held}"
        if len(self.pane.arrangements) > 1:
            self.border_title += f" · {arrangement.name}"
        if arrangement.timed or arrangement.dated:
            self.border_title += f" · {year}" if (year := year_of(self.view)) else ""

    def light_up(self, item: Item | None, linked: Linked) -> None:
        """Mark what has to do with an item, in the rows in view."""
        rows = self.rows

        def is_linked(index: int) -> bool:
            other = rows[index].item if index < len(rows) else None
            return item is not None and other is not None and linked(item, other)

        self.light(is_linked)

    def select(self, item: Item) -> bool:
        """Select an item, where it is listed."""
        row = row_of(self.rows, item)
        if row is not None:
            self.put(row)
        return row is not None
