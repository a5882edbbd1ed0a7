"""Compare, block by block: a question, or a claim with what everybody holds. Pure: lines out.

Where there is room parties stand side by side, and onlookers in a row beneath them. Where there is
not, the same words stand under one another.
"""

from collections.abc import Iterable, Iterator
from itertools import zip_longest

import msgspec

from briefing.incident.accounts import account_of
from briefing.incident.comparison import Compared, Group, Voice, compared, groups, parties
from briefing.incident.links import evidence_of
from briefing.incident.stances import begin, claim_words
from briefing.incident.types import Claim, Question
from briefing.incident.view import View
from briefing.tui.desk.card import wrapped
from briefing.tui.desk.rows import account_ink, state_spans
from briefing.tui.desk.voices import implied_spans, voice_spans, voice_target
from briefing.tui.ink import Ink, Line, Span, fit, width_of, wrap

__all__ = ["Block", "Entry", "Part", "block_of", "columns", "entries_of", "header"]

SEPARATOR = " │ "
LEAST_CLAIM = 24
LEAST_CELL = 22
"""Cells below which a column is too narrow to be read."""

INDENT = 3
MARK = "▸"
RAISED = "Raised, and answered by nobody"
NO_QUESTION = "On no question"


class Entry(msgspec.Struct, frozen=True):
    """One block before it is drawn: a heading, a question, or a claim."""

    item: Question | Claim | None
    heading: str = ""


class Part(msgspec.Struct, frozen=True):
    """What can be chosen in a block, where it leads, and where it stands: lines and cells."""

    target: str
    first: int
    last: int
    left: int
    right: int


class Block(msgspec.Struct, frozen=True):
    """A block's lines; the cursor stops at the one that has parts, on the line of the first.

    The first part is the claim or question itself, the others are what is held of it.
    """

    lines: list[Line]
    parts: tuple[Part, ...] = ()


def entries_of(view: View) -> list[Entry]:
    """All that is compared, in order: what is contested; then, apart, what nobody answers."""
    entries = [entry for group in groups(view, contested=True) for entry in _entries(group)]
    raised = [entry for group in groups(view, contested=False) for entry in _entries(group)]
    return [*entries, *([Entry(None, RAISED)] if raised else []), *raised]


def _entries(group: Group) -> Iterator[Entry]:
    if group.question is None:
        yield Entry(None, NO_QUESTION)
    else:
        yield Entry(group.question)
    yield from (Entry(claim) for claim in group.claims)


