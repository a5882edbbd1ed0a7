"""Bounds that a record keeps: times in order, and nothing marked below what it rests on."""

from collections.abc import Iterator

from briefing.incident.finding import Finding, Path
from briefing.incident.links import SECTIONS, evidence_of, items_of, kind_of
from briefing.incident.marking import Marking, highest
from briefing.incident.types import Claim, Evidence, Incident, Item, Source, When

__all__ = ["breaches"]


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
        for place, marking, floor in grounds.too_low(item):
            yield _too_low((SECTIONS[kind_of(item)], item.id, *place), marking, floor)
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

    def too_low(self, item: Item) -> Iterator[tuple[Path, Marking, Marking]]:
        """What of an item is marked too low: where in it, its marking, and what it rests on.

        Few items have any of it, so that ranks are compared and places are made for these alone.
        """
        if isinstance(item, Source):
            for index, passage in enumerate(item.passages):
                if passage.marking.rank < item.marking.rank:
                    yield ("passages", index), passage.marking, item.marking
            return
        widest = None
        for index, one in enumerate(evidence_of(item)):
            marking, floor = one.marking, self.floor(one)
            if marking.rank < floor.rank:
                yield ("implied" if isinstance(item, Claim) else "evidence", index), marking, floor
            if widest is None or marking.rank < widest.rank:
                widest = marking
        for marking in self.carried.get(item.id, ()) if isinstance(item, Claim) else ():
            if widest is None or marking.rank < widest.rank:
                widest = marking
        if widest is not None and item.marking.rank < widest.rank:
            yield (), item.marking, widest

    def floor(self, one: Evidence) -> Marking:
        """How a citation is to be marked at least."""
        marking = self.passages.get((one.source, one.passage))
        return marking or self.sources.get(one.source, Marking.CLEAR)


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
