"""What slides are written in: words with a tone, and what is said of items in them. No layout."""

from collections.abc import Iterable
from enum import StrEnum

import msgspec

from briefing.incident.accounts import Account, AccountKind
from briefing.incident.marking import Marking
from briefing.incident.safe import safe
from briefing.incident.stances import begin
from briefing.incident.standing import standing_of
from briefing.incident.types import Actor, Evidence, Item, Role, Told
from briefing.incident.view import View

__all__ = [
    "Line",
    "Tone",
    "Words",
    "account_words",
    "citation",
    "hedge",
    "marker",
    "markers",
    "names",
    "quotation",
    "side_tone",
    "state",
]


class Tone(StrEnum):
    """What some words are, which decides how they look; each is an ink of the screens too."""

    PLAIN = "plain"
    STRONG = "strong"
    FAINT = "faint"
    HEADING = "heading"
    LABEL = "label"
    TIME = "time"
    KIND = "kind"
    ACCOUNT = "account"
    DISPUTED = "disputed"
    FIRST_SIDE = "first-side"
    SECOND_SIDE = "second-side"
    THIRD_SIDE = "third-side"
    CLAIM = "claim"
    QUOTE = "quote"
    LINKED = "linked"
    INFERRED = "inferred"
    MISSING = "missing"
    CITE = "cite"
    RULE = "rule"


class Words(msgspec.Struct, frozen=True, gc=False):
    """Some text in one tone."""

    text: str
    tone: Tone = Tone.PLAIN


Line = tuple[Words, ...]
"""Words on one line, or words that are yet to be broken into lines."""

_SIDES = (Tone.FIRST_SIDE, Tone.SECOND_SIDE)


def marker(one: Evidence, view: View) -> str:
    """Where a thing is said, in short: ``[1 ¶3]``."""
    return f"[{view.numbers[one.source]} {one.passage}]"


def markers(evidence: Iterable[Evidence], view: View) -> tuple[str, ...]:
    """The markers of some evidence, each once."""
    return tuple(dict.fromkeys(marker(one, view) for one in evidence))


def side_tone(actor: Actor, view: View) -> Tone:
    """The tone of an actor's side: the first party's, the second's, anybody else's."""
    parties = [side.id for side in view.incident.sides if side.role is Role.PARTY]
    if actor.side in parties[: len(_SIDES)]:
        return _SIDES[parties.index(actor.side)]
    return Tone.THIRD_SIDE


def names(idents: Iterable[str], view: View) -> Line:
    """Actors by name, each in the tone of its side."""
    words: list[Words] = []
    for ident in idents:
        actor = view.links.actor(ident)
        words += [Words(", ")] if words else []
        words.append(Words(actor.name, side_tone(actor, view)))
    return tuple(words)


def state(item: Item, view: View) -> Line:
    """What stands before an item wherever it is named.

    Its marking where not everybody may see it; that it was revised, or is told otherwise too.
    """
    words = []
    if item.marking is not Marking.CLEAR:
        words.append(Words(f"{item.marking.value} ", Tone.DISPUTED))
    standing = standing_of(item, view.links)
    if standing:
        words.append(Words(f"{standing.value.upper()} ", Tone.DISPUTED))
    if isinstance(item, Told) and item.tellings:
        words.append(Words(f"told {1 + len(item.tellings)} ways ", Tone.ACCOUNT))
    return tuple(words)


def account_words(given: Account) -> Words:
    """Whose account a thing is and how far it was checked, as it stands beside a title."""
    disputed = given.kind is AccountKind.DISPUTED
    return Words(begin(safe(given.words())), Tone.DISPUTED if disputed else Tone.ACCOUNT)


def quotation(one: Evidence) -> Line:
    """The words quoted, never without the words that govern them."""
    quoted = Words(f"“{one.quote}”", Tone.QUOTE)
    return (Words(f"{one.frame} "), quoted) if one.frame else (quoted,)


def hedge(one: Evidence) -> Line:
    """The words by which the source keeps its distance."""
    return (Words(f" (the source: “{one.hedge}”)", Tone.FAINT),) if one.hedge else ()


def citation(one: Evidence, view: View) -> Line:
    """A citation in full: where, by whose word, through whom, with what hedge, in what words."""
    words = [Words(marker(one, view), Tone.CITE)]
    if one.attributed_to:
        *relays, speaker = one.attributed_to
        words += [Words(" by "), *names((speaker,), view)]
        words += [Words(", according to "), *names(relays, view)] if relays else []
    words += hedge(one)
    return (*words, Words(" "), *quotation(one)) if one.quote else tuple(words)
