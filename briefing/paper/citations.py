"""What carries a sentence, and how it is cited: ``[1 ¶1, ¶3; 2 p. 4]``. No wording beyond that."""

from collections.abc import Iterable
from functools import lru_cache

import msgspec

from briefing.incident.links import Links, evidence_of
from briefing.incident.safe import SafeText, safe
from briefing.incident.types import Actor, Cited, Claim, Evidence, Item, Side, Source
from briefing.incident.view import View

__all__ = ["Carrier", "Citation", "cited"]

Carrier = Item | Evidence
"""What a sentence can rest on: an item, or a piece of evidence by itself."""

_Place = tuple[str, SafeText]
"""A source and a locator in it; no locator for the whole of it."""


class Citation(msgspec.Struct, frozen=True):
    """One source by its number in the view, and the places in it; none means the whole.

    ``words`` are the citation without its brackets: ``1 ¶1, ¶3``.
    """

    number: int
    places: tuple[SafeText, ...]
    words: SafeText


def cited(view: View, carriers: Iterable[Carrier]) -> tuple[Citation, ...]:
    """The citations of what carries a sentence: by number, then as the source goes, each once.

    An item is cited by its own evidence. A claim by that of the statements that take a position on
    it and of what implies it, or else of what contains it; an actor that has none by that of
    whatever names it; a side by its actors; a source by itself. What a revision revises never
    carries it. Where one of them is carried by nothing there are none at all.
    """
    links = view.links
    several = [*carriers]
    if len(several) == 1:
        (one,) = several
        return links.once(_of_item, one) if isinstance(one, Item) else _citations(_at([one]), links)
    places: list[_Place] = []
    for one in several:
        found = links.once(_places, one) if isinstance(one, Item) else _at([one])
        if not found:
            return ()
        places += found
    return _citations(places, links)


def _of_item(item: Item, links: Links) -> tuple[Citation, ...]:
    return _citations(links.once(_places, item), links)


def _citations(found: list[_Place], links: Links) -> tuple[Citation, ...]:
    """The citations of some places."""
    if len(found) == 1:  # as most are
        source, locator = found[0]
        there = (locator,) if locator in links.locators[source] else ()
        return (_citation(links.numbers[source], there),)
    places: dict[str, dict[SafeText, None]] = {}
    for source, locator in found:
        places.setdefault(source, {})[locator] = None
    numbers = links.numbers
    sources = sorted(places, key=numbers.__getitem__) if len(places) > 1 else places
    return tuple([_citation(numbers[one], _in_order(links, one, places[one])) for one in sources])


def _in_order(links: Links, source: str, locators: Iterable[SafeText]) -> tuple[SafeText, ...]:
    """The locators that a source has, as it has them."""
    order = links.locators[source]
    there = [one for one in locators if one in order]
    return tuple(sorted(there, key=order.__getitem__) if len(there) > 1 else there)


@lru_cache(maxsize=4096)
def _citation(number: int, places: tuple[SafeText, ...]) -> Citation:
    return Citation(number, places, safe(f"{number} {', '.join(places)}".rstrip()))


def _at(evidence: Iterable[Evidence]) -> list[_Place]:
    return [(one.source, one.passage) for one in evidence]


def _places(item: Item, links: Links) -> list[_Place]:
    if isinstance(item, Cited) and item.evidence:  # as most are, which need nothing behind them
        return _at(item.evidence)
    return _behind(links, item, set())


def _behind(links: Links, item: Item, seen: set[str]) -> list[_Place]:
    if item.id in seen:
        return []
    seen.add(item.id)
    if isinstance(item, Source):
        return [(item.id, SafeText(""))]
    found = _at(evidence_of(item))
    if isinstance(item, Claim) or not found:
        for one in _telling_of(links, item):
            found += _behind(links, one, seen)
    if isinstance(item, Actor) and not found:
        found = _attributed(links, item)
    return found


def _telling_of(links: Links, item: Item) -> Iterable[Item]:
    """The items that tell of one which does not carry itself."""
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


def _attributed(links: Links, actor: Actor) -> list[_Place]:
    return _at(links.attributed.get(actor.id, ()))