def columns(width: int, sides: int) -> tuple[int, int] | None:
    """The cells of the claims' column and of each party's; None where all must be one list."""
    if sides == 0:
        return None
    claim = max(LEAST_CLAIM, min(width * 3 // 10, 60))
    cell = (width - claim) // sides - len(SEPARATOR)
    left = width - sides * (cell + len(SEPARATOR))
    return (left, cell) if cell >= LEAST_CELL else None


def header(view: View, width: int, question: str = "") -> Line:
    """What stands in each column; it stays in view, and so does a question that does not."""
    across = parties(view)
    shares = columns(width, len(across))
    if shares is None:
        return (Span(fit(f" {question or 'Compare: who holds what'}", width), Ink.HEADING),)
    line = [Span(" "), Span(fit(question or "Compare", shares[0]), Ink.HEADING)]
    inks = (Ink.FIRST_SIDE, Ink.SECOND_SIDE)
    for number, side in enumerate(across):
        ink = inks[number] if number < len(inks) else Ink.THIRD_SIDE
        line += [Span(SEPARATOR, Ink.RULE), Span(fit(f" {begin(side.name)}", shares[1]), ink)]
    return tuple(line)


def block_of(entry: Entry, view: View, width: int, chosen: int = 0) -> Block:
    """The lines of an entry at a width; the mark stands at the voice of the number `chosen`."""
    if entry.item is None:
        return Block([(Span(entry.heading, Ink.HEADING),), (Span("─" * width, Ink.RULE),)])
    if isinstance(entry.item, Question):
        return _question(entry.item, view, width)
    row = compared(entry.item, view)
    shares = columns(width, len(row.parties))
    return _list(row, view, width, chosen) if shares is None else _table(row, view, shares, chosen)


def _question(question: Question, view: View, width: int) -> Block:
    """A contested question heads its claims; one that nobody answers is there for itself."""
    claims = view.links.claims.get(question.id, ())
    spans = [*state_spans(question, view), Span(question.text, Ink.STRONG)]
    markers = (f"[{view.numbers[one.source]} {one.passage}]" for one in evidence_of(question))
    for marker in dict.fromkeys(markers):
        spans += [Span(" "), Span(marker, Ink.CITE)]
    lines = wrapped(spans, width)
    if question.contested and claims:
        return Block([*lines, (Span("─" * width, Ink.RULE),)])
    if question.contested:
        lines += wrap([Span("No claim on it in this copy", Ink.MISSING)], width)
    own = Part(question.id, 0, len(lines) - 1, 0, width)
    return Block([*lines, ()] if question.contested or claims else lines, (own,))


def _table(row: Compared, view: View, shares: tuple[int, int], chosen: int) -> Block:
    """A claim with a column for each party, and onlookers beneath."""
    claim, cell = shares
    step = cell + len(SEPARATOR)
    wide = len(row.parties) * step - len(SEPARATOR)
    laid = _Laid(row.claim, view, chosen)
    across = [_about(row, view, claim)]
    for number, voices in enumerate(row.parties):
        left = claim + number * step + len(SEPARATOR)
        across.append(laid.cell(voices, cell, 0, left) or [(Span(" –", Ink.FAINT),)])
    lines = _beside(across, (claim, *[cell] * len(row.parties)))
    for label, voices in _beneath(row):
        said = laid.cell(voices, wide, len(lines), claim + len(SEPARATOR))
        lines += _beside([[(Span(label, Ink.LABEL),)], said], (claim, wide))
    lines += _inferred(row, claim + len(SEPARATOR) + wide)
    return laid.block([*lines, ()], claim)


def _list(row: Compared, view: View, width: int, chosen: int) -> Block:
    """The same under one another: the claim, then each side's voices."""
    laid = _Laid(row.claim, view, chosen)
    lines = [*_about(row, view, width), *_inferred(row, width)]
    sides = [begin(side.name) for side in parties(view)]
    for label, voices in (*zip(sides, row.parties, strict=True), *_beneath(row)):
        if voices:
            lines.append((Span(f"  {label}", Ink.LABEL),))
            said = laid.cell(voices, width - INDENT, len(lines), INDENT)
            lines += [(Span(" " * INDENT), *line) for line in said]
    return laid.block([*lines, ()], width)


def _beneath(row: Compared) -> Iterator[tuple[str, tuple[Voice, ...]]]:
    """Those who are not a party, with a word for what they are; nothing where there are none."""
    if row.onlookers:
        yield "Looks on", row.onlookers
    if row.apart:
        yield "On no side", row.apart


def _about(row: Compared, view: View, width: int) -> list[Line]:
    """The claim, whose account it is, and what implies it in nobody's name."""
    kind = account_of(row.claim, view.links).kind
    lines = wrap([*state_spans(row.claim, view), Span(claim_words(row.claim), Ink.CLAIM)], width)
    account = [Span(kind.value, account_ink(kind))]
    for one in row.implied:
        account += [Span("; "), *implied_spans(one, view)]
    return lines + wrapped(account, width)


def _inferred(row: Compared, width: int) -> list[Line]:
    """What the editor inferred of a claim, across all columns."""
    notes = [f"inferred: {words}" for words in row.claim.inferred]
    return [line for words in notes for line in wrap([Span(words, Ink.INFERRED)], width)]


class _Laid:
    """The voices of a claim, laid out cell after cell and numbered from 1 on the way."""

    def __init__(self, claim: Claim, view: View, chosen: int) -> None:
        self.claim = claim
        self.view = view
        self.chosen = chosen
        self.parts: list[Part] = []

    def cell(self, voices: Iterable[Voice], width: int, top: int, left: int) -> list[Line]:
        """Voices under one another, a cell before them for the mark.

        `top` and `left` say where in the block its first line and cell are.
        """
        lines: list[Line] = []
        for voice in voices:
            said = wrapped(voice_spans(voice, self.view), width - 1)
            first = top + len(lines)
            place = (first, first + len(said) - 1, left, left + width)
            self.parts.append(Part(voice_target(voice), *place))
            mark = MARK if len(self.parts) == self.chosen else " "
            lines += [(Span(" " if n else mark, Ink.STRONG), *one) for n, one in enumerate(said)]
        return lines

    def block(self, lines: list[Line], width: int) -> Block:
        """The block of these lines; the claim's own part is the first, so many cells wide."""
        own = Part(self.claim.id, 0, len(lines) - 2, 0, width)
        return Block(lines, (own, *self.parts))


def _beside(columns: list[list[Line]], widths: tuple[int, ...]) -> list[Line]:
    """Columns side by side, each line filled to its width."""
    return [tuple(_joined(cells, widths)) for cells in zip_longest(*columns, fillvalue=())]


def _joined(cells: Iterable[Line], widths: tuple[int, ...]) -> Iterator[Span]:
    for number, (line, width) in enumerate(zip(cells, widths, strict=True)):
        if number:
            yield Span(SEPARATOR, Ink.RULE)
        yield from line
        yield Span(" " * (width - width_of(line)))
