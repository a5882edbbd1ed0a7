"""The bottom line up front: what is held, what is disputed, what has changed or is not known.

Each is told by the first sentence of the summary that tells such a thing, else by the first item.
"""

from collections.abc import Iterator

from briefing.incident.accounts import is_disputed
from briefing.incident.types import Claim
from briefing.incident.view import View
from briefing.paper.document import Block, Document, Heading, Paragraph, Part, Remark, Sentence
from briefing.paper.issue import Issue
from briefing.paper.pieces.around import copy
from briefing.paper.pieces.briefly import main_event
from briefing.paper.pieces.caveats import revised
from briefing.paper.pieces.questions import questions_of
from briefing.paper.pieces.sentences import in_words
from briefing.paper.pieces.speakers import by_speaker
from briefing.paper.pieces.summary import sort_of, summary_sentences, told_in_summary
from briefing.paper.pieces.voices import is_wanted
from briefing.paper.vocabulary import Head, Words

__all__ = ["bluf"]

_MOST = 3
"""How many open questions are named; of more it is said how many there are."""


def bluf(view: View, issue: Issue) -> Document:
    """Three short paragraphs, and what every copy says of itself."""
    return copy(view, issue, _blocks(view))


def _blocks(view: View) -> Iterator[Block]:
    told: dict[Head, tuple[Part, ...]] = {}
    for sentence in summary_sentences(view):
        told.setdefault(sort_of(view, sentence), tuple(told_in_summary(view, sentence)))
    changed = told.get(Head.CHANGED) or tuple(_last_change(view))
    yield Heading(Head.HELD)
    event = None if Head.HELD in told else main_event(view)
    yield event or Paragraph(told.get(Head.HELD) or tuple(_first_said(view)))
    yield Heading(Head.DISPUTED)
    yield Paragraph(told.get(Head.DISPUTED) or tuple(_disputed(view)))
    yield Heading(Head.CHANGED if changed else Head.UNKNOWN)
    yield Paragraph(changed or told.get(Head.UNKNOWN) or tuple(_unknown(view)))


def _first_said(view: View) -> Iterator[Part]:
    """All voices on the first claim that nobody disputes."""
    for claim in view.incident.claims:
        if is_wanted(view, claim) and not is_disputed(claim, view.links):
            yield from _voices(view, claim)
            return
    yield Remark(Words.NOTHING_HELD)


def _disputed(view: View) -> Iterator[Part]:
    """All voices on the first claim that one holds and another denies."""
    for claim in view.incident.claims:
        if is_wanted(view, claim) and is_disputed(claim, view.links):
            yield from _voices(view, claim)
            return
    yield Remark(Words.NO_DISPUTE)


def _voices(view: View, claim: Claim) -> Iterator[Part]:
    return (part for paragraph in by_speaker(view, [claim]) for part in paragraph.parts)


def _last_change(view: View) -> Iterator[Part]:
    """The correction or withdrawal that stands last in the record."""
    for revision in reversed(view.incident.revisions):
        if revision.id in view.listed or revision.of in view.listed:
            item = view.links.items[revision.of]
            yield revised(view, revision, in_words(view, item))
            return


def _unknown(view: View) -> Iterator[Part]:
    """The first questions that nobody answers, and how many more there are."""
    questions = [question for question, _ in questions_of(view, contested=False)]
    for question in questions[:_MOST]:
        yield Sentence(view, question.text, question)
    if more := questions[_MOST:]:
        text = f"{len(more)} more {'question is' if len(more) == 1 else 'questions are'} open."
        yield Sentence(view, text, *more)
    if not questions:
        yield Remark(Words.NO_QUESTION)
