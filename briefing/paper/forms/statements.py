"""Who says what: for each question a table at one look, and beneath it what was said, in full."""

from collections.abc import Iterator, Sequence

from briefing.incident.types import Claim, Question
from briefing.incident.view import View
from briefing.paper.document import (
    Coming,
    Document,
    Entry,
    Heading,
    Items,
    Later,
    Matrix,
    Paragraph,
    Remark,
)
from briefing.paper.issue import Issue
from briefing.paper.pieces.around import copy
from briefing.paper.pieces.entries import entry_later
from briefing.paper.pieces.matrix import matrix
from briefing.paper.pieces.questions import questions_of
from briefing.paper.pieces.sentences import asked
from briefing.paper.pieces.speakers import by_speaker
from briefing.paper.pieces.voices import loose_claims
from briefing.paper.vocabulary import Head, Words

__all__ = ["statements"]


def statements(view: View, issue: Issue) -> Document:
    """Questions with the claims on each; what is contested first, what nobody answers last."""
    return copy(view, issue, _blocks(view))


def _blocks(view: View) -> Iterator[Coming]:
    yield Heading(Head.VOICES)
    yield Paragraph((Remark(Words.NO_WORD),))
    for contested in (True, False):
        for question, claims in questions_of(view, contested=contested):
            if claims:
                yield entry_later(view, question, _question)
                yield from _told(view, claims)
    if apart := loose_claims(view):
        yield Heading(Head.APART, level=2)
        yield from _told(view, apart)


def _question(view: View, question: Question) -> Entry:
    return Entry(asked(view, question))


def _told(view: View, claims: Sequence[Claim]) -> Iterator[Coming]:
    yield Later(Matrix, lambda: matrix(view, claims))
    yield Later(Items, lambda: Items(by_speaker(view, claims)))
