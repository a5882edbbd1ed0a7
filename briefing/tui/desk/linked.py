"""Which items have to do with one another, asked of two at a time. Pure; no index of all pairs.

An item reaches what it names, what the claims in it name, and who takes a position on these. Two
are linked where one reaches the other, or where both are about one claim.
"""

from collections.abc import Iterable

from briefing.incident.links import all_evidence_of
from briefing.incident.types import (
    Actor,
    Claim,
    Event,
    Exhibit,
    Item,
    Line,
    Measure,
    Revision,
    Statement,
)
from briefing.incident.view import View

__all__ = ["Linked"]

KEPT = 2_000
"""Items of which the reach is remembered; it is forgotten of all when there are more."""


class Linked:
    """Answers whether two items of a view are linked, and remembers how far each reaches."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._reached: dict[str, frozenset[str]] = {}

    def __call__(self, one: Item, other: Item) -> bool:
        """Whether one names the other, or both are about one claim."""
        mine, others = self._reach(one), self._reach(other)
        if other.id in mine or one.id in others:
            return True
        return not _claims(one).isdisjoint(_claims(other))

    def _reach(self, item: Item) -> frozenset[str]:
        found = self._reached.get(item.id)
        if found is None:
            if len(self._reached) >= KEPT:
                self._reached.clear()
            found = self._reached[item.id] = frozenset((item.id, *self._named(item)))
        return found

    def _named(self, item: Item) -> Iterable[str]:
        for one in all_evidence_of(item):
            yield one.source
            yield from one.attributed_to
        yield from _direct(item)
        for ident in _claims(item):
            yield ident
            yield from self._of_claim(self._view.links.claim(ident))

    def _of_claim(self, claim: Claim) -> Iterable[str]:
        yield from claim.about
        if claim.question:
            yield claim.question
        for holding in self._view.links.holdings.get(claim.id, ()):
            yield holding.statement.id
            yield holding.statement.speaker


def _claims(item: Item) -> frozenset[str]:
    """The claims that an item makes, contains or is."""
    match item:
        case Claim():
            return frozenset((item.id,))
        case Event() | Measure():
            return frozenset(item.claims)
        case Statement():
            return frozenset(position.claim for position in item.positions)
    return frozenset()


def _direct(item: Item) -> tuple[str, ...]:
    """What an item names by itself, its claims and its evidence aside."""
    match item:
        case Event():
            placed = item.when.placed if item.when else None
            return (*item.bears_on, *item.shown_in, *((placed.event,) if placed else ()))
        case Exhibit():
            return item.bears_on
        case Measure():
            return (
                *item.by,
                *(who for reason in item.reasons for who in reason.by),
                *item.bears_on,
            )
        case Statement():
            return (item.speaker, *item.to)
        case Actor():
            return tuple(one for one in (item.side, item.part_of) if one)
        case Line():
            return item.about
        case Revision():
            return (item.of,)
    return ()
