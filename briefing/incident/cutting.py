"""The cut: what falls of an incident under a ceiling, at a moment, for a reader. No filter.

The rules, each the careful one:

- evidence goes with its source, its passage, its own marking, and with any actor it names, for to
  drop a name from a chain would put words into another's mouth;
- an item goes with its marking, and with the last of its evidence, a claim with the last who takes
  a position on it; one that others tell otherwise is then as the first of them tells it;
- what is left is marked for no more people than what it still rests on;
- a list that says by whom is whole, or its item goes; other references are thinned;
- what is private by its use is for its reader alone, whatever its marking;
- of a moment that is past nobody knows which number the record had, or what it announced; a line
  for the press was there from when it was approved;
- what nothing kept refers to any more goes as well.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TypeVar

import msgspec.structs

from briefing.incident.links import SECTIONS, items_of
from briefing.incident.marking import Marking, highest, raised
from briefing.incident.reader import Reader, closed_to, has_notes
from briefing.incident.safe import SafeText
from briefing.incident.tellings import as_told_otherwise
from briefing.incident.types import (
    Actor,
    ChosenSlide,
    Cited,
    Claim,
    Event,
    Evidence,
    Exhibit,
    Incident,
    Item,
    Line,
    Measure,
    Question,
    Revision,
    Side,
    Source,
    Statement,
    SummarySentence,
    Telling,
    Told,
    Unprocessed,
    When,
)
from briefing.incident.using import Sections, in_use

__all__ = ["Knife", "known_from"]

CitedT = TypeVar("CitedT", bound=Cited)
RecordT = TypeVar("RecordT", bound=Item | Telling | SummarySentence)

_UNNUMBERED: dict[str, object] = {
    "serial": SafeText(""),
    "supersedes": SafeText(""),
    "next_update": None,
}
"""What a record says of itself as it was issued last, and not as it stood before."""


def known_from(source: Source) -> dt.datetime | None:
    """The moment from which a source counts as known; None for a source that gives none.

    That is when it was received, else the latest moment at which it can have been published.
    """
    return source.received or source.published.latest


class Knife:
    """One cut, to a ceiling and a moment, for a reader."""

    def __init__(
        self, incident: Incident, ceiling: Marking, as_of: dt.datetime | None, reader: Reader
    ) -> None:
        # What is closed to the reader goes before all else, so that nothing leans on it.
        closed: dict[str, object] = {
            name: () for name in closed_to(reader) if getattr(incident, name)
        }
        self.has_notes = has_notes(reader) and as_of is None
        self.incident = msgspec.structs.replace(incident, **closed) if closed else incident
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
        """What is left of the incident: it is gone over until nothing more falls."""
        uncut = whole = self.ceiling is Marking.RED and self.as_of is None
        sources = [self._source(one) for one in self.incident.sources if self._readable(one)]
        self.passages = {(one.id, place.locator) for one in sources for place in one.passages}
        incident = msgspec.structs.replace(self.incident, sources=tuple(sources))
        if self.as_of is not None:
            incident = msgspec.structs.replace(incident, **_UNNUMBERED)
        self.kept = {
            item.id for item in items_of(incident) if whole or item.marking.within(self.ceiling)
        }
        while True:
            before = len(self.kept)
            incident = self._pass(incident, whole=whole)
            whole = False
            self.kept = {item.id for item in items_of(incident)}
            if len(self.kept) == before:
                return incident if uncut else _with_markings_raised(incident)

    def _pass(self, incident: Incident, *, whole: bool) -> Incident:
        """Drop what cannot stand on what was kept so far, and what nothing kept refers to.

        Of an incident that is `whole` all can stand, which saves a look at each.
        """
        self.unplaced = self._unplaced()
        sections: Sections = {}
        for section in SECTIONS.values():
            items = getattr(incident, section)
            if not whole:
                thinned = (self._thin(one) for one in items if one.id in self.kept)
                items = tuple(one for one in thinned if one is not None)
            sections[section] = items
        sections = in_use(sections)
        summary = tuple(
            sentence
            for sentence in incident.summary
            if sentence.marking.within(self.ceiling) and self.kept.issuperset(sentence.carried_by)
        )
        cut = map(self._slide, incident.slides)
        slides = tuple([one for one in cut if one is not None])
        return msgspec.structs.replace(incident, summary=summary, slides=slides, **sections)

    def _slide(self, slide: ChosenSlide) -> ChosenSlide | None:
        """A slide that was chosen, if what it is of is kept; its notes only for the presenter."""
        _, stroke, item = slide.slide.partition("/")
        if stroke and item not in self.kept:
            return None
        if slide.notes and self.has_notes and slide.marking.within(self.ceiling):
            return slide
        if not slide.notes and slide.marking is Marking.CLEAR:
            return slide
        return ChosenSlide(slide=slide.slide, marking=Marking.CLEAR)

    def _readable(self, source: Source) -> bool:
        if not source.marking.within(self.ceiling):
            return False
        return self._was_there(known_from(source))

    def _source(self, source: Source) -> Source:
        passages = tuple(one for one in source.passages if one.marking.within(self.ceiling))
        return msgspec.structs.replace(source, passages=passages)

    def _thin(self, item: Item) -> Item | None:
        """The item without what was cut from under it, or None where it can no longer stand."""
        if isinstance(item, Told) and item.tellings:
            item = _change(item, tellings=self._tellings(item.tellings))
        if isinstance(item, Cited):
            rested = self._rested(item)
            return None if rested is None else self._without_references(rested)
        return self._without_references(item)

    def _rested(self, item: CitedT) -> CitedT | None:
        """The item on what is left of its evidence, or as another tells it; None where none is."""
        evidence = self._evidence(item.evidence)
        if len(evidence) == len(item.evidence):
            return item
        if evidence:
            marking = raised(item.marking, _markings(evidence))
            return msgspec.structs.replace(item, evidence=evidence, marking=marking)
        return as_told_otherwise(item) if isinstance(item, Told) and item.tellings else None

    def _without_references(self, item: Item) -> Item | None:
        """The item without what it refers to that was cut, or None where it needs that."""
        match item:
            case Actor():
                return _change(item, side=self._one(item.side), part_of=self._one(item.part_of))
            case Claim():
                return _change(
                    item,
                    question=self._one(item.question),
                    about=self._many(item.about),
                    implied=self._evidence(item.implied),
                )
            case Event():
                return _change(
                    item,
                    when=self._when(item.when),
                    claims=self._many(item.claims),
                    happened=self._many(item.happened),
                    bears_on=self._many(item.bears_on),
                    shown_in=self._many(item.shown_in),
                )
            case Statement():
                return self._statement(item)
            case Measure():
                return self._measure(item)
            case Exhibit():
                return _change(item, when=self._when(item.when), bears_on=self._many(item.bears_on))
            case Line():
                known = self._was_there(item.approved)
                return item if known and self.kept.issuperset(item.about) else None
            case Revision():
                return item if item.of in self.kept else None
            case Unprocessed():
                return item if self._was_there(item.noted) else None
            case Source() | Side() | Question():
                return item
        raise TypeError(f"{type(item).__name__} is not a kind of item")

    def _was_there(self, since: dt.datetime | None) -> bool:
        return self.as_of is None or (since is not None and since <= self.as_of)

    def _statement(self, item: Statement) -> Statement | None:
        positions = tuple(one for one in item.positions if one.claim in self.kept)
        if item.speaker not in self.kept or not positions:
            return None
        return _change(
            item, positions=positions, to=self._many(item.to), when=self._when(item.when)
        )

    def _measure(self, item: Measure) -> Measure | None:
        if not self.kept.issuperset(item.by):
            return None
        reasons = tuple(one for one in item.reasons if self.kept.issuperset(one.by))
        return _change(
            item,
            reasons=reasons,
            claims=self._many(item.claims),
            happened=self._many(item.happened),
            bears_on=self._many(item.bears_on),
            when=self._when(item.when),
        )

    def _tellings(self, tellings: tuple[Telling, ...]) -> tuple[Telling, ...]:
        kept = []
        for one in tellings:
            evidence = self._evidence(one.evidence) if one.marking.within(self.ceiling) else ()
            if evidence:
                marking = raised(one.marking, _markings(evidence))
                fields = {"evidence": evidence, "marking": marking, "when": self._when(one.when)}
                kept.append(_change(one, **fields))
        return tuple(kept)

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
        """The time; of one that hangs on a thing that was cut only the words are left, if any.

        What is left is as if there had never been more.
        """
        if when is None or when.placed is None:
            return when
        event = when.placed.event
        hidden = event not in self.kept or event in self.unplaced
        if not hidden:
            return when
        return When(words=when.words) if when.words else None

    def _one(self, ident: str | None) -> str | None:
        return ident if ident in self.kept else None

    def _many(self, idents: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(ident for ident in idents if ident in self.kept)


def _with_markings_raised(incident: Incident) -> Incident:
    """The incident with claims and sentences marked as what is left for them to rest on."""
    carried: defaultdict[str, list[Marking]] = defaultdict(list)
    for statement in incident.statements:
        for position in statement.positions:
            carried[position.claim].append(statement.marking)
    claims = tuple(
        _change(one, marking=raised(one.marking, [*carried[one.id], *_markings(one.implied)]))
        for one in incident.claims
    )
    incident = msgspec.structs.replace(incident, claims=claims)
    marked = {item.id: item.marking for item in items_of(incident)}
    summary = tuple(
        _change(one, marking=highest(one.marking, *map(marked.__getitem__, one.carried_by)))
        for one in incident.summary
    )
    return msgspec.structs.replace(incident, summary=summary)


def _markings(evidence: Iterable[Evidence]) -> Iterator[Marking]:
    return (one.marking for one in evidence)


def _change(record: RecordT, **fields: object) -> RecordT:
    """A record with some fields changed; the same where they hold that already."""
    if all(getattr(record, name) == value for name, value in fields.items()):
        return record
    return msgspec.structs.replace(record, **fields)
