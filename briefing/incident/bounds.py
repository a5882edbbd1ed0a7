"""Bounds that a record keeps: times in order, and nothing marked below what it rests on."""

from collections.abc import Iterator

from briefing.incident.integrity import Finding
from briefing.incident.links import SECTIONS, evidence_of, items_of, kind_of
from briefing.incident.marking import Marking, highest
from briefing.incident.types import Incident, Item, Source, When

__all__ = ["breaches"]

Path = tuple[str | int, ...]


def breaches(incident: Incident) -> Iterator[Finding]:
    """Each time that ends before it begins, and each marking for more people than it may be for.

    A passage is at least as its source, a citation as its passage, a sentence of the summary as all
    that carries it; an item, which stands on any one of its grounds, as the widest of them.
    """
    grounds = _Grounds(incident)
    for item in items_of(incident):
        path = (SECTIONS[kind_of(item)], item.id)
        yield from _out_of_order(path, item)
        yield from grounds.too_low(path, item)
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

    def too_low(self, path: Path, item: Item) -> Iterator[Finding]:
        if isinstance(item, Source):
            for index, passage in enumerate(item.passages):
                if not item.marking.within(passage.marking):
                    place = (*path, "passages", index)
                    yield _too_low(place, passage.marking, item.marking)
            return
        evidence = evidence_of(item)
        for index, one in enumerate(evidence):
            of_source = self.sources.get(one.source, Marking.CLEAR)
            floor = self.passages.get((one.source, one.passage), of_source)
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


def _out_of_order(path: Path, item: Item) -> Iterator[Finding]:
    field = "published" if isinstance(item, Source) else "when"
    when: When | None = getattr(item, field, None)
    if when is None or when.earliest is None or when.latest is None:
        return
    if when.earliest > when.latest:
        sentence = "This time ends before it begins."
        yield Finding((*path, field), "time-out-of-order", sentence, "Correct it.")
