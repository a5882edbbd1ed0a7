"""What carries a sentence, and how it is cited: ``[1 ¶1, ¶3; 2 p. 4]``. No wording beyond that."""

from collections import defaultdict
from collections.abc import Iterable

import msgspec

from briefing.incident.links import all_evidence_of, evidence_of, items_of
from briefing.incident.safe import SafeText, safe
from briefing.incident.types import Actor, Claim, Evidence, Item, Side, Source
from briefing.incident.view import View

__all__ = ["Carrier", "Citation", "cited"]

Carrier = Item | Evidence
"""What a sentence can rest on: an item, or a piece of evidence by itself."""

_Place = tuple[str, str]
"""A source and a locator in it; no locator for the whole of it."""


class Citation(msgspec.Struct, frozen=True):
    """One source by its number in the view, and the places in it; none means the whole."""

    number: int
    places: tuple[SafeText, ...] = ()

    @property
    def words(self) -> SafeText:
        """The citation without its brackets: ``1 ¶1, ¶3``."""
        return safe(f"{self.number} {', '.join(self.places)}".rstrip())


def cited(view: View, carriers: Iterable[Carrier]) -> tuple[Citation, ...]:
    """The citations of what carries a sentence: by number, then as the source goes, each once.

    An item is cited by its own evidence. A claim by that of the statements that take a position on
    it and of what implies it, or else of what contains it; an actor that has none by that of
    whatever names it; a side by its actors; a source by itself. What a revision revises never
    carries it. Where one of them is carried by nothing there are none at all.
    """
    places: defaultdict[str, set[str]] = defaultdict(set)
    for carrier in carriers:
        found = _at([carrier]) if isinstance(carrier, Evidence) else _behind(view, carrier, set())
        if not found:
            return ()
        for source, locator in found:
            places[source].add(locator)
    return tuple(
        Citation(
            view.numbers[source],
            tuple(
                passage.locator
                for passage in view.links.source(source).passages
                if passage.locator in places[source]
            ),
        )
        for source in sorted(places, key=view.numbers.__getitem__)
    )


def _at(evidence: Iterable[Evidence]) -> list[_Place]:
    return [(one.source, one.passage) for one in evidence]


def _behind(view: View, item: Item, seen: set[str]) -> list[_Place]:
    if item.id in seen:
        return []
    seen.add(item.id)
    if isinstance(item, Source):
        return [(item.id, "")]
    found = _at(evidence_of(item))
    if isinstance(item, Claim) or not found:
        for one in _telling_of(view, item):
            found += _behind(view, one, seen)
    if isinstance(item, Actor) and not found:
        found = _attributed(view, item)
    return found


def _telling_of(view: View, item: Item) -> Iterable[Item]:
    """The items that tell of one which does not carry itself."""
    links = view.links
    match item:
        case Claim():
            holdings = [holding.statement for holding in links.holdings.get(item.id, ())]
            carried = holdings or item.implied
            return holdings if carried else links.told_in.get(item.id, ())
        case Actor():
            return (*links.statements.get(item.id, ()), *links.named_in.get(item.id, ()))
        case Side():
            return links.members.get(item.id, ())
    return ()


def _attributed(view: View, actor: Actor) -> list[_Place]:
    return _at(
        evidence
        for item in items_of(view.incident)
        for evidence in all_evidence_of(item)
        if actor.id in evidence.attributed_to
    )
