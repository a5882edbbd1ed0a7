"""From the desk to a screen that lies over it, and back to the desk with what was followed."""

from functools import partial
from typing import TYPE_CHECKING

from briefing.incident.comparison import subjects_of
from briefing.incident.grounds import grounds_of
from briefing.incident.types import Claim, Event, Exhibit, Item, Measure, Statement
from briefing.incident.view import View
from briefing.tui.desk.history import Spot

if TYPE_CHECKING:
    from briefing.tui.desk.desk import Desk
    from briefing.tui.desk.over import Followed, Over

__all__ = ["open_on_selected", "open_over"]


_TOLD = (Claim, Event, Exhibit, Measure, Statement)
"""What is told, and so has passages and positions of its own, unlike those who tell it."""


def open_on_selected(desk: "Desk", screen: str) -> None:
    """Open a screen on what is selected: in the detail, on the entry under the cursor."""
    shown = desk.selected()
    if shown is not None:
        target = desk.followed if desk.in_detail else None
        open_over(desk, Spot(screen, _meant(shown, target, screen, desk.view).id))


def _meant(shown: Item, target: Item | None, screen: str, view: View) -> Item:
    """The item that is shown, or what its entry leads to, if that is told and has to do with it.

    Who compares on a claim or on a statement means its claims, whoever else is named there.
    """
    if not isinstance(target, _TOLD):
        return shown
    if screen == "source":
        return target if grounds_of(target, view.links) else shown
    if isinstance(shown, Claim | Statement):
        return target if isinstance(target, Claim) else shown
    return target if next(subjects_of(target, view.links), None) else shown


def open_over(desk: "Desk", spot: Spot) -> None:
    """Open a screen over the desk at a spot. None is read before somebody wants one."""
    if not desk.is_current:
        return
    screen: Over
    if spot.screen == "compare":
        from briefing.tui.desk.compare import Compare

        screen = Compare(desk.view, spot, desk.originals)
    elif spot.screen == "updates":
        from briefing.tui.desk.news import News

        screen = News(desk.view, spot)
    else:
        from briefing.tui.desk import source

        screen = source.Source(desk.view, spot, desk.originals)
    if desk.finding is not None:
        screen.lines.words = desk.finding.words
    desk.app.push_screen(screen, partial(_followed, desk))


def _followed(desk: "Desk", followed: "Followed | None") -> None:
    if followed is not None:
        desk.travel.leave(over=followed.spot)
        desk.travel.visit_in_detail(desk.view.links.items[followed.item])
