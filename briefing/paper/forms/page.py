"""The page: what one mails or reads over the phone, in the order in which one would say it."""

from collections.abc import Iterator

from briefing.incident.safe import safe
from briefing.incident.stances import begin
from briefing.incident.timeline import Timed, in_order, order_is_open, timed_items
from briefing.incident.timing import is_dated
from briefing.incident.types import (
    Claim,
    Event,
    Exhibit,
    Kind,
    Measure,
    Question,
    Statement,
    When,
    Wording,
)
from briefing.incident.view import View
from briefing.paper.document import (
    Block,
    Document,
    Entry,
    Heading,
    Items,
    Paragraph,
    Part,
    Remark,
)
from briefing.paper.issue import Issue
from briefing.paper.pieces.caveats import caveats
from briefing.paper.pieces.foot import foot
from briefing.paper.pieces.head import banner, head
from briefing.paper.pieces.moments import span_of, time_words
from briefing.paper.pieces.sentences import asked, happening, notes_on, reason, said, shown, taken
from briefing.paper.pieces.summary import summary
from briefing.paper.pieces.voices import (
    claims_of,
    implied,
    loose_claims,
    positions,
    unanswered,
)
from briefing.paper.vocabulary import Head, Words

__all__ = ["page"]

_SAID = {Wording.QUOTED: "said", Wording.REPORTED: "said", Wording.POSTURE: "posture"}


def page(view: View, issue: Issue) -> Document:
    """Summary, what happened, who says what, measures, what is not known, sources."""
    return Document(
        marking=view.held,
        banner=banner(view),
        title=view.incident.title,
        head=head(view, issue),
        blocks=(
            Heading(Head.SUMMARY),
            summary(view),
            *_happened(view),
            *_voices(view),
            *_measures(view),
            *_unknown(view),
        ),
        foot=foot(view, passages=False),
    )


def _happened(view: View) -> Iterator[Block]:
    """What has a date, in order; apart from it the events and the footage that have none.

    Statements and measures without a date stand in their own parts alone, and a measure's caveats
    stand there too.
    """
    dated, undated = in_order(view, timed_items(view))
    apart = [one for one in undated if isinstance(one, Event | Exhibit)]
    if dated or apart:
        yield Heading(Head.HAPPENED)
    if order_is_open(dated):
        yield Paragraph((Remark(Words.ORDER),))
    yield from (_row(view, one) for one in dated)
    if apart:
        yield Heading(Head.UNDATED, level=2)
    yield from (_row(view, one) for one in apart)


def _row(view: View, item: Timed) -> Entry:
    match item:
        case Statement():
            parts = (said(view, item), *caveats(view, item))
            return _entry(view, item.when, _SAID[item.wording], "", parts)
        case Event():
            parts = (happening(view, item, notes_on(view, item)), *caveats(view, item))
            return _entry(view, item.when, Kind.EVENT.value, item.place, parts)
        case Exhibit():
            parts = (shown(view, item, notes_on(view, item)), *caveats(view, item))
            return _entry(view, item.when, item.form, item.place, parts)
        case Measure():
            parts = (taken(view, item, notes_on(view, item)),)
            return _entry(view, item.when, Kind.MEASURE.value, item.place, parts)


def _entry(view: View, when: When | None, kind: str, place: str, parts: tuple[Part, ...]) -> Entry:
    time = "" if when in (None, When()) else time_words(view, when)
    label = " · ".join(filter(None, (time, kind, place)))
    return Entry(begin(safe(label)), (Paragraph(parts),), span_of(when))


def _voices(view: View) -> Iterator[Block]:
    contested = _questions(view, contested=True)
    apart = _claims(view, loose_claims(view))
    if contested or apart:
        yield Heading(Head.VOICES)
    yield from contested
    if apart:
        yield Heading(Head.APART, level=2)
        yield Items(apart)


def _unknown(view: View) -> Iterator[Block]:
    questions = _questions(view, contested=False)
    if questions:
        yield Heading(Head.UNKNOWN)
    yield from questions


def _questions(view: View, *, contested: bool) -> list[Entry]:
    """Questions that are listed, or that hold a claim to be shown, each with its claims."""
    return [
        _question(view, one, claims_of(view, one))
        for one in view.incident.questions
        if one.contested is contested and (one.id in view.listed or claims_of(view, one))
    ]


def _question(view: View, question: Question, claims: list[Claim]) -> Entry:
    paragraphs = _claims(view, claims)
    notes: tuple[Part, ...] = caveats(view, question)
    if question.contested and not view.links.claims.get(question.id):
        notes = (*notes, Remark(Words.NO_CLAIM))
    if notes:
        paragraphs = (*paragraphs, Paragraph(notes))
    return Entry(asked(view, question), paragraphs)


def _claims(view: View, claims: list[Claim]) -> tuple[Paragraph, ...]:
    """All voices on each claim; no claim stands by itself, so one without a voice is left out."""

    def has_row(statement: Statement) -> bool:
        return is_dated(statement.when) and statement.id in view.listed

    found = []
    for claim in claims:
        voices: list[Part] = [*implied(view, claim), *positions(view, claim, has_row)]
        if voices:
            voices += [*unanswered(view, claim), *caveats(view, claim)]
            found.append(Paragraph(tuple(voices)))
    return tuple(found)


def _measures(view: View) -> Iterator[Block]:
    dated, undated = in_order(view, view.incident.measures)
    measures = [_measure(view, one) for one in (*dated, *undated)]
    if measures:
        yield Heading(Head.MEASURES)
        yield Items(tuple(measures))


def _measure(view: View, measure: Measure) -> Paragraph:
    reasons = (reason(view, measure, given) for given in measure.reasons)
    sentence = taken(view, measure, notes_on(view, measure))
    return Paragraph((sentence, *reasons, *caveats(view, measure)))
