"""What an item rests on: its own citations, or those of what it stands for. Judges nothing."""

from collections.abc import Iterator

from briefing.incident.links import Links, all_evidence_of
from briefing.incident.types import Claim, Evidence, Item, Line, Question, Side

__all__ = ["grounds_of"]


def grounds_of(item: Item, links: Links) -> tuple[Evidence, ...]:
    """The citations that an item rests on, each once, in the order of the record.

    What has none of its own rests on those of others: a claim on who takes a position on it, a
    question on its claims, a side on its actors, a line on what it is about. What was corrected
    or withdrawn rests on the passages that say so, too.
    """
    return tuple(dict.fromkeys(_cited(item, links)))


def _own(item: Item, links: Links) -> Iterator[Evidence]:
    yield from all_evidence_of(item)
    for revision in links.revisions.get(item.id, ()):
        yield from all_evidence_of(revision)


def _cited(item: Item, links: Links) -> Iterator[Evidence]:
    yield from _own(item, links)
    match item:
        case Claim():
            for holding in links.holdings.get(item.id, ()):
                yield from _own(holding.statement, links)
        case Question():
            for claim in links.claims.get(item.id, ()):
                yield from _cited(claim, links)
        case Side():
            for actor in links.members.get(item.id, ()):
                yield from _own(actor, links)
        case Line():
            for ident in item.about:
                about = links.items[ident]
                yield from () if isinstance(about, Line) else _cited(about, links)
