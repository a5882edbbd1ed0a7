"""The whole desk as plain text, read from top to bottom: for screen readers and pipes. Pure.

Every pane in its first arrangement, and each item once with its whole card, in the pane where it is
at home; elsewhere a sentence names it and tells where that is. Nothing is drawn, and nothing
stands in columns.
"""

from collections.abc import Iterable, Iterator

from briefing.incident.accounts import account_of
from briefing.incident.links import SECTIONS, kind_of
from briefing.incident.moment import as_of_words
from briefing.incident.naming import kind_word, title_of
from briefing.incident.timeline import may_be_swapped
from briefing.incident.timing import when_words
from briefing.incident.types import Event, Exhibit, Item, Kind, Measure
from briefing.incident.view import View
from briefing.tui.desk.arrangements import ORDER_OPEN
from briefing.tui.desk.bars import held_words
from briefing.tui.desk.card import CardLine
from briefing.tui.desk.cards import card_of
from briefing.tui.desk.overview import overview
from briefing.tui.desk.panes import HOMES, PANES, Pane, Row
from briefing.tui.desk.rows import state_spans
from briefing.tui.ink import Span, flat, wrap

__all__ = ["linear"]

_REST = {
    Kind.CLAIM: "Claims",
    Kind.SIDE: "Sides",
    Kind.LINE: "Lines for the press",
    Kind.REVISION: "Corrections and withdrawals",
}
"""Kinds that are at home in no pane; on the desk one is led to them."""


def linear(view: View, width: int) -> Iterator[str]:
    """The lines of the text, at most so many cells wide; the first and last say what is held."""
    text = _Text(view, width)
    yield held_words(view)
    yield from text.head()
    yield from text.part(0, "The incident")
    yield from _lines(overview(view, width, linear=True))
    for number, pane in enumerate(PANES, 1):
        yield from text.pane(number, pane)
    yield from text.rest(len(PANES) + 1)
    yield ""
    yield held_words(view)


class _Text:
    """The parts of the text; every item has a number, by which others lead to its card."""

    def __init__(self, view: View, width: int) -> None:
        self.view = view
        self.width = width
        self.rows = [pane.rows(view) for pane in PANES]
        self.homes: dict[str, str] = {}
        """The number under which the card of an item is."""
        for number, rows in enumerate(self.rows):
            items = (row.item for row in rows if row.item is not None)
            for place, item in enumerate(items, 1):
                if HOMES.get(kind_of(item), number) == number:
                    self.homes[item.id] = f"{number + 1}.{place}"

    def head(self) -> Iterator[str]:
        incident = self.view.incident
        yield from self._said(f"{incident.status.value.upper()}: {incident.title}")
        yield from self._said(f"As of {as_of_words(self.view)}")
        if self.view.filter:
            listed, all_ = len(self.view.listed), len(self.view.links.items)
            yield from self._said(f"FILTERED: {listed} of {all_} items are listed")

    def part(self, number: int, words: str) -> Iterator[str]:
        yield ""
        yield from self._said(f"{number} {words.upper()}")
        yield ""

    def pane(self, number: int, pane: Pane) -> Iterator[str]:
        rows = self.rows[number - 1]
        yield from self.part(number, pane.title)
        count = sum(row.item is not None for row in rows)
        yield from self._said(f"{count or 'Nothing'} listed of {pane.empty}")
        place = 0
        above: Item | None = None
        for row in rows:
            yield from self._row(row, f"{number}.{place + 1}", above)
            place += row.item is not None
            above = row.item if pane.arrangements[0].timed else None

    def rest(self, number: int) -> Iterator[str]:
        """What is at home in no pane, kind by kind."""
        for kind, words in _REST.items():
            items = getattr(self.view.incident, SECTIONS[kind])
            listed = [item for item in items if item.id in self.view.listed]
            if listed:
                yield from self.part(number, words)
            for place, item in enumerate(listed, 1):
                yield from self._item(item, f"{number}.{place}")
            number += bool(listed)

    def _row(self, row: Row, number: str, above: Item | None) -> Iterator[str]:
        if row.item is None:
            if row.heading != ORDER_OPEN:
                yield ""
                yield from self._said(f"{row.heading}:")
        elif self.homes[row.item.id] == number:
            yield from self._item(row.item, number, above)
        else:
            yield ""
            yield from self._named(row.item, number, above)

    def _item(self, item: Item, number: str, above: Item | None = None) -> Iterator[str]:
        yield ""
        yield from self._said(f"{number} {kind_word(item).upper()}{_order(above, item)}")
        yield from _lines(card_of(item, self.view, self.width, linear=True))

    def _named(self, item: Item, number: str, above: Item | None) -> Iterator[str]:
        """An item whose card is elsewhere: when, what, whose account, and where its card is."""
        spans = [Span(f"{number} "), *state_spans(item, self.view)]
        spans.append(Span(f"{when_words(getattr(item, 'when', None))}, {kind_word(item)}"))
        if isinstance(item, Event | Exhibit | Measure):
            spans.append(Span(f", {account_of(item, self.view.links).words()}"))
        spans.append(Span(f": {title_of(item, self.view)}{_order(above, item)}"))
        yield from self._wrapped([*spans, Span(f" (card: {self.homes[item.id]})")])

    def _said(self, words: str) -> Iterator[str]:
        return self._wrapped([Span(words)])

    def _wrapped(self, spans: Iterable[Span]) -> Iterator[str]:
        return (flat(line) for line in wrap(spans, self.width))


def _lines(card: list[CardLine]) -> Iterator[str]:
    return (flat(one.line) for one in card)


def _order(above: Item | None, item: Item) -> str:
    return " (its order to the one above is not known)" if may_be_swapped(above, item) else ""
