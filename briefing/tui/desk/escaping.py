"""What Escape does on the desk: the first of these steps that can be taken. It never quits."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from briefing.tui.desk.desk import Desk

__all__ = ["STEPS", "step_of"]


class Step(NamedTuple):
    """A step: whether it can be taken now, and what it does."""

    possible: Callable[["Desk"], bool]
    take: Callable[["Desk"], None]


STEPS: tuple[Step, ...] = (
    Step(lambda desk: desk.in_detail, lambda desk: desk.action_out()),
    Step(lambda desk: desk.room.zoomed, lambda desk: desk.action_zoom()),
    Step(lambda desk: desk.travel.can_go_back(), lambda desk: desk.travel.back()),
)
"""In the order in which they are tried; a new one is a line here."""


def step_of(desk: "Desk") -> Step | None:
    """What Escape would do now; None where it would do nothing."""
    return next((step for step in STEPS if step.possible(desk)), None)
