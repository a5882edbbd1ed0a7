"""The situation report: what one sends up at a fixed hour, every part of it, empty or not."""

from collections.abc import Iterable, Iterator

from briefing.incident.view import View
from briefing.paper.document import Coming, Document, Heading, Paragraph, Remark
from briefing.paper.issue import Issue
from briefing.paper.pieces.around import copy
from briefing.paper.pieces.briefly import happened, measures
from briefing.paper.pieces.questions import unknown, voices
from briefing.paper.pieces.revisions import revised_in_short
from briefing.paper.pieces.summary import summary_items
from briefing.paper.vocabulary import Head, Words

__all__ = ["sitrep"]


def sitrep(view: View, issue: Issue) -> Document:
    """Highlights, corrections, what happened, positions by question, measures, what is not known.

    A part of which there is nothing to tell says so, and so does a head without serial, period or
    next update.
    """
    return copy(view, issue, _blocks(view), numbered=True)


def _blocks(view: View) -> Iterator[Coming]:
    yield Heading(Head.HIGHLIGHTS)
    yield summary_items(view)
    yield from _or_nothing(Head.REVISIONS, revised_in_short(view))
    yield from _or_nothing(Head.HAPPENED, happened(view))
    yield from _or_nothing(Head.POSITIONS, voices(view, Head.POSITIONS))
    yield from _or_nothing(Head.MEASURES, measures(view))
    yield from _or_nothing(Head.UNKNOWN, unknown(view))


def _or_nothing(words: Head, blocks: Iterable[Coming]) -> Iterator[Coming]:
    """A part as it is, or its heading over a word that it is empty."""
    part = list(blocks)
    yield from part or [Heading(words), Paragraph((Remark(Words.NOTHING),))]
