"""One position on a claim, or what implies it, and how several of one speaker are one sentence."""

from collections.abc import Iterable, Iterator

import msgspec

from briefing.incident.accounts import account_of
from briefing.incident.stances import is_plural, stance_parts
from briefing.incident.types import Actor, Claim, Stance, Statement
from briefing.incident.view import View
from briefing.paper.citations import Carrier
from briefing.paper.document import Sentence
from briefing.paper.pieces.caveats import state_of
from briefing.paper.pieces.clauses import Clause, Manner, clauses_said
from briefing.paper.pieces.notes import word
from briefing.paper.pieces.utterances import notes_on_all_of, notes_on_saying
from briefing.paper.prose import ended

__all__ = ["Held", "held_in", "held_of", "sentence_of"]


class Held(msgspec.Struct, frozen=True):
    """One position on one claim, or what implies it in somebody's name, and how it was said.

    ``first`` says that the claim is told here first: what is to be known of it is told there alone.
    """

    speaker: Actor
    claim: Claim
    first: bool
    stance: Stance | None
    carriers: tuple[Carrier, ...]
    notes: tuple[str, ...]
    state: tuple[str, ...] = ()
    statement: Statement | None = None


def held_of(view: View, claim: Claim) -> Iterator[Held]:
    """What is held of a claim, first by whom it is implied or asserted."""
    first = True
    for one in claim.implied:
        if one.attributed_to:
            speaker = view.links.actor(one.attributed_to[-1])
            notes = tuple(word(view, [one], [speaker.id]))
            yield Held(speaker, claim, first, None, (one,), notes)
            first = False
    holdings = view.links.holdings.get(claim.id, ())
    for holding in sorted(holdings, key=lambda one: one.position.stance is not Stance.ASSERTS):
        statement = holding.statement
        notes = notes_on_saying(view, statement, claim)
        yield _by_statement(view, statement, claim, holding.position.stance, notes, first=first)
        first = False


def held_in(view: View, statement: Statement) -> Iterator[Held]:
    """What is held in a statement, position by position, told by itself."""
    claims = [view.links.claim(position.claim) for position in statement.positions]
    notes = notes_on_all_of(view, statement)
    for claim, position in zip(claims, statement.positions, strict=True):
        yield _by_statement(view, statement, claim, position.stance, notes, first=True)


def _by_statement(
    view: View,
    statement: Statement,
    claim: Claim,
    stance: Stance,
    notes: tuple[str, ...],
    *,
    first: bool,
) -> Held:
    return Held(
        speaker=view.links.actor(statement.speaker),
        claim=claim,
        first=first,
        stance=stance,
        carriers=(statement,),
        notes=notes,
        state=tuple(state_of(view, statement)),
        statement=statement,
    )


def sentence_of(view: View, name: str, group: Iterable[Held]) -> Sentence:
    """What somebody of that name holds, all of it standing, or all of it revised alike."""
    manners: dict[tuple[str, ...], dict[tuple[str, str, bool], dict[Claim, bool]]] = {}
    carriers: dict[Carrier, None] = {}
    state: tuple[str, ...] = ()
    for one in group:
        carriers.update(dict.fromkeys(one.carriers))
        state = one.state
        verb, link = stance_parts(one.stance, one.claim.mode, plural=is_plural(one.speaker))
        answered = one.first and one.stance not in (Stance.ASSERTS, None)
        unmade = answered and not account_of(one.claim, view.links).holders
        if unmade:
            carriers.update(dict.fromkeys(one.claim.implied))
        inferred = one.first and bool(one.claim.inferred)
        clauses = manners.setdefault(one.notes, {})
        clauses.setdefault((verb, link, unmade), {})[one.claim] = inferred
    said = [
        Manner(tuple(Clause(*key, claims) for key, claims in clauses.items()), (*state, *notes))
        for notes, clauses in manners.items()
    ]
    return Sentence(view, ended(clauses_said(view, name, said)), *carriers)
