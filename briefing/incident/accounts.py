"""Whose account a thing is: derived from evidence and positions, never stored."""

from enum import StrEnum

import msgspec

from briefing.incident.links import Links, evidence_of
from briefing.incident.types import (
    Actor,
    Checked,
    Claim,
    Event,
    Evidence,
    Exhibit,
    Item,
    Measure,
    Stance,
    Statement,
)

__all__ = ["Account", "AccountKind", "account_of", "answers_to", "is_disputed", "silent"]


class AccountKind(StrEnum):
    """Whose word a thing is, in the words that readers see."""

    REPORTED = "reported"
    ONE_SIDE = "one side's account"
    SEVERAL = "several sides' account"
    DISPUTED = "disputed"
    FOOTAGE = "shown in footage"
    NOBODY = "held by nobody in this copy"


class Account(msgspec.Struct, frozen=True):
    """Whose account a thing is, the actors who give it, and how far it was checked."""

    kind: AccountKind
    holders: tuple[Actor, ...] = ()
    checked: Checked | None = None

    def words(self) -> str:
        """In words: ``one side's account: the port authority, officials; not checked``.

        What is disputed names who holds it, and says that they do.
        """
        names = ", ".join(actor.name for actor in self.holders)
        words = self.kind.value
        if names:
            words += f", held by {names}" if self.kind is AccountKind.DISPUTED else f": {names}"
        return f"{words}; {self.checked.value}" if self.checked else words


def account_of(item: Item, links: Links) -> Account:
    """Whose account an item is.

    A thing is disputed where a claim in it is both held and denied; it is the account of those to
    whom its evidence is attributed; it is reported where a source says it in its own voice without
    a hedge, or where nobody is named.
    """
    checked = item.checked if isinstance(item, Event | Exhibit | Measure) else None
    if isinstance(item, Statement):
        return _of_actors([links.actor(item.speaker)], None)
    if isinstance(item, Claim):
        return _claim_account(item, links)
    if isinstance(item, Exhibit):
        return Account(AccountKind.FOOTAGE, checked=checked)
    evidence = evidence_of(item)
    if isinstance(item, Event | Measure):
        claims = [links.claim(ident) for ident in item.claims]
        disputed = [claim for claim in claims if is_disputed(claim, links)]
        if disputed:
            holders = dict.fromkeys(a for claim in disputed for a in _asserting(claim, links))
            return Account(AccountKind.DISPUTED, tuple(holders), checked)
    if any(not one.attributed_to and not one.hedge for one in evidence):
        shown = isinstance(item, Event) and item.shown_in
        return Account(AccountKind.FOOTAGE if shown else AccountKind.REPORTED, checked=checked)
    return _of_actors(_speakers(evidence, links), checked)


def is_disputed(claim: Claim, links: Links) -> bool:
    """Whether somebody is said to hold a claim that somebody else denies."""
    stances = {holding.position.stance for holding in links.holdings.get(claim.id, ())}
    held = Stance.ASSERTS in stances or any(one.attributed_to for one in claim.implied)
    return held and Stance.DENIES in stances


def answers_to(claim: Claim, about: Actor, links: Links) -> list[tuple[Actor, Stance, Statement]]:
    """What an actor whom a claim is about, or anybody of the same side, has said to it."""
    answers = []
    for holding in links.holdings.get(claim.id, ()):
        speaker = links.actor(holding.statement.speaker)
        if speaker is about or (about.side is not None and speaker.side == about.side):
            answers.append((speaker, holding.position.stance, holding.statement))
    return answers


def silent(claim: Claim, links: Links) -> list[Actor]:
    """Those whom a claim is about and who gave no answer, unless their own side holds it."""
    holders = account_of(claim, links).holders
    sides = {holder.side for holder in holders if holder.side}
    actors = [links.actor(ident) for ident in claim.about]
    return [
        actor
        for actor in actors
        if actor not in holders and actor.side not in sides and not answers_to(claim, actor, links)
    ]


def _claim_account(claim: Claim, links: Links) -> Account:
    holders = _asserting(claim, links)
    if is_disputed(claim, links):
        return Account(AccountKind.DISPUTED, tuple(holders))
    return _of_actors(holders, None) if holders else Account(AccountKind.NOBODY)


def _asserting(claim: Claim, links: Links) -> list[Actor]:
    speakers = [
        links.actor(holding.statement.speaker)
        for holding in links.holdings.get(claim.id, ())
        if holding.position.stance is Stance.ASSERTS
    ]
    return list(dict.fromkeys([*speakers, *_speakers(claim.implied, links)]))


def _speakers(evidence: tuple[Evidence, ...], links: Links) -> list[Actor]:
    """Those whose word the evidence is: the innermost of each chain."""
    return list(
        dict.fromkeys(links.actor(one.attributed_to[-1]) for one in evidence if one.attributed_to)
    )


def _of_actors(actors: list[Actor], checked: Checked | None) -> Account:
    if not actors:
        return Account(AccountKind.REPORTED, checked=checked)
    sides = {actor.side or f"actor {actor.id}" for actor in actors}
    kind = AccountKind.ONE_SIDE if len(sides) == 1 else AccountKind.SEVERAL
    return Account(kind, tuple(actors), checked)
