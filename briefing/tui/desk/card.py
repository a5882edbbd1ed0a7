"""A card: the lines of the detail, wrapped to a width, some of which lead to an item. Pure."""

from collections.abc import Iterable

import msgspec

from briefing.tui.ink import Ink, Line, Span, fit, width_of, wrap

__all__ = ["GAP", "LABEL", "LEAST", "Card", "CardLine", "FullError", "wrapped"]

LABEL = 10
"""Cells that the label of a field takes."""

GAP = 2
"""Blank cells after the head of a paragraph."""

LEAST = 28
"""Cells that a paragraph needs beside its head."""


class CardLine(msgspec.Struct, frozen=True):
    """A line of a card; those of one entry share its number, and `target` is where it leads."""

    line: Line
    entry: int = 0
    target: str = ""


class FullError(Exception):
    """A card has as many lines as were asked for."""


class Card:
    """Lines laid under one another at a width in cells.

    A `linear` one is to be heard or piped: its fields stand in a row with their labels, and nothing
    in it is drawn. One that has as many lines as `enough` says takes no more: `FullError` is raised
    where another entry would begin.
    """

    def __init__(self, width: int, *, linear: bool = False, enough: int | None = None) -> None:
        self.width = max(width, 1)
        self.linear = linear
        self.lines: list[CardLine] = []
        self._enough = enough
        self._entries = 0

    def text(self, spans: Iterable[Span], *, indent: int = 0, target: str = "") -> None:
        """A paragraph; with a target it is an entry that can be followed."""
        self._begin()
        room = max(self.width - indent, 1)
        for line in wrapped(spans, room):
            filled = (Span(" " * indent), *line) if indent else line
            self.lines.append(CardLine(filled, self._entries, target))

    def hanging(
        self, head: Span, spans: Iterable[Span], column: int, *, indent: int = 0, target: str = ""
    ) -> None:
        """A paragraph beside its head, which has a column of so many cells, two of them blank.

        The head begins the paragraph where there is no room for two columns, or no columns at all.
        """
        column = max(column, width_of((head,)) + GAP)
        room = self.width - indent - column
        if self.linear or room < LEAST:
            self.text([head, Span(" " * GAP), *spans], indent=indent, target=target)
            return
        self._begin()
        margin, beneath = Span(" " * indent), Span(" " * (indent + column))
        first = (margin, Span(fit(head.text, column), head.ink))
        for index, line in enumerate(wrapped(spans, room)):
            whole = (beneath, *line) if index else (*first, *line)
            self.lines.append(CardLine(whole, self._entries, target))

    def field(self, label: str, spans: Iterable[Span], *, target: str = "") -> None:
        """A label and what it labels, beside it where there is room, else beneath."""
        if self.linear:
            self.text([*([Span(f"{label}: ")] if label else []), *spans], target=target)
            return
        narrow = self.width < LABEL + 16
        if narrow:
            if label:
                self.lines.append(CardLine((Span(fit(label, self.width), Ink.LABEL),)))
            self.text(spans, indent=2, target=target)
            return
        self._begin()
        for index, line in enumerate(wrapped(spans, self.width - LABEL)):
            margin = label if index == 0 else ""
            head = Span(f"{margin:<{LABEL}}", Ink.LABEL)
            self.lines.append(CardLine((head, *line), self._entries, target))

    def beside_rule(self, spans: Iterable[Span]) -> None:
        """A paragraph that is not ours, set apart by a rule at its left."""
        self._begin()
        rule = Span("    │ " if self.width > 20 else "│ ", Ink.RULE)
        for line in wrapped(spans, self.width - len(rule.text)):
            self.lines.append(CardLine((rule, *line), self._entries))

    def heading(self, words: str) -> None:
        """A heading with a blank line before it."""
        self.blank()
        self.text([Span(words, Ink.HEADING)])

    def blank(self) -> None:
        """An empty line, unless there is one already."""
        if self.lines and self.lines[-1].line:
            self.lines.append(CardLine(()))

    def _begin(self) -> None:
        """Begin an entry, if there is to be another."""
        if self._enough is not None and len(self.lines) >= self._enough:
            raise FullError
        self._entries += 1


_HOLD = "\N{NO-BREAK SPACE}"


def wrapped(spans: Iterable[Span], width: int) -> list[Line]:
    """Spans wrapped to a width; no line's end divides a marker, as ``[1 ¶3]``."""
    return [tuple(map(_let_go, line)) for line in wrap(map(_held, spans), width)]


def _held(span: Span) -> Span:
    """A marker in one piece, which a blank may part from what is before it."""
    if span.ink is not Ink.CITE:
        return span
    return Span(span.text[:1] + span.text[1:].replace(" ", _HOLD), span.ink)


def _let_go(span: Span) -> Span:
    return Span(span.text.replace(_HOLD, " "), span.ink) if span.ink is Ink.CITE else span
