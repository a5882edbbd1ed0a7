"""The desk: panes of what the record holds on the left, the selected thing on the right."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.events import DescendantFocus, Resize
from textual.geometry import Size
from textual.screen import Screen

from briefing.incident.links import kind_of
from briefing.incident.types import Item
from briefing.incident.view import View
from briefing.tui.desk import able, bars, layout, opening
from briefing.tui.desk.card import CardLine
from briefing.tui.desk.cards import card_of
from briefing.tui.desk.history import History, Place
from briefing.tui.desk.linked import Linked
from briefing.tui.desk.listing import Listing
from briefing.tui.desk.panes import HOMES, PANES
from briefing.tui.desk.sheets import card_sheet
from briefing.tui.keyed import Keyed
from briefing.tui.keys import DESK, Key, bindings
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.keybar import KeyBar
from briefing.tui.widgets.lines import Lines

__all__ = ["Desk"]

FRAME = 3
"""Cells of the detail's width that its border and its padding take; the style sheet says so."""


class Desk(Keyed, Screen[None]):
    """The reading screen of one view."""

    KEYS = DESK
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(DESK)]
    AUTO_FOCUS = "#timeline"

    def __init__(self, view: View) -> None:
        super().__init__()
        self.view = view
        self.panes = [Listing(number, pane, view) for number, pane in enumerate(PANES, 1)]
        self.column = Vertical(*self.panes, id="panes")
        self.detail = Lines(id="detail")
        self.pane = 0
        """The pane that is open, or was open last."""
        self.item: Item | None = None
        """What the detail shows; None for the incident as a whole."""
        self.card: list[CardLine] = []
        self.noted = bool(view.incident.caveat)
        self.linked = Linked(view)
        self.history = History()
        self.shares: layout.Shares | None = None
        self.zoomed = False
        self.grown = 0
        """Lines, and pairs of cells, that the reader added to the open pane."""

    def compose(self) -> ComposeResult:
        """The line of what is held, panes and detail, the line of keys.

        All of it is filled and shared out before it is there, so that it is laid out once.
        """
        self._share_out(self.app.size)
        self._show_selected()
        yield Bar(lambda width: bars.top_lines(self.view, width), id="top")
        yield Horizontal(self.column, self.detail, id="body")
        yield Bar(bars.too_small, id="too-small")
        yield KeyBar(DESK, id="keys")

    # What happens on the screen ------------------------------------------------------------------

    @on(Resize)
    def share_out(self) -> None:
        """Share out the screen anew."""
        self._share_out(self.size)

    @on(DescendantFocus)
    def follow_focus(self, event: DescendantFocus) -> None:
        """A pane that was clicked opens up like one that was gone to by key."""
        if event.widget in self.panes and event.widget is not self.panes[self.pane]:
            self._open(self.panes.index(event.widget))
        self.share_out()

    @on(Lines.Moved)
    def show_moved(self, event: Lines.Moved) -> None:
        """Another row of a pane: another card, in the frame after the one with the row."""
        if event.lines is self.panes[self.pane]:
            self.call_after_refresh(self._show_selected)

    @on(Lines.Chosen)
    def follow_chosen(self) -> None:
        """A second click is like Enter."""
        self.action_enter()

    # What keys do --------------------------------------------------------------------------------

    def action_pane(self, number: int) -> None:
        """Go to a pane by its number."""
        self._open(number - 1)

    def action_next_pane(self, step: int) -> None:
        """Go to the next pane, or to the one before; from the detail, back to its pane first."""
        number = self.pane if self.in_detail else (self.pane + step) % len(PANES)
        self.action_pane(number + 1)

    def action_overview(self) -> None:
        """The incident as a whole: in short, and what is contested."""
        if self.in_overview:
            return
        self.history.leave(self.here())
        self._show(None)
        self.detail.display = True
        self.set_focus(self.detail)
        self.share_out()

    def action_move(self, steps: int) -> None:
        """Down or up by one."""
        self.active.move(steps)

    def action_page(self, direction: int) -> None:
        """Half a screen down or up."""
        self.active.page(direction)

    def action_end(self, direction: int) -> None:
        """To the first or to the last."""
        self.active.go_to_end(direction)

    def action_enter(self) -> None:
        """Into the detail; there, to what the entry under the cursor leads to."""
        if not self.in_detail:
            self._show_selected()
            if self.item is not None:
                self.detail.display = True
                self.set_focus(self.detail)
            return
        target = self.followed
        if target is not None:
            self.history.leave(self.here())
            self.visit(target)

    def action_out(self) -> None:
        """Out of the detail, to the pane."""
        if self.in_detail:
            self.action_pane(self.pane + 1)

    def action_back(self) -> None:
        """To the exact place before this one."""
        self._return_to(self.history.back(self.here()))

    def action_forward(self) -> None:
        """To the place that was left by going back."""
        self._return_to(self.history.forward(self.here()))

    def action_escape(self) -> None:
        """Out of the detail; out of a zoom; then back. Never out of the program."""
        if self.in_detail:
            self.action_out()
        elif self.zoomed:
            self.action_zoom()
        else:
            self.action_back()

    def action_compare(self) -> None:
        """Who holds what on the claims that the selected thing bears on."""
        opening.open_on_selected(self, "compare")

    def action_source(self) -> None:
        """The passages that the selected thing rests on."""
        opening.open_on_selected(self, "source")

    def action_size(self, more: int) -> None:
        """Give the open pane more room, or less."""
        grown = self.resized(more)
        if grown is not None:
            self.grown = grown
            self.share_out()

    def action_zoom(self) -> None:
        """Show the pane, or the detail, alone; and back."""
        self.zoomed = not self.zoomed
        self.share_out()

    def action_arrange(self, step: int) -> None:
        """List what the open pane holds in its next arrangement, or the one before."""
        lines = self.panes[self.pane]
        lines.rearrange((lines.arranged + step) % len(lines.pane.arrangements))
        self.share_out()

    def why_not(self, key: Key) -> str:
        """Why a key would do nothing now."""
        return able.why_not(self, key)

    # Where the reader is -------------------------------------------------------------------------

    @property
    def in_detail(self) -> bool:
        """Whether the reader is in the detail."""
        return self.focused is not None and self.focused.id == "detail"

    @property
    def in_overview(self) -> bool:
        """Whether the reader is in the card of the incident as a whole."""
        return self.in_detail and self.item is None

    @property
    def active(self) -> Lines:
        """The list that keys move in."""
        return self.detail if self.in_detail else self.panes[self.pane]

    def here(self) -> Place:
        """The exact place; what keys of one burst selected just now is shown by it."""
        item = self.selected()
        return Place(
            item=item.id if item else "",
            pane=self.pane,
            panes=tuple(lines.place for lines in self.panes),
            detail=self.detail.place,
            in_detail=self.in_detail,
            arranged=tuple(lines.arranged for lines in self.panes),
        )

    def visit(self, item: Item) -> None:
        """Show an item, selected in the pane where it is at home."""
        home = HOMES.get(kind_of(item))
        if home is not None and self.panes[home].select(item):
            self.pane = home
        self._show(item)
        self.share_out()

    def visit_in_detail(self, item: Item) -> None:
        """Show an item, with the reader in its detail."""
        self.visit(item)
        self.detail.display = True
        self.set_focus(self.detail)

    def selected(self) -> Item | None:
        """What is selected, after all keys of a burst."""
        if not self.in_detail:
            self._show_selected()
        return self.item

    def _return_to(self, place: Place | None) -> None:
        if place is None:
            return
        self.pane = place.pane
        for lines, which, where in zip(self.panes, place.arranged, place.panes, strict=True):
            lines.rearrange(which)
            lines.return_to(where)
        self._show(self.view.links.items.get(place.item))
        self.detail.return_to(place.detail)
        if place.in_detail:
            self.detail.display = True
        self.set_focus(self.detail if place.in_detail else self.panes[self.pane])
        self.share_out()
        if place.over is not None:
            opening.open_over(self, place.over)

    def _open(self, number: int) -> None:
        """Open a pane at once: the next key may be in the same burst, before any message is."""
        self.pane = number
        # What is hidden, behind the detail or for lack of room, cannot take the focus.
        self.column.display = True
        self.panes[number].display = True
        self.set_focus(self.panes[number])
        self._show_selected()
        self.share_out()

    @property
    def followed(self) -> Item | None:
        """What the entry under the detail's cursor leads to, if that is another thing."""
        if not self.detail.sheet.stops:
            return None
        target = self.view.links.items.get(self.card[self.detail.cursor].target)
        return None if target is self.item else target

    def resized(self, more: int) -> int | None:
        """What the reader will have added to the open pane; None where nothing can be."""
        grown = max(-8, min(self.grown + more, 40))
        return None if self._shared(self.size, grown) == self.shares else grown

    def _show_selected(self) -> None:
        item = self.panes[self.pane].item
        if item is not self.item or item is None:
            self._show(item)

    def _show(self, item: Item | None) -> None:
        self.item = item
        self.card = self._card_of(item)
        self.detail.border_title = "Detail" if item else "The incident"
        self.detail.show(card_sheet(self.card))
        for lines in self.panes:
            lines.light_up(item, self.linked)

    def _card_of(self, item: Item | None) -> list[CardLine]:
        if item is not None:
            return card_of(item, self.view, self._card_width)
        from briefing.tui.desk.overview import overview

        return overview(self.view, self._card_width)

    @property
    def _card_width(self) -> int:
        """The cells that a line of a card has, known before the detail is laid out or shown."""
        detail = self.shares.detail if self.shares else 0
        return max((detail or self.app.size.width) - FRAME - Lines.MARGIN, 1)

    def _shared(self, size: Size, grown: int) -> layout.Shares | None:
        return layout.shared_out(
            size,
            [max(1, lines.sheet.count) for lines in self.panes],
            self.pane,
            in_detail=self.in_detail,
            zoomed=self.zoomed,
            grown=grown,
            noted=self.noted,
        )

    def _share_out(self, size: Size) -> None:
        shares = self._shared(size, self.grown)
        self.set_class(shares is None, "-small")
        self.set_class(layout.top_height(size, noted=self.noted) > 1, "-two-on-top")
        for lines in self.panes:
            lines.open = lines is self.panes[self.pane]
        if shares is None or shares == self.shares:
            return
        width = self._card_width
        self.shares = shares
        self.column.display = shares.panes > 0
        self.column.styles.width = shares.panes or size.width
        self.detail.display = shares.detail > 0
        for lines, height in zip(self.panes, shares.heights, strict=True):
            lines.display = height > 0
            lines.styles.height = height
        if self._card_width != width:
            self._wrap_card()

    def _wrap_card(self) -> None:
        """A card is wrapped to its width: at another width it is another card."""
        cursor, top = self.detail.place
        entry = self.card[cursor].entry if self.card else 0
        self._show(self.item)
        again = [stop for stop in self.detail.sheet.stops if self.card[stop].entry == entry]
        self.detail.return_to((again[0] if again else self.detail.cursor, top))
