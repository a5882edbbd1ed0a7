"""What of a view is handed on as data: what is listed, and what that cannot go without."""

from collections.abc import Iterator

from msgspec import structs

from briefing.incident.links import SECTIONS, Links, all_evidence_of
from briefing.incident.types import (
    Actor,
    ChosenSlide,
    Claim,
    Event,
    Exhibit,
    Incident,
    Item,
    Measure,
    Question,
    Revision,
    Source,
    Statement,
    Told,
)
from briefing.incident.view import View

__all__ = ["selected", "wanted"]


def wanted(view: View) -> frozenset[str]:
    """The ids of what is handed on: all that is listed, all that it refers to, and all sources.

    A claim goes with everybody's position on it, a listed question with its claims, and anything
    with what was corrected or withdrawn of it.
    """
    if not view.filter:
        return frozenset(view.links.items)
    found = {source.id for source in view.incident.sources}
    waiting = list(view.listed)
    while waiting:
        ident = waiting.pop()
        if ident not in found:
            found.add(ident)
            item = view.links.items[ident]
            waiting.extend(_needs(item, view.links))
            if isinstance(item, Question) and ident in view.listed:
                waiting.extend(claim.id for claim in view.links.claims.get(ident, ()))
    return frozenset(found)


def selected(view: View) -> Incident:
    """The record of what is handed on, which hangs together by itself."""
    if not view.filter:
        return view.incident
    chosen = wanted(view)
    sections = {
        name: tuple(one for one in getattr(view.incident, name) if one.id in chosen)
        for name in SECTIONS.values()
    }
    summary = tuple(one for one in view.incident.summary if chosen.issuperset(one.carried_by))
    slides = tuple(one for one in view.incident.slides if _item_of(one) in chosen | {""})
    return structs.replace(view.incident, summary=summary, slides=slides, **sections)


def _item_of(slide: ChosenSlide) -> str:
    """The id of the item that a slide is of; "" where it is of none alone."""
    return slide.slide.partition("/")[2]


def _needs(item: Item, links: Links) -> Iterator[str]:
    """What an item refers to, and what must not be kept from whoever reads it."""
    for evidence in all_evidence_of(item):
        yield from evidence.attributed_to
    yield from (one.id for one in links.revisions.get(item.id, ()))
    yield from _placed(item)
    match item:
        case Claim():
            yield from (item.question,) if item.question else ()
            yield from item.about
            yield from (one.statement.id for one in links.holdings.get(item.id, ()))
        case Statement():
            yield from (item.speaker, *item.to, *(one.claim for one in item.positions))
        case Event():
            yield from (*item.claims, *item.bears_on, *item.shown_in)
        case Exhibit():
            yield from item.bears_on
        case Measure():
            yield from (*item.by, *item.claims, *item.bears_on)
            yield from (actor for reason in item.reasons for actor in reason.by)
        case Actor():
            yield from (ident for ident in (item.side, item.part_of) if ident)
        case Revision():
            yield item.of


def _placed(item: Item) -> Iterator[str]:
    """The events that place an item, or how another tells it."""
    times = [item.published if isinstance(item, Source) else getattr(item, "when", None)]
    times += [one.when for one in item.tellings] if isinstance(item, Told) else []
    yield from (when.placed.event for when in times if when and when.placed)
