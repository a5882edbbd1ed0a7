"""Who holds what on which claim: questions and claims down, sides across. No words, no screens.

A claim has the same row wherever it is compared, on screens and on paper.
"""

from collections.abc import Iterator

import msgspec

from briefing.incident.accounts import silent
from briefing.incident.links import Holding, Links
from briefing.incident.types import (
    Actor,
    Claim,
    Event,
    Evidence,
    Exhibit,
    Item,
    Line,
    Measure,
    Question,
    Revision,
    Role,
    Side,
    Source,
    Statement,
)
from briefing.incident.view import View

__all__ = [
    "Compared",
    "Group",
    "Voice",
    "compared",
    "groups",
    "onlookers",
    "parties",
    "subjects_of",
]


class Voice(msgspec.Struct, frozen=True):
    """What one actor holds of a claim, by one statement or as passages imply.

    Neither a holding nor an implied passage: the claim is about the actor, and no answer of theirs
    or of their side is in this view.
    """

    actor: Actor
    holding: Holding | None = None
    implied: Evidence | None = None


class Compared(msgspec.Struct, frozen=True):
    """A claim, and what everybody holds of it.

    ``parties`` has the voices of each party, in the order of `parties`; ``onlookers`` those of all
    who look on, ``apart`` those on no side; ``implied`` are the passages that imply the claim in
    nobody's name.
    """

    claim: Claim
    parties: tuple[tuple[Voice, ...], ...]
    onlookers: tuple[Voice, ...]
    apart: tuple[Voice, ...]
    implied: tuple[Evidence, ...]


class Group(msgspec.Struct, frozen=True):
    """A question and the claims that bear on it; those that bear on none have no question."""

    question: Question | None
    claims: tuple[Claim, ...]


def parties(view: View) -> tuple[Side, ...]:
    """The parties to the dispute, in the order of the file."""
    return tuple(side for side in view.incident.sides if side.role is Role.PARTY)


def onlookers(view: View) -> frozenset[str]:
    """The ids of the sides that look on."""
    return frozenset(side.id for side in view.incident.sides if side.role is Role.THIRD)


def groups(view: View, *, contested: bool) -> list[Group]:
    """What is contested, then the claims of no question; or what is raised and answered by nobody.

    A claim that passes the filter keeps its question; a question of which no claim does keeps all.
    """
    found = []
    for question in view.incident.questions:
        if question.contested is contested:
            claims = view.links.claims.get(question.id, ())
            some = tuple(claim for claim in claims if claim.id in view.listed)
            if some or question.id not in view.listed:
                claims = some
            if claims or question.id in view.listed:
                found.append(Group(question, claims))
    if contested:
        claims = view.incident.claims
        loose = tuple(one for one in claims if one.question is None and one.id in view.listed)
        found += [Group(None, loose)] if loose else []
    return found


def compared(claim: Claim, view: View) -> Compared:
    """The row of a claim."""
    voices = list(_voices(claim, view.links))
    across = [side.id for side in parties(view)]
    onlooking = onlookers(view)
    return Compared(
        claim=claim,
        parties=tuple(tuple(one for one in voices if one.actor.side == side) for side in across),
        onlookers=tuple(one for one in voices if one.actor.side in onlooking),
        apart=tuple(one for one in voices if one.actor.side is None),
        implied=tuple(one for one in claim.implied if not one.attributed_to),
    )


def subjects_of(item: Item, links: Links) -> Iterator[Claim | Question]:
    """The claims and questions that an item bears on, the nearest first; it may be none."""
    match item:
        case Claim() | Question():
            yield item
        case Statement():
            yield from (links.claim(position.claim) for position in item.positions)
        case Event() | Measure():
            yield from (links.claim(ident) for ident in item.claims)
            yield from _questions(item, links)
        case Exhibit():
            yield from _questions(item, links)
            for event in links.seen_in.get(item.id, ()):
                yield from subjects_of(event, links)
        case Line():
            for ident in item.about:
                yield from _subjects_below(links.items[ident], links)
        case Revision():
            yield from _subjects_below(links.items[item.of], links)
        case Actor() | Side() | Source():
            for one in _told_of(item, links):
                yield from subjects_of(one, links)


def _subjects_below(item: Item, links: Links) -> Iterator[Claim | Question]:
    """Those of an item that another speaks about; what speaks about others is passed over."""
    if not isinstance(item, Line | Revision):
        yield from subjects_of(item, links)


def _questions(item: Event | Exhibit | Measure, links: Links) -> Iterator[Question]:
    for ident in item.bears_on:
        question = links.items[ident]
        assert isinstance(question, Question)
        yield question


def _told_of(item: Actor | Side | Source, links: Links) -> Iterator[Item]:
    """What leads from those who speak to what they speak of."""
    match item:
        case Actor():
            yield from links.statements.get(item.id, ())
            yield from (
                one for one in links.named_in.get(item.id, ()) if not isinstance(one, Actor)
            )
        case Side():
            yield from links.members.get(item.id, ())
        case Source():
            yield from (
                one
                for one in links.cited_by.get(item.id, ())
                if isinstance(one, Claim | Question | Statement | Event | Measure | Exhibit)
            )


def _voices(claim: Claim, links: Links) -> Iterator[Voice]:
    for holding in links.holdings.get(claim.id, ()):
        yield Voice(links.actor(holding.statement.speaker), holding=holding)
    for one in claim.implied:
        if one.attributed_to:
            yield Voice(links.actor(one.attributed_to[-1]), implied=one)
    for actor in silent(claim, links):
        yield Voice(actor)
