"""The export dialog: form, format and audience chosen over a preview, and where it is written."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar, Literal

from textual import on
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.events import DescendantFocus, Resize
from textual.widget import Widget
from textual.widgets import Input

from briefing.incident.safe import one_line, safe
from briefing.incident.view import View
from briefing.paper.copies import write
from briefing.problems import ProblemError
from briefing.tui import exporting
from briefing.tui.dialog import Listed
from briefing.tui.ink import Ink, Line, Span, fit, wrap
from briefing.tui.key_rows import Key, bindings
from briefing.tui.keyed import Keyed
from briefing.tui.keys import EXPORT
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.keybar import KeyBar
from briefing.tui.widgets.lines import Lines
from briefing.tui.widgets.sheet import Sheet

__all__ = ["Export"]

_IN_THE_LINE = (
    Key("export-write", "enter", "write", "Write it there", "Export", "write it there"),
    Key("export-close", "escape", "close", "Out of that line", "Export", "choose again"),
)
"""The keys that hold in the line that says where to: all others are typed."""

COLUMN = 8
"""Cells for what is chosen."""


class Export(Keyed, Listed[str]):
    """What is to be handed on, as its readers will have it. It ends with a word on where it is."""

    KEYS = EXPORT
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(EXPORT)]
    AUTO_FOCUS = "#preview"

    def __init__(self, view: View) -> None:
        super().__init__(view)
        self.choice = exporting.first_choice(view)
        # There from the first: keys of one burst come before the screen is composed.
        self.lines = Lines(id="preview")
        self.choices = Bar(self._choices, id="choices")
        self.named = exporting.suggested(view, self.choice)
        """The name that was suggested, until somebody has given another."""
        self.path = Input(self.named, id="query", compact=True)
        self.keybar = KeyBar(EXPORT, id="export-keys")
        self._made: tuple[tuple[int, exporting.Choice, int] | None, list[str]] = None, []
        """The lines shown last, and of what they were made."""

    def box(self) -> Iterable[Widget]:
        """What is chosen, where it goes, what it is, the keys."""
        with Vertical(id="dialog"):
            yield self.choices
            with Horizontal(id="where"):
                yield Bar(lambda _: ((Span("To", Ink.LABEL),),), id="to")
                yield self.path
            yield self.lines
            yield self.keybar

    def on_mount(self) -> None:
        """Say what it is."""
        self.query_one("#dialog").border_title = "Export"

    def take(self, view: View) -> str:
        """Make a copy of another view, for the same audience where it may have any of it."""
        there = exporting.audiences(view)
        if self.choice.ceiling not in there:
            self.choice = exporting.first_choice(view)
        told = super().take(view)
        self._show()
        return told

    def why_not(self, key: Key) -> str:
        """Why a key would do nothing now."""
        there = exporting.audiences(self.view)
        if key.id == "export-narrower" and self.choice.ceiling is there[-1]:
            return "the desk holds nothing higher"
        if key.id == "export-wider" and self.choice.ceiling is there[0]:
            return "nobody else may have it"
        return self.at_end(_WAYS[key.id]) if key.id in _WAYS else ""

    @on(Resize)
    def show(self) -> None:
        """Show the preview, as wide as there is room."""
        self.call_after_refresh(self._show)

    def action_choose(self, what: Literal["form", "format", "ceiling"], step: int) -> None:
        """The next form, format or audience, or the one before."""
        choice = exporting.turned(self.view, self.choice, what, step)
        if choice != self.choice:
            self.choice = choice
            self._show()

    def action_name(self) -> None:
        """To the line that says where it is written."""
        self.set_focus(self.path)

    def action_close(self) -> None:
        """Out of that line, or back to where the dialog was called."""
        if self.focused is self.path:
            self.set_focus(self.lines)
        else:
            self.dismiss("")

    @on(DescendantFocus)
    def tell_keys(self) -> None:
        """At the foot stand the keys that hold where one is."""
        self.keybar.turn_to(_IN_THE_LINE if self.focused is self.path else EXPORT)

    def action_write(self) -> None:
        """What Enter does in that line, for a click on its name."""
        self.write()

    @on(Input.Changed)
    def make_safe(self, event: Input.Changed) -> None:
        """What is pasted is made safe like all outside text."""
        clean = safe(event.value)
        if clean != event.value:
            event.input.value = clean

    @on(Input.Submitted)
    def write(self) -> None:
        """Write it where that line says. What is there already stays as it is."""
        if not self.is_current:
            return
        paper = exporting.paper_of(self.view, self.choice)
        target = os.path.expanduser(self.path.value)  # noqa: PTH111 -- a stroke at its end counts
        try:
            paths = write(paper, target, self.choice.wish, overwrite=False)
        except ProblemError as error:
            problem = error.problems[0]
            there = problem.code == "already-exists"
            self.say(f"{problem.sentence} {'Name another.' if there else problem.help}")
            return
        self.dismiss(_written(paths))

    def _show(self) -> None:
        """Show what is chosen now, from its first line."""
        width = max(self.lines.drawing_width, 2)
        lines: list[Line] = []
        for text in self._texts(width):
            whole = [Span(text)]
            lines += wrap(whole, width) if len(text) * 2 > width else [tuple(whole)]
        self.lines.show(Sheet(len(lines), lambda index, _: lines[index], ()))
        self.choices.refresh()
        if self.path.value == self.named:
            self.named = exporting.suggested(self.view, self.choice)
            self.path.value = self.named

    def _texts(self, width: int) -> list[str]:
        """The lines of the copy, made anew only where they are others: a long one takes a while."""
        made, texts = self._made
        wanted = (id(self.view), self.choice, exporting.paper_width(width))
        if made != wanted:
            texts = exporting.preview(self.view, self.choice, width)
            self._made = wanted, texts
        return texts

    def _choices(self, width: int) -> tuple[Line, ...]:
        told = exporting.rows(self.choice)
        return tuple(
            (
                Span(f"{name:<{COLUMN}}", Ink.LABEL),
                Span(which, Ink.STRONG),
                Span(fit(f"  {meaning}", max(width - COLUMN - len(which), 0)), Ink.FAINT),
            )
            for name, which, meaning in told
        )


_WAYS = {
    **dict.fromkeys(("export-down", "export-half-down", "export-last"), 1),
    **dict.fromkeys(("export-up", "export-half-up", "export-first"), -1),
}
"""Where the keys of the preview lead."""


def _written(paths: list[Path]) -> str:
    """Where a copy is now; of several files the folder."""
    first = paths[0].absolute()
    where = f"{len(paths)} files in {first.parent}" if len(paths) > 1 else f"{first}"
    return one_line(f"Written: {where}")
