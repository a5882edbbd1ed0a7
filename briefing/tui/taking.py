"""A screen that shows a view, and takes another in its place; the lines on top that say which.

Knows no screen in particular.
"""

from collections.abc import Callable

from textual.events import Click

from briefing.incident.view import View
from briefing.tui.desk.bars import chip_under, top_height, top_lines
from briefing.tui.ink import Line
from briefing.tui.widgets.bar import Bar

__all__ = ["GONE", "NOT_LISTED", "Taking", "Top", "what_became_of"]

GONE = "What was selected is not in this view"
NOT_LISTED = "What was selected is not listed in this view"
"""What became of a selection: never its name, which the view may not tell."""


def what_became_of(selected: str, now: str, view: View) -> str:
    """What became of the item that was selected, by ids, where another is now; "" where it is."""
    if not selected or selected == now:
        return ""
    return NOT_LISTED if selected in view.links.items else GONE


LEAST_KEPT = 8
"""Lines of a screen from which on one is kept for what stays in view."""


class Taking:
    """Mix it in: the app hands every screen the view that is shown from now on."""

    view: View

    def take(self, view: View) -> str:
        """Show another view in place of the one before, of which nothing stays.

        What can be kept is kept by the ids of items. Gives back a sentence on what cannot, or "".
        """
        raise NotImplementedError


class Top(Bar):
    """What is held, as of when, and what is not shown; `view_of` gives the view that is meant.

    `kept` is a line to stand beneath that, or () for none.
    """

    def __init__(
        self, view_of: Callable[[], View], kept: Callable[[int], Line] = lambda _: ()
    ) -> None:
        super().__init__(self._drawn, id="top")
        self.view_of = view_of
        self.kept = kept
        self._own = 1
        """Lines without that one."""

    def make_room(self, size: tuple[int, int]) -> int:
        """Be as high as a screen of a size has it; gives back the lines."""
        self._own = top_height(self.view_of(), size)
        keeps = size[1] >= LEAST_KEPT and bool(self.kept(size[0]))
        self.styles.height = height = self._own + keeps
        return height

    def _drawn(self, width: int) -> tuple[Line, ...]:
        lines = top_lines(self.view_of(), width, self._own)
        return (*lines, self.kept(width)) if self.size.height > self._own else lines

    def on_click(self, event: Click) -> None:
        """A click on a chip takes it from the filter."""
        from briefing.tui.desk.host import host

        view = self.view_of()
        if event.y >= self._own:
            return
        without = chip_under(view, self.size.width, event.y, event.x)
        if without is not None:
            host(self).cut_to(view.as_of, without)
