"""The orders and groups in which a pane can list what it holds. Pure; no widths, no inks."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

import msgspec

from briefing.incident.links import kind_of
from briefing.incident.stances import begin
from briefing.incident.timeline import Timed, in_order, order_is_open, timed_items
from briefing.incident.types import (
    ActorKind,
    Item,
    Kind,
    MeasureState,
    Role,
    Side,
)
from briefing.incident.view import View

__all__ = ["ARRANGEMENTS", "Arrangement", "Row"]

ItemT = TypeVar("ItemT", bound=Item)

NO_TIME = "No time in this copy"
"""Over what no time places: the same words whether none was given or it was cut."""

ORDER_OPEN = "≈ order to the row above not known"
"""Over rows of which some bear that mark; `rows` has it."""

_KINDS = {
    Kind.EVENT: "Happened",
    Kind.EXHIBIT: "Shown",
    Kind.STATEMENT: "Said",
    Kind.MEASURE: "Done for security",
}

_ACTORS = {
    ActorKind.PERSON: "Persons",
    ActorKind.BODY: "Bodies",
    ActorKind.PLACE: "Places, as those who act there",
    ActorKind.GROUP: "Groups",
}


class Row(msgspec.Struct, frozen=True):
    """A row of a pane: an item to select, or the heading of those below it."""

    item: Item | None
    heading: str = ""


class Arrangement(msgspec.Struct, frozen=True):
    """One way to list what a pane holds, by the name that the pane's title gives it.

    Where it is `timed`, rows begin with their time and their kind, and follow one another in time
    below each heading; where it is `dated`, they tell a time too.
    """

    name: str
    rows: Callable[[View], list[Row]]
    timed: bool = False
    dated: bool = False


def _timeline(view: View) -> list[Row]:
    """What happened, was shown, said and done, in order; apart, what no time places."""
    return [*_by_time(view, timed_items(view)), *_unprocessed(view)]


def _timeline_by_kind(view: View) -> list[Row]:
    items = timed_items(view)
    rows: list[Row] = []
    for kind, heading in _KINDS.items():
        dated, undated = in_order(view, [one for one in items if kind_of(one) is kind])
        rows += _group(heading, [*dated, *undated])
    return [*rows, *_unprocessed(view)]


def _unprocessed(view: View) -> list[Row]:
    return _group("UNPROCESSED: nobody has placed these yet", _of(view, view.incident.unprocessed))


def _actors_by_side(view: View) -> list[Row]:
    actors = _of(view, view.incident.actors)
    return _by_side(view, [(actor.side, actor) for actor in actors])


def _actors_by_kind(view: View) -> list[Row]:
    actors = _of(view, view.incident.actors)
    rows: list[Row] = []
    for kind, heading in _ACTORS.items():
        rows += _group(heading, [actor for actor in actors if actor.kind is kind])
    return rows


def _statements_by_side(view: View) -> list[Row]:
    """What each side says, in the order of the file."""
    said = _of(view, view.incident.statements)
    return _by_side(view, [(view.links.actor(one.speaker).side, one) for one in said])


def _statements_by_question(view: View) -> list[Row]:
    """What is said to each question; a statement that answers several stands under each."""
    groups: dict[str | None, dict[str, Item]] = {one.id: {} for one in view.incident.questions}
    groups[None] = {}
    for statement in _of(view, view.incident.statements):
        for position in statement.positions:
            groups[view.links.claim(position.claim).question][statement.id] = statement
    rows: list[Row] = []
    for question in view.incident.questions:
        rows += _group(question.text, groups[question.id].values())
    return [*rows, *_group("To no question", groups[None].values())]


def _statements_by_time(view: View) -> list[Row]:
    return _by_time(view, view.incident.statements)


def _measures(view: View) -> list[Row]:
    return [Row(one) for one in _of(view, view.incident.measures)]


def _measures_by_state(view: View) -> list[Row]:
    measures = _of(view, view.incident.measures)
    rows: list[Row] = []
    for state in MeasureState:
        rows += _group(state.value.capitalize(), [one for one in measures if one.state is state])
    return rows


def _measures_by_time(view: View) -> list[Row]:
    return _by_time(view, view.incident.measures)


def _questions(view: View) -> list[Row]:
    """What is contested first, then what a source raises and nobody answers."""
    listed = _of(view, view.incident.questions)
    contested = [one for one in listed if one.contested]
    raised = [one for one in listed if not one.contested]
    return _group("Contested", contested) + _group("Raised, and answered by nobody", raised)


def _sources(view: View) -> list[Row]:
    return [Row(one) for one in _of(view, view.incident.sources)]


def _by_time(view: View, items: Sequence[Timed]) -> list[Row]:
    """In order, with a word where that is not known; the undated apart."""
    dated, undated = in_order(view, items)
    legend = [Row(None, ORDER_OPEN)] if order_is_open(dated) else []
    return [*legend, *(Row(item) for item in dated), *_group(NO_TIME, undated)]


def _by_side(view: View, items: Sequence[tuple[str | None, Item]]) -> list[Row]:
    """Under the sides with the words for their role, parties first; then those on none."""
    groups: dict[str | None, list[Item]] = {}
    for side, item in items:
        groups.setdefault(side, []).append(item)
    rows: list[Row] = []
    for one in sorted(view.incident.sides, key=lambda side: side.role is not Role.PARTY):
        rows += _group(_side_words(one), groups.get(one.id, ()))
    return [*rows, *_group("On no side", groups.get(None, ()))]


def _side_words(side: Side) -> str:
    return begin(side.name) + (" · party" if side.role is Role.PARTY else " · looks on")


def _of(view: View, items: Iterable[ItemT]) -> list[ItemT]:
    return [item for item in items if item.id in view.listed]


def _group(heading: str, items: Iterable[Item]) -> list[Row]:
    rows = [Row(item) for item in items]
    return [Row(None, heading), *rows] if rows else []


ARRANGEMENTS: dict[str, tuple[Arrangement, ...]] = {
    "timeline": (
        Arrangement("by time", _timeline, timed=True),
        Arrangement("by kind", _timeline_by_kind, timed=True),
    ),
    "actors": (
        Arrangement("by side", _actors_by_side),
        Arrangement("by kind", _actors_by_kind),
    ),
    "statements": (
        Arrangement("by side", _statements_by_side),
        Arrangement("by question", _statements_by_question),
        Arrangement("by time", _statements_by_time, timed=True),
    ),
    "measures": (
        Arrangement("as recorded", _measures),
        Arrangement("by state", _measures_by_state),
        Arrangement("by time", _measures_by_time, timed=True),
    ),
    "questions": (Arrangement("contested first", _questions),),
    "sources": (Arrangement("as numbered", _sources, dated=True),),
}
"""How each pane can list what it holds, the first to begin with; a new way is one line here."""
