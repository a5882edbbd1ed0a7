"""The summary: its sentences, each with what carries it."""

from briefing.incident.view import View
from briefing.paper.citations import cited
from briefing.paper.document import Paragraph, Part, Remark, Sentence
from briefing.paper.prose import ended
from briefing.paper.vocabulary import Words

__all__ = ["summary"]


def summary(view: View) -> Paragraph:
    """The sentences that something in the view carries, or a word that there are none."""
    parts: list[Part] = []
    for sentence in view.incident.summary:
        items = [view.links.items[ident] for ident in sentence.carried_by]
        if cited(view, items):
            parts.append(Sentence(view, ended(sentence.text), *items))
    return Paragraph(tuple(parts) or (Remark(Words.NO_SUMMARY),))
