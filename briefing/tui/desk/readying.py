"""What a desk will show of a new build, worked out beside its screen. Touches no widget."""

from typing import TYPE_CHECKING

from briefing.incident.view import View, narrowed
from briefing.tui.desk.cards import card_of
from briefing.tui.desk.contents import contents_of
from briefing.tui.desk.linked import Linked
from briefing.tui.desk.sheets import pane_sheet

if TYPE_CHECKING:
    from briefing.tui.desk.desk import Desk

__all__ = ["made_ready"]

WIDTH = 100
"""Cells of lines that nobody sees."""


def made_ready(desk: "Desk", whole: View) -> View:
    """What a desk will show of a build, narrowed as what it shows now, and ready to be shown.

    It may be called from another thread: what it asks of the desk may be a moment old. The panes
    are listed, and what else is worked out once for a view is, for their first lines and for the
    card of what is selected need it.
    """
    view = narrowed(whole, desk.view.as_of, desk.view.filter)
    for lines in desk.panes:
        pane, which = lines.pane, lines.arranged
        rows = contents_of(pane, which, view).rows
        sheet = pane_sheet(pane, rows, view, timed=pane.arrangements[which].timed)
        for index in range(min(2, sheet.count)):
            sheet.draw(index, WIDTH)
    shown = view.links.items.get(desk.item.id) if desk.item else None
    if shown is not None:
        card_of(shown, view, WIDTH)
        Linked(view)(shown, shown)
    return view
