"""Bounds that a record keeps: times in order, and nothing marked below what it rests on."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

from briefing.incident.finding import Finding, Path
from briefing.incident.links import SECTIONS, items_of
from briefing.incident.marking import Marking, highest
from briefing.incident.tellings import FIELDS
from briefing.incident.timing import ends_before_it_begins
from briefing.incident.types import Evidence, Incident, Kind, Source, Telling

__all__ = ["breaches"]

_Low = tuple[Path, Marking, Marking]
"""Where in an item something is marked too low, its marking, and the lowest that it may have."""


def breaches(incident: Incident) -> Iterator[Finding]:
    """Each time that ends before it begins, and each marking for more people than it may be for.

    A passage is at least as its source, a citation as its passage, a sentence of the summary as all
    that carries it; an item and a telling, which stand on any one of their grounds, as the widest
    of them.
    """
    grounds = _Grounds(incident)
    for kind, section in SECTIONS.items():
        items = getattr(incident, section)
        for place in _out_of_order(items, kind):
            words = "This time ends before it begins.", "Correct it."
            yield Finding((section, *place), "time-out-of-order", *words)
        for item in items:
            for place, marking, floor in grounds.too_low(item, kind):
                yield _too_low((section, item.id, *place), marking, floor)
    marked = {item.id: item.marking for item in items_of(incident)}
    for index, sentence in enumerate(incident.summary):
        floor = highest(*(marked[one] for one in sentence.carried_by if one in marked))
        if not floor.within(sentence.marking):
            yield _too_low(("summary", index), sentence.marking, floor)


class _Grounds:
    """What everything in an incident rests on, by its markings.

    Few things are marked too low: ranks are compared, and places are made for these alone.
    """

    def __init__(self, incident: Incident) -> None:
        self.passages = {
            (source.id, passage.locator): passage.marking
            for source in incident.sources
            for passage in source.passages
        }
        self.carried: dict[str, list[Marking]] = {}
        for statement in incident.statements:
            for position in statement.positions:
                self.carried.setdefault(position.claim, []).append(statement.marking)

    def too_low(self, item: Any, kind: Kind) -> Iterator[_Low]:
        """What of an item of a kind is marked too low."""
        if kind is Kind.SOURCE:
            return self._passages(item)
        if kind is Kind.CLAIM:
            carried = self.carried.get(item.id, ())
            return self._resting(item.marking, item.implied, "implied", carried)
        own = self._resting(item.marking, getattr(item, "evidence", ()), "evidence")
        if kind in FIELDS and item.tellings:
            return chain(own, self._tellings(item.tellings))
        return own

    def _passages(self, source: Source) -> Iterator[_Low]:
        for index, passage in enumerate(source.passages):
            if passage.marking.rank < source.marking.rank:
                yield ("passages", index), passage.marking, source.marking

    def _tellings(self, tellings: Sequence[Telling]) -> Iterator[_Low]:
        for index, one in enumerate(tellings):
            place: Path = ("tellings", index)
            for below, marking, floor in self._resting(one.marking, one.evidence, "evidence"):
                yield (*place, *below), marking, floor

    def _resting(
        self,
        marking: Marking,
        evidence: Sequence[Evidence],
        field: str,
        others: Sequence[Marking] = (),
    ) -> Iterator[_Low]:
        """What is too low of the evidence in a field, and of what rests on that and on others."""
        passages, lowest = self.passages, None
        for index, one in enumerate(evidence):
            own, floor = one.marking, passages.get((one.source, one.passage), Marking.CLEAR)
            if own.rank < floor.rank:
                yield (field, index), own, floor
            if lowest is None or own.rank < lowest.rank:
                lowest = own
        for other in others:
            if lowest is None or other.rank < lowest.rank:
                lowest = other
        if lowest is not None and marking.rank < lowest.rank:
            yield (), marking, lowest


def _too_low(path: Path, marking: Marking, floor: Marking) -> Finding:
    return Finding(
        (*path, "marking"),
        "marking-too-low",
        f"This is marked {marking}, and all that it rests on is {floor} or above.",
        f"Raise it to {floor}, or lower what it rests on.",
    )


def _out_of_order(items: Iterable[Any], kind: Kind) -> Iterator[Path]:
    """Where in items of a kind a time ends before it begins."""
    field = "published" if kind is Kind.SOURCE else "when"
    for item in items:
        when = getattr(item, field, None)
        if when is not None and ends_before_it_begins(when):
            yield item.id, field
        for index, telling in enumerate(item.tellings if kind in FIELDS else ()):
            if ends_before_it_begins(telling.when):
                yield item.id, "tellings", index, "when"
