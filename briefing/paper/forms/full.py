"""The full record on paper: every item that is listed, with all that is held of it."""

from collections.abc import Callable, Iterable, Iterator

from briefing.incident.timeline import TimedT, in_order, order_is_open
from briefing.incident.types import Event, Exhibit
from briefing.incident.view import View
from briefing.paper.document import Coming, Document, Entry, Heading, Later, Paragraph, Remark
from briefing.paper.issue import Issue
from briefing.paper.pieces.around import copy
from briefing.paper.pieces.disputes import claim_entry, question_entry
from briefing.paper.pieces.entries import entry_later
from briefing.paper.pieces.happenings import (
    event_entry,
    exhibit_entry,
    measure_entry,
    statement_entry,
)
from briefing.paper.pieces.people import actor_entry, side_entry
from briefing.paper.pieces.revisions import revision_entry
from briefing.paper.pieces.summary import summary
from briefing.paper.pieces.voices import claims_of, loose_claims
from briefing.paper.vocabulary import Head, Words

__all__ = ["full"]


def full(view: View, issue: Issue) -> Document:
    """Everything that the view holds and lists."""
    blocks = (
        Heading(Head.SUMMARY),
        summary(view),
        *_part(Head.HAPPENED, _happened(view)),
        *_part(Head.SAID, _in_time(view, view.incident.statements, statement_entry)),
        *_part(Head.VOICES, _voices(view)),
        *_part(Head.MEASURES, _in_time(view, view.incident.measures, measure_entry)),
        *_part(Head.UNKNOWN, _questions(view, contested=False)),
        *_part(Head.ACTORS, _people(view)),
        *_part(Head.REVISIONS, _revisions(view)),
    )
    return copy(view, issue, blocks, passages=True)


def _part(words: Head, blocks: Iterable[Coming]) -> Iterator[Coming]:
    """The blocks under their heading; neither where there are none."""
    for index, block in enumerate(blocks):
        if index == 0:
            yield Heading(words)
        yield block


def _in_time(
    view: View, items: Iterable[TimedT], made: Callable[[View, TimedT], Entry]
) -> Iterator[Coming]:
    dated, undated = in_order(view, items)
    if order_is_open(dated):
        yield Paragraph((Remark(Words.ORDER),))
    yield from (entry_later(view, one, made) for one in (*dated, *undated))


def _happened(view: View) -> Iterator[Coming]:
    rows: tuple[Event | Exhibit, ...] = (*view.incident.events, *view.incident.exhibits)
    return _in_time(view, rows, _happening)


def _happening(view: View, item: Event | Exhibit) -> Entry:
    return event_entry(view, item) if isinstance(item, Event) else exhibit_entry(view, item)


def _voices(view: View) -> Iterator[Coming]:
    yield from _questions(view, contested=True)
    apart = loose_claims(view)
    if apart:
        yield Heading(Head.APART, level=2)
    yield from (entry_later(view, claim, claim_entry) for claim in apart)


def _questions(view: View, *, contested: bool) -> Iterator[Later]:
    """Questions that are listed, or that hold a claim to be shown, then the claims of each."""
    for question in view.incident.questions:
        claims = claims_of(view, question)
        if question.contested is contested and (claims or question.id in view.listed):
            yield entry_later(view, question, question_entry)
            yield from (entry_later(view, claim, claim_entry) for claim in claims)


def _people(view: View) -> Iterator[Later]:
    sides = (one for one in view.incident.sides if one.id in view.listed)
    actors = (one for one in view.incident.actors if one.id in view.listed)
    yield from (entry_later(view, one, side_entry) for one in sides)
    yield from (entry_later(view, one, actor_entry) for one in actors)


def _revisions(view: View) -> Iterator[Later]:
    revisions = (one for one in view.incident.revisions if one.id in view.listed)
    yield from (entry_later(view, one, revision_entry) for one in revisions)
