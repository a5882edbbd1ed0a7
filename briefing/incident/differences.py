"""How one thing differs between two views, in words: its own fields, and what others say of it.

No words of a claim or a title stand in a difference but those of the thing itself, for they would
be without their account.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from briefing.incident.accounts import account_of, silent
from briefing.incident.safe import SafeText, safe
from briefing.incident.standing import standing_of
from briefing.incident.timing import instant_words, when_words
from briefing.incident.types import (
    Actor,
    Claim,
    Event,
    Evidence,
    Item,
    Measure,
    Passage,
    Question,
    Reason,
    Side,
    Telling,
    When,
)
from briefing.incident.view import View

__all__ = ["STANDING", "Difference", "around", "frame_differences", "own"]


class Difference(msgspec.Struct, frozen=True):
    """What differs, how it was and how it is; of a list, what only one of the two has.

    Where neither says anything it is enough to tell that it differs.
    """

    what: str
    before: SafeText = SafeText("")
    after: SafeText = SafeText("")


STANDING = "standing"
"""What differs where an item is revised, or a revision of it is gone."""

_CALLED = {
    "bears_on": "questions it bears on",
    "claims": "claims in it",
    "from_": "from where",
    "happened": "claims that it happened",
    "implied": "implied by",
    "inferred": "inferred by the editor",
    "number": "how many",
    "sha256": "SHA-256",
    "tellings": "told otherwise by",
    "to": "told to",
    "unsaid": "not said",
    "when": "time",
}
"""What fields are called that are not called by their own name."""

_REFERS = frozenset({
    "about", "bears_on", "by", "claims", "happened", "of", "part_of", "question", "shown_in",
    "side", "speaker", "to",
})  # fmt: skip
"""Fields that hold the ids of other items."""

_FRAME = ("title", "status", "marking", "caveat", "originator", "contact", "zone")
_ISSUE = ("serial", "supersedes", "next_update")
"""What a record has only as it was issued last; as of a moment it is not known."""


def own(old: Item, item: Item, before: View, after: View) -> Iterator[Difference]:
    """How an item's own fields differ."""
    if old != item:
        for name in item.__struct_fields__:
            was, now = getattr(old, name), getattr(item, name)
            if was != now:
                yield _difference(name, was, now, before, after)


def around(old: Item, item: Item, before: View, after: View) -> Iterator[Difference]:
    """What others say that makes an item another thing to tell, though itself it is as it was."""
    was, now = standing_of(old, before.links), standing_of(item, after.links)
    if was is not now:
        yield Difference(STANDING, safe(was or "stands"), safe(now or "stands"))
    if isinstance(item, Claim | Event | Measure):
        words = [_account(one, view) for one, view in ((old, before), (item, after))]
        if words[0] != words[1]:
            yield Difference("account", *words)
    if isinstance(item, Claim) and isinstance(old, Claim):
        positions = [_positions(one, view) for one, view in ((old, before), (item, after))]
        yield from _lists("positions", *positions)
        missing = [_silent(one, view) for one, view in ((old, before), (item, after))]
        yield from _lists("without an answer", *missing)
    if isinstance(item, Question):
        counts = [len(view.links.claims.get(item.id, ())) for view in (before, after)]
        if counts[0] != counts[1]:
            yield Difference("claims", *(safe(str(count)) for count in counts))


def frame_differences(before: View, after: View) -> tuple[Difference, ...]:
    """How the records differ as such: what stands at their head, and in their summaries."""
    fields = _FRAME if before.as_of or after.as_of else (*_FRAME, *_ISSUE)
    old, new = before.incident, after.incident
    found = [
        _difference(name, getattr(old, name), getattr(new, name), before, after)
        for name in fields
        if getattr(old, name) != getattr(new, name)
    ]
    said = [[one.text for one in incident.summary] for incident in (old, new)]
    found += [Difference("summary", before=text) for text in said[0] if text not in said[1]]
    found += [Difference("summary", after=text) for text in said[1] if text not in said[0]]
    return tuple(found)


def _difference(name: str, was: Any, now: Any, before: View, after: View) -> Difference:
    called = _CALLED.get(name, name.replace("_", " "))
    if isinstance(was, tuple) and isinstance(now, tuple):
        only = [one for one in was if one not in now], [one for one in now if one not in was]
        told = [_several(name, *pair) for pair in zip(only, (before, after), strict=True)]
        if None in told:
            told = [safe(str(len(was))), safe(str(len(now)))]
    else:
        told = [_words(name, *pair) for pair in ((was, before), (now, after))]
    return Difference(called, *(words or SafeText("") for words in told))


def _several(name: str, values: Sequence[Any], view: View) -> SafeText | None:
    """What stands in a list; None for what had better only be counted."""
    words = [_words(name, value, view) for value in values]
    return None if None in words else safe("; ".join(word for word in words if word))


def _words(name: str, value: Any, view: View) -> SafeText | None:
    """A value in words; None for a reference to what cannot be named without its account."""
    match value:
        case None:
            return SafeText("")
        case bool():
            return safe("yes" if value else "no")
        case When():
            return when_words(value)
        case dt.datetime():
            return safe(instant_words(value))
        case Evidence():
            return safe(f"[{view.numbers[value.source]} {value.passage}]")
        case Passage():
            return safe(f"{value.locator} {value.digest}")
        case Reason():
            return value.text
        case Telling():
            outlets = dict.fromkeys(view.links.source(one.source).outlet for one in value.evidence)
            return safe(", ".join(outlets))
        case str():
            return _named(view.links.items[value]) if name in _REFERS else safe(value)
    return None


def _named(item: Item) -> SafeText | None:
    """Whom or what a reference is to, where the name is nobody's account."""
    match item:
        case Actor() | Side():
            return item.name
        case Question():
            return item.text
    return None


def _account(item: Item, view: View) -> SafeText:
    account = account_of(item, view.links)
    return safe(msgspec.structs.replace(account, checked=None).words())


def _positions(claim: Claim, view: View) -> list[str]:
    holdings = view.links.holdings.get(claim.id, ())
    return [
        f"{view.links.actor(one.statement.speaker).name}: {one.position.stance}" for one in holdings
    ]


def _silent(claim: Claim, view: View) -> list[str]:
    return [actor.name for actor in silent(claim, view.links)]


def _lists(what: str, was: list[str], now: list[str]) -> Iterator[Difference]:
    """What only one of two lists has, if there is anything."""
    gone, come = (
        safe("; ".join(dict.fromkeys(one for one in these if one not in others)))
        for these, others in ((was, now), (now, was))
    )
    if gone or come:
        yield Difference(what, gone, come)
