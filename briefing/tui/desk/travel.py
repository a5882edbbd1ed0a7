"""Where the reader of a desk is, was, and goes: to an item, back to an exact place, forward."""

from typing import TYPE_CHECKING

import msgspec

from briefing.incident.links import kind_of
from briefing.incident.types import Item
from briefing.tui.desk.history import History, Place, Spot
from briefing.tui.desk.panes import HOMES

if TYPE_CHECKING:
    from briefing.tui.desk.desk import Desk

__all__ = ["Travel"]


class Travel:
    """The ways of one reader over a desk."""

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk
        self.history = History()

    def here(self) -> Place:
        """The exact place; what keys of one burst selected just now is shown by it."""
        desk = self._desk
        item = desk.selected()
        return Place(
            item=item.id if item else "",
            pane=desk.pane,
            panes=tuple(lines.stand for lines in desk.panes),
            detail=desk.detail.stand,
            in_detail=desk.in_detail,
            arranged=tuple(lines.arranged for lines in desk.panes),
            zoomed=desk.room.zoomed,
            grown=desk.room.grown,
        )

    def leave(self, over: Spot | None = None) -> None:
        """Remember this place, from which the reader goes on; `over` the desk, if that is where."""
        self.history.leave(msgspec.structs.replace(self.here(), over=over))

    def visit(self, item: Item) -> None:
        """Show an item, selected in the pane where it is at home."""
        desk = self._desk
        home = HOMES.get(kind_of(item))
        if home is not None and desk.panes[home].select(item):
            desk.pane = home
        desk.show_item(item)
        desk.share_out()

    def visit_in_detail(self, item: Item) -> None:
        """Show an item, with the reader in its detail."""
        self.visit(item)
        self._desk.enter_detail()

    def can_go_back(self) -> bool:
        """Whether there is a place behind that this view has."""
        return any(map(self._possible, self.history.behind))

    def can_go_forward(self) -> bool:
        """Whether there is a place ahead that this view has."""
        return any(map(self._possible, self.history.ahead))

    def back(self) -> None:
        """To the exact place before this one."""
        self.return_to(self.history.back(self.here(), self._possible))

    def forward(self) -> None:
        """To the place that was left by going back."""
        self.return_to(self.history.forward(self.here(), self._possible))

    def _possible(self, place: Place) -> bool:
        """Whether the view has what a place shows."""
        items = self._desk.view.links.items
        shown = (place.item, place.over.item if place.over else "")
        return all(ident in items for ident in shown if ident)

    def return_to(self, place: Place | None) -> None:
        """To a place that was left; nothing where there is none, or this view does not have it."""
        if place is None or not self._possible(place):
            return
        desk = self._desk
        desk.pane = place.pane
        desk.room.zoomed, desk.room.grown = place.zoomed, place.grown
        for lines, which in zip(desk.panes, place.arranged, strict=True):
            lines.rearrange(which)
        if place.in_detail:
            desk.enter_detail()
        else:
            desk.enter_pane(place.pane)
        desk.share_out()
        # Only now has every list the room that it had there, and so its exact scroll.
        for lines, stand in zip(desk.panes, place.panes, strict=True):
            lines.stand_on(stand)
        desk.show_item(desk.view.links.items.get(place.item))
        desk.detail.stand_on(place.detail)
        if place.over is not None:
            from briefing.tui.desk.opening import open_over

            open_over(desk, place.over)
