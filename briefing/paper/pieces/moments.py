"""When: the words at the head of a row, and what else is told of its time."""

from briefing.incident.accounts import account_of
from briefing.incident.safe import SafeText, safe
from briefing.incident.stances import begin
from briefing.incident.timing import (
    instant_words,
    is_dated,
    when_words,
)
from briefing.incident.types import (
    Basis,
    Certainty,
    Event,
    Precision,
    Relative,
    When,
)
from briefing.incident.view import View
from briefing.paper.document import Span
from briefing.paper.prose import noted, quoted

__all__ = ["further_words", "noted_time", "span_of", "time_words"]

_FINE = (Precision.SECOND, Precision.MINUTE, Precision.HOUR)
_BASES = {Basis.STATED: "as stated", Basis.INFERRED: "inferred by the editor"}
"""Where bounds come from that may be told; those of a convention would be taken for reported."""

_HOW = (
    "date inferred",
    "inferred",
    "by convention",
    "date by convention",
    "placed by another event",
)
"""What a time ends with that was not simply said."""


def time_words(view: View, when: When | None) -> SafeText:
    """A time at the head of a row: by its own words, or else by the event that places it."""
    if when is None or when.placed is None or _has_words(when):
        return begin(when_words(when))
    return begin(_placed_words(view, when.placed))


def noted_time(view: View, when: When | None) -> list[str]:
    """A time among other notes, such as ``overnight, 2–3 May 2023, date inferred``; or none."""
    if when is None or when == When():
        return []
    if when.placed is not None and not _has_words(when):
        return [_placed_words(view, when.placed)]
    words = when_words(when)
    said, semicolon, how = words.rpartition("; ")
    words = safe(f"{said}, {how}") if semicolon and how in _HOW else words
    return [words.replace(" (uncertain)", ", uncertain")]


def further_words(view: View, when: When) -> list[str]:
    """What the head of a row leaves out: the event that places it, and the bounds it is given."""
    placed = [begin(_placed_words(view, when.placed))] if when.placed and _has_words(when) else []
    return [*placed, *_bounds_words(when)]


def span_of(when: When | None) -> Span | None:
    """What of a time can be drawn; None where it has no bound."""
    if when is None or not is_dated(when):
        return None
    firm = when.basis is Basis.STATED and not when.date_inferred
    return Span(when.earliest, when.latest, firm)


def _placed_words(view: View, placed: Relative) -> SafeText:
    event = view.links.items[placed.event]
    assert isinstance(event, Event)
    account = account_of(event, view.links).words()
    return safe(noted(f"{placed.relation} {quoted(event.title)}", [account]))


def _bounds_words(when: When) -> list[str]:
    if not is_dated(when) or when.basis is Basis.CONVENTION:
        return []
    plain = when.basis is Basis.STATED and when.certainty is Certainty.EXACT
    if plain and when.precision not in _FINE:
        return []
    ends = [
        *([f"from {instant_words(when.earliest)}"] if when.earliest else []),
        *([f"to {instant_words(when.latest)}"] if when.latest else []),
    ]
    notes = [_BASES[when.basis], f"to the {when.precision}"]
    if when.certainty is not Certainty.EXACT:
        notes.append(when.certainty.value)
    if when.zone:
        notes.append(when.zone)
    return [noted(f"The time is taken as {' '.join(ends)}", notes)]


def _has_words(when: When) -> bool:
    return bool(when.words or when.date or is_dated(when))
