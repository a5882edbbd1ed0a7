"""Whose account a thing is: derived from evidence and positions, never stored."""

from collections.abc import Iterable
from enum import StrEnum

import msgspec

from briefing.incident.links import Holding, Links, evidence_of
from briefing.incident.standing import is_withdrawn, standing_evidence
from briefing.incident.types import (
    Actor,
    Checked,
    Claim,
    Event,
    Evidence,
    Exhibit,
    Item,
    Measure,
    Role,
    Side,
    Stance,
    Statement,
    Telling,
)

__all__ = [
    "Account",
    "AccountKind",
    "account_of",
    "account_of_telling",
    "answers_to",
    "is_disputed",
    "silent",
]


class AccountKind(StrEnum):
    """Whose word a thing is, in the words that readers see."""

    REPORTED = "reported"
    ONE_SIDE = "one side's account"
    ONLOOKER = "an onlooker's account"
    NO_SIDE = "an account from no side"
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

    A thing that happened is disputed where a claim that says so is both held and denied; whatever
    else is contested in it does not make it so. It is the account of those to whom its evidence is
    attributed and of those who hold such a claim; it is reported where a source says it in its own
    voice without a hedge, or where nobody is named. What was withdrawn counts for nothing, unless
    nothing else is left.
    """
    return links.once(_account, item)


def _account(item: Item, links: Links) -> Account:
    checked = item.checked if isinstance(item, Event | Exhibit | Measure) else None
    if isinstance(item, Statement):
        return _of_actors([links.actor(item.speaker)], None, links)
    if isinstance(item, Claim):
        return _claim_account(item, links)
    if isinstance(item, Exhibit):
        return Account(AccountKind.FOOTAGE, checked=checked)
    evidence = standing_evidence(item, links) or evidence_of(item)
    holders = _speakers(evidence, links)
    if isinstance(item, Event | Measure):
        claims = [links.claim(ident) for ident in item.happened]
        disputed = [claim for claim in claims if is_disputed(claim, links)]
        if disputed:
            holders = [actor for claim in disputed for actor in _asserting(claim, links)]
            return Account(AccountKind.DISPUTED, _once(holders), checked)
        holders += [actor for claim in claims for actor in _asserting(claim, links)]
    if any(not one.attributed_to and not one.hedge for one in evidence):
        shown = isinstance(item, Event) and item.shown_in
        return Account(AccountKind.FOOTAGE if shown else AccountKind.REPORTED, checked=checked)
    return _of_actors(holders, checked, links)


def account_of_telling(telling: Telling, links: Links) -> Account:
    """Whose account it is that a thing was otherwise than its item says."""
    if any(not one.attributed_to and not one.hedge for one in telling.evidence):
        return Account(AccountKind.REPORTED)
    return _of_actors(_speakers(telling.evidence, links), None, links)


def is_disputed(claim: Claim, links: Links) -> bool:
    """Whether somebody is said to hold a claim that somebody else denies."""
    stances = {holding.position.stance for holding in _standing(claim, links)}
    held = Stance.ASSERTS in stances or any(one.attributed_to for one in claim.implied)
    return held and Stance.DENIES in stances


def answers_to(claim: Claim, about: Actor, links: Links) -> list[tuple[Actor, Stance, Statement]]:
    """What an actor whom a claim is about, or anybody of the same side, has said to it."""
    answers = []
    for holding in _standing(claim, links):
        speaker = links.actor(holding.statement.speaker)
        if speaker is about or (about.side is not None and speaker.side == about.side):
            answers.append((speaker, holding.position.stance, holding.statement))
    return answers


def silent(claim: Claim, links: Links) -> tuple[Actor, ...]:
    """Those whom a claim is about and who gave no answer, unless their own side holds it."""
    return links.once(_silent, claim)


def _silent(claim: Claim, links: Links) -> tuple[Actor, ...]:
    holders = account_of(claim, links).holders
    sides = {holder.side for holder in holders if holder.side}
    actors = [links.actor(ident) for ident in claim.about]
    return tuple(
        actor
        for actor in actors
        if actor not in holders and actor.side not in sides and not answers_to(claim, actor, links)
    )


def _claim_account(claim: Claim, links: Links) -> Account:
    holders = _asserting(claim, links)
    if is_disputed(claim, links):
        return Account(AccountKind.DISPUTED, tuple(holders))
    return _of_actors(holders, None, links) if holders else Account(AccountKind.NOBODY)


def _asserting(claim: Claim, links: Links) -> list[Actor]:
    speakers = [
        links.actor(holding.statement.speaker)
        for holding in _standing(claim, links)
        if holding.position.stance is Stance.ASSERTS
    ]
    return [*_once([*speakers, *_speakers(claim.implied, links)])]


def _standing(claim: Claim, links: Links) -> tuple[Holding, ...]:
    """The positions on a claim that were not withdrawn."""
    return links.once(_not_withdrawn, claim)


def _not_withdrawn(claim: Claim, links: Links) -> tuple[Holding, ...]:
    holdings = links.holdings.get(claim.id, ())
    return tuple([one for one in holdings if not is_withdrawn(one.statement, links)])


def _speakers(evidence: tuple[Evidence, ...], links: Links) -> list[Actor]:
    """Those whose word the evidence is: the innermost of each chain."""
    return [*_once(links.actor(one.attributed_to[-1]) for one in evidence if one.attributed_to)]


def _once(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    return tuple(dict.fromkeys(actors))


def _of_actors(actors: list[Actor], checked: Checked | None, links: Links) -> Account:
    if not actors:
        return Account(AccountKind.REPORTED, checked=checked)
    actors = [*_once(actors)]
    # Those on no side are no sides of their own: several of them are not several sides.
    sides = {actor.side for actor in actors}
    kind = _kind_of_one(links.side_of(actors[0])) if len(sides) == 1 else AccountKind.SEVERAL
    return Account(kind, tuple(actors), checked)


def _kind_of_one(side: Side | None) -> AccountKind:
    """What the account of one side is called, by what that side is."""
    if side is None:
        return AccountKind.NO_SIDE
    return AccountKind.ONLOOKER if side.role is Role.THIRD else AccountKind.ONE_SIDE
