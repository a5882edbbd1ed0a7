"""The index of an incident: what refers to what. Derived, never stored; no judgement, no words."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Any, TypeVar

import msgspec

from briefing.incident.safe import SafeText
from briefing.incident.types import (
    Actor,
    Cited,
    Claim,
    Event,
    Evidence,
    Exhibit,
    Incident,
    Item,
    Kind,
    Line,
    Measure,
    Position,
    Precision,
    Question,
    Revision,
    Side,
    Source,
    Statement,
    Told,
    Unprocessed,
)

__all__ = ["SECTIONS", "Holding", "Links", "all_evidence_of", "evidence_of", "items_of", "kind_of"]

SECTIONS: dict[Kind, str] = {
    Kind.SIDE: "sides",
    Kind.ACTOR: "actors",
    Kind.SOURCE: "sources",
    Kind.QUESTION: "questions",
    Kind.CLAIM: "claims",
    Kind.EXHIBIT: "exhibits",
    Kind.EVENT: "events",
    Kind.STATEMENT: "statements",
    Kind.MEASURE: "measures",
    Kind.LINE: "lines",
    Kind.REVISION: "revisions",
    Kind.UNPROCESSED: "unprocessed",
}
"""Where the items of each kind stand in an incident."""

_KINDS: dict[type[Item], Kind] = {
    Side: Kind.SIDE,
    Actor: Kind.ACTOR,
    Source: Kind.SOURCE,
    Question: Kind.QUESTION,
    Claim: Kind.CLAIM,
    Exhibit: Kind.EXHIBIT,
    Event: Kind.EVENT,
    Statement: Kind.STATEMENT,
    Measure: Kind.MEASURE,
    Line: Kind.LINE,
    Revision: Kind.REVISION,
    Unprocessed: Kind.UNPROCESSED,
}


T = TypeVar("T")
ItemT = TypeVar("ItemT", bound=Item)


def kind_of(item: Item) -> Kind:
    """The kind of an item."""
    return _KINDS[type(item)]


def items_of(incident: Incident) -> Iterator[Item]:
    """Every item, section by section, in the order of the file."""
    for section in SECTIONS.values():
        yield from getattr(incident, section)


def evidence_of(item: Item) -> tuple[Evidence, ...]:
    """The evidence of an item as it stands; empty for kinds that rest on others.

    Whoever tells it otherwise has evidence for that, and none of this.
    """
    if isinstance(item, Cited):
        return item.evidence
    if isinstance(item, Claim):
        return item.implied
    return ()


def all_evidence_of(item: Item) -> tuple[Evidence, ...]:
    """The evidence of an item, and of every source that tells it otherwise."""
    own = evidence_of(item)
    if isinstance(item, Told) and item.tellings:
        return own + tuple(one for telling in item.tellings for one in telling.evidence)
    return own


class Holding(msgspec.Struct, frozen=True):
    """Somebody's position on a claim, and the statement that takes it."""

    statement: Statement
    position: Position


