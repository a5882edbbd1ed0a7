"""Questions with all voices on each, a speaker at a time; and those that nobody answers."""

from collections.abc import Iterator, Sequence
from functools import partial

from briefing.incident.types import Claim, Question
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
)
from briefing.paper.pieces.caveats import caveats
from briefing.paper.pieces.sentences import asked
from briefing.paper.pieces.speakers import by_speaker
from briefing.paper.pieces.voices import claims_of, loose_claims
from briefing.paper.vocabulary import Head, Words

__all__ = ["answered", "questions_of", "unknown", "voices"]

Asked = tuple[Question, Sequence[Claim]]
"""A question, and the claims on it that are told."""


def voices(view: View, head: Head = Head.VOICES) -> Iterator[Coming]:
    """What is contested, and apart from it the claims that belong to no question."""
    contested = [*questions_of(view, contested=True)]
    return answered(view, Heading(head), contested, loose_claims(view))


def unknown(view: View) -> Iterator[Coming]:
    """What a source raises and nobody answers, with whatever is said of it all the same."""
    return answered(view, Heading(Head.UNKNOWN), [*questions_of(view, contested=False)])


def answered(
    view: View, heading: Heading, questions: Sequence[Asked], apart: Sequence[Claim] = ()
) -> Iterator[Coming]:
    """Questions with all voices on their claims, and some claims apart; nothing where none are."""
    loose = by_speaker(view, apart)
    if questions or loose:
        yield heading
    yield from (Later(Entry, partial(_entry, view, *asked)) for asked in questions)
    if loose:
        yield Heading(Head.APART, level=2)
        yield Items(loose)


def questions_of(view: View, *, contested: bool) -> Iterator[Asked]:
    """Questions that are listed, or that hold a claim to be shown, each with its claims."""
    for question in view.incident.questions:
        if question.contested is contested:
            claims = claims_of(view, question)
            if claims or question.id in view.listed:
                yield question, claims


def _entry(view: View, question: Question, claims: Sequence[Claim]) -> Entry:
    notes: tuple[Part, ...] = caveats(view, question)
    if question.contested and not view.links.claims.get(question.id):
        notes = (*notes, Remark(Words.NO_CLAIM))
    paragraphs = by_speaker(view, claims)
    return Entry(asked(view, question), (*paragraphs, *((Paragraph(notes),) if notes else ())))
