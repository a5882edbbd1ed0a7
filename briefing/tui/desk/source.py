"""Source: the screen of the passages that an item rests on, each within its source."""

from bisect import bisect_left
from typing import ClassVar

from textual import on
from textual.binding import BindingType

from briefing.tui.desk.history import Spot
from briefing.tui.desk.over import Over
from briefing.tui.desk.passages import Passages, passages_of
from briefing.tui.ink import Ink, Line, Span, fit
from briefing.tui.key_rows import bindings
from briefing.tui.keys import SOURCE
from briefing.tui.widgets.lines import Lines
from briefing.tui.widgets.sheet import Sheet

__all__ = ["Source"]


class Source(Over):
    """The sources of the item of its spot, with the cursor on the first passage that is cited."""

    KEYS = SOURCE
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(SOURCE, first=True)]

    passages: Passages

    def heading(self, width: int) -> Line:
        """What the screen shows."""
        return (Span(fit(" Source: the passages it rests on", width), Ink.HEADING),)

    def show(self, spot: Spot) -> None:
        """Lay out the sources of the spot's item."""
        item = self.view.links.items.get(spot.item)
        self.passages = passages_of(item, self.view, self.laid_width, self.originals)
        lines, stops = self.passages.lines, self.passages.stops
        ends = self.passages.ends
        self.lines.sheet = Sheet(len(lines), lambda index, _: lines[index], stops, ends)
        cursor = stops[min(spot.part, len(stops) - 1)] if stops else 0
        top = 0 if spot.above is None else cursor - spot.above
        self.lines.return_to((cursor, top))

    def here(self) -> Spot:
        """The passage under the cursor, and where on the screen it stands."""
        place = bisect_left(self.passages.stops, self.lines.cursor)
        above = self.lines.cursor - self.lines.top
        return Spot("source", self.spot.item, place, above)

    @on(Lines.Chosen)
    def action_enter(self) -> None:
        """Follow the source of the passage under the cursor."""
        if self.passages.stops:
            self.follow(self.passages.targets[self.lines.cursor])
