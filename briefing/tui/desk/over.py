"""What lies over the desk as a whole screen: a line of what is held, a heading, lines, the keys."""

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.events import Resize
from textual.screen import Screen

from briefing.incident.view import View
from briefing.tui.desk import bars, layout
from briefing.tui.desk.history import Spot
from briefing.tui.ink import Line
from briefing.tui.key_rows import Key
from briefing.tui.keyed import Keyed
from briefing.tui.moving import Moving
from briefing.tui.taking import Taking, Top, what_became_of
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.keybar import KeyBar
from briefing.tui.widgets.lines import Lines

if TYPE_CHECKING:
    from briefing.files.originals.library import Library

__all__ = ["Followed", "Over"]


class Followed(msgspec.Struct, frozen=True):
    """An item that was followed out of a screen over the desk, and the spot to come back to."""

    item: str
    spot: Spot


class Over(Keyed, Moving, Taking, Screen[Followed | None]):
    """A screen over the desk. It ends with what was followed, or with nothing.

    Nothing on it is typed into: its keys come first, and go through no box on their way.
    """

    AUTO_FOCUS = "#over"
    CSS_PATH = Path(__file__).with_name("over.tcss")

    def __init__(self, view: View, spot: Spot, originals: "Library | None" = None) -> None:
        super().__init__()
        self.view = view
        self.originals = originals
        """Where the originals are, if anybody said so."""
        self.spot = spot
        """Where it opens."""
        self.lines = self.made_lines()
        self.top = Top(lambda: self.view)
        self.keybar = KeyBar(self.KEYS, id="keys")
        self.laid_width = 0
        """The width that the lines are laid out for, in cells."""
        self.laid_room = 0
        """The lines in view that they are laid out for."""

    def compose(self) -> ComposeResult:
        """All of it is laid out before it is there."""
        self._lay_out(self.app.size.width)
        self._set_classes(*self.app.size)
        yield self.top
        yield Bar(lambda width: (self.heading(max(width - Lines.MARGIN, 1)),), id="heading")
        yield self.lines
        yield Bar(bars.too_small, id="too-small")
        yield self.keybar

    def take(self, view: View) -> str:
        """Show another view, with the cursor on the same thing, if it is there."""
        self.spot = self.here()
        self.view = view
        self.show(self.spot)
        self._set_classes(*self.app.size)
        for bar in self.query(Bar):
            bar.refresh()
        return what_became_of(self.spot.item, self.here().item, view)

    @property
    def top_height(self) -> int:
        """The lines of what is held."""
        return bars.top_height(self.view, self.app.size)

    @property
    def room(self) -> int:
        """The lines that are in view at once, known before anything is laid out."""
        return max(self.app.size.height - self.top_height - 2, 1)

    def made_lines(self) -> Lines:
        """The list that is shown, with nothing in it yet."""
        return Lines(id="over", open=True)

    def heading(self, width: int) -> Line:
        """The line that stays above the others."""
        raise NotImplementedError

    def show(self, spot: Spot) -> None:
        """Lay out everything for `laid_width`, with the cursor at a spot."""
        raise NotImplementedError

    def here(self) -> Spot:
        """The exact spot under the cursor."""
        raise NotImplementedError

    @on(Resize)
    def lay_out(self) -> None:
        """Lay out anew where the size is another one."""
        self._set_classes(*self.size)
        self._lay_out(self.size.width)

    def why_not(self, key: Key) -> str:
        """Why a key would do nothing now."""
        name = key.action.partition("(")[0]
        if name in ("move", "page", "end"):
            return self.at_end(-1 if "-" in key.action else 1)
        if name in ("enter", "source") and not self.lines.sheet.stops:
            return "nothing here to open"
        return ""

    def action_close(self) -> None:
        """Back to what lies beneath."""
        if self.is_current:
            self.dismiss(None)

    def follow(self, item: str) -> None:
        """Leave for an item on the desk. A second key of the same burst comes too late."""
        if self.is_current:
            self.dismiss(Followed(item, self.here()))

    def _lay_out(self, width: int) -> None:
        width = max(width - Lines.MARGIN, 1)
        if (width, self.room) != (self.laid_width, self.laid_room):
            spot = self.here() if self.laid_width else self.spot
            self.laid_width, self.laid_room = width, self.room
            self.show(spot)

    def _set_classes(self, width: int, height: int) -> None:
        small = width < layout.LEAST_WIDTH or height < layout.LEAST_HEIGHT
        self.set_class(small, "-small")
        self.top.make_room((width, height))
