"""The view: an incident cut to a ceiling, an as-of and a filter. `cut` alone makes one.

Screens and papers are made from nothing else. What is cut leaves no trace: no id, no count, no
order, no wording. The rules, each the careful one:

- evidence goes with its source, its passage, its own marking, and with any actor it names, for to
  drop a name from a chain would put words into another's mouth;
- an item goes with its marking, and with the last of its evidence;
- a list that says by whom is whole, or its item goes; other references are thinned;
- what nothing kept refers to any more goes as well.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

import msgspec.structs

from briefing.incident.links import SECTIONS, Links, evidence_of, items_of, kind_of
from briefing.incident.marking import Marking, highest
from briefing.incident.types import (
    Actor,
    Checked,
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
    Question,
    Revision,
    Side,
    Source,
    Statement,
    When,
)

__all__ = ["EVERYTHING", "Filter", "View", "cut", "known_from"]

ItemT = TypeVar("ItemT", bound=Item)


@dataclass(frozen=True, slots=True)
class Filter:
    """What a reader wants listed. An empty set asks for everything of its sort."""

    kinds: frozenset[Kind] = frozenset()
    sides: frozenset[str] = frozenset()
    actors: frozenset[str] = frozenset()
    checked: frozenset[Checked] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.kinds or self.sides or self.actors or self.checked)


EVERYTHING = Filter()


@dataclass(frozen=True, slots=True)
class View:
    """An incident as one reader may hold it at one moment.

    ``incident`` is cut to ``ceiling`` and ``as_of``; ``listed`` are the items that pass the filter,
    while what they refer to stays at hand, so that a claim keeps its answers; ``held`` is the
    highest marking in it; ``numbers`` are the sources' numbers within this view.
    """

    incident: Incident
    ceiling: Marking
    as_of: dt.datetime | None
    filter: Filter
    links: Links
    listed: frozenset[str]
    held: Marking
    numbers: dict[str, int]

    def known(self) -> Source | None:
        """The source that was known last, by which the view's moment is named."""
        dated = [source for source in self.incident.sources if known_from(source)]
        return max(dated, key=lambda source: known_from(source) or _NEVER, default=None)


_NEVER = dt.datetime.min.replace(tzinfo=dt.UTC)


def cut(
    incident: Incident,
    *,
    ceiling: Marking,
    as_of: dt.datetime | None = None,
    filter: Filter = EVERYTHING,
) -> View:
    """Cut an incident whose references all hold to what may be held, was known, and is wanted."""
    kept = _Knife(incident, ceiling, as_of).cut()
    links = Links.of(kept)
    return View(
        incident=kept,
        ceiling=ceiling,
        as_of=as_of,
        filter=filter,
        links=links,
        listed=frozenset(item.id for item in items_of(kept) if _passes(item, filter, links)),
        held=_held(kept),
        numbers={source.id: number for number, source in enumerate(kept.sources, 1)},
    )


def known_from(source: Source) -> dt.datetime | None:
    """The moment from which a source counts as known; None for a source that gives none.

    That is when it was received, else the latest moment at which it can have been published.
    """
    return source.received or source.published.latest


