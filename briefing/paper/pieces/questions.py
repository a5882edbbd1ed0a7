"""Questions with all voices on each, a speaker at a time; and those that nobody answers."""

from collections.abc import Iterator, Sequence

from briefing.incident.types import Claim, Question
from briefing.incident.view import View
from briefing.paper.document import Block, Entry, Heading, Items, Paragraph, Part, Remark
from briefing.paper.pieces.caveats import caveats
from briefing.paper.pieces.sentences import asked
from briefing.paper.pieces.speakers import by_speaker
from briefing.paper.pieces.voices import claims_of, loose_claims
from briefing.paper.vocabulary import Head, Words

__all__ = ["questions_of", "unknown", "voices"]


def voices(view: View, head: Head = Head.VOICES) -> Iterator[Block]:
    """What is contested, and apart from it the claims that belong to no question."""
    contested = [_entry(view, *one) for one in questions_of(view, contested=True)]
    apart = by_speaker(view, loose_claims(view))
    if contested or apart:
        yield Heading(head)
    yield from contested
    if apart:
        yield Heading(Head.APART, level=2)
        yield Items(apart)


def unknown(view: View) -> Iterator[Block]:
    """What a source raises and nobody answers, with whatever is said of it all the same."""
    for index, (question, claims) in enumerate(questions_of(view, contested=False)):
        if index == 0:
            yield Heading(Head.UNKNOWN)
        yield _entry(view, question, claims)


def questions_of(view: View, *, contested: bool) -> Iterator[tuple[Question, Sequence[Claim]]]:
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
