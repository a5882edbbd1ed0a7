"""Lines for the press: to take, if asked, not to be said; with what each is about. Private."""

from collections.abc import Iterator

import msgspec

from briefing.incident.accounts import account_of
from briefing.incident.naming import title_of
from briefing.incident.safe import safe
from briefing.incident.timing import instant_words
from briefing.incident.types import Claim, Event, Exhibit, Item, Line, LineUse, Measure
from briefing.incident.view import View
from briefing.paper.citations import cited
from briefing.paper.document import (
    Block,
    Detail,
    Document,
    Entry,
    Heading,
    Paragraph,
    Part,
    Remark,
    Sentence,
)
from briefing.paper.forms import marking_of
from briefing.paper.issue import Issue
from briefing.paper.pieces.around import copy
from briefing.paper.pieces.head import private_banner
from briefing.paper.prose import ended, noted
from briefing.paper.vocabulary import Head, Name, Words

__all__ = ["lines"]

_USES = {
    LineUse.TO_TAKE: Head.TO_TAKE,
    LineUse.IF_ASKED: Head.IF_ASKED,
    LineUse.NOT_TO_BE_SAID: Head.NOT_TO_BE_SAID,
}


def lines(view: View, issue: Issue) -> Document:
    """The lines by their use, for whoever answers the telephone.

    They are private by their use: whatever they are marked, the copy is for the own organisation.
    """
    return msgspec.structs.replace(
        copy(view, issue, _blocks(view)),
        marking=marking_of(view, "lines"),
        banner=private_banner(view),
    )


def _blocks(view: View) -> Iterator[Block]:
    for use, words in _USES.items():
        listed = [one for one in view.incident.lines if one.use is use and one.id in view.listed]
        yield Heading(words)
        for line in listed:
            yield Entry(safe(ended(line.text)), (Paragraph(tuple(_parts(view, line))),))
        if not listed:
            yield Paragraph((Remark(Words.NOTHING),))


def _parts(view: View, line: Line) -> Iterator[Part]:
    """What a line is about, by whom it was approved, and when."""
    for ident in line.about:
        item = view.links.items[ident]
        if cited(view, [item]):
            yield Sentence(view, ended(f"About: {_named(view, item)}"), item)
    yield Detail(Name.APPROVED_BY, line.approved_by)
    if line.approved:
        yield Detail(Name.APPROVED, safe(instant_words(line.approved)))


def _named(view: View, item: Item) -> str:
    """An item with its account, where it has one that its name does not tell."""
    told = isinstance(item, Claim | Event | Exhibit | Measure)
    return noted(title_of(item, view), [account_of(item, view.links).words()] if told else [])
