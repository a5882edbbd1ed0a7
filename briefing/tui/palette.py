"""The palette: every command of a table of keys, found by any words that are said of it."""

from collections.abc import Callable
from typing import ClassVar

from textual.binding import BindingType

from briefing.incident.view import View
from briefing.tui.ink import Ink, Line, Span, fit
from briefing.tui.key_rows import Key, bindings, shown_key
from briefing.tui.keys import PALETTE
from briefing.tui.picking import Picking

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


class Palette(Picking[Key]):
    """A line to type in, and the commands that match; Enter gives the one under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(PALETTE)]
    TITLE_WORDS = "Commands"
    PLACEHOLDER = "Command"

    def __init__(self, view: View, keys: tuple[Key, ...], why_not: Callable[[Key], str]) -> None:
        super().__init__(view)
        self.keys = keys
        self.why_not = why_not
        self.fill()

    def choose(self, place: int) -> None:
        """Give back a command."""
        self.dismiss(self.found[place])

    def fill(self) -> None:
        """List the commands that match, all at first."""
        self.found = matching(self.keys, self.typed)
        self.list_entries(len(self.found), self._draw, "No such command")

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
