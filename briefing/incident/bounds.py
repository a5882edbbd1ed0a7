"""Bounds that a record keeps: times in order, and nothing marked below what it rests on."""

from collections.abc import Iterator

from briefing.incident.integrity import Finding
from briefing.incident.links import SECTIONS, evidence_of, items_of, kind_of
from briefing.incident.marking import Marking, highest
from briefing.incident.types import Claim, Evidence, Incident, Item, Source, When

__all__ = ["breaches"]

Path = tuple[str | int, ...]


def breaches(incident: Incident) -> Iterator[Finding]:
    """Each time that ends before it begins, and each marking for more people than it may be for.

    A passage is at least as its source, a citation as its passage, a sentence of the summary as all
    that carries it; an item, which stands on any one of its grounds, as the widest of them.
    """
    grounds = _Grounds(incident)
    for item in items_of(incident):
        when = item.published if isinstance(item, Source) else getattr(item, "when", None)
        if when is not None and _is_out_of_order(when):
            yield _out_of_order(item)
        if not grounds.bear(item):
            yield from grounds.too_low((SECTIONS[kind_of(item)], item.id), item)
    marked = {item.id: item.marking for item in items_of(incident)}
    for index, sentence in enumerate(incident.summary):
        floor = highest(*(marked[one] for one in sentence.carried_by if one in marked))
        if not floor.within(sentence.marking):
            yield _too_low(("summary", index), sentence.marking, floor)


class _Grounds:
    """What everything in an incident rests on, by its markings."""

    def __init__(self, incident: Incident) -> None:
        self.sources = {source.id: source.marking for source in incident.sources}
        self.passages = {
            (source.id, passage.locator): passage.marking
            for source in incident.sources
            for passage in source.passages
        }
        self.carried: dict[str, list[Marking]] = {}
        for statement in incident.statements:
            for position in statement.positions:
                self.carried.setdefault(position.claim, []).append(statement.marking)

    def bear(self, item: Item) -> bool:
        """Whether nothing of an item is marked too low. Most are not, and so no words are made."""
        if isinstance(item, Source):
            rank = item.marking.rank
            return all(rank <= one.marking.rank for one in item.passages)
        lowest = None
        for one in evidence_of(item):
            floor = self.floor(one)
            rank = one.marking.rank
            if floor.rank > rank:
                return False
            if lowest is None or rank < lowest:
                lowest = rank
        if isinstance(item, Claim):
            for marking in self.carried.get(item.id, ()):
                if lowest is None or marking.rank < lowest:
                    lowest = marking.rank
        return lowest is None or lowest <= item.marking.rank

    def floor(self, one: Evidence) -> Marking:
        """How a citation is to be marked at least."""
        marking = self.passages.get((one.source, one.passage))
        return marking or self.sources.get(one.source, Marking.CLEAR)

    def too_low(self, path: Path, item: Item) -> Iterator[Finding]:
        if isinstance(item, Source):
            for index, passage in enumerate(item.passages):
                if not item.marking.within(passage.marking):
                    place = (*path, "passages", index)
                    yield _too_low(place, passage.marking, item.marking)
            return
        evidence = evidence_of(item)
        for index, one in enumerate(evidence):
            floor = self.floor(one)
            if not floor.within(one.marking):
                field = "implied" if path[0] == "claims" else "evidence"
                yield _too_low((*path, field, index), one.marking, floor)
        rests_on = [one.marking for one in evidence]
        if path[0] == "claims":
            rests_on += self.carried.get(item.id, ())
        if rests_on:
            floor = min(rests_on, key=lambda marking: marking.rank)
            if not floor.within(item.marking):
                yield _too_low(path, item.marking, floor)


def _too_low(path: Path, marking: Marking, floor: Marking) -> Finding:
    return Finding(
        (*path, "marking"),
        "marking-too-low",
        f"This is marked {marking}, and all that it rests on is {floor} or above.",
        f"Raise it to {floor}, or lower what it rests on.",
    )


def _is_out_of_order(when: When) -> bool:
    earliest, latest = when.earliest, when.latest
    return earliest is not None and latest is not None and earliest > latest


def _out_of_order(item: Item) -> Finding:
    field = "published" if isinstance(item, Source) else "when"
    path = (SECTIONS[kind_of(item)], item.id, field)
    return Finding(path, "time-out-of-order", "This time ends before it begins.", "Correct it.")
