"""Times placed by other events: what those give, in the order in which they depend on them."""

import datetime as dt
from collections.abc import Iterator
from typing import TypeVar

import msgspec.structs

from briefing.incident.timing import ends_before_it_begins
from briefing.incident.types import (
    Basis,
    Certainty,
    Event,
    Exhibit,
    Incident,
    Measure,
    Precision,
    Relation,
    Revision,
    Statement,
    When,
)

__all__ = ["contradicted", "placed"]

_SECOND = dt.timedelta(seconds=1)
_SECTIONS = ("exhibits", "events", "statements", "measures", "revisions")

_Timed = Event | Exhibit | Measure | Revision | Statement

ToldT = TypeVar("ToldT", bound=Event | Exhibit | Measure | Statement)


def placed(incident: Incident) -> tuple[Incident, list[_Timed]]:
    """The incident with the bounds that other events give, and the items that contradict those.

    During an event: within its bounds. Before it: up to the second before it can have begun. After
    it: from the second after it can have ended. An item's own bounds narrow that further. Where
    events place each other in a circle, or one is not there, nothing is given.
    """
    whens = _whens(incident)
    at_odds: list[_Timed] = []
    sections = {}
    for section in _SECTIONS:
        items = []
        for item in getattr(incident, section):
            made = _with_bounds(item, whens)
            if not isinstance(made, Revision) and made.tellings:
                made = _with_tellings_placed(made, whens)
            if any(contradicted(made)):
                at_odds.append(made)
            items.append(made)
        sections[section] = tuple(items)
    return msgspec.structs.replace(incident, **sections), at_odds


def _whens(incident: Incident) -> dict[str, When]:
    """The time of each event with all that others give it."""
    written = {event.id: event.when for event in incident.events if event.when is not None}
    whens: dict[str, When] = {}
    for ident in written:
        chain: dict[str, When] = {}
        while ident in written and ident not in whens and ident not in chain:
            chain[ident] = when = written[ident]
            if when.placed is None:
                break
            ident = when.placed.event
        if ident in chain and chain[ident].placed is not None:
            whens.update(chain)  # a circle, which is told of elsewhere
            continue
        for name, when in reversed(chain.items()):
            other = whens.get(when.placed.event) if when.placed else None
            whens[name] = _given(when, other) if other else when
    return whens


def _with_bounds(item: _Timed, whens: dict[str, When]) -> _Timed:
    when = item.when
    if when is None or when.placed is None:
        return item
    if isinstance(item, Event):
        return msgspec.structs.replace(item, when=whens[item.id])
    other = whens.get(when.placed.event)
    return msgspec.structs.replace(item, when=_given(when, other)) if other else item


def _with_tellings_placed(item: ToldT, whens: dict[str, When]) -> ToldT:
    tellings = []
    for telling in item.tellings:
        when = telling.when
        other = whens.get(when.placed.event) if when is not None and when.placed else None
        given = _given(when, other) if when is not None and other is not None else when
        tellings.append(msgspec.structs.replace(telling, when=given))
    return msgspec.structs.replace(item, tellings=tuple(tellings))


def contradicted(item: _Timed) -> Iterator[tuple[str | int, ...]]:
    """Where in a placed item its bounds contradict the event that it is placed by."""
    if ends_before_it_begins(item.when):
        yield ("when",)
    for index, telling in enumerate(() if isinstance(item, Revision) else item.tellings):
        if ends_before_it_begins(telling.when):
            yield ("tellings", index, "when")


def _given(when: When, other: When) -> When:
    """A placed time with the bounds that the time of the other event gives.

    One without bounds of its own is no finer, surer or better founded than the other either, unless
    it says so.
    """
    assert when.placed is not None
    first, last = other.earliest, other.latest
    if when.placed.relation is Relation.BEFORE:
        first, last = None, _beside(first, -_SECOND)
    elif when.placed.relation is Relation.AFTER:
        first, last = _beside(last, _SECOND), None
    narrowed = msgspec.structs.replace(
        when,
        earliest=max(filter(None, (when.earliest, first)), default=None),
        latest=min(filter(None, (when.latest, last)), default=None),
    )
    if when.earliest or when.latest:
        return narrowed
    if not (narrowed.earliest or narrowed.latest):
        return msgspec.structs.replace(narrowed, zone="")
    return msgspec.structs.replace(
        narrowed,
        precision=other.precision if when.precision is Precision.DAY else when.precision,
        certainty=other.certainty if when.certainty is Certainty.EXACT else when.certainty,
        basis=other.basis if when.basis is Basis.STATED else when.basis,
    )


def _beside(instant: dt.datetime | None, step: dt.timedelta) -> dt.datetime | None:
    return instant + step if instant is not None else None
