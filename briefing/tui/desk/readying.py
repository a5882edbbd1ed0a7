"""What a desk will show of a new build, worked out beside its screen. Touches no widget."""

from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from briefing.incident.types import Revision, RevisionKind
from briefing.incident.view import View, narrowed
from briefing.tui.desk.cards import card_of
from briefing.tui.desk.contents import contents_of
from briefing.tui.desk.linked import Linked
from briefing.tui.desk.sheets import pane_sheet

if TYPE_CHECKING:
    from briefing.tui.desk.desk import Desk

__all__ = ["Ready", "made_ready", "news"]

WIDTH = 100
"""Cells of lines that nobody sees."""


class Ready(msgspec.Struct, frozen=True):
    """What will be shown in the place of a view from before, and how much that brings."""

    before: View
    shown: View
    news: str


def made_ready(desk: "Desk", whole: View) -> Ready:
    """What a desk will show of a build, narrowed as what it shows now, and ready to be shown.

    It may be called from another thread: what it asks of the desk may be a moment old. The panes
    are listed, and what else is worked out once for a view is, as far as their first lines and the
    card of what is selected need it.
    """
    before = desk.view
    view = narrowed(whole, before.as_of, before.filter)
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
    return Ready(before, view, news(before, view))


def news(before: View, after: View) -> str:
    """How much is new, changed, corrected, withdrawn and gone from one view to another."""
    there, now = before.links.items, after.links.items
    new = [one for one in now.values() if one.id not in there]
    revised = Counter(one.what for one in new if isinstance(one, Revision))
    counts = {
        "withdrawn": revised[RevisionKind.WITHDRAWAL],
        "corrected": revised[RevisionKind.CORRECTION],
        "new": len(new) - revised.total(),
        "changed": sum(one.id in there and there[one.id] != one for one in now.values()),
        "gone": len(there.keys() - now.keys()),
    }
    return ", ".join(f"{count} {word}" for word, count in counts.items() if count)
