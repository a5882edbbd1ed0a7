"""The palette: every command of a table of keys, found by any part of its words."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from briefing.incident.safe import one_line
from briefing.tui.ink import Ink, Line, Span
from briefing.tui.keys import Key, shown_key
from briefing.tui.widgets.lines import Lines, Sheet

__all__ = ["Palette", "matching"]


def matching(keys: tuple[Key, ...], query: str) -> list[Key]:
    """The commands in whose words every word of the query occurs, in the table's order."""
    words = query.casefold().split()
    return [key for key in keys if all(word in key.words.casefold() for word in words)]


class Palette(ModalScreen[Key]):
    """A line to type in, and the commands that match; Enter gives the one under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "Close"),
        Binding("down,ctrl+n", "move(1)", "Down"),
        Binding("up,ctrl+p", "move(-1)", "Up"),
    ]

    def __init__(self, keys: tuple[Key, ...]) -> None:
        super().__init__()
        self.keys = keys
        self.found = list(keys)

    def compose(self) -> ComposeResult:
        """The line and the list."""
        with Vertical(id="dialog"):
            yield Input(placeholder="Command", id="query", compact=True)
            yield Lines(id="commands", open=True)

    def on_mount(self) -> None:
        """Show every command."""
        self.query_one("#dialog").border_title = "Commands"
        self.query_one(Lines).can_focus = False
        self._show()

    @on(Input.Changed)
    def search(self, event: Input.Changed) -> None:
        """Fewer commands as one types. What is pasted is made safe like all outside text."""
        clean = one_line(event.value) if not event.value.isascii() or "\x1b" in event.value else ""
        if clean and clean != event.value.strip():
            event.input.value = clean
            return
        self.found = matching(self.keys, event.value)
        self._show()

    @on(Input.Submitted)
    @on(Lines.Chosen)
    def choose(self) -> None:
        """Give back the command under the cursor."""
        lines = self.query_one(Lines)
        # A second Enter of the same burst comes when the choice is made.
        if lines.sheet.stops and self.is_current:
            self.dismiss(self.found[lines.cursor])

    def action_move(self, steps: int) -> None:
        """Down or up in the list, while typing goes on."""
        self.query_one(Lines).move(steps)

    def action_close(self) -> None:
        """Back, with nothing chosen."""
        self.dismiss()

    def _show(self) -> None:
        lines = self.query_one(Lines)
        if not self.found:
            none: Line = (Span("No such command", Ink.FAINT),)
            lines.show(Sheet(1, lambda *_: none, ()))
            return
        lines.show(Sheet(len(self.found), self._draw, range(len(self.found))))

    def _draw(self, index: int, _: int) -> Line:
        key = self.found[index]
        return (Span(f"{key.words:<48.48}"), Span(f" {shown_key(key.keys)}", Ink.FAINT))
