"""The order of what happened, was shown, said and done; and what has no time to be ordered by."""

from collections.abc import Iterable
from itertools import pairwise
from typing import TypeVar

from briefing.incident.timing import is_dated, order_key, overlap
from briefing.incident.types import Event, Exhibit, Item, Measure, Statement, When
from briefing.incident.view import View

__all__ = ["Timed", "TimedT", "in_order", "may_be_swapped", "order_is_open", "timed_items"]

Timed = Event | Exhibit | Statement | Measure
"""What can have a time of its own."""

TimedT = TypeVar("TimedT", bound=Timed)


def timed_items(view: View) -> tuple[Timed, ...]:
    """Everything that can stand on a timeline, kind by kind."""
    incident = view.incident
    return (*incident.events, *incident.exhibits, *incident.statements, *incident.measures)


def in_order(view: View, items: Iterable[TimedT]) -> tuple[list[TimedT], list[TimedT]]:
    """Those listed by their times, and apart from them, as the file has them, the undated."""
    dated: list[tuple[When, TimedT]] = []
    undated: list[TimedT] = []
    for item in items:
        if item.id not in view.listed:
            continue
        if item.when is not None and is_dated(item.when):
            dated.append((item.when, item))
        else:
            undated.append(item)
    dated.sort(key=lambda pair: order_key(pair[0], pair[1].id))
    return [item for _, item in dated], undated


def order_is_open(dated: Iterable[Timed]) -> bool:
    """Whether some of these, given in their order, may have been in another."""
    times = [item.when for item in dated if item.when is not None]
    return any(overlap(one, other) for one, other in pairwise(times))


def may_be_swapped(one: Item | None, other: Item) -> bool:
    """Whether two things are dated, and may have been in another order."""
    times: list[When] = [getattr(item, "when", None) or When() for item in (one, other)]
    return all(map(is_dated, times)) and overlap(*times)
