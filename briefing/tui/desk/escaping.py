"""What Escape does on the desk: the first of these steps that can be taken. It never quits."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from briefing.incident.view import EVERYTHING

if TYPE_CHECKING:
    from briefing.tui.desk.desk import Desk

__all__ = ["STEPS", "step_of"]


class Step(NamedTuple):
    """A step: whether it can be taken now, and what it does."""

    possible: Callable[["Desk"], bool]
    take: Callable[["Desk"], None]


def _is_at_find(desk: "Desk") -> bool:
    """Whether the reader stands where a search led, and so may want to be back where it began."""
    item = desk.selected()
    return desk.finding is not None and item is not None and item.id == desk.finding.item


def _go_back(desk: "Desk") -> None:
    from briefing.tui.desk.finding import go_back

    go_back(desk)


def _drop_search(desk: "Desk") -> None:
    from briefing.tui.desk.finding import drop

    drop(desk)


def _show_all(desk: "Desk") -> None:
    from briefing.tui.desk.host import host

    host(desk).cut_to(desk.view.as_of, EVERYTHING)


def _show_now(desk: "Desk") -> None:
    from briefing.tui.desk.host import host

    host(desk).cut_to(None, desk.view.filter)


STEPS: tuple[Step, ...] = (
    Step(_is_at_find, _go_back),
    Step(lambda desk: desk.in_detail, lambda desk: desk.action_out()),
    Step(lambda desk: desk.room.zoomed, lambda desk: desk.action_zoom()),
    Step(lambda desk: desk.finding is not None, _drop_search),
    Step(lambda desk: bool(desk.view.filter), _show_all),
    Step(lambda desk: desk.view.as_of is not None, _show_now),
    Step(lambda desk: desk.travel.can_go_back(), lambda desk: desk.travel.back()),
)
"""In the order in which they are tried; a new one is a line here."""


def step_of(desk: "Desk") -> Step | None:
    """What Escape would do now; None where it would do nothing."""
    return next((step for step in STEPS if step.possible(desk)), None)
