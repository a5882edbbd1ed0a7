"""A list of lines with a cursor: the one widget that panes, details and help are made of.

It draws only the lines that are in view, each when it is needed, so that ten thousand cost no more
than ten. Knows nothing of incidents.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from briefing.tui.ink import Line, Span
from briefing.tui.widgets.inked import Inked

__all__ = ["Lines", "Sheet"]

MARKS = {True: "▸", False: "▹"}
"""Stand before the line of the cursor, with the focus and without: colour alone tells nothing."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a list shows: how many lines, how to draw one at a width, and where the cursor stops.

    ``ends`` gives the last line of the entry that begins at a stop, where entries have several.
    """

    count: int
    draw: Callable[[int, int], Line]
    stops: Sequence[int]
    ends: dict[int, int] = field(default_factory=dict)


EMPTY = Sheet(0, lambda *_: (), ())


class Lines(ScrollView, Inked, can_focus=True, inherit_bindings=False):
    """Lines, a cursor that steps from stop to stop, and a scroll that keeps it in view.

    The cursor shows where the list has the focus or the class ``-open``.
    """

    ALLOW_SELECT = False

    @dataclass
    class About(Message):
        """Something happened to a list."""

        lines: "Lines"

        @property
        def control(self) -> "Lines":
            """The list that it happened to."""
            return self.lines

    class Moved(About):
        """The cursor stands on another stop."""

    class Chosen(About):
        """The entry under the cursor was chosen by a second click."""

    class Resized(About):
        """The lines have another width to be drawn in."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._width = 0
        self.sheet = EMPTY
        self.cursor = 0
        """The line on which the entry under the cursor begins."""

    def show(self, sheet: Sheet) -> None:
        """Show other lines, from the first, with the cursor at the first stop."""
        self.sheet = sheet
        self.virtual_size = Size(0, sheet.count)
        self.return_to((sheet.stops[0] if sheet.stops else 0, 0))

    @property
    def place(self) -> tuple[int, int]:
        """The line of the cursor and the line at the top."""
        return self.cursor, self.scroll_offset.y

    def return_to(self, place: tuple[int, int]) -> None:
        """Put cursor and scroll where they were, the cursor on a stop if lines have moved since."""
        line, top = place
        stops = self.sheet.stops
        self.cursor = stops[max(bisect_right(stops, line) - 1, 0)] if stops else 0
        self.scroll_to(y=top, animate=False, immediate=True)
        self.refresh()

    @property
    def drawing_width(self) -> int:
        """The cells that a line has, beside the cursor's mark."""
        return max(self.scrollable_content_region.width - 1, 1)

    def render_line(self, y: int) -> Strip:
        """A line of the screen: the mark where the cursor is, and the line."""
        width = self.drawing_width + 1
        index = y + self.scroll_offset.y
        if index >= self.sheet.count:
            return self.strip((), width)
        shown = self.has_focus or self.has_class("-open")
        stands = bool(self.sheet.stops) and self.cursor <= index <= self._end(self.cursor)
        lit = shown and stands
        mark = MARKS[self.has_focus] if lit and index == self.cursor else " "
        return self.strip((Span(mark), *self.sheet.draw(index, width - 1)), width, lit=lit)

    def move(self, steps: int) -> None:
        """Step to a stop further down (or up); where it is far away, scroll towards it."""
        stops = self.sheet.stops
        if not stops:
            self.scroll_relative(y=steps, animate=False, immediate=True)
            return
        place = bisect_left(stops, self.cursor) + steps
        target = stops[max(0, min(place, len(stops) - 1))]
        if not 0 <= place < len(stops) or abs(target - self.cursor) > self.size.height:
            edge = self.size.height // 2 * (1 if steps > 0 else -1)
            if not self._in_view(target) or target == self.cursor:
                self.scroll_relative(y=edge, animate=False, immediate=True)
            if not self._in_view(target):
                return
        self.put(target)

    def page(self, direction: int) -> None:
        """Half a screen down or up, the cursor with it."""
        half = max(self.size.height // 2, 1) * direction
        if not self.sheet.stops:
            self.scroll_relative(y=half, animate=False, immediate=True)
            return
        wanted = self.cursor + half
        place = bisect_left(self.sheet.stops, wanted) if half > 0 else None
        if place is None:
            place = bisect_right(self.sheet.stops, wanted) - 1
        place = max(0, min(place, len(self.sheet.stops) - 1))
        self.scroll_relative(y=half, animate=False, immediate=True)
        self.put(self.sheet.stops[place])

    def go_to_end(self, direction: int) -> None:
        """To the first stop or to the last, and to the edge of the text beyond it."""
        edge = 0 if direction < 0 else self.sheet.count
        if self.sheet.stops:
            self.put(self.sheet.stops[0 if direction < 0 else -1])
        self.scroll_to(y=edge, animate=False, immediate=True)

    def put(self, cursor: int) -> None:
        """Set the cursor on a stop, in view."""
        moved = cursor != self.cursor
        if moved:
            before, self.cursor = self.cursor, cursor
            for start in (before, cursor):
                self.refresh_lines(start, self._end(start) - start + 1)
        self._keep_in_view()
        if moved:
            self.post_message(self.Moved(self))

    def on_focus(self) -> None:
        """The mark appears with the focus."""
        self.refresh()

    def on_blur(self) -> None:
        """The mark goes with the focus."""
        self.refresh()

    def on_resize(self) -> None:
        """Keep the cursor in view, and tell of another width."""
        self._keep_in_view()
        if self._width != self.drawing_width:
            self._width = self.drawing_width
            self.post_message(self.Resized(self))

    def on_click(self, event: events.Click) -> None:
        """The cursor goes to the entry that was clicked; a second click on it chooses it."""
        offset = event.get_content_offset(self)
        if offset is None or not self.sheet.stops:
            return
        index = offset.y + self.scroll_offset.y
        place = bisect_right(self.sheet.stops, index) - 1
        if place < 0 or index > self._end(self.sheet.stops[place]):
            return
        again = self.sheet.stops[place] == self.cursor
        self.put(self.sheet.stops[place])
        if again or event.chain > 1:
            self.post_message(self.Chosen(self))

    def _end(self, start: int) -> int:
        return self.sheet.ends.get(start, start)

    def _in_view(self, line: int) -> bool:
        return 0 <= line - self.scroll_offset.y < self.size.height

    def _keep_in_view(self) -> None:
        height = self.size.height
        if not self.sheet.stops or height <= 0:
            return
        top, end = self.scroll_offset.y, min(self._end(self.cursor), self.cursor + height - 1)
        if self.cursor < top:
            # The heading of a group comes into view with its first row.
            first = self.sheet.stops[0] == self.cursor
            self.scroll_to(y=0 if first else self.cursor, animate=False, immediate=True)
        elif end >= top + height:
            self.scroll_to(y=end - height + 1, animate=False, immediate=True)
