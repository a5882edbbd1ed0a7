"""Lines of text as screens draw them: spans with an ink each, fitted and wrapped by cells.

Pure: no Textual, no colours. What an ink looks like is a theme's affair.
"""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cache

import msgspec
from rich.cells import cell_len, set_cell_size, split_graphemes

__all__ = ["Ink", "Line", "Span", "ending", "fit", "flat", "width_of", "wrap"]


class Ink(StrEnum):
    """What a span of text is, which decides how it looks."""

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
    LIT = "lit"
    LINKED = "linked"
    INFERRED = "inferred"
    MISSING = "missing"
    CITE = "cite"
    RULE = "rule"
    FOUND = "found"
    BANNER = "banner"
    TLP_CLEAR = "tlp-clear"
    TLP_GREEN = "tlp-green"
    TLP_AMBER = "tlp-amber"
    TLP_RED = "tlp-red"


class Span(msgspec.Struct, frozen=True, gc=False):
    """Some text in one ink."""

    text: str
    ink: Ink = Ink.PLAIN


_RUNS = re.compile(r"([^ \n]*)([ \n]*)")
_SINGLE = re.compile("[ -~\u00a0-\u00ac\u00ae-\u02ff\u0400-\u0482\u2010-\u2027\u2030-\u205e]*")
"""Texts of which each character takes one cell: Latin, Cyrillic, punctuation."""

Line = tuple[Span, ...]
"""One line on the screen."""


def width_of(line: Iterable[Span]) -> int:
    """The width of a line in terminal cells."""
    return sum(cell_len(span.text) for span in line)


def flat(line: Iterable[Span]) -> str:
    """The text of a line alone."""
    return "".join(span.text for span in line)


def fit(text: str, width: int) -> str:
    """The text in exactly so many cells: filled with spaces, or cut, with an ellipsis to say so."""
    if width <= 0:
        return ""
    text = text.replace("\n", " ")
    if cell_len(text) <= width:
        return set_cell_size(text, width)
    return set_cell_size(text, width - 1) + "…"


def ending(text: str, width: int) -> str:
    """The end of a text in at most so many cells, with an ellipsis where its beginning is cut."""
    if cell_len(text) <= width:
        return text
    start = max(len(text) - max(width, 1), 0)
    while cell_len(text[start:]) > width - 1 and start < len(text):
        start += 1
    return f"…{text[start:]}"


def wrap(spans: Iterable[Span], width: int) -> list[Line]:
    """Break spans into lines of at most so many cells, at spaces; nothing is lost.

    A word wider than a line is broken. No line is narrower than the widest of characters, 2.
    """
    room = max(width, 2)
    whole = list(spans)
    text = flat(whole)
    return _wrap_single(whole, text, room) if _SINGLE.fullmatch(text) else _wrap_any(whole, room)


def _wrap_single(spans: list[Span], text: str, room: int) -> list[Line]:
    """The quick way, where every character takes one cell: over the text as a whole."""
    lines: list[Line] = []
    start = 0
    while match := _line_of(room).match(text, start):
        lines.append(_sliced(spans, start, start + len(match[1] or match[2] or "")))
        start = match.end()
    return lines or [()]


@cache
def _line_of(width: int) -> re.Pattern[str]:
    """As much as goes into a width and ends before blanks; else what fills it, of a long word.

    Blanks before a word that is too long have a line of their own.
    """
    return re.compile(rf"(.{{0,{width - 1}}}[^ ])(?: +|$)| +|(.{{{width}}})")


def _sliced(spans: list[Span], start: int, end: int) -> Line:
    """What of spans stands between two places of their text, neighbours of one ink joined."""
    line: list[Span] = []
    at = 0
    for span in spans:
        text = span.text[max(start - at, 0) : max(end - at, 0)]
        at += len(span.text)
        if text and line and line[-1].ink is span.ink:
            line[-1] = Span(line[-1].text + text, span.ink)
        elif text:
            line.append(Span(text, span.ink))
    return tuple(line)


def _wrap_any(spans: list[Span], room: int) -> list[Line]:
    """The slow way, word by word."""
    lines: list[list[Span]] = [[]]
    used = 0
    for word, blanks in _words(spans):
        cells = width_of(word)
        if used and used + cells > room:
            lines.append([])
            used = 0
        for piece in word if used + cells <= room else _broken(word, room):
            if used + cell_len(piece.text) > room:
                lines.append([])
                used = 0
            lines[-1].append(piece)
            used += cell_len(piece.text)
        lines[-1].append(blanks)
        used += cell_len(blanks.text)
    return [_tidy(line) for line in lines]


def _words(spans: Iterable[Span]) -> Iterator[tuple[list[Span], Span]]:
    """Words, each in pieces of one ink, with the blanks that follow them (a newline is a blank)."""
    word: list[Span] = []
    for span in spans:
        for text, blanks in _RUNS.findall(span.text):
            if text:
                word.append(Span(text, span.ink))
            if blanks:
                yield word, Span(" " if "\n" in blanks else blanks, span.ink)
                word = []
    if word:
        yield word, Span("")


def _broken(word: list[Span], width: int) -> Iterator[Span]:
    """A word too wide for a line, in pieces that fill whole lines."""
    room = width
    for span in word:
        text = ""
        for start, end, cells in split_graphemes(span.text)[0]:
            if cells > room:
                if text:
                    yield Span(text, span.ink)
                text, room = "", width
            text += span.text[start:end]
            room -= cells
        if text:
            yield Span(text, span.ink)


def _tidy(line: list[Span]) -> Line:
    """The line without blanks at its end, neighbours of one ink joined."""
    while line and not line[-1].text.strip():
        line.pop()
    joined: list[Span] = []
    for span in line:
        if joined and joined[-1].ink is span.ink:
            joined[-1] = Span(joined[-1].text + span.text, span.ink)
        else:
            joined.append(span)
    return tuple(joined)