class Links:
    """What refers to what, by id, in an incident whose references hold (`integrity.findings`).

    Each sort of reference is gathered when it is first asked for, since no screen and no paper
    needs them all. Every tuple keeps the order of the file.
    """

    def __init__(self, incident: Incident) -> None:
        self._incident = incident
        self.items: dict[str, Item] = {item.id: item for item in items_of(incident)}
        self._derived: dict[Callable[..., Any], dict[str, Any]] = {}

    def once(self, derive: Callable[[ItemT, "Links"], T], item: ItemT) -> T:
        """What is derived of an item of this incident by these links, worked out the first time."""
        if self.items.get(item.id) is not item:
            return derive(item, self)
        known: dict[str, T] = self._derived.setdefault(derive, {})
        if item.id not in known:
            known[item.id] = derive(item, self)
        return known[item.id]

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Source → its number, from 1 on."""
        return {source.id: number for number, source in enumerate(self._incident.sources, 1)}

    @cached_property
    def locators(self) -> dict[str, dict[SafeText, int]]:
        """Source → its places, each with its rank, from 0 on."""
        return {
            source.id: {one.locator: rank for rank, one in enumerate(source.passages)}
            for source in self._incident.sources
        }

    @cached_property
    def offsets(self) -> frozenset[dt.timedelta | None]:
        """Offsets from UTC of the incident's own days; a clock time of another is not local."""
        whens = [
            item.published if isinstance(item, Source) else getattr(item, "when", None)
            for item in self.items.values()
        ]
        return frozenset(
            bound.utcoffset()
            for when in whens
            if when is not None
            and when.precision in (Precision.DAY, Precision.MONTH, Precision.YEAR)
            and when.zone in ("", self._incident.zone)
            for bound in (when.earliest, when.latest)
            if bound is not None
        )

    @cached_property
    def holdings(self) -> dict[str, tuple[Holding, ...]]:
        """Claim → who takes a position on it."""
        statements = self._incident.statements
        return _grouped(
            (one.claim, Holding(said, one)) for said in statements for one in said.positions
        )

    @cached_property
    def told_in(self) -> dict[str, tuple[Event | Measure, ...]]:
        """Claim → the events and measures that contain it."""
        tellers: tuple[Event | Measure, ...] = (*self._incident.events, *self._incident.measures)
        return _grouped((claim, item) for item in tellers for claim in item.claims)

    @cached_property
    def claims(self) -> dict[str, tuple[Claim, ...]]:
        """Question → the claims it groups."""
        return _grouped((one.question, one) for one in self._incident.claims if one.question)

    @cached_property
    def bearing(self) -> dict[str, tuple[Event | Exhibit | Measure, ...]]:
        """Question → the events, measures and exhibits that bear on it."""
        bearers: tuple[Event | Exhibit | Measure, ...] = (
            *self._incident.events,
            *self._incident.measures,
            *self._incident.exhibits,
        )
        return _grouped((question, item) for item in bearers for question in item.bears_on)

    @cached_property
    def statements(self) -> dict[str, tuple[Statement, ...]]:
        """Actor → what they said."""
        return _grouped((one.speaker, one) for one in self._incident.statements)

    @cached_property
    def named_in(self) -> dict[str, tuple[Item, ...]]:
        """Actor → what names them otherwise: measures, claims about them, what was told to them."""
        return _grouped(_namings(self._incident))

    @cached_property
    def told_by(self) -> dict[str, tuple[Item, ...]]:
        """Actor → what is told on their word or passed on by them, but for what they said.

        A claim is nobody's: that somebody implies it is no telling.
        """
        return _grouped(_tellings(self._incident))

    @cached_property
    def attributed(self) -> dict[str, tuple[Evidence, ...]]:
        """Actor → the evidence that is attributed to them, among others or alone."""
        return _grouped(
            (actor, evidence)
            for item in self.items.values()
            for evidence in all_evidence_of(item)
            for actor in dict.fromkeys(evidence.attributed_to)
        )

    @cached_property
    def members(self) -> dict[str, tuple[Actor, ...]]:
        """Side → its actors."""
        return _grouped((actor.side, actor) for actor in self._incident.actors if actor.side)

    @cached_property
    def cited_by(self) -> dict[str, tuple[Item, ...]]:
        """Source → the items that cite it."""
        return _grouped(_citings(self._incident))

    @cached_property
    def seen_in(self) -> dict[str, tuple[Event, ...]]:
        """Exhibit → the events it shows."""
        return _grouped((ident, one) for one in self._incident.events for ident in one.shown_in)

    @cached_property
    def revisions(self) -> dict[str, tuple[Revision, ...]]:
        """Item → its corrections and withdrawals."""
        return _grouped((one.of, one) for one in self._incident.revisions)

    @cached_property
    def lines(self) -> dict[str, tuple[Line, ...]]:
        """Item → the lines for the press about it."""
        return _grouped((ident, line) for line in self._incident.lines for ident in line.about)

    def actor(self, ident: str) -> Actor:
        """The actor of that id."""
        item = self.items[ident]
        assert isinstance(item, Actor)
        return item

    def claim(self, ident: str) -> Claim:
        """The claim of that id."""
        item = self.items[ident]
        assert isinstance(item, Claim)
        return item

    def source(self, ident: str) -> Source:
        """The source of that id."""
        item = self.items[ident]
        assert isinstance(item, Source)
        return item

    def side_of(self, actor: Actor) -> Side | None:
        """The side an actor is on."""
        side = self.items.get(actor.side) if actor.side else None
        return side if isinstance(side, Side) else None


def _namings(incident: Incident) -> Iterator[tuple[str, Item]]:
    for statement in incident.statements:
        for actor in statement.to:
            yield actor, statement
    for measure in incident.measures:
        reasons = (actor for reason in measure.reasons for actor in reason.by)
        for actor in dict.fromkeys((*measure.by, *reasons)):
            yield actor, measure
    for claim in incident.claims:
        for actor in claim.about:
            yield actor, claim
    for member in incident.actors:
        if member.part_of:
            yield member.part_of, member


def _tellings(incident: Incident) -> Iterator[tuple[str, Item]]:
    for item in items_of(incident):
        if isinstance(item, Claim):
            continue
        chains = (one.attributed_to for one in all_evidence_of(item))
        said = item.speaker if isinstance(item, Statement) else None
        for actor in dict.fromkeys(actor for chain in chains for actor in chain):
            if actor != said:
                yield actor, item


def _citings(incident: Incident) -> Iterator[tuple[str, Item]]:
    for item in items_of(incident):
        for source in dict.fromkeys(evidence.source for evidence in all_evidence_of(item)):
            yield source, item


def _grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    groups: defaultdict[str, list[T]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}