class _Knife:
    """One cut. Goes over the incident until nothing more falls."""

    def __init__(self, incident: Incident, ceiling: Marking, as_of: dt.datetime | None) -> None:
        self.incident = incident
        self.ceiling = ceiling
        self.as_of = as_of
        self.kept: set[str] = set()
        self.passages: set[tuple[str, str]] = set()
        self.placed_by: defaultdict[str, list[str]] = defaultdict(list)
        for event in incident.events:
            if event.when is not None and event.when.placed is not None:
                self.placed_by[event.when.placed.event].append(event.id)
        self.unplaced: set[str] = set()

    def cut(self) -> Incident:
        within = self.ceiling
        sources = [self._source(one) for one in self.incident.sources if self._readable(one)]
        self.passages = {(one.id, place.locator) for one in sources for place in one.passages}
        incident = msgspec.structs.replace(self.incident, sources=tuple(sources))
        self.kept = {item.id for item in items_of(incident) if item.marking.within(within)}
        while True:
            before = len(self.kept)
            incident = self._pass(incident)
            self.kept = {item.id for item in items_of(incident)}
            if len(self.kept) == before:
                return incident

    def _pass(self, incident: Incident) -> Incident:
        """Drop what cannot stand on what was kept so far, and what nothing kept refers to."""
        self.unplaced = self._unplaced()
        sections: dict[str, tuple[Item, ...]] = {}
        for section in SECTIONS.values():
            thinned = (self._thin(one) for one in getattr(incident, section) if one.id in self.kept)
            sections[section] = tuple(one for one in thinned if one is not None)
        used = _used(item for items in sections.values() for item in items)
        for section in ("claims", "actors", "sides"):
            sections[section] = tuple(
                one for one in sections[section] if one.id in used or evidence_of(one)
            )
        summary = tuple(
            sentence
            for sentence in incident.summary
            if sentence.marking.within(self.ceiling) and self.kept.issuperset(sentence.carried_by)
        )
        return msgspec.structs.replace(incident, summary=summary, **sections)

    def _readable(self, source: Source) -> bool:
        if not source.marking.within(self.ceiling):
            return False
        known = known_from(source)
        return self.as_of is None or (known is not None and known <= self.as_of)

    def _source(self, source: Source) -> Source:
        passages = tuple(one for one in source.passages if one.marking.within(self.ceiling))
        return msgspec.structs.replace(source, passages=passages)

    def _thin(self, item: Item) -> Item | None:
        """The item without what was cut from under it, or None where it can no longer stand."""
        if isinstance(item, Cited):
            evidence = self._evidence(item.evidence)
            if item.evidence and not evidence:
                return None
            if len(evidence) != len(item.evidence):
                item = msgspec.structs.replace(item, evidence=evidence)
        match item:
            case Actor():
                return self._change(
                    item, side=self._one(item.side), part_of=self._one(item.part_of)
                )
            case Claim():
                return self._change(
                    item,
                    question=self._one(item.question),
                    about=self._many(item.about),
                    implied=self._evidence(item.implied),
                )
            case Event():
                return self._change(
                    item,
                    when=self._when(item.when),
                    claims=self._many(item.claims),
                    bears_on=self._many(item.bears_on),
                    shown_in=self._many(item.shown_in),
                )
            case Statement():
                return self._statement(item)
            case Measure():
                return self._measure(item)
            case Exhibit():
                return self._change(
                    item, when=self._when(item.when), bears_on=self._many(item.bears_on)
                )
            case Line():
                return item if self.kept.issuperset(item.about) else None
            case Revision():
                return item if item.of in self.kept else None
            case Source() | Side() | Question():
                return item
        raise TypeError(f"{type(item).__name__} is not a kind of item")

    def _statement(self, item: Statement) -> Statement | None:
        positions = tuple(one for one in item.positions if one.claim in self.kept)
        if item.speaker not in self.kept or not positions:
            return None
        return self._change(
            item, positions=positions, to=self._many(item.to), when=self._when(item.when)
        )

    def _measure(self, item: Measure) -> Measure | None:
        if not self.kept.issuperset(item.by):
            return None
        reasons = tuple(one for one in item.reasons if self.kept.issuperset(one.by))
        return self._change(
            item,
            reasons=reasons,
            claims=self._many(item.claims),
            bears_on=self._many(item.bears_on),
            when=self._when(item.when),
        )

    def _evidence(self, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
        return tuple(
            one
            for one in evidence
            if one.marking.within(self.ceiling)
            and one.source in self.kept
            and (one.source, one.passage) in self.passages
            and self.kept.issuperset(one.attributed_to)
        )

    def _unplaced(self) -> set[str]:
        """What was cut of the events that place others, and all whose times hang on it."""
        unplaced: set[str] = set()
        waiting = [event for event in self.placed_by if event not in self.kept]
        while waiting:
            event = waiting.pop()
            unplaced.add(event)
            waiting.extend(self.placed_by.get(event, ()))
        return unplaced

    def _when(self, when: When | None) -> When | None:
        """The time; of one that hangs on a thing that was cut only the words are left."""
        if when is None or when.placed is None:
            return when
        event = when.placed.event
        hidden = event not in self.kept or event in self.unplaced
        return When(words=when.words, zone=when.zone) if hidden else when

    def _one(self, ident: str | None) -> str | None:
        return ident if ident in self.kept else None

    def _many(self, idents: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(ident for ident in idents if ident in self.kept)

    @staticmethod
    def _change(item: ItemT, **fields: object) -> ItemT:
        if all(getattr(item, name) == value for name, value in fields.items()):
            return item
        return msgspec.structs.replace(item, **fields)


def _used(items: Iterable[Item]) -> set[str]:
    """The claims, actors and sides that items refer to."""
    used: set[str] = set()
    for item in items:
        for evidence in evidence_of(item):
            used.update(evidence.attributed_to)
        match item:
            case Actor():
                used.update(filter(None, (item.side, item.part_of)))
            case Claim():
                used.update(item.about)
            case Event():
                used.update(item.claims)
            case Statement():
                used.update((item.speaker, *item.to))
                used.update(position.claim for position in item.positions)
            case Measure():
                used.update((*item.by, *item.claims))
                used.update(actor for reason in item.reasons for actor in reason.by)
            case Line():
                used.update(item.about)
    return used


def _held(incident: Incident) -> Marking:
    markings = {incident.marking}
    for item in items_of(incident):
        markings.add(item.marking)
        markings.update(one.marking for one in evidence_of(item))
        if isinstance(item, Source):
            markings.update(one.marking for one in item.passages)
    markings.update(sentence.marking for sentence in incident.summary)
    return highest(*markings)


def _passes(item: Item, wanted: Filter, links: Links) -> bool:
    if wanted.kinds and kind_of(item) not in wanted.kinds:
        return False
    if wanted.checked and getattr(item, "checked", None) not in wanted.checked:
        return False
    if not wanted.actors and not wanted.sides:
        return True
    actors = _actors_of(item)
    sides = {item.id} if isinstance(item, Side) else {links.actor(one).side for one in actors}
    return bool(wanted.actors & actors) or bool(wanted.sides & sides)


def _actors_of(item: Item) -> set[str]:
    actors = {actor for one in evidence_of(item) for actor in one.attributed_to}
    match item:
        case Actor():
            actors.add(item.id)
        case Claim():
            actors.update(item.about)
        case Statement():
            actors.add(item.speaker)
        case Measure():
            actors.update(item.by)
    return actors
