"""A few things of a view as a document of their own: what is copied, to be pasted elsewhere."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from briefing.incident.comparison import subjects_of
from briefing.incident.links import kind_of
from briefing.incident.types import Claim, Item, Kind, Question, Source
from briefing.incident.view import View
from briefing.paper.document import (
    Block,
    Document,
    Entry,
    Heading,
    Paragraph,
    Remark,
    Table,
)
from briefing.paper.formats.layout import Layout
from briefing.paper.formats.text import text
from briefing.paper.issue import Issue
from briefing.paper.pieces.disputes import claim_entry, question_entry
from briefing.paper.pieces.foot import cited_in, source_entry
from briefing.paper.pieces.happenings import (
    event_entry,
    exhibit_entry,
    measure_entry,
    statement_entry,
)
from briefing.paper.pieces.head import banner, head
from briefing.paper.pieces.people import actor_entry, side_entry
from briefing.paper.pieces.revisions import revision_entry
from briefing.paper.vocabulary import Head, Name, Words

__all__ = ["clipping"]

_KEPT = (Name.STATUS, Name.HANDLING, Name.AS_OF)
"""What of the head of a paper goes with a part of it."""

_ENTRIES: dict[Kind, Callable[[View, Any], Entry]] = {
    Kind.EVENT: event_entry,
    Kind.EXHIBIT: exhibit_entry,
    Kind.STATEMENT: statement_entry,
    Kind.MEASURE: measure_entry,
    Kind.QUESTION: question_entry,
    Kind.ACTOR: actor_entry,
    Kind.SIDE: side_entry,
    Kind.REVISION: revision_entry,
    Kind.SOURCE: source_entry,
}
"""What is held of an item by itself, by its kind."""


def clipping(view: View, items: Sequence[Item], width: int = 72) -> str:
    """Items as plain text: each with its evidence, every claim with all answers, and the sources.

    The marking stands first and last, as on every paper. The view is one for the audience; what it
    does not have cannot be among the items.
    """
    return text(_document(view, items), Layout(width)).decode()


def _document(view: View, items: Sequence[Item]) -> Document:
    # A claim's entry stands below, with its answers.
    entries = [made(view, item) for item in items if (made := _ENTRIES.get(kind_of(item)))]
    claims = [claim_entry(view, claim, items) for claim in _claims(view, items)]
    voices = [Heading(Head.VOICES), *claims] if claims and entries else claims
    blocks: list[Block] = [*entries, *voices]
    return Document(
        marking=view.held,
        banner=banner(view),
        title=view.incident.title,
        head=tuple(_head(view)),
        blocks=tuple(blocks),
        foot=tuple(_foot(view, blocks)),
    )


def _claims(view: View, items: Sequence[Item]) -> list[Claim]:
    """The claims that items bear on, each once; of a source none, which tells too many."""
    found: dict[str, Claim] = {}
    for item in items:
        for subject in () if isinstance(item, Source) else subjects_of(item, view.links):
            several = view.links.claims.get(subject.id, ()) if isinstance(subject, Question) else ()
            one = [subject] if isinstance(subject, Claim) else several
            found.update((claim.id, claim) for claim in one)
    return list(found.values())


def _head(view: View) -> Iterator[Block]:
    for block in head(view, Issue(None)):
        if isinstance(block, Table):
            yield Table(tuple(row for row in block.rows if row.name in _KEPT))


def _foot(view: View, blocks: Sequence[Block]) -> Iterator[Block]:
    """The sources that are cited, by the numbers that markers call them by."""
    wanted = cited_in(blocks) - {block.number for block in blocks if isinstance(block, Entry)}
    sources = [one for one in view.incident.sources if view.numbers[one.id] in wanted]
    if sources:
        yield Heading(Head.SOURCES)
        yield Paragraph((Remark(Words.LEGEND),))
    yield from (source_entry(view, one, passages=False) for one in sources)
