"""A box with a line to type in over a list of what there is for that. What it is, others say."""

from collections.abc import Callable, Iterable
from typing import ClassVar, TypeVar

from textual import on
from textual.widget import Widget

from briefing.incident.view import View
from briefing.tui.dialog import Listed
from briefing.tui.ink import Ink, Line, Span, fit
from briefing.tui.widgets.frame import Frame
from briefing.tui.widgets.lines import Lines
from briefing.tui.widgets.query import Query
from briefing.tui.widgets.sheet import Sheet, nameless

__all__ = ["Picking"]

Answer = TypeVar("Answer")


class Picking(Listed[Answer]):
    """Keys move in the list while one types. Whoever fills it names its table of keys.

    `fill` lists what there is for what is `typed`, at first and with each letter; `choose` does
    what Enter, or a second click, does to the entry under the cursor.
    """

    TITLE_WORDS: ClassVar[str]
    PLACEHOLDER: ClassVar[str]

    def __init__(self, view: View, typed: str = "") -> None:
        super().__init__(view)
        self.typed = typed
        # There from the first: keys of one burst come before the screen is composed.
        self.lines = Lines(id="hits", open=True)
        self.lines.can_focus = False
        self.frame = Frame()

    def box(self) -> Iterable[Widget]:
        """The line and the list."""
        with self.frame:
            yield Query(placeholder=self.PLACEHOLDER, value=self.typed)
            yield self.lines

    def on_mount(self) -> None:
        """Say what it is."""
        self.frame.border_title = self.title_words()

    def title_words(self) -> str:
        """What it is."""
        return self.TITLE_WORDS

    def fill(self) -> None:
        """List what there is for what is typed."""
        raise NotImplementedError

    def choose(self, place: int) -> None:
        """Do what Enter does to an entry of the list, by its number."""
        raise NotImplementedError

    def list_entries(
        self,
        count: int,
        draw: Callable[[int, int], Line],
        nothing: str,
        name_at: Callable[[int], str] = nameless,
        *,
        above: str = "",
    ) -> None:
        """List so many entries, each a line; a word on it where there are none.

        What has to be known of the entries stands `above` them.
        """
        if not count:
            self.lines.show(Sheet(1, lambda _, width: (Span(fit(nothing, width), Ink.FAINT),), ()))
            return
        first = 1 if above else 0

        def line(index: int, width: int) -> Line:
            if index < first:
                return (Span(fit(above, width), Ink.MISSING),)
            return draw(index - first, width)

        places = range(first, first + count)
        names: Callable[[int], str] = lambda index: name_at(index - first)  # noqa: E731
        self.lines.show(Sheet(first + count, line, places, name_at=names, above=first))

    @on(Query.Changed)
    def type(self, event: Query.Changed) -> None:
        """List anew with each letter."""
        self.typed = event.value
        self.fill()

    @on(Query.Submitted)
    @on(Lines.Chosen)
    def submit(self) -> None:
        """Enter in the line, or a second click in the list, is Enter."""
        self.action_choose()

    def action_choose(self) -> None:
        """Choose what is under the cursor; a second Enter of one burst comes too late."""
        if self.lines.sheet.stops and self.is_current:
            self.choose(self.lines.cursor - self.lines.sheet.above)
