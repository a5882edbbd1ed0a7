"""Copying from the desk to the clipboard: a thing or a pane, as plain text for an audience."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing.incident.links import kind_of
from briefing.incident.marking import Marking
from briefing.incident.types import Item
from briefing.incident.view import View, cut
from briefing.paper.clipping import clipping
from briefing.problems import ProblemError

if TYPE_CHECKING:
    from briefing.tui.desk.desk import Desk

__all__ = ["copied", "copy_pane", "copy_thing"]

_KILO = 1000
_TAKEN = 74_994
"""Bytes that fit into a sequence of 100,000, which is all that many terminals take."""


def copy_thing(desk: "Desk", ceiling: Marking) -> None:
    """Copy what is selected."""
    item = desk.selected()
    if item is not None:
        _copy(desk, [item], ceiling, kind_of(item).value)


def copy_pane(desk: "Desk", ceiling: Marking) -> None:
    """Copy all that the open pane lists, in its order."""
    pane = desk.panes[desk.pane]
    items = [row.item for row in pane.rows if row.item is not None]
    if items:
        _copy(desk, list({item.id: item for item in items}.values()), ceiling, pane.pane.title)


def copied(view: View, items: Sequence[Item], ceiling: Marking) -> tuple[str, int]:
    """The text of items for an audience under a ceiling, and how many of them it holds.

    It is made from a view of its own, cut to that ceiling, so that nothing from above it can be
    in the text. Where the incident itself lies above it there is no text.
    """
    try:
        held = cut(view.incident, ceiling=min(ceiling, view.ceiling, key=_rank), as_of=view.as_of)
    except ProblemError:
        return "", 0
    there = [held.links.items[item.id] for item in items if item.id in held.links.items]
    return (clipping(held, there) if there else ""), len(there)


def _rank(marking: Marking) -> int:
    return marking.rank


def _copy(desk: "Desk", items: Sequence[Item], ceiling: Marking, what: str) -> None:
    text, count = copied(desk.view, items, ceiling)
    if not text:
        desk.say(f"Nothing was copied: it is not for an audience up to {ceiling.value} (see --tlp)")
        return
    desk.app.copy_to_clipboard(text)
    left = f", {len(items) - count} of {len(items)} left out" if count < len(items) else ""
    size = f"{len(text.encode()) / _KILO:.1f} kB"
    if len(text.encode()) > _TAKEN:
        size += " (many terminals take no more than 75)"
    desk.say(f"Copied: {what}, up to {ceiling.value}, {size}{left}")
