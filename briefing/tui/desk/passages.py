"""The sources of an item as lines: each with its passages, the cited ones lit. Pure."""

from typing import TYPE_CHECKING

import msgspec

from briefing.incident.accounts import account_of
from briefing.incident.grounds import grounds_of
from briefing.incident.naming import kind_word, title_of
from briefing.incident.timing import instant_words, when_words
from briefing.incident.types import Claim, Event, Evidence, Exhibit, Item, Measure, Passage, Source
from briefing.incident.view import View
from briefing.tui.desk import pieces
from briefing.tui.desk.card import Card
from briefing.tui.desk.heads import revisions
from briefing.tui.desk.pieces import names, quotation
from briefing.tui.desk.rows import account_ink, state_spans
from briefing.tui.ink import Ink, Line, Span

if TYPE_CHECKING:
    from briefing.files.originals.library import Library
    from briefing.tui.desk.originals import Original

__all__ = ["Passages", "passages_of"]

NOTHING = "Nothing in this copy is cited for it."


class Passages(msgspec.Struct, frozen=True):
    """Lines; the cursor stops at passages, whose last lines and sources are told by that line."""

    lines: list[Line]
    stops: list[int]
    ends: dict[int, int]
    targets: dict[int, str]


def passages_of(
    item: Item | None, view: View, width: int, originals: "Library | None" = None
) -> Passages:
    """The passages that an item rests on, each in its source, in the order they are cited.

    A source shows all of its passages, and the cursor stops at each. None is for what another view
    had and this one has not. Where `originals` are at hand, what they say stands beneath.
    """
    card = Card(width)
    made = Passages([], [], {}, {})
    if item is None:
        card.text([Span(NOTHING, Ink.MISSING)])
        made.lines.extend(line.line for line in card.lines)
        return made
    _title(card, item, view)
    if isinstance(item, Source):
        _source(card, item, None, view, made, originals)
    cited: dict[str, dict[str, list[Evidence]]] = {}
    for one in grounds_of(item, view.links):
        cited.setdefault(one.source, {}).setdefault(one.passage, []).append(one)
    for ident, places in cited.items():
        card.blank()
        _source(card, view.links.source(ident), places, view, made, originals)
    if not cited and not isinstance(item, Source):
        card.text([Span(NOTHING, Ink.MISSING)])
    made.lines.extend(line.line for line in card.lines)
    return made


def _title(card: Card, item: Item, view: View) -> None:
    """The item with whose account it is: a title is nowhere without it."""
    if isinstance(item, Source):
        return
    title = title_of(item, view)
    kind = Span(f"{kind_word(item)}  ", Ink.KIND)
    account = _account(item, view)
    if account:
        card.text([kind, *account])
    card.text([*([] if account else [kind]), *state_spans(item, view), Span(title, Ink.STRONG)])
    revisions(card, item, view)


def _account(item: Item, view: View) -> list[Span]:
    if not isinstance(item, Event | Exhibit | Measure | Claim):
        return []
    given = account_of(item, view.links)
    return [Span(given.words(), account_ink(given.kind))]


def _source(
    card: Card,
    source: Source,
    cited: dict[str, list[Evidence]] | None,
    view: View,
    made: Passages,
    originals: "Library | None",
) -> None:
    """A source's identity and all of its passages; None in place of what is cited lights all."""
    number = Span(f"[{view.numbers[source.id]}] ", Ink.CITE)
    card.text([number, Span(source.title or source.outlet, Ink.STRONG)])
    card.text([Span(", ".join(part for part in (source.outlet, source.form) if part))])
    revisions(card, source, view)
    card.field("Published", [Span(when_words(source.published), Ink.TIME)])
    received = instant_words(source.received) if source.received else ""
    for label, words in (
        ("Received", received),
        ("Author", source.author),
        ("Relays", source.relays),
    ):
        if words:
            card.field(label, [Span(words)])
    original = _original(source, view, originals)
    if original is not None:
        card.field("Original", [Span(original.state, Ink.FAINT)])
    card.blank()
    column = pieces.locators(source)
    for passage in source.passages:
        first = len(card.lines)
        here = None if cited is None else cited.get(passage.locator, [])
        _passage(card, passage, here, view, column)
        if here is None or here:
            if original is not None:
                original.show(card, passage.locator, here or [])
            made.stops.append(first)
            made.ends[first] = len(card.lines) - 1
            made.targets[first] = source.id


def _original(source: Source, view: View, originals: "Library | None") -> "Original | None":
    if originals is None:
        return None
    # Only who has originals pays for reading them.
    from briefing.tui.desk.originals import Original

    return Original(source, view, originals)


def _passage(
    card: Card, passage: Passage, cited: list[Evidence] | None, view: View, column: int
) -> None:
    """A passage; beneath one that is cited, by whose word and in what words it is."""
    mark = [Span("cited  ", Ink.KIND)] if cited else []
    ink = Ink.STRONG if cited else Ink.PLAIN if cited is None else Ink.FAINT
    locator = Span(passage.locator, Ink.CITE)
    card.hanging(locator, [*mark, Span(passage.digest, ink)], column, indent=1)
    for one in dict.fromkeys(cited or ()):
        words = _cited(one, view)
        if words:
            card.text(words, indent=1 + column)


def _cited(one: Evidence, view: View) -> list[Span]:
    """Whose word a citation is, through whom, with what hedge, and in what words."""
    spans: list[Span] = []
    if one.attributed_to:
        *relays, speaker = one.attributed_to
        spans += [Span("by "), *names((speaker,), view)]
        spans += [Span(", according to "), *names(tuple(relays), view)] if relays else []
        spans.append(Span(": " if one.quote else " "))
    spans += quotation(one) if one.quote else []
    spans += [Span(f" (the source: “{one.hedge}”)", Ink.FAINT)] if one.hedge else []
    return spans
