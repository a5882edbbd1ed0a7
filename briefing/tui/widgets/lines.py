"""A list of lines with a cursor: the one widget that panes, details and help are made of.

It draws only the lines that are in view, each when it is needed, so that ten thousand cost no more
than ten. Knows nothing of incidents.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable

from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from briefing.tui.ink import Ink, Line, Span
from briefing.tui.widgets.inked import Inked
from briefing.tui.widgets.sheet import EMPTY, Sheet
from briefing.tui.widgets.stand import Stand

__all__ = ["Lines"]

MARKS = {True: "▸", False: "▹"}
"""Stand before the line of the cursor, with the focus and without: colour alone tells nothing."""

LINKED = Span("•", Ink.LINKED)
"""Stands before a line that is linked to what is selected, here or in another list."""

BAR = Span("▐", Ink.RULE)
"""Where in the list the lines in view are, at the right edge."""

BLANK = Span(" ")
WHEEL = 3
"""Lines that a step of the wheel scrolls."""


def nothing(_: int) -> bool:
    """No line is linked to anything."""
    return False


class Lines(Inked, can_focus=True):
    """Lines, a cursor that steps from stop to stop, and a scroll that keeps it in view.

    The cursor shows where the list has the focus or is `open`. The list scrolls by itself: to
    Textual it is one widget of one size, so that other lines never ask for another layout.
    """

    ALLOW_SELECT = False
    MARGIN = 2
    """Cells of the width that are not for lines: the cursor's mark and the scroll bar."""

    class About(Message):
        """Something happened to a list."""

        def __init__(self, lines: "Lines") -> None:
            super().__init__()
            self.lines = lines

        @property
        def control(self) -> "Lines":
            """The list that it happened to."""
            return self.lines

    class Moved(About):
        """The cursor stands on another stop."""

    class Chosen(About):
        """The entry under the cursor was chosen by a second click."""

    def __init__(self, *, id: str | None = None, open: bool = False) -> None:
        super().__init__(id=id)
        self.sheet = EMPTY
        self.open = open
        self.cursor = 0
        """The line on which the entry under the cursor begins."""
        self.top = 0
        """The first line in view."""
        self.room = 0
        """Lines in view at once, as soon as it is known; 0 before."""
        self.linked: Callable[[int], bool] = nothing
        """Whether a line is linked to what is selected; asked of the lines in view alone."""
        self.words: tuple[str, ...] = ()
        """What was searched for, folded; lit wherever it stands."""

    def show(self, sheet: Sheet) -> None:
        """Show other lines, from the first, with the cursor at the first stop."""
        before = self._used()
        self.sheet = sheet
        self.cursor = sheet.stops[0] if sheet.stops else 0
        self.top = 0
        used = max(before, self._used())
        # What is blank stays so.
        self.refresh(Region(0, 0, self.size.width, used)) if used else self.refresh()

    @property
    def place(self) -> tuple[int, int]:
        """The line of the cursor and the line at the top."""
        return self.cursor, self.top

    def return_to(self, place: tuple[int, int]) -> None:
        """Put cursor and scroll where they were, the cursor on a stop if lines have moved since."""
        line, top = place
        stops = self.sheet.stops
        self.cursor = stops[max(bisect_right(stops, line) - 1, 0)] if stops else 0
        self.top = self._possible(top)
        self.refresh()

    @property
    def stand(self) -> Stand:
        """Where the cursor stands, for lines that may be others."""
        name = self.sheet.name_at(self.cursor) if self.sheet.stops else ""
        return Stand(name, self.cursor, self.cursor - self.top, seen=self._in_view(self.cursor))

    def stand_on(self, stand: Stand) -> None:
        """Put the cursor on an entry that it stood on, where it stood on the screen."""
        self.cursor = stand.again(self.sheet.stops, self.sheet.name_at)
        self.top = self._possible(self.cursor - stand.above)
        if stand.seen:
            self._keep_in_view()
        self.refresh()

    def make_room(self, lines: int) -> None:
        """Show so many lines at once; the cursor stays in view where that is another number.

        Whoever shares out the screen knows before it is laid out.
        """
        if lines != self.room:
            self.room = lines
            self._scroll_from(self.top)
            self._keep_in_view()

    @property
    def drawing_width(self) -> int:
        """The cells that a line has."""
        return max(self.size.width - self.MARGIN, 1)

    def render_line(self, y: int) -> Strip:
        """A line of the screen: the mark where the cursor is, the line, and the scroll bar."""
        size, index = self.size, y + self.top
        width = max(size.width - self.MARGIN, 1)
        line: Line = ()
        lit = False
        if index < self.sheet.count:
            stands = bool(self.sheet.stops) and self.cursor <= index <= self.sheet.end(self.cursor)
            lit = stands and (self.has_focus or self.open)
            line = (self._mark(index, lit=lit), *self._drawn(index, width))
        drawn = self.strip(line, width + 1, lit=lit)
        bar = self.segment(BAR if y in self._bar(size.height) else BLANK)
        return Strip([*drawn, bar], width + self.MARGIN)

    def can_go(self, direction: int) -> bool:
        """Whether there is anything further down (or up), for the cursor or to scroll to."""
        stops = self.sheet.stops
        if stops and self.cursor != stops[0 if direction < 0 else -1]:
            return True
        return self._possible(self.top + direction) != self.top

    def light(self, linked: Callable[[int], bool]) -> None:
        """Mark the lines that are linked to what is selected now; only marks that change."""
        before, self.linked = self.linked, linked
        for index in range(self.top, min(self.top + self.room, self.sheet.count)):
            if before(index) != linked(index):
                self.refresh(Region(0, index - self.top, 1, 1))

    def light_words(self, words: tuple[str, ...]) -> None:
        """Light folded words wherever they stand; none, to light nothing."""
        if words != self.words:
            self.words = words
            self.refresh()

    def show_words(self) -> None:
        """Scroll to the first line in which one of the words stands."""
        width = self.drawing_width
        for index in range(self.sheet.count if self.words else 0):
            if self._drawn(index, width) != self.sheet.draw(index, width):
                self.bring_into_view(index, index)
                return

    def _drawn(self, index: int, width: int) -> Line:
        line = self.sheet.draw(index, width)
        if not self.words or index < self.sheet.above:
            return line
        from briefing.tui.found import lit

        return lit(line, self.words)

    def _mark(self, index: int, *, lit: bool) -> Span:
        if lit and index == self.cursor:
            return Span(MARKS[self.has_focus])
        return LINKED if self.linked(index) else BLANK

    def move(self, steps: int) -> None:
        """Step to a stop further down (or up); where it is far away, scroll towards it."""
        stops = self.sheet.stops
        if not stops:
            self.scroll_lines(steps)
            return
        place = bisect_left(stops, self.cursor) + steps
        target = stops[max(0, min(place, len(stops) - 1))]
        if not 0 <= place < len(stops) or abs(target - self.cursor) > self.room:
            edge = self.room // 2 * (1 if steps > 0 else -1)
            if not self._in_view(target) or target == self.cursor:
                self.scroll_lines(edge)
            if not self._in_view(target):
                return
        self.put(target)

    def page(self, direction: int) -> None:
        """Half a screen down or up, the cursor with it."""
        half = max(self.room // 2, 1) * direction
        if not self.sheet.stops:
            self.scroll_lines(half)
            return
        wanted = self.cursor + half
        place = bisect_left(self.sheet.stops, wanted) if half > 0 else None
        if place is None:
            place = bisect_right(self.sheet.stops, wanted) - 1
        place = max(0, min(place, len(self.sheet.stops) - 1))
        self.scroll_lines(half)
        self.put(self.sheet.stops[place])

    def go_to_end(self, direction: int) -> None:
        """To the first stop or to the last, and to the edge of the text beyond it."""
        if self.sheet.stops:
            self.put(self.sheet.stops[0 if direction < 0 else -1])
        self._scroll_from(0 if direction < 0 else self.sheet.count)

    def put(self, cursor: int) -> None:
        """Set the cursor on a stop, in view."""
        moved = cursor != self.cursor
        if moved:
            before, self.cursor = self.cursor, cursor
            for start in (before, cursor):
                self._redraw(start, self.sheet.end(start))
        self._keep_in_view()
        if moved:
            self.post_message(self.Moved(self))

    def scroll_lines(self, lines: int) -> None:
        """Scroll so many lines down (or up), as far as there are any."""
        self._scroll_from(self.top + lines)

    def bring_into_view(self, first: int, last: int) -> None:
        """Scroll as little as shows these lines, or the first of them where they are too many."""
        if self.room <= 0:
            return
        if first < self.top or last - first >= self.room:
            self._scroll_from(first)
        elif last >= self.top + self.room:
            self._scroll_from(last - self.room + 1)

    def on_focus(self) -> None:
        """The mark appears with the focus."""
        self.refresh()

    def on_blur(self) -> None:
        """The mark goes with the focus."""
        self.refresh()

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self.make_room(self.size.height)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel scrolls and leaves the cursor where it is."""
        event.stop()
        self.scroll_lines(WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The wheel scrolls and leaves the cursor where it is."""
        event.stop()
        self.scroll_lines(-WHEEL)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """The scroll bar can be taken hold of."""
        offset = event.get_content_offset(self)
        if offset is not None and offset.x > self.drawing_width:
            self.capture_mouse()
            self._drag(offset.y)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """The scroll bar follows who holds it."""
        if self.app.mouse_captured is self:
            self._drag(event.y - self.content_offset.y)

    def on_mouse_up(self) -> None:
        """The scroll bar is let go."""
        self.release_mouse()

    def on_click(self, event: events.Click) -> None:
        """The cursor goes to the entry that was clicked; a second click on it chooses it."""
        offset = event.get_content_offset(self)
        if offset is None or offset.x > self.drawing_width or not self.sheet.stops:
            return
        index = offset.y + self.top
        place = bisect_right(self.sheet.stops, index) - 1
        if place < 0 or index > self.sheet.end(self.sheet.stops[place]):
            return
        again = self.sheet.stops[place] == self.cursor
        self.put(self.sheet.stops[place])
        if again or event.chain > 1:
            self.post_message(self.Chosen(self))

    def _used(self) -> int:
        """The lines of the screen on which something stands."""
        return min(self.sheet.count - self.top, self.size.height)

    def _in_view(self, line: int) -> bool:
        return 0 <= line - self.top < self.room

    def _keep_in_view(self) -> None:
        height = self.room
        if not self.sheet.stops or height <= 0:
            return
        end = min(self.sheet.end(self.cursor), self.cursor + height - 1)
        if self.cursor < self.top:
            # The heading of a group comes into view with its first row.
            first = self.sheet.stops[0] == self.cursor
            self._scroll_from(0 if first else self.cursor)
        elif end >= self.top + height:
            self._scroll_from(end - height + 1)

    def _scroll_from(self, top: int) -> None:
        """Scroll so that a line is the first in view, as near as there are lines for."""
        top = self._possible(top)
        if top != self.top:
            self.top = top
            self.refresh()

    def _possible(self, top: int) -> int:
        """The nearest line that can be the first in view; before there is a size, any can."""
        height = self.room or 1
        return max(0, min(top, self.sheet.count - height))

    def _redraw(self, first: int, last: int) -> None:
        self.refresh(Region(0, first - self.top, self.size.width, last - first + 1))

    def _bar(self, height: int) -> range:
        """The lines of the screen that the scroll bar takes; none where everything is in view."""
        count = self.sheet.count
        if count <= height:
            return range(0)
        long = max(1, height * height // count)
        start = self.top * (height - long) // (count - height)
        return range(start, start + long)

    def _drag(self, y: int) -> None:
        """Scroll to where the scroll bar was put."""
        height = max(self.size.height - 1, 1)
        self._scroll_from(max(0, min(y, height)) * (self.sheet.count - self.size.height) // height)
