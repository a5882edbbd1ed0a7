"""How a position reads: one verb for each stance and mode, the same for every speaker."""

from briefing.incident.safe import SafeText, safe
from briefing.incident.types import Actor, Claim, Mode, Number, Stance

__all__ = [
    "NO_ANSWER",
    "begin",
    "claim_words",
    "held",
    "is_plural",
    "listed",
    "stance_parts",
    "stance_verb",
    "stance_word",
]

NO_ANSWER = SafeText("no answer in this copy")
"""The same words whether nobody answered or the answer is not in this view."""

_MODES = {
    Mode.POSSIBLE: "As a possibility",
    Mode.INTENT: "As an intention",
    Mode.DEMAND: "As a demand",
}
"""How a claim is meant that says neither what was nor what is."""

_LINKS: dict[Mode, tuple[str, str]] = {
    Mode.PAST: ("that", "on whether"),
    Mode.PRESENT: ("that", "on whether"),
    Mode.POSSIBLE: ("that it is possible that", "on whether it is possible that"),
    Mode.INTENT: ("that the intention is that", "on whether the intention is that"),
    Mode.DEMAND: ("that", "on the demand that"),
}
"""How a claim follows a verb, and how it follows a verb that passes no judgement."""

_VERBS: dict[Stance, tuple[str, str]] = {
    Stance.ASSERTS: ("says", "say"),
    Stance.DENIES: ("denies", "deny"),
    Stance.DOUBTS: ("doubts", "doubt"),
    Stance.WITHHOLDS: ("withholds judgement", "withhold judgement"),
    Stance.DECLINES: ("declines to comment", "decline to comment"),
}

_DEMANDS: dict[Stance, tuple[str, str]] = {
    Stance.ASSERTS: ("demands", "demand"),
    Stance.DENIES: ("rejects the demand", "reject the demand"),
    Stance.DOUBTS: ("questions the demand", "question the demand"),
}
"""Verbs for a demand, which is neither true nor false."""


def stance_word(stance: Stance, *, plural: bool = False) -> str:
    """The term for a stance, right after whoever takes it: ``asserts``, of several ``assert``."""
    if not plural:
        return stance.value
    return "assert" if stance is Stance.ASSERTS else _VERBS[stance][True]


def stance_verb(stance: Stance, mode: Mode, *, plural: bool = False) -> str:
    """The verb that leads up to a claim: ``denies that``, ``withholds judgement on whether``."""
    return " ".join(stance_parts(stance, mode, plural=plural))


def stance_parts(stance: Stance | None, mode: Mode, *, plural: bool = False) -> tuple[str, str]:
    """The verb, and what joins a claim to it: ``denies`` and ``that``.

    Without a stance it is that of whoever implies a claim.
    """
    judging, reserved = _LINKS[mode]
    if stance is None:
        return ("imply" if plural else "implies"), judging
    verbs = _DEMANDS.get(stance, _VERBS[stance]) if mode is Mode.DEMAND else _VERBS[stance]
    link = reserved if stance in (Stance.WITHHOLDS, Stance.DECLINES) else judging
    return verbs[plural], link


def held(speaker: Actor, stance: Stance, claim: Claim) -> SafeText:
    """A position as a sentence without its full stop; it never meets a second negative.

    ``Volodymyr Zelensky denies that Ukraine was behind the incident``
    """
    verb = stance_verb(stance, claim.mode, plural=is_plural(speaker))
    return begin(safe(f"{speaker.name} {verb} {claim.text}"))


def claim_words(claim: Claim) -> SafeText:
    """A claim in the record's words, never in quotation marks, with what sort of claim it is.

    Whoever shows it by itself shows its claimant beside it.
    """
    mode = _MODES.get(claim.mode)
    return safe(f"{mode}: {claim.text}") if mode else begin(claim.text)


def is_plural(actor: Actor) -> bool:
    """Whether an actor takes a verb in the plural."""
    return actor.number is not Number.ONE


def listed(actor: Actor, *, short: bool = False) -> SafeText:
    """An actor's name at the head of a row: without its article."""
    name = actor.short if short and actor.short else actor.name
    return begin(safe(name.removeprefix("the ")))


def begin(text: SafeText) -> SafeText:
    """The text with a capital letter in front."""
    capital = text[:1].upper()
    return text if text.startswith(capital) else safe(capital + text[1:])
