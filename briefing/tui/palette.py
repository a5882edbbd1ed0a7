"""The palette: every command of a table of keys, found by any words that are said of it."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget

from briefing.incident.view import View
from briefing.tui.dialog import Dialog
from briefing.tui.ink import Ink, Line, Span, fit
from briefing.tui.key_rows import Key, bindings, shown_key
from briefing.tui.keys import PALETTE
from briefing.tui.widgets.lines import Lines
from briefing.tui.widgets.query import Query
from briefing.tui.widgets.sheet import Sheet

__all__ = ["Palette", "matching"]

COLUMN = 16
"""Cells for the keys."""


def matching(keys: tuple[Key, ...], query: str) -> list[Key]:
    """The commands of which every word of the query is said, in the table's order.

    What does it, where help lists it, the hint and the key itself are said of a command; those that
    have the query in what they do come first.
    """
    words = query.casefold().split()
    found = [key for key in keys if all(word in _said(key) for word in words)]
    return sorted(found, key=lambda key: not all(word in key.words.casefold() for word in words))


def _said(key: Key) -> str:
    return " ".join((key.words, key.group, key.hint, shown_key(key.keys))).casefold()


class Palette(Dialog[Key]):
    """A line to type in, and the commands that match; Enter gives the one under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(PALETTE)]

    def __init__(self, view: View, keys: tuple[Key, ...], why_not: Callable[[Key], str]) -> None:
        super().__init__(view)
        self.keys = keys
        self.why_not = why_not
        self.found = list(keys)
        # There from the first: keys of one burst come before the screen is composed.
        self.lines = Lines(id="commands", open=True)
        self.lines.can_focus = False
        self._show()

    def box(self) -> Iterable[Widget]:
        """The line and the list."""
        with Vertical(id="dialog"):
            yield Query(placeholder="Command")
            yield self.lines

    def on_mount(self) -> None:
        """Say what it is."""
        self.query_one("#dialog").border_title = "Commands"

    @on(Query.Changed)
    def search(self, event: Query.Changed) -> None:
        """Fewer commands as one types."""
        self.found = matching(self.keys, event.value)
        self._show()

    @on(Query.Submitted)
    @on(Lines.Chosen)
    def action_choose(self) -> None:
        """Give back the command under the cursor."""
        lines = self.lines
        # A second Enter of the same burst comes when the choice is made.
        if lines.sheet.stops and self.is_current:
            self.dismiss(self.found[lines.cursor])

    def action_move(self, steps: int) -> None:
        """Down or up in the list, while typing goes on."""
        self.lines.move(steps)

    def action_close(self) -> None:
        """Back, with nothing chosen."""
        self.dismiss()

    def _show(self) -> None:
        lines = self.lines
        if not self.found:
            none: Line = (Span("No such command", Ink.FAINT),)
            lines.show(Sheet(1, lambda *_: none, ()))
            return
        lines.show(Sheet(len(self.found), self._draw, range(len(self.found))))

    def _draw(self, index: int, width: int) -> Line:
        """What a command does, and its keys; why not now, where it would do nothing."""
        key = self.found[index]
        keys = shown_key(key.keys)
        reason = self.why_not(key)
        words = f"{key.words} ({reason})" if reason else key.words
        room = width - max(len(keys), COLUMN) - 1
        return (
            Span(fit(words, room), Ink.FAINT if reason else Ink.PLAIN),
            Span(f" {keys}", Ink.FAINT),
        )
