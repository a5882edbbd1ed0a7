"""Which things come first where there is no room for all; never by whose they are.

What the summary names goes before what it does not, what is disputed before what is not; else it is
the order of the times, or of the file.
"""

from collections.abc import Iterable
from itertools import zip_longest
from typing import TypeVar

from briefing.incident.accounts import is_disputed
from briefing.incident.timeline import TimedT, in_order
from briefing.incident.types import Claim, Item, Question, Statement
from briefing.incident.view import View
from briefing.paper.pieces.questions import Asked, questions_of
from briefing.paper.pieces.voices import loose_claims

__all__ = ["claims_foremost", "questions_foremost", "timed_foremost"]

ItemT = TypeVar("ItemT", bound=Item)


def timed_foremost(view: View, items: Iterable[TimedT]) -> list[TimedT]:
    """Those that are listed, by the summary and else by their times."""
    dated, undated = in_order(view, items)
    return _by_summary(view, [*dated, *undated])


def questions_foremost(view: View) -> list[Asked]:
    """What a source raises and nobody answers, by the summary and else as the file has it."""
    asked = dict(questions_of(view, contested=False))
    return [(question, asked[question]) for question in _by_summary(view, asked)]


def claims_foremost(view: View) -> list[Claim | Question]:
    """The claims on what is contested and those apart: the first of each question, then the second.

    What is disputed is first of its question, and questions with such a claim first of all. A
    question that holds no claim stands for itself.
    """
    contested = [*questions_of(view, contested=True)]
    groups: list[list[Claim | Question]] = [
        [*_disputed_first(view, claims)] or [question] for question, claims in contested
    ]
    groups += [[*_disputed_first(view, apart)]] if (apart := loose_claims(view)) else []
    groups.sort(key=lambda group: not _is_disputed(view, group[0]))
    return [one for tier in zip_longest(*groups) for one in tier if one is not None]


def _disputed_first(view: View, claims: Iterable[Claim]) -> list[Claim]:
    return sorted(_by_summary(view, claims), key=lambda claim: not is_disputed(claim, view.links))


def _is_disputed(view: View, item: Claim | Question) -> bool:
    return isinstance(item, Claim) and is_disputed(item, view.links)


def _by_summary(view: View, items: Iterable[ItemT]) -> list[ItemT]:
    """The items that the summary names, as it names them; then the others."""
    ranks: dict[str, int] = {}
    for sentence in view.incident.summary:
        for ident in sentence.carried_by:
            for one in _named(view.links.items[ident]):
                ranks.setdefault(one, len(ranks))
    return sorted(items, key=lambda item: ranks.get(item.id, len(ranks)))


def _named(item: Item) -> Iterable[str]:
    """An item that carries a sentence, and what it is a statement on."""
    yield item.id
    if isinstance(item, Statement):
        yield from (position.claim for position in item.positions)
