"""From the desk to a screen that lies over it, and back to the desk with what was followed."""

from functools import partial
from typing import TYPE_CHECKING

import msgspec

from briefing.incident.types import Source
from briefing.tui.desk.history import Spot

if TYPE_CHECKING:
    from briefing.tui.desk.desk import Desk
    from briefing.tui.desk.over import Followed, Over

__all__ = ["open_on_selected", "open_over"]


def open_on_selected(desk: "Desk", screen: str) -> None:
    """Open a screen on what is selected: in the detail, on what the cursor's entry leads to.

    An entry that leads to a source is a citation of the item that is shown.
    """
    shown = desk.selected()
    target = desk.followed if desk.in_detail else None
    item = shown if target is None or isinstance(target, Source) else target
    if item is not None:
        open_over(desk, Spot(screen, item.id))


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
