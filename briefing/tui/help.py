"""The help: every key of a table, by group. Made from the table, so that it cannot lie."""

from itertools import groupby
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import ModalScreen

from briefing.tui.ink import Ink, Line, Span
from briefing.tui.keys import DESK, HELP, Key, bindings, shown_key
from briefing.tui.widgets.lines import Lines, Sheet

__all__ = ["Help", "help_lines"]

COLUMN = 16
"""Cells for the keys themselves."""


SIGNS = (
    ("[3–9 May 2023]", "a date that the editor inferred"),
    ("–", "no time given"),
    ("+3", "so many more positions of the same statement"),
    ("one side", "whose account it is: one side's, several sides', disputed,"),
    ("", "reported in the source's own voice, shown in footage"),
    ("[1 ¶3]", "where it is said: source 1, paragraph 3"),
    ("▸ ▹", "the cursor, with the focus and without"),
)
"""What stands in rows, and what it means."""


def help_lines(keys: tuple[Key, ...]) -> list[Line]:
    """The table of keys as lines, a heading before each group; then the signs."""
    lines: list[Line] = []
    for group, members in groupby(keys, key=lambda key: key.group):
        lines += [*([()] if lines else []), (Span(group, Ink.HEADING),)]
        lines += [_pair(shown_key(key.keys), key.words) for key in members]
    lines += [(), (Span("Signs", Ink.HEADING),)]
    return lines + [_pair(sign, meaning) for sign, meaning in SIGNS]


def _pair(left: str, right: str) -> Line:
    return (Span(f" {left:<{COLUMN}}", Ink.STRONG), Span(right))


class Help(ModalScreen[None]):
    """The keys of the desk, over the desk."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(HELP)]

    def compose(self) -> ComposeResult:
        """One list of lines."""
        yield Lines(id="dialog")

    def on_mount(self) -> None:
        """Show the table."""
        dialog = self.query_one(Lines)
        lines = help_lines(DESK)
        dialog.show(Sheet(len(lines), lambda index, _: lines[index], ()))
        dialog.border_title = "Help"
        dialog.border_subtitle = "Esc closes"

    def action_move(self, steps: int) -> None:
        """Scroll by a line."""
        self.query_one(Lines).move(steps)

    def action_page(self, direction: int) -> None:
        """Scroll by half a screen."""
        self.query_one(Lines).page(direction)

    def action_end(self, direction: int) -> None:
        """Scroll to the edge."""
        self.query_one(Lines).go_to_end(direction)

    def action_close(self) -> None:
        """Back to the desk."""
        self.dismiss()
