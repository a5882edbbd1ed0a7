"""The desk: panes of what the record holds on the left, the selected thing on the right.

It holds the parts and what keys do with them; what a part does is said in its own module: `room`
shares out the screen, `travel` goes to places and back, `detail` shows a card, `doings` has what
keys do elsewhere, `escaping` what Escape does, `able` why a key would do nothing. These three are
read when they are first asked.
"""

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import DescendantFocus, Resize
from textual.screen import Screen

from briefing.incident.types import Item
from briefing.incident.view import View
from briefing.tui.desk import bars
from briefing.tui.desk.detail import Detail
from briefing.tui.desk.linked import Linked
from briefing.tui.desk.listing import Listing
from briefing.tui.desk.panes import PANES
from briefing.tui.desk.room import Room
from briefing.tui.desk.travel import Travel
from briefing.tui.key_rows import Key, bindings
from briefing.tui.keyed import Keyed
from briefing.tui.keys import DESK
from briefing.tui.moving import Moving
from briefing.tui.taking import Taking, Top, what_became_of
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.kept import Box
from briefing.tui.widgets.keybar import KeyBar
from briefing.tui.widgets.lines import Lines

if TYPE_CHECKING:
    from briefing.files.originals.library import Library
    from briefing.incident.searching import Index
    from briefing.tui.desk.finding import Finding

__all__ = ["FEW", "Desk"]

FEW = 500
"""Items whose texts are gathered when the search is opened; those of more, before it is."""


