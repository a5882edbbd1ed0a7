"""Parts set in lines of a width: paragraphs, details, groups. What breaks a text is handed in."""

import re
from collections.abc import Iterable, Sequence
from functools import reduce
from typing import Protocol

import msgspec

from briefing.slides.slide import Group, Text
from briefing.slides.words import Line, Tone, Words

__all__ = ["Block", "Setter", "filled", "group", "text"]

_DATE = re.compile(r"(?:^\S )?\[[^\]]*\]")
"""A date in brackets, with the sign before it where it has one."""

LEAST_ASIDE = 96
"""Cells from which on what is said aside stands at the right."""

LEAST_BESIDE = 34
"""Cells below which a label stands above its words."""


class Setter(Protocol):
    """What knows how wide characters are, as a terminal does."""

    def wrap(self, words: Iterable[Words], width: int) -> list[Line]:
        """Words broken into lines of at most so many cells; nothing is lost."""

    def width(self, text: str) -> int:
        """The cells that a text takes."""


class Block(msgspec.Struct, frozen=True):
    """A part in lines. The first ``head`` of them are repeated where it is broken over pages."""

    part: int
    lines: list[Line]
    head: int = 0
    leads: bool = False
    """Whether it has to stand with what follows."""
    joints: tuple[int, ...] = ()
    """The lines before which it is torn, where it must be: those with which an answer begins."""


def filled(line: Line, width: int, setter: Setter) -> Line:
    """The line with blanks up to a width."""
    room = width - sum(setter.width(words.text) for words in line)
    return (*line, Words(" " * room)) if room > 0 else line


def group(number: int, part: Group, width: int, setter: Setter) -> Block:
    """A heading over others."""
    return Block(number, setter.wrap(part.words, width), leads=True)


def text(number: int, part: Text, width: int, label: int, setter: Setter) -> Block:
    """A paragraph with its markers; its label before it in so many cells, or above it."""
    words = _with_markers(part)
    if part.label is None:
        return Block(number, [*_flowed(words, part.aside, width, setter)])
    if not words and not part.aside:
        return Block(number, setter.wrap([part.label], width))
    if width - label < LEAST_BESIDE:
        head = [Words(part.label.text, part.label.tone)] if part.label.text else []
        above = setter.wrap(head, width) if head else []
        below = _indented(_flowed(words, part.aside, max(width - 2, 1), setter), 2)
        return Block(number, [*above, *below], head=0)
    beside = _flowed(words, part.aside, width - label, setter)
    before = setter.wrap([_undated(part.label, label - 2)], label - 2) if part.label.text else []
    lines = []
    for index in range(max(len(before), len(beside))):
        left = before[index] if index < len(before) else ()
        right = beside[index] if index < len(beside) else ()
        lines.append((*filled(left, label, setter), *right))
    return Block(number, lines)


def label_width(parts: Sequence[object], width: int, setter: Setter) -> int:
    """The cells for the labels of a slide: as the widest needs, but not more than that leaves."""
    labels = [part.label.text for part in parts if isinstance(part, Text) and part.label]
    widest = max((setter.width(label) for label in labels), default=0)
    return min(widest + 2, max(width * 2 // 7, 12)) if widest else 0


def _flowed(words: Line, aside: Line, width: int, setter: Setter) -> list[Line]:
    """The words, and what is said aside: at the right where there is room, else beneath."""
    if not aside:
        return setter.wrap(words, width)
    if width < LEAST_ASIDE:
        return [*setter.wrap(words, width), *setter.wrap(aside, width)]
    right = width * 3 // 8
    left = width - right - 3
    main, beside = setter.wrap(words, left), setter.wrap(aside, right)
    lines = []
    for index in range(max(len(main), len(beside))):
        first = main[index] if index < len(main) else ()
        second = beside[index] if index < len(beside) else ()
        lines.append((*filled(first, left + 3, setter), *second) if second else first)
    return lines


def _indented(lines: list[Line], cells: int) -> list[Line]:
    return [(Words(" " * cells), *line) for line in lines]


def _with_markers(part: Text) -> Line:
    marks = " ".join(unbroken(mark) for mark in part.evidence)
    return (
        (*part.words, Words(f" {marks}" if part.words else marks, Tone.CITE))
        if marks
        else part.words
    )


def _undated(label: Words, room: int) -> Words:
    """A label, no date in brackets of which is divided by a line's end, if a line has room."""
    dates = (date for date in _DATE.findall(label.text) if len(date) <= room)
    return Words(
        reduce(lambda text, date: text.replace(date, unbroken(date)), dates, label.text), label.tone
    )


HOLD = "\N{NO-BREAK SPACE}"


def unbroken(marker: str) -> str:
    """A marker that no line's end divides, as long as `Setter.wrap` breaks lines at spaces."""
    return marker.replace(" ", HOLD)
