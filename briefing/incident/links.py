"""The index of an incident: what refers to what. Derived, never stored; no judgement, no words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

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
    Question,
    Revision,
    Side,
    Source,
    Statement,
)

__all__ = ["SECTIONS", "Holding", "Links", "evidence_of", "items_of", "kind_of"]

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
}


T = TypeVar("T")


def kind_of(item: Item) -> Kind:
    """The kind of an item."""
    return _KINDS[type(item)]


def items_of(incident: Incident) -> Iterator[Item]:
    """Every item, section by section, in the order of the file."""
    for section in SECTIONS.values():
        yield from getattr(incident, section)


def evidence_of(item: Item) -> tuple[Evidence, ...]:
    """The evidence that an item rests on itself; empty for kinds that rest on others."""
    if isinstance(item, Cited):
        return item.evidence
    if isinstance(item, Claim):
        return item.implied
    return ()


@dataclass(frozen=True, slots=True)
class Holding:
    """Somebody's position on a claim, and the statement that takes it."""

    statement: Statement
    position: Position


@dataclass(frozen=True, slots=True)
class Links:
    """What refers to what, by id. Every tuple keeps the order of the file."""

    items: dict[str, Item]
    holdings: dict[str, tuple[Holding, ...]]
    """claim → who takes a position on it"""
    told_in: dict[str, tuple[Event | Measure, ...]]
    """claim → the events and measures that contain it"""
    claims: dict[str, tuple[Claim, ...]]
    """question → the claims it groups"""
    bearing: dict[str, tuple[Event | Exhibit | Measure, ...]]
    """question → the events, exhibits and measures that bear on it"""
    statements: dict[str, tuple[Statement, ...]]
    """actor → what they said"""
    named_in: dict[str, tuple[Item, ...]]
    """actor → what names them otherwise: measures, claims about them, what was told to them"""
    members: dict[str, tuple[Actor, ...]]
    """side → its actors"""
    cited_by: dict[str, tuple[Item, ...]]
    """source → the items that cite it"""
    seen_in: dict[str, tuple[Event, ...]]
    """exhibit → the events it shows"""
    revisions: dict[str, tuple[Revision, ...]]
    """item → its corrections and withdrawals"""
    lines: dict[str, tuple[Line, ...]]
    """item → the lines for the press about it"""

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

    @classmethod
    def of(cls, incident: Incident) -> "Links":
        """Index an incident whose references all hold (``integrity.findings`` is empty)."""
        held = ((p.claim, Holding(s, p)) for s in incident.statements for p in s.positions)
        tellers: tuple[Event | Measure, ...] = (*incident.events, *incident.measures)
        bearers: tuple[Event | Exhibit | Measure, ...] = (*tellers, *incident.exhibits)
        return cls(
            items={item.id: item for item in items_of(incident)},
            holdings=_grouped(held),
            told_in=_grouped((claim, item) for item in tellers for claim in item.claims),
            claims=_grouped((c.question, c) for c in incident.claims if c.question),
            bearing=_grouped((question, item) for item in bearers for question in item.bears_on),
            statements=_grouped((s.speaker, s) for s in incident.statements),
            named_in=_grouped(_namings(incident)),
            members=_grouped((actor.side, actor) for actor in incident.actors if actor.side),
            cited_by=_grouped(_citings(incident)),
            seen_in=_grouped(
                (ident, event) for event in incident.events for ident in event.shown_in
            ),
            revisions=_grouped((revision.of, revision) for revision in incident.revisions),
            lines=_grouped((ident, line) for line in incident.lines for ident in line.about),
        )


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


def _citings(incident: Incident) -> Iterator[tuple[str, Item]]:
    for item in items_of(incident):
        for source in dict.fromkeys(evidence.source for evidence in evidence_of(item)):
            yield source, item


def _grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    groups: defaultdict[str, list[T]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}
