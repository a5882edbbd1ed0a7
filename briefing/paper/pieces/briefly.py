"""What happened and what was done, as one says it: each thing in as few sentences as are true.

What the editor inferred and what no source says is told in a note.
"""

from collections.abc import Iterable, Iterator

from briefing.incident.links import kind_of
from briefing.incident.safe import safe
from briefing.incident.stances import begin
from briefing.incident.timeline import in_order, order_is_open
from briefing.incident.types import Event, Exhibit, Measure, When
from briefing.incident.view import View
from briefing.paper.document import (
    Coming,
    Entry,
    Heading,
    Items,
    Later,
    Paragraph,
    Part,
    Remark,
    Share,
)
from briefing.paper.pieces.caveats import revisions
from briefing.paper.pieces.entries import entry_later
from briefing.paper.pieces.moments import span_of, time_words
from briefing.paper.pieces.sentences import happening, notes_on, reasons, shown, taken
from briefing.paper.pieces.tellings import told_otherwise
from briefing.paper.pieces.utterances import gaps
from briefing.paper.vocabulary import Head, Words

__all__ = ["happened", "happenings", "main_event", "measures", "row"]


def happenings(view: View) -> tuple[Event | Exhibit, ...]:
    """All that can be told of as having happened, in the order of the file."""
    return (*view.incident.events, *view.incident.exhibits)


def happened(
    view: View, things: Iterable[Event | Exhibit] | None = None, share: Share | None = None
) -> Iterator[Coming]:
    """Events and footage in the order of their times; apart, under a heading, what has none.

    ``things`` are those that are told where not all are, and ``share`` says how many they are.
    """
    dated, undated = in_order(view, happenings(view) if things is None else things)
    if dated or undated:
        yield Heading(Head.HAPPENED, share=share)
    if order_is_open(dated):
        yield Paragraph((Remark(Words.ORDER),))
    yield from (entry_later(view, one, row) for one in dated)
    if undated:
        yield Heading(Head.UNDATED, level=2)
    yield from (entry_later(view, one, row) for one in undated)


def main_event(view: View) -> Entry | None:
    """The first event that the summary names, else that with most claims in it.

    None where no event is listed.
    """
    carriers = (ident for one in view.incident.summary for ident in one.carried_by)
    named = [view.links.items[ident] for ident in carriers]
    by_claims = sorted(view.incident.events, key=lambda event: -len(event.claims))
    for item in (*named, *by_claims):
        if isinstance(item, Event) and item.id in view.listed:
            return row(view, item)
    return None


def measures(
    view: View, things: Iterable[Measure] | None = None, share: Share | None = None
) -> Iterator[Coming]:
    """Measures in the order of their times, then those without any, each with its reasons.

    ``things`` are those that are told where not all are, and ``share`` says how many they are.
    """
    dated, undated = in_order(view, view.incident.measures if things is None else things)
    if dated or undated:
        yield Heading(Head.MEASURES, share=share)
        every = (*dated, *undated)
        yield Later(Items, lambda: Items(tuple(_measure(view, one) for one in every)))


def row(view: View, item: Event | Exhibit | Measure, kind: str = "") -> Entry:
    """A thing at its time: when, what sort and where, then what it is."""
    if isinstance(item, Event):
        sentence = happening(view, item, _notes(view, item))
    elif isinstance(item, Exhibit):
        sentence, kind = shown(view, item, _notes(view, item)), item.form
    else:
        sentence = taken(view, item, _notes(view, item))
    label = _label(view, item, kind)
    return Entry(
        begin(safe(label or kind_of(item).value)),
        (Paragraph((sentence, *_corrections(view, item))),),
        span_of(item.when),
        run_in=True,
    )


def _measure(view: View, item: Measure) -> Paragraph:
    label = _label(view, item)
    sentence = taken(view, item, _notes(view, item), f"{begin(safe(label))} · " if label else "")
    return Paragraph((sentence, *reasons(view, item), *_corrections(view, item)))


def _notes(view: View, item: Event | Exhibit | Measure) -> list[str]:
    inferred = ["inferred in part"] if item.inferred else []
    return [*notes_on(view, item), *gaps(item), *inferred]


def _corrections(view: View, item: Event | Exhibit | Measure) -> Iterator[Part]:
    """What was revised of a thing, and how others tell it."""
    yield from revisions(view, item)
    yield from told_otherwise(view, item)


def _label(view: View, item: Event | Exhibit | Measure, kind: str = "") -> str:
    """When, what and where; a place that its title names, or whoever acts there, is left out."""
    time = time_words(view, item.when) if item.when not in (None, When()) else ""
    first = item.place.partition(",")[0].removeprefix("the ").casefold()
    told = [item.title.casefold()]
    if isinstance(item, Measure):
        told += [view.links.actor(one).name.casefold() for one in item.by]
    place = item.place if first and not any(first in words for words in told) else ""
    return " · ".join(part for part in (time, kind, place) if part)
