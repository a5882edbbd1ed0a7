"""Which slides a view has, in which order, and each of them when it is asked for."""

from collections.abc import Callable, Iterator
from typing import Any

from briefing.incident.links import kind_of
from briefing.incident.timeline import in_order
from briefing.incident.types import Event, Item, Kind, Question, SlideKind
from briefing.incident.view import View
from briefing.slides import frame, happenings, lists, people, positions, records, timeline
from briefing.slides.news import News, with_news
from briefing.slides.slide import Slide, in_turn

__all__ = ["Deck", "item_of", "slide_of"]

_WHOLE: dict[str, Callable[[View], Slide | None]] = {
    SlideKind.TITLE: frame.title,
    SlideKind.SUMMARY: frame.summary,
    SlideKind.TIMELINE: timeline.timeline,
    SlideKind.ACTORS: people.actors,
    SlideKind.CLAIMS: positions.loose_claims,
    SlideKind.MEASURES: lists.measures,
    SlideKind.UNANSWERED: lists.unanswered,
    SlideKind.LINES: lists.lines,
    SlideKind.SOURCES: lists.sources,
}
"""How the slides of no one item are made. A new kind is a function, a line here, and one below."""

_SINGLE: dict[Kind, Callable[[View, Any], Slide]] = {
    Kind.EVENT: happenings.happening,
    Kind.EXHIBIT: happenings.happening,
    Kind.MEASURE: happenings.happening,
    Kind.STATEMENT: records.statement,
    Kind.CLAIM: positions.one_claim,
    Kind.QUESTION: positions.question,
    Kind.ACTOR: people.actor,
    Kind.SIDE: people.side,
    Kind.SOURCE: records.source,
    Kind.REVISION: records.revision,
    Kind.LINE: records.line,
    Kind.UNPROCESSED: records.unprocessed,
}
"""How the slide of any one item is made."""

_KEPT = 32
"""Slides that are kept once they are made; others are made again."""


def slide_of(item: Item) -> str:
    """The id of the slide that is an item's own: a contested question's has all positions on it."""
    return f"{_kind_for(item)}/{item.id}"


def _kind_for(item: Item) -> str:
    if isinstance(item, Question) and item.contested:
        return SlideKind.POSITIONS
    return kind_of(item)


def item_of(view: View, ident: str) -> Item | None:
    """The item that a slide is of, if it is one's and the view holds it."""
    kind, stroke, name = ident.partition("/")
    item = view.links.items.get(name) if stroke else None
    return item if item is not None and _kind_for(item) == kind else None


class Deck:
    """The slides of a view: their ids at once, each slide when it is asked for.

    Any item has a slide of its own, whether it is among those of the deck or not. ``news`` are the
    words before what has changed since other slides were shown.
    """

    def __init__(self, view: View, news: News | None = None) -> None:
        self.view = view
        self.news: News = news or {}
        self.ids: tuple[str, ...] = tuple(_ids(view))
        self._numbers = {ident: number for number, ident in enumerate(self.ids)}
        self._notes = {one.slide: one.notes for one in view.incident.slides if one.notes}
        self._made: dict[str, Slide | None] = {}

    def __contains__(self, ident: object) -> bool:
        """Whether the view has such a slide, in the deck or not."""
        return isinstance(ident, str) and self.slide(ident) is not None

    def number(self, ident: str) -> int | None:
        """Which slide of the deck it is, from 0; None for one that is not among them."""
        return self._numbers.get(ident)

    def notes(self, ident: str) -> tuple[str, ...]:
        """The presenter's notes on a slide; nothing in a view that is not theirs."""
        return self._notes.get(ident, ())

    def slide(self, ident: str) -> Slide | None:
        """The slide of that id; None where the view holds no such thing."""
        if ident not in self._made:
            if len(self._made) >= _KEPT:
                del self._made[next(iter(self._made))]
            made = self._make(ident)
            self._made[ident] = with_news(in_turn(made), self.news) if made else None
        return self._made[ident]

    def _make(self, ident: str) -> Slide | None:
        if not _has(self.view, ident):
            return None
        if whole := _WHOLE.get(ident):
            return whole(self.view)
        item = item_of(self.view, ident)
        assert item is not None
        if ident.startswith(f"{SlideKind.POSITIONS}/") and isinstance(item, Question):
            return positions.positions(self.view, item)
        return _SINGLE[kind_of(item)](self.view, item)


def _ids(view: View) -> Iterator[str]:
    """The slides that were chosen, in that order; or, where none were, all that there are."""
    if not view.incident.slides:
        yield from dict.fromkeys(_every(view))
        return
    chosen = {one.slide: None for one in view.incident.slides}
    for ident in chosen:
        if ident == SlideKind.REST:
            yield from (one for one in dict.fromkeys(_every(view)) if one not in chosen)
        elif _has(view, ident):
            yield ident


def _every(view: View) -> Iterator[str]:
    """Every slide that is shown of its own accord, from what this is to where it comes from."""
    incident, listed = view.incident, view.listed
    yield from _whole(view, SlideKind.TITLE, SlideKind.SUMMARY, SlideKind.TIMELINE)
    dated, undated = in_order(view, incident.events)
    yield from (slide_of(one) for one in (*dated, *undated) if _is_worth_it(one))
    yield from _whole(view, SlideKind.ACTORS)
    contested = (one for one in incident.questions if one.contested and one.id in listed)
    yield from (slide_of(one) for one in contested)
    yield from _whole(
        view,
        SlideKind.CLAIMS,
        SlideKind.MEASURES,
        SlideKind.UNANSWERED,
        SlideKind.LINES,
        SlideKind.SOURCES,
    )


def _is_worth_it(event: Event) -> bool:
    """Whether there is more to an event than its row on the timeline tells."""
    return bool(event.claims or event.tellings or event.shown_in or event.bears_on)


def _whole(view: View, *kinds: SlideKind) -> Iterator[str]:
    yield from (kind.value for kind in kinds if _has(view, kind))


def _has(view: View, ident: str) -> bool:
    """Whether there is anything to stand on a slide."""
    if ident not in _WHOLE:
        return item_of(view, ident) is not None
    incident, listed = view.incident, view.listed
    match ident:
        case SlideKind.TIMELINE:
            timed = (incident.events, incident.exhibits, incident.statements, incident.measures)
            return any(one.id in listed for several in timed for one in several)
        case SlideKind.ACTORS:
            return any(one.id in listed for one in incident.actors)
        case SlideKind.CLAIMS:
            return any(one.question is None and one.id in listed for one in incident.claims)
        case SlideKind.MEASURES:
            return any(one.id in listed for one in incident.measures)
        case SlideKind.UNANSWERED:
            return any(not one.contested and one.id in listed for one in incident.questions)
        case SlideKind.LINES:
            return bool(incident.lines)
        case SlideKind.SOURCES:
            return bool(incident.sources)
    return True
