"""What a pane lists of a view in one arrangement, worked out once for each view. Pure."""

from weakref import WeakKeyDictionary

import msgspec

from briefing.incident.links import Links
from briefing.incident.view import View
from briefing.tui.desk.panes import Pane, Row

__all__ = ["Contents", "contents_of"]


class Contents(msgspec.Struct, frozen=True):
    """The rows of a pane, and how many things it holds, of which one may stand in several rows."""

    rows: list[Row]
    held: int


_KNOWN: WeakKeyDictionary[Links, dict[tuple[str, int], tuple[frozenset[str], Contents]]] = (
    WeakKeyDictionary()
)
"""By the view's links, with which it goes; a view of the same links may list other things."""


def contents_of(pane: Pane, which: int, view: View) -> Contents:
    """What a pane lists in one of its arrangements."""
    known = _KNOWN.setdefault(view.links, {})
    listed, contents = known.get((pane.id, which), (None, None))
    if contents is None or listed is not view.listed:
        rows = pane.arrangements[which].rows(view)
        held = len({row.item.id for row in rows if row.item is not None})
        contents = Contents(rows, held)
        known[pane.id, which] = view.listed, contents
    return contents
