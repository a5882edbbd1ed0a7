"""The summary: its sentences, each with what carries it; and what sort of thing each one tells."""

from collections.abc import Iterator

from briefing.incident.accounts import AccountKind, account_of
from briefing.incident.types import (
    Actor,
    Claim,
    Event,
    Item,
    Measure,
    Question,
    Side,
    Stance,
    Statement,
    SummarySentence,
)
from briefing.incident.view import View
from briefing.paper.citations import cited
from briefing.paper.document import Block, Items, Paragraph, Part, Remark, Sentence
from briefing.paper.pieces.caveats import revised
from briefing.paper.pieces.sentences import in_words
from briefing.paper.prose import ended
from briefing.paper.vocabulary import Head, Words

__all__ = ["sort_of", "summary", "summary_items", "summary_sentences", "told_in_summary"]


def summary(view: View) -> Paragraph:
    """The sentences that something in the view carries, or a word that there are none."""
    parts = [part for one in summary_sentences(view) for part in told_in_summary(view, one)]
    return Paragraph(tuple(parts) or (Remark(Words.NO_SUMMARY),))


def summary_items(view: View) -> Block:
    """The same, each sentence by itself."""
    told = [Paragraph(tuple(told_in_summary(view, one))) for one in summary_sentences(view)]
    return Items(tuple(told)) if told else summary(view)


def summary_sentences(view: View) -> Iterator[SummarySentence]:
    """The sentences that something listed carries."""
    for sentence in view.incident.summary:
        listed = any(ident in view.listed for ident in sentence.carried_by)
        if listed and cited(view, _carriers(view, sentence)):
            yield sentence


def told_in_summary(view: View, sentence: SummarySentence) -> Iterator[Part]:
    """A sentence of the summary, then what was corrected or withdrawn of all that carries it."""
    items = _carriers(view, sentence)
    yield Sentence(view, ended(sentence.text), *items)
    yield from _revised(view, items)


def sort_of(view: View, sentence: SummarySentence) -> Head:
    """Whether a sentence tells what has changed, what is not known, what is disputed, or is held.

    That goes by what carries it: the first of these that any of it makes true.
    """
    items = _carriers(view, sentence)
    if any(one.id in view.links.revisions for one in _with_holders(view, items)):
        return Head.CHANGED
    if any(isinstance(one, Question) and not one.contested for one in items):
        return Head.UNKNOWN
    return Head.DISPUTED if any(_is_contested(view, one) for one in items) else Head.HELD


def _carriers(view: View, sentence: SummarySentence) -> list[Item]:
    """What carries a sentence, without people that nothing is cited for."""
    items = [view.links.items[ident] for ident in sentence.carried_by]
    return [one for one in items if not isinstance(one, Actor | Side) or cited(view, [one])]


def _is_contested(view: View, item: Item) -> bool:
    match item:
        case Question():
            return True
        case Statement():
            return any(one.stance is not Stance.ASSERTS for one in item.positions)
        case Claim():
            holdings = view.links.holdings.get(item.id, ())
            return any(one.position.stance is Stance.DENIES for one in holdings)
        case Event() | Measure():
            return account_of(item, view.links).kind is AccountKind.DISPUTED
    return False


def _revised(view: View, items: list[Item]) -> Iterator[Part]:
    """What was revised of some items, or of the statements that hold them."""
    for item in _with_holders(view, items):
        for revision in view.links.revisions.get(item.id, ()):
            yield revised(view, revision, in_words(view, item))


def _with_holders(view: View, items: list[Item]) -> list[Item]:
    held = [
        holding.statement
        for item in items
        if isinstance(item, Claim)
        for holding in view.links.holdings.get(item.id, ())
    ]
    return [*dict.fromkeys((*items, *held))]
