"""Who says what, a speaker at a time: all that one holds of some claims, in as few sentences as do.

What was said in one manner (on one occasion, with one hedge, by one way) stands together.
"""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from briefing.incident.accounts import account_of, silent
from briefing.incident.comparison import onlookers
from briefing.incident.stances import claim_words, is_plural, listed, stance_parts
from briefing.incident.types import Actor, Claim, Stance, Statement
from briefing.incident.view import View
from briefing.paper.citations import Carrier
from briefing.paper.document import Paragraph, Part, Remark, Sentence
from briefing.paper.pieces.caveats import revisions, state_of
from briefing.paper.pieces.clauses import Clause, Manner, clauses_said, in_short
from briefing.paper.pieces.notes import hedges, word
from briefing.paper.pieces.tellings import told_otherwise
from briefing.paper.pieces.utterances import notes_on_saying
from briefing.paper.prose import ended, noted
from briefing.paper.vocabulary import Words

__all__ = ["by_speaker"]


class _Held(msgspec.Struct, frozen=True):
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


def by_speaker(view: View, claims: Sequence[Claim]) -> tuple[Paragraph, ...]:
    """All voices on some claims of one question, a paragraph for each speaker, onlookers last.

    Who has not answered a claim about them is named with that claim, or at the end where it is so
    of all the claims that are about anybody who is silent.
    """
    held = [one for claim in claims for one in _held(view, claim)]
    looking_on = onlookers(view)
    speakers = dict.fromkeys(one.speaker for one in held)
    in_order = sorted(speakers, key=lambda speaker: speaker.side in looking_on)
    quiet = {claim.id: tuple(silent(claim, view.links)) for claim in claims}
    throughout = _silent_throughout(quiet, speakers)
    if throughout:
        quiet = dict.fromkeys(quiet, ())
    paragraphs = []
    for speaker in in_order:
        own = [one for one in held if one.speaker is speaker]
        paragraphs.append(Paragraph(tuple(_paragraph(view, speaker, own, quiet))))
    paragraphs += [
        Paragraph((one, *_unanswered(quiet[claim.id])))
        for claim in claims
        for one in _implied_by_none(view, claim)
    ]
    return (*paragraphs, *((Paragraph(_unanswered(throughout)),) if throughout else ()))


def _held(view: View, claim: Claim) -> Iterator[_Held]:
    """What is held of a claim, first by whom it is implied or asserted."""
    first = True
    for one in claim.implied:
        if one.attributed_to:
            speaker = view.links.actor(one.attributed_to[-1])
            notes = tuple(word(view, [one], [speaker.id]))
            yield _Held(speaker, claim, first, None, (one,), notes)
            first = False
    holdings = view.links.holdings.get(claim.id, ())
    for holding in sorted(holdings, key=lambda one: one.position.stance is not Stance.ASSERTS):
        statement = holding.statement
        yield _Held(
            speaker=view.links.actor(statement.speaker),
            claim=claim,
            first=first,
            stance=holding.position.stance,
            carriers=(statement,),
            notes=notes_on_saying(view, statement, claim),
            state=tuple(state_of(view, statement)),
            statement=statement,
        )
        first = False


def _silent_throughout(
    quiet: dict[str, tuple[Actor, ...]], speakers: dict[Actor, None]
) -> tuple[Actor, ...]:
    """Those who are silent on every claim on which anybody is, and say nothing else here."""
    sets = {actors for actors in quiet.values() if actors}
    only = sets.pop() if len(sets) == 1 else ()
    return () if any(actor in speakers for actor in only) else only


def _paragraph(
    view: View, speaker: Actor, held: list[_Held], quiet: dict[str, tuple[Actor, ...]]
) -> Iterator[Part]:
    """What one speaker holds: what still stands and what does not, what was answered and what not.

    Each is a sentence of its own, with what was revised of it.
    """
    groups: dict[tuple[tuple[str, ...], tuple[Actor, ...]], list[_Held]] = {}
    for one in held:
        groups.setdefault((one.state, quiet[one.claim.id]), []).append(one)
    told: set[str] = set()
    for index, ((state, unheard), group) in enumerate(groups.items()):
        yield _sentence(view, in_short(speaker) if index else speaker.name, group, state)
        statements = dict.fromkeys(one.statement for one in group if one.statement)
        for item in (*statements, *dict.fromkeys(one.claim for one in group)):
            if item.id not in told:
                told.add(item.id)
                yield from revisions(view, item)
                yield from told_otherwise(view, item) if isinstance(item, Statement) else ()
        yield from _unanswered(unheard)


def _unanswered(actors: Iterable[Actor]) -> tuple[Remark, ...]:
    return tuple(Remark(Words.NO_ANSWER, listed(actor)) for actor in actors)


def _sentence(view: View, name: str, group: list[_Held], state: tuple[str, ...]) -> Sentence:
    manners: dict[tuple[str, ...], dict[tuple[str, str, bool], dict[Claim, bool]]] = {}
    carriers: dict[Carrier, None] = {}
    for one in group:
        carriers.update(dict.fromkeys(one.carriers))
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


def _implied_by_none(view: View, claim: Claim) -> Iterator[Sentence]:
    """A claim that a passage implies in nobody's name, and on which nobody takes a position."""
    attributed = any(one.attributed_to for one in claim.implied)
    if claim.implied and not attributed and not view.links.holdings.get(claim.id):
        text = f"Implied, and made by nobody in this copy: {claim_words(claim)}"
        yield Sentence(view, ended(noted(text, hedges(view, claim.implied))), *claim.implied)
