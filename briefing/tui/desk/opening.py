"""From the desk to a screen that lies over it, and back to the desk with what was followed."""

from functools import partial
from typing import TYPE_CHECKING

import msgspec

from briefing.incident.comparison import subjects_of
from briefing.incident.grounds import grounds_of
from briefing.incident.types import Item, Source
from briefing.incident.view import View
from briefing.tui.desk.history import Spot

if TYPE_CHECKING:
    from briefing.tui.desk.desk import Desk
    from briefing.tui.desk.over import Followed, Over

__all__ = ["open_on_selected", "open_over"]


def open_on_selected(desk: "Desk", screen: str) -> None:
    """Open a screen on what is selected: in the detail, on what the cursor's entry leads to.

    An entry that leads to a source is a citation of the item that is shown; so is one that leads
    to what has nothing to do with the screen, while the item has.
    """
    shown = desk.selected()
    target = desk.followed if desk.in_detail else None
    if shown is None:
        return
    if target is None or isinstance(target, Source) or not _concerns(target, screen, desk.view):
        target = shown
    open_over(desk, Spot(screen, target.id))


def _concerns(item: Item, screen: str, view: View) -> bool:
    """Whether a screen has anything to show of an item."""
    if screen == "compare":
        return next(subjects_of(item, view.links), None) is not None
    return bool(grounds_of(item, view.links))


def open_over(desk: "Desk", spot: Spot) -> None:
    """Open a screen over the desk at a spot. Neither is read before somebody wants one."""
    if not desk.is_current:
        return
    screen: Over
    if spot.screen == "compare":
        from briefing.tui.desk.compare import Compare

        screen = Compare(desk.view, spot)
    else:
        from briefing.tui.desk import source

        screen = source.Source(desk.view, spot)
    desk.app.push_screen(screen, partial(_followed, desk))


def _followed(desk: "Desk", followed: "Followed | None") -> None:
    if followed is not None:
        desk.history.leave(msgspec.structs.replace(desk.here(), over=followed.spot))
        desk.visit_in_detail(desk.view.links.items[followed.item])
