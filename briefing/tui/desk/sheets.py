"""From rows and cards to what the list widget shows. Pure but for the widget's own type."""

from functools import lru_cache

from briefing.incident.timeline import may_be_swapped
from briefing.incident.types import Item
from briefing.incident.view import View
from briefing.tui.desk import strip as strips
from briefing.tui.desk.card import CardLine
from briefing.tui.desk.panes import Pane, Row
from briefing.tui.desk.rows import row_line
from briefing.tui.ink import Ink, Line, Span, fit, width_of
from briefing.tui.widgets.sheet import Sheet

__all__ = ["card_sheet", "pane_sheet", "row_of"]

KEPT = 256
"""Rows of a pane that are kept as they were drawn: those of a few screens."""


def pane_sheet(pane: Pane, rows: list[Row], view: View, *, timed: bool) -> Sheet:
    """A pane's rows; the cursor passes over headings. An empty pane says what it would hold."""
    if not rows:
        return Sheet(1, lambda _, width: (_empty(pane, view, width),), ())

    @lru_cache(maxsize=KEPT)
    def draw(index: int, width: int) -> Line:
        row = rows[index]
        strip = strips.cells_for(width) if timed else 0
        room = width - strip - 1 if strip else width
        if row.item is None:
            days = strips.axis(strips.scale_of(view), strip) if strip and not index else ""
            return (
                Span(fit(row.heading, room), Ink.LABEL),
                Span(f" {days}"[: width - room], Ink.FAINT),
            )
        above = rows[index - 1].item if timed and index else None
        order_open = may_be_swapped(above, row.item)
        line = row_line(row.item, view, room, timed=timed, order_open=order_open)
        if not strip:
            return line
        when = getattr(row.item, "when", None)
        gap = Span(" " * (width - strip - width_of(line)))
        return (*line, gap, *strips.bar(when, strips.scale_of(view), strip))

    stops = [index for index, row in enumerate(rows) if row.item is not None]

    def name_at(index: int) -> str:
        item = rows[index].item
        return item.id if item else ""

    return Sheet(len(rows), draw, stops, name_at=name_at)


def card_sheet(lines: list[CardLine]) -> Sheet:
    """A card's lines; the cursor stops at entries that lead somewhere."""
    stops: list[int] = []
    ends: dict[int, int] = {}
    entry = -1
    for index, line in enumerate(lines):
        if not line.target:
            continue
        if line.entry != entry:
            stops.append(index)
            entry = line.entry
        ends[stops[-1]] = index
    return Sheet(
        len(lines),
        lambda index, _: lines[index].line,
        stops,
        ends,
        name_at=lambda index: lines[index].target,
    )


def row_of(rows: list[Row], item: Item) -> int | None:
    """Where an item stands among rows."""
    return next((index for index, row in enumerate(rows) if row.item is item), None)


def _empty(pane: Pane, view: View, width: int) -> Span:
    words = "Nothing here passes the filter" if view.filter else "Nothing here"
    whole = f"{words}. It would hold {pane.empty}."
    return Span(
        fit(whole if len(whole) <= width or not view.filter else f"{words}.", width), Ink.FAINT
    )