class Desk(Keyed, Moving, Taking, Screen[None], Box):
    """The reading screen of one view."""

    KEYS = DESK
    # First, for nothing here is typed into: else a key goes through every box on its way.
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(DESK, first=True)]
    AUTO_FOCUS = "#timeline"

    room: Room
    travel: Travel

    def __init__(self, view: View, originals: "Library | None" = None) -> None:
        super().__init__()
        self.view = view
        self.originals = originals
        """Where the originals are, if anybody said so."""
        self.panes = [Listing(number, pane, view) for number, pane in enumerate(PANES, 1)]
        self.column = Box(*self.panes, id="panes")
        self.detail = Detail(view)
        self.pane = 0
        """The pane that is open, or was open last."""
        self.top = Top(lambda: self.view)
        self.keybar = KeyBar(DESK, id="keys")
        self.linked = Linked(view)
        self.finding: Finding | None = None
        """The search that goes on."""
        self.index: Index | None = None
        """The texts of the view: of a large one gathered ahead, else for the first search."""
        self.room = Room(self)
        self.travel = Travel(self)

    def compose(self) -> ComposeResult:
        """The line of what is held, panes and detail, the line of keys.

        All of it is filled and shared out before it is there, so that it is laid out once.
        """
        self.room.share_out(self.app.size)
        self._show_selected()
        yield self.top
        yield Box(self.column, self.detail, id="body")
        yield Bar(bars.too_small, id="too-small")
        yield self.keybar

    def take(self, view: View) -> str:
        """Show another view: another filter, another moment, a new build. Nothing stays of the old.

        Arrangements, sizes and the way back stay, and what was selected, where it stood; what is
        told is what became of it where it is not there any more.
        """
        before, place = self.selected(), self.travel.here()
        self.view = view
        self.gather_ahead()
        self.linked = Linked(view)
        for lines in self.panes:
            lines.take(view)
        kept = view.links.items.get(before.id) if before else None
        item = kept if self.in_detail else self.panes[self.pane].item
        self.detail.take(view, item)
        if self.in_detail and before and kept is None:
            self.action_out()
        self._light_up()
        self.share_out()
        for bar in self.query(Bar):
            bar.refresh()
        became = what_became_of(
            before.id if before else "", self.item.id if self.item else "", view
        )
        if became:
            # Where it comes into view again, one can go back to it.
            self.travel.history.leave(place)
        return became

    def gather_ahead(self) -> None:
        """Gather the texts of a large view, while nothing is asked, for whoever will search it."""
        self.index = None
        if len(self.view.listed) > FEW:
            from briefing.tui.desk.gathering import gather_ahead

            gather_ahead(self)

    # What happens on the screen ------------------------------------------------------------------

    @on(Resize)
    def share_out(self) -> None:
        """Share out the screen anew."""
        self.room.share_out(self.size)

    @on(DescendantFocus)
    def follow_focus(self) -> None:
        """A pane that was clicked opens up like one that was gone to by key.

        It is the one that has the focus now: of a burst, the news of earlier ones comes too late.
        """
        if self.focused in self.panes and self.focused is not self.panes[self.pane]:
            self._open(self.panes.index(self.focused))
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

    def action_do(self, name: str) -> None:
        """What a module of its own does."""
        from briefing.tui.desk.doings import DOINGS

        DOINGS[name](self)

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
        self.travel.leave()
        self.show_item(None)
        self.enter_detail()
        self.share_out()

    def action_enter(self) -> None:
        """Into the detail; there, to what the entry under the cursor leads to."""
        if not self.in_detail:
            if self.selected() is not None:
                self.enter_detail()
            return
        target = self.followed
        if target is not None:
            self.travel.leave()
            self.travel.visit(target)

    def action_out(self) -> None:
        """Out of the detail, to the pane."""
        if self.in_detail:
            self.action_pane(self.pane + 1)

    def action_back(self) -> None:
        """To the exact place before this one."""
        self.travel.back()

    def action_forward(self) -> None:
        """To the place that was left by going back."""
        self.travel.forward()

    def action_escape(self) -> None:
        """The first step out that can be taken. Never out of the program."""
        from briefing.tui.desk.escaping import step_of

        step = step_of(self)
        if step is not None:
            step.take(self)

    def action_size(self, more: int) -> None:
        """Give the open pane more room, or less."""
        grown = self.room.resized(more)
        if grown is not None:
            self.room.grown = grown
            self.share_out()

    def action_zoom(self) -> None:
        """Show the pane, or the detail, alone; and back."""
        self.room.zoomed = not self.room.zoomed
        self.share_out()

    def action_arrange(self, step: int) -> None:
        """List what the open pane holds in its next arrangement, or the one before."""
        lines = self.panes[self.pane]
        lines.rearrange((lines.arranged + step) % len(lines.pane.arrangements))
        self.share_out()

    def why_not(self, key: Key) -> str:
        """Why a key would do nothing now."""
        from briefing.tui.desk.able import why_not

        return why_not(self, key)

    # Where the reader is -------------------------------------------------------------------------

    @property
    def item(self) -> Item | None:
        """What the detail shows; None for the incident as a whole."""
        return self.detail.item

    @property
    def in_detail(self) -> bool:
        """Whether the reader is in the detail."""
        return self.focused is self.detail

    @property
    def in_overview(self) -> bool:
        """Whether the reader is in the card of the incident as a whole."""
        return self.in_detail and self.item is None

    @property
    def active(self) -> Lines:
        """The list that keys move in."""
        return self.detail if self.in_detail else self.panes[self.pane]

    @property
    def followed(self) -> Item | None:
        """What the entry under the detail's cursor leads to, if that is another thing."""
        return self.detail.followed

    def selected(self) -> Item | None:
        """What is selected, after all keys of a burst."""
        if not self.in_detail:
            self._show_selected()
        return self.item

    def show_item(self, item: Item | None) -> None:
        """Show the card of an item, or of the incident, and mark in every pane what is linked."""
        self.detail.show_item(item)
        self._light_up()

    def enter_detail(self) -> None:
        """Put the reader in the detail at once: what is hidden cannot take the focus."""
        self.detail.display = True
        self.set_focus(self.detail)

    def enter_pane(self, number: int) -> None:
        """Put the reader in a pane at once: the next key may be in the same burst."""
        self.pane = number
        # What is hidden, behind the detail or for lack of room, cannot take the focus.
        self.column.display = True
        self.panes[number].display = True
        self.set_focus(self.panes[number])

    def _open(self, number: int) -> None:
        self.enter_pane(number)
        self._show_selected()
        self.share_out()

    def _show_selected(self) -> None:
        item = self.panes[self.pane].item
        if item is not self.item or item is None:
            self.show_item(item)

    def _light_up(self) -> None:
        for lines in self.panes:
            lines.light_up(self.item, self.linked)
