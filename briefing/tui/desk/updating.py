"""Updates as lines: what is new, changed, corrected, withdrawn, gone. Pure: views in, lines out."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import msgspec

from briefing.incident.accounts import account_of
from briefing.incident.differences import Difference
from briefing.incident.links import kind_of
from briefing.incident.naming import kind_word
from briefing.incident.standing import reviser
from briefing.incident.types import Actor, Claim, Event, Exhibit, Item, Kind, Measure, Source
from briefing.incident.updates import Changed, Revised, Updates
from briefing.incident.view import View
from briefing.tui.desk.card import GAP, Card
from briefing.tui.desk.hits import told_title
from briefing.tui.desk.rows import account_ink, state_spans
from briefing.tui.ink import Ink, Line, Span

__all__ = ["Told", "told"]

NO_CHANGE = "No change."
NO_MOMENT = "Here now, and nobody noted since when"

ROOMY = 70
"""Cells from which on the kinds of items have a column of their own."""

KIND = 11 + GAP
"""Cells for the kind of an item."""

_FIRST = (
    Kind.SOURCE,
    Kind.EVENT,
    Kind.EXHIBIT,
    Kind.STATEMENT,
    Kind.MEASURE,
    Kind.QUESTION,
    Kind.CLAIM,
    Kind.UNPROCESSED,
    Kind.LINE,
    Kind.REVISION,
    Kind.ACTOR,
    Kind.SIDE,
)
"""What somebody who comes back wants to hear of first."""


class Told(msgspec.Struct, frozen=True):
    """Lines; the cursor stops at items, each of which ends on a line and leads to an item."""

    lines: list[Line]
    stops: list[int]
    ends: dict[int, int]
    targets: dict[int, str]


def told(
    found: Updates, before: View, after: View, width: int, timeless: frozenset[str] = frozenset()
) -> Told:
    """What there is to tell, at a width in cells; what was withdrawn and corrected comes first.

    What is `timeless` gives no moment: nobody can say whether it is new, and it stands apart.
    """
    card = Card(width)
    made = Told([], [], {}, {})
    say = _Saying(card, made, after)
    say.group("Withdrawn", found.withdrawn, say.revised)
    say.group("Corrected", found.corrected, say.revised)
    new = sorted(found.new, key=_place)
    say.group("New", [one for one in new if one.id not in timeless], say.new)
    say.group("Changed", found.changed, say.changed)
    say.group("No longer here", found.gone, lambda item: say.named(item, before, target=False))
    say.group(NO_MOMENT, [one for one in new if one.id in timeless], say.new)
    say.group("The record itself", found.frame, lambda one: say.differing((one,)))
    if not found:
        card.text([Span(NO_CHANGE, Ink.STRONG)])
    made.lines.extend(line.line for line in card.lines)
    return made


def _place(item: Item) -> int:
    return _FIRST.index(kind_of(item))


class _Saying:
    def __init__(self, card: Card, made: Told, after: View) -> None:
        self.card = card
        self.made = made
        self.after = after
        self.beneath = 1 + KIND if card.width >= ROOMY else 3
        """Cells before what is told of an item."""

    def group(self, words: str, of: Sequence[Any], say: Callable[..., None]) -> None:
        if of:
            self.card.heading(f"{words} · {len(of)}")
        for one in of:
            first = len(self.card.lines)
            say(one)
            target = next((line.target for line in self.card.lines[first:] if line.target), "")
            if target:
                self.made.stops.append(first)
                self.made.ends[first] = len(self.card.lines) - 1
                self.made.targets[first] = target

    def new(self, item: Item) -> None:
        self.named(item, self.after)

    def changed(self, one: Changed) -> None:
        self.named(one.item, self.after)
        self.differing(one.how)

    def revised(self, one: Revised) -> None:
        self.named(one.item, self.after)
        for revision in one.revisions:
            who = reviser(revision, self.after.links)
            name = who.outlet if isinstance(who, Source) else who.name
            cites = [
                Span(f" [{self.after.numbers[each.source]} {each.passage}]", Ink.CITE)
                for each in revision.evidence
            ]
            self.card.text([Span(f"by {name}: "), Span(revision.text), *cites], indent=self.beneath)
        self.differing(one.how)

    def named(self, item: Item, view: View, *, target: bool = True) -> None:
        """The kind, whose account it is, the title: nothing is named without its account."""
        spans: list[Span] = []
        if isinstance(item, Event | Exhibit | Measure | Claim):
            given = account_of(item, view.links)
            spans.append(Span(f"{given.kind.value}  ", account_ink(given.kind)))
        spans += state_spans(item, view)
        spans.append(Span(told_title(item, view)))
        if isinstance(item, Actor) and item.description:
            spans.append(Span(f", {item.description}", Ink.FAINT))
        kind, ident = Span(kind_word(item), Ink.KIND), item.id if target else ""
        if self.card.width >= ROOMY:
            self.card.hanging(kind, spans, KIND, indent=1, target=ident)
        else:
            self.card.text([kind, Span(" " * GAP), *spans], indent=1, target=ident)

    def differing(self, how: Iterable[Difference]) -> None:
        for one in how:
            self.card.text([Span(f"{one.what}: ", Ink.LABEL), *_from_to(one)], indent=self.beneath)


def _from_to(one: Difference) -> list[Span]:
    if one.before and one.after:
        return [Span(one.before), Span(" → ", Ink.FAINT), Span(one.after)]
    if one.after:
        return [Span("+ ", Ink.FAINT), Span(one.after)]
    if one.before:
        return [Span("no longer ", Ink.FAINT), Span(one.before)]
    return [Span("differs", Ink.FAINT)]
