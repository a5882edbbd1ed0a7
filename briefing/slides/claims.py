"""A claim on a slide: whose account it is, and every answer to it. Nothing of any one slide."""

from collections.abc import Iterable

from briefing.incident.accounts import account_of
from briefing.incident.comparison import Voice, compared, parties
from briefing.incident.safe import safe
from briefing.incident.stances import (
    NO_ANSWER,
    begin,
    claim_words,
    is_plural,
    listed,
    stance_word,
)
from briefing.incident.standing import is_withdrawn
from briefing.incident.types import Claim, Evidence, Statement, Wording
from briefing.incident.view import View
from briefing.slides.slide import Answer, Claimed
from briefing.slides.words import (
    Line,
    Tone,
    Words,
    account_words,
    hedge,
    marker,
    markers,
    names,
    quotation,
    side_tone,
    state,
)

__all__ = ["claimed", "side_names"]

_MANNERS = {Wording.POSTURE: "shown by conduct"}
"""How a statement came that is not quoted; any other one is reported."""


def side_names(view: View) -> tuple[Words, ...]:
    """The parties, each in its tone, in the order in which their answers stand."""
    tones = (Tone.FIRST_SIDE, Tone.SECOND_SIDE)
    across = parties(view)
    return tuple(
        Words(begin(side.name), tones[number] if number < len(tones) else Tone.THIRD_SIDE)
        for number, side in enumerate(across)
    )


def claimed(claim: Claim, view: View, step: int = 0) -> Claimed:
    """A claim with everybody's position on it, and with the answers that are missing."""
    row = compared(claim, view)
    account: Line = (account_words(account_of(claim, view.links)),)
    for one in row.implied:
        account += (Words("; "), *_implied(one, view))
    beneath = (("Looks on", row.onlookers), ("On no side", row.apart))
    return Claimed(
        item=claim.id,
        step=step,
        evidence=markers(claim.implied, view),
        claim=(*state(claim, view), Words(claim_words(claim), Tone.CLAIM)),
        account=account,
        sides=tuple(_answers(voices, view) for voices in row.parties),
        beneath=tuple((label, _answers(voices, view)) for label, voices in beneath if voices),
        inferred=claim.inferred,
    )


def _answers(voices: Iterable[Voice], view: View) -> tuple[Answer, ...]:
    return tuple(_answer(voice, view) for voice in voices)


def _answer(voice: Voice, view: View) -> Answer:
    who = Words(listed(voice.actor), side_tone(voice.actor, view))
    if voice.implied is not None:
        said = _implied(voice.implied, view)
        return Answer(who, "", said, markers([voice.implied], view))
    if voice.holding is None:
        return Answer(who, NO_ANSWER, missing=True)
    statement = voice.holding.statement
    return Answer(
        who=who,
        stance=stance_word(voice.holding.position.stance, plural=is_plural(voice.actor)),
        said=_said(statement, view),
        evidence=markers(statement.evidence, view),
        state=state(statement, view),
        withdrawn=is_withdrawn(statement, view.links),
    )


def _said(statement: Statement, view: View) -> Line:
    """Each citation of a statement: the quotation in its frame, or how it came, and where."""
    manner = safe(_MANNERS.get(statement.wording, "reported"))
    words: Line = ()
    for one in dict.fromkeys(statement.evidence):
        words += (Words("; "),) if words else ()
        words += quotation(one) if one.quote else (Words(manner, Tone.FAINT),)
        relays = [ident for ident in one.attributed_to if ident != statement.speaker]
        words += (Words(", according to "), *names(relays, view)) if relays else ()
        words += (*hedge(one), Words(" "), Words(marker(one, view), Tone.CITE))
    return words


def _implied(one: Evidence, view: View) -> Line:
    """That a passage implies a claim, its words where it is quoted, and its hedge."""
    quoted = (Words(": "), *quotation(one)) if one.quote else ()
    cite = Words(marker(one, view), Tone.CITE)
    return (Words("implied by ", Tone.INFERRED), cite, *quoted, *hedge(one))
