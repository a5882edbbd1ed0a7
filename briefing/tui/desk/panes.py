"""What each pane of the desk lists, in order. Pure; how a row looks is said in `rows`."""

from collections.abc import Callable, Iterable

import msgspec

from briefing.incident.stances import begin
from briefing.incident.timeline import in_order, timed_items
from briefing.incident.types import (
    Actor,
    Item,
    Question,
    Role,
    Side,
    Source,
)
from briefing.incident.view import View

__all__ = ["PANES", "Pane", "Row"]


class Row(msgspec.Struct, frozen=True):
    """A row of a pane: an item to select, or the heading of those below it."""

    item: Item | None
    heading: str = ""


class Pane(msgspec.Struct, frozen=True):
    """One of the desk's panes: its name, what it lists, and what it would hold if it is empty."""

    id: str
    title: str
    empty: str
    rows: Callable[[View], list[Row]]


def _timeline(view: View) -> list[Row]:
    """What happened, was shown, said and done, in order; apart, what no time places."""
    dated, undated = in_order(view, timed_items(view))
    waiting = [one for one in view.incident.unprocessed if one.id in view.listed]
    return [
        *(Row(item) for item in dated),
        *_group("No time given", undated),
        *_group("UNPROCESSED: nobody has placed these yet", waiting),
    ]


def _actors(view: View) -> list[Row]:
    return _by_side(view, [actor for actor in view.incident.actors if actor.id in view.listed])


def _statements(view: View) -> list[Row]:
    """What each side says: its statements in the order of the file."""
    said = [one for one in view.incident.statements if one.id in view.listed]
    actors = {one.id: view.links.actor(one.speaker) for one in said}
    rows: list[Row] = []
    for heading, side in _sides(view):
        rows += _group(heading, [one for one in said if actors[one.id].side == side])
    return rows


def _by_side(view: View, actors: list[Actor]) -> list[Row]:
    rows: list[Row] = []
    for heading, side in _sides(view):
        rows += _group(heading, [actor for actor in actors if actor.side == side])
    return rows


def _sides(view: View) -> list[tuple[str, str | None]]:
    """The sides with the words for their role, parties first; then those on none."""
    parties = [side for side in view.incident.sides if side.role is Role.PARTY]
    thirds = [side for side in view.incident.sides if side.role is Role.THIRD]
    named: list[tuple[str, str | None]] = [(_side_heading(one), one.id) for one in parties + thirds]
    return [*named, ("On no side", None)]


def _side_heading(side: Side) -> str:
    return begin(side.name) + (" · party" if side.role is Role.PARTY else " · looks on")


def _measures(view: View) -> list[Row]:
    return [Row(one) for one in view.incident.measures if one.id in view.listed]


def _questions(view: View) -> list[Row]:
    """What is contested first, then what a source raises and nobody answers."""
    listed = [one for one in view.incident.questions if one.id in view.listed]
    contested: list[Question] = [one for one in listed if one.contested]
    raised = [one for one in listed if not one.contested]
    return _group("Contested", contested) + _group("Raised, and answered by nobody", raised)


def _sources(view: View) -> list[Row]:
    sources: list[Source] = [one for one in view.incident.sources if one.id in view.listed]
    return [Row(one) for one in sources]


def _group(heading: str, items: Iterable[Item]) -> list[Row]:
    rows = [Row(item) for item in items]
    return [Row(None, heading), *rows] if rows else []


PANES: tuple[Pane, ...] = (
    Pane("timeline", "Timeline", "events, exhibits, statements and measures", _timeline),
    Pane("actors", "Actors", "who is involved, by side", _actors),
    Pane("statements", "Statements", "what each side says", _statements),
    Pane("measures", "Measures", "what was done for security", _measures),
    Pane("questions", "Questions", "what is contested, and what nobody answers", _questions),
    Pane("sources", "Sources", "where all of this comes from", _sources),
)
"""The panes from top to bottom; a new pane is one line here."""
