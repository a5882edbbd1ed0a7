"""Who says what: the claims that are listed, by question, and every position taken on each."""

from collections.abc import Callable, Iterator

from briefing.incident.accounts import account_of, silent
from briefing.incident.safe import SafeText, safe
from briefing.incident.stances import begin, claim_words, held, is_plural, listed, stance_verb
from briefing.incident.types import Actor, Claim, Evidence, Question, Stance, Statement
from briefing.incident.view import View
from briefing.paper.citations import Carrier
from briefing.paper.document import Remark, Sentence
from briefing.paper.pieces.caveats import caveats, state_of
from briefing.paper.pieces.notes import hedges, manner, utterance, word
from briefing.paper.prose import ended, noted
from briefing.paper.vocabulary import Words

__all__ = ["claims_of", "implied", "is_wanted", "loose_claims", "positions", "unanswered"]


def claims_of(view: View, question: Question) -> list[Claim]:
    """The claims under a question that are listed, or that something listed answers to.

    Where there are none, a question that is listed itself has all of them.
    """
    claims = view.links.claims.get(question.id, ())
    wanted = [claim for claim in claims if is_wanted(view, claim)]
    return wanted or (list(claims) if question.id in view.listed else [])


def loose_claims(view: View) -> list[Claim]:
    """The claims that belong to no question."""
    claims = view.incident.claims
    return [claim for claim in claims if claim.question is None and is_wanted(view, claim)]


def positions(
    view: View, claim: Claim, told_apart: Callable[[Statement], bool]
) -> Iterator[Sentence]:
    """Every position on a claim, one sentence for each speaker and stance: who asserts it first.

    A statement's own words and its occasion stand with the first position that it takes; so do its
    caveats, unless it is ``told_apart`` elsewhere in the document.
    """
    voices: dict[tuple[str, Stance], list[Statement]] = {}
    for holding in view.links.holdings.get(claim.id, ()):
        key = holding.statement.speaker, holding.position.stance
        voices.setdefault(key, []).append(holding.statement)
    told = any(one.attributed_to for one in claim.implied)
    for (speaker, stance), statements in sorted(
        voices.items(), key=lambda voice: voice[0][1] is not Stance.ASSERTS
    ):
        leading = [one for one in statements if one.positions[0].claim == claim.id]
        explained = [one for one in leading if not told_apart(one)]
        notes = [*_notes(view, statements, leading, explained)]
        actor = view.links.actor(speaker)
        text = _after_others(actor, stance, claim) if told else held(actor, stance, claim)
        carriers: list[Carrier] = [*statements]
        made = told or stance is Stance.ASSERTS
        if not made and not account_of(claim, view.links).holders:
            notes.append(_unmade(claim))
            carriers += claim.implied
        yield Sentence(view, ended(noted(text, notes)), *carriers)
        told = True
        for statement in explained:
            yield from caveats(view, statement)


def implied(view: View, claim: Claim) -> Iterator[Sentence]:
    """A claim as those imply it to whom its passages are attributed, a sentence for each.

    One that no passage attributes, and on which nobody takes a position, is told as it is.
    """
    voices: dict[str, list[Evidence]] = {}
    for one in claim.implied:
        if one.attributed_to:
            voices.setdefault(one.attributed_to[-1], []).append(one)
    for ident, evidence in voices.items():
        implying = f"Implied by {view.links.actor(ident).name}, not said"
        text = f"{noted(implying, word(view, evidence, [ident]))}: {claim_words(claim)}"
        yield Sentence(view, ended(text), *evidence)
    if claim.implied and not voices and not view.links.holdings.get(claim.id):
        text = f"Implied, and made by nobody in this copy: {claim_words(claim)}"
        yield Sentence(view, ended(noted(text, hedges(view, claim.implied))), *claim.implied)


def unanswered(view: View, claim: Claim) -> Iterator[Remark]:
    """That those have not answered whom a claim is about."""
    for actor in silent(claim, view.links):
        yield Remark(Words.NO_ANSWER, listed(actor))


def _notes(
    view: View, statements: list[Statement], leading: list[Statement], explained: list[Statement]
) -> dict[str, None]:
    """What goes with a position, each thing once."""
    notes = [note for one in statements for note in state_of(view, one)]
    notes += [note for one in leading for note in utterance(view, one)]
    notes += [note for one in statements for note in manner(view, one)]
    notes += ["inferred in part" for one in statements if one.inferred and one not in explained]
    return dict.fromkeys(notes)


def _unmade(claim: Claim) -> str:
    implied = "implied, and " if claim.implied else ""
    return f"a claim {implied}made by nobody in this copy"


def _after_others(actor: Actor, stance: Stance, claim: Claim) -> SafeText:
    """A position on a claim that was just told: whoever passes no judgement need not repeat it."""
    if stance not in (Stance.WITHHOLDS, Stance.DECLINES):
        return held(actor, stance, claim)
    verb = stance_verb(stance, claim.mode, plural=is_plural(actor)).partition(" on ")[0]
    return begin(safe(f"{actor.name} {verb}"))


def is_wanted(view: View, claim: Claim) -> bool:
    """Whether a claim is listed, or something listed answers to it."""
    if claim.id in view.listed:
        return True
    holdings = view.links.holdings.get(claim.id, ())
    return any(holding.statement.id in view.listed for holding in holdings)
