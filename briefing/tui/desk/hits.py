"""What was found as a line: its kind, whose account it is, its title, where the words stand.

And what was asked for and is nowhere, in words.
"""

from briefing.incident.accounts import account_of
from briefing.incident.naming import kind_word, title_of
from briefing.incident.searching import Found, Index
from briefing.incident.spelling import folded, places_of
from briefing.incident.standing import reviser
from briefing.incident.types import (
    Actor,
    Claim,
    Event,
    Exhibit,
    Item,
    Line,
    Measure,
    Revision,
    Source,
    Unprocessed,
)
from briefing.incident.view import View
from briefing.tui import ink
from briefing.tui.desk.rows import account_ink, account_word, state_spans
from briefing.tui.ink import Ink, Span, fit, flat, width_of

__all__ = ["hit_line", "named_line", "nothing_words", "others_words", "quoted", "told_title"]

KIND = 11
ACCOUNT = 9
"""Cells for the kind and for the account."""

LEAST = 12
"""Cells that a quoted text needs at least."""

BEFORE = 16
"""Characters of a text that are shown before the first place of what was found in it."""


def others_words(found: Found) -> str:
    """That some of the words are nowhere, before what has all the others; "" where all are."""
    missing = quoted(found.missing)
    return f"Nothing listed has {missing}. All other words are in these:" if missing else ""


def nothing_words(found: Found) -> str:
    """Why nothing is found."""
    if found.missing:
        return f"Nothing listed has {quoted(found.missing)}"
    return "Nothing listed has all these words, though each is somewhere"


def quoted(words: tuple[str, ...]) -> str:
    """Words that were asked for, in quotation marks."""
    return " or ".join(f"“{word}”" for word in words)


def hit_line(item: Item, found: Found, index: Index, width: int) -> ink.Line:
    """An item that was found, in so many cells; where the words stand, if not in its title."""
    whole = named_line(item, index.view, width)
    if all(word in folded(flat(whole)) for word in found.words):
        return whole
    text = index.text_with(item, found)
    places = places_of(found.words, text.text) if text else []
    named = named_line(item, index.view, max(width * 6 // 10, KIND + ACCOUNT + LEAST), tight=True)
    where = f"  {text.beside}: " if text and text.beside else "  "
    room = width - width_of(named) - len(where)
    if text is None or not places or room < LEAST:
        return whole
    start = max(places[0][0] - min(BEFORE, room // 3), 0)
    around = f"{'…' if start else ''}{text.text[start:]}"
    return (*named, Span(where, Ink.FAINT), Span(fit(around, room).rstrip(" ")))


def told_title(item: Item, view: View) -> str:
    """The title of an item, with what it must not be read without, where no account says it."""
    match item:
        case Line():
            return f"{item.use.value.upper()}: {item.text}"
        case Unprocessed():
            return f"{item.by or 'nobody named'}: {item.text}"
        case Revision():
            who = reviser(item, view.links)
            name = who.outlet if isinstance(who, Source) else who.name
            return f"{item.what.value} by {name}: {item.text}"
        case Source():
            title = title_of(item, view)
            return f"[{view.numbers[item.id]}] {item.outlet}" + (
                f": {title}" if title != item.outlet else ""
            )
    return title_of(item, view)


def named_line(item: Item, view: View, width: int, *, tight: bool = False) -> ink.Line:
    """An item by its kind, its account and its title; `tight` without blanks after a short one."""
    kind = Span(fit(kind_word(item), KIND), Ink.KIND)
    account = Span("")
    if isinstance(item, Event | Exhibit | Measure | Claim):
        given = account_of(item, view.links).kind
        account = Span(fit(account_word(given), ACCOUNT), account_ink(given))
    elif isinstance(item, Actor):
        side = view.links.side_of(item)
        account = Span(fit(side.name.removeprefix("the "), ACCOUNT) if side else "", Ink.FAINT)
    state = state_spans(item, view)
    room = width - width_of((kind, account, *state))
    title = fit(told_title(item, view), room)
    return (kind, account, *state, Span(title.rstrip(" ") if tight else title))
