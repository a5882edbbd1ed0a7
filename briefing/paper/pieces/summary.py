"""The summary: its sentences, each with what carries it."""

from collections.abc import Iterator

from briefing.incident.safe import safe
from briefing.incident.stances import begin
from briefing.incident.types import Claim, Item
from briefing.incident.view import View
from briefing.paper.citations import cited
from briefing.paper.document import Paragraph, Part, Remark, Sentence
from briefing.paper.pieces.caveats import revised
from briefing.paper.pieces.entries import naming
from briefing.paper.prose import ended
from briefing.paper.vocabulary import Words

__all__ = ["summary"]


def summary(view: View) -> Paragraph:
    """The sentences that something in the view carries, or a word that there are none.

    A sentence is followed by what was corrected or withdrawn of all that carries it.
    """
    parts: list[Part] = []
    for sentence in view.incident.summary:
        items = [view.links.items[ident] for ident in sentence.carried_by]
        if cited(view, items):
            parts.append(Sentence(view, ended(sentence.text), *items))
            parts.extend(_revised(view, items))
    return Paragraph(tuple(parts) or (Remark(Words.NO_SUMMARY),))


def _revised(view: View, items: list[Item]) -> Iterator[Part]:
    """What was revised of some items, or of the statements that hold them."""
    links = view.links
    held = [
        holding.statement
        for item in items
        if isinstance(item, Claim)
        for holding in links.holdings.get(item.id, ())
    ]
    for item in dict.fromkeys((*items, *held)):
        for revision in links.revisions.get(item.id, ()):
            yield revised(view, revision, begin(safe(naming(view, item))))
