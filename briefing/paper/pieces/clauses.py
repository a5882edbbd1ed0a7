"""How what a speaker holds of several claims becomes one sentence. No evidence, no notes."""

from collections.abc import Iterable, Iterator
from itertools import combinations

import msgspec

from briefing.incident.safe import SafeText, safe
from briefing.incident.stances import begin, is_plural
from briefing.incident.standing import is_withdrawn
from briefing.incident.types import Actor, Claim, Mode, Stance
from briefing.incident.view import View
from briefing.paper.prose import listing, noted

__all__ = ["Clause", "Manner", "clauses_said", "in_short"]

_INFERRED = "inferred in part"
_RESERVED = "on whether"
"""What joins a claim to the verb of somebody who passes no judgement on it."""


class Clause(msgspec.Struct, frozen=True):
    """A verb, what joins each claim to it, whether nobody makes these claims, and the claims.

    With each claim stands whether it is to be marked as inferred.
    """

    verb: str
    link: str
    unmade: bool
    claims: dict[Claim, bool]


class Manner(msgspec.Struct, frozen=True):
    """What was said in one manner, and the notes that tell of it."""

    clauses: tuple[Clause, ...]
    notes: tuple[str, ...]


def clauses_said(view: View, name: str, manners: Iterable[Manner]) -> SafeText:
    """What somebody holds, as a sentence without its full stop.

    Between what was said in one manner and in another stands a semicolon, and a verb that goes on
    is not repeated.

    ``The harbour says that a boat was out; that it was unlit (in a call); and denies that …``
    """
    told: list[str] = []
    before: tuple[str, str] | None = None
    for manner in manners:
        words: list[str] = []
        alone = sum(len(clause.claims) for clause in manner.clauses) == 1
        marked = not alone and _INFERRED not in manner.notes
        for clause in manner.clauses:
            repeated = not words and before == (clause.verb, clause.link)
            words.append(_clause(view, clause, "" if repeated else clause.verb, marked=marked))
            before = clause.verb, clause.link
        inferred = [_INFERRED] if alone and any(manner.clauses[0].claims.values()) else []
        told.append(noted(_joined(words), dict.fromkeys((*manner.notes, *inferred))))
    *most, last = told
    return begin(safe(f"{name} {'; '.join([*most, f'and {last}' if most else last])}"))


def _joined(clauses: list[str]) -> str:
    *most, last = clauses
    return f"{', '.join(most)}, and {last}" if most else last


def in_short(actor: Actor) -> str:
    """The name of somebody who was named in full just before."""
    if not actor.short:
        return actor.name
    bare = actor.short.removeprefix("the ")
    return f"the {bare}" if actor.name.startswith("the ") else actor.short


def _clause(view: View, clause: Clause, verb: str, *, marked: bool) -> str:
    """A verb with its claims; what is inferred of one of several is ``marked`` behind it."""
    told = listing(
        noted(f"{clause.link} {claim.text}", [_INFERRED] if marked and inferred else ())
        for claim, inferred in clause.claims.items()
    )
    if clause.link == _RESERVED and len(clause.claims) > 1:
        for whose in _speakers_of(view, clause.claims):
            plural = len(whose) > 1 or is_plural(whose[0])
            names = listing(actor.name for actor in whose)
            told = f"on what {names} {'say' if plural else 'says'} on this"
            break
    return f"{verb} {told}".lstrip() + (", which nobody in this copy claims" * clause.unmade)


def _speakers_of(view: View, claims: Iterable[Claim]) -> Iterator[tuple[Actor, ...]]:
    """One or two who say these claims of a question, and say nothing else on it."""
    questions = {claim.question for claim in claims}
    question = questions.pop()
    if questions or question is None or any(claim.mode is Mode.DEMAND for claim in claims):
        return
    said: dict[Actor, set[str]] = {}
    for claim in view.links.claims[question]:
        for holding in view.links.holdings.get(claim.id, ()):
            if holding.position.stance is not Stance.ASSERTS:
                continue
            if not is_withdrawn(holding.statement, view.links):
                speaker = view.links.actor(holding.statement.speaker)
                said.setdefault(speaker, set()).add(claim.id)
    wanted = {claim.id for claim in claims}
    within = {actor: ids for actor, ids in said.items() if ids <= wanted}
    for count in (1, 2):
        for whose in combinations(within, count):
            if set().union(*(within[actor] for actor in whose)) == wanted:
                yield whose
