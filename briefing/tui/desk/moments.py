"""As of: the moments at which something came in, to be gone back to. What each brought is told."""

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget

from briefing.incident.links import kind_of
from briefing.incident.steps import earlier, later, source_steps, steps, undated
from briefing.incident.timing import instant_words
from briefing.incident.types import Item, Kind, Source
from briefing.incident.view import View
from briefing.tui.desk.host import host
from briefing.tui.dialog import Listed
from briefing.tui.ink import Ink, Line, Span, fit
from briefing.tui.key_rows import bindings
from briefing.tui.keys import MOMENTS
from briefing.tui.widgets.lines import Lines
from briefing.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from briefing.tui.desk.desk import Desk

__all__ = ["Moments", "came_words", "step_by"]

NOW = "now"
TIME = 28
"""Cells for a moment."""


def step_by(desk: "Desk", direction: int) -> None:
    """One source back in time, or one on; from the last that came in on to now."""
    app = host(desk)
    known, as_of = source_steps(app.whole), desk.view.as_of
    if direction > 0 and as_of is not None:
        app.cut_to(later(known, as_of), desk.view.filter)
    elif direction < 0 and (before := earlier(known, as_of)) is not None:
        app.cut_to(before, desk.view.filter)


def came_words(came: Iterable[Item], view: View) -> str:
    """What came in at a step: sources by number and outlet, and how much else."""
    words = []
    counts: dict[Kind, int] = {}
    for item in came:
        if isinstance(item, Source):
            what = ", ".join(part for part in (item.outlet, item.form) if part)
            words.append(f"[{view.numbers[item.id]}] {what}")
        else:
            counts[kind_of(item)] = counts.get(kind_of(item), 0) + 1
    if lines := counts.get(Kind.LINE):
        words.append(f"{lines} line{'s' if lines > 1 else ''} for the press approved")
    if notes := counts.get(Kind.UNPROCESSED):
        words.append(f"{notes} note{'s' if notes > 1 else ''}, unprocessed")
    return " · ".join(words)


class Moments(Listed[None]):
    """The steps of what is known, the latest first; Enter shows the record as it stood then."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(MOMENTS)]
    AUTO_FOCUS = "#hits"

    def __init__(self, view: View, whole: View) -> None:
        super().__init__(view)
        self.whole = whole
        # There from the first: keys of one burst come before the screen is composed.
        self.lines = Lines(id="hits", open=True)
        self.frame = Vertical(self.lines, id="dialog")
        self._show()

    def box(self) -> Iterable[Widget]:
        """The list."""
        yield self.frame

    def on_mount(self) -> None:
        """Say what it is."""
        self.frame.border_title = "As of: what had been received by then"
        self.frame.border_subtitle = "Enter shows it · Esc closes"

    def take(self, view: View) -> str:
        """Tell the steps of another build."""
        super().take(view)
        self.whole = host(self).whole
        self._show()
        return ""

    @on(Lines.Chosen)
    def action_choose(self) -> None:
        """Show the record as it stood at the moment under the cursor."""
        if self.is_current:
            moment = self.rows[self.lines.cursor][0]
            app = host(self)
            self.dismiss()
            app.cut_to(moment, self.view.filter)

    def _show(self) -> None:
        as_of = self.view.as_of
        # Of a view as of a moment its own steps, for those of the whole would tell what came later.
        known = steps(self.view)[::-1]
        next_one = later(steps(self.whole), as_of)
        self.rows: list[tuple[dt.datetime | None, str, str]] = [(None, NOW, "all that is known")]
        if next_one is not None:
            self.rows.append((next_one, "later", "one step on"))
        for step in known:
            words = came_words(step.came, self.view)
            self.rows.append((step.moment, instant_words(step.moment), words))
        without = undated(self.view)
        self.notes = [
            f"{one.outlet} gives no moment, and is only in what is known now" for one in without
        ]
        count = len(self.rows)
        self.lines.styles.height = count + len(self.notes)
        self.lines.show(Sheet(count + len(self.notes), self._draw, range(count)))
        if as_of is not None:
            first = next(
                (
                    place
                    for place, row in enumerate(self.rows)
                    if row[2] and row[0] and row[0] <= as_of
                ),
                0,
            )
            self.lines.put(first)

    def _draw(self, index: int, width: int) -> Line:
        if index >= len(self.rows):
            return (Span(fit(self.notes[index - len(self.rows)], width), Ink.FAINT),)
        _, time, words = self.rows[index]
        head = Span(f"{time:<{TIME}}", Ink.TIME)
        return (head, Span(fit(words, width - TIME)))
