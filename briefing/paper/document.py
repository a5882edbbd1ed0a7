"""A document, from a form to a format. No sentence in it can be without its evidence."""

import datetime as dt
from collections.abc import Callable
from functools import cached_property

import msgspec

from briefing.incident.marking import Marking
from briefing.incident.safe import SafeText, safe
from briefing.incident.stances import begin
from briefing.incident.view import View
from briefing.paper.citations import Carrier, Citation, cited
from briefing.paper.vocabulary import Head, Name, Words

__all__ = [
    "Block",
    "Coming",
    "Detail",
    "Document",
    "Entry",
    "Heading",
    "Items",
    "Later",
    "Matrix",
    "Minuted",
    "Paragraph",
    "Part",
    "Remark",
    "Row",
    "Sentence",
    "Share",
    "Span",
    "Table",
    "kind_of",
    "made",
]


class Sentence:
    """A sentence about the world, and the places that carry it.

    It is made from a view and from what carries it there, and from nothing else; a sentence that
    nothing carries is a ValueError, and so is one of whose carriers one stands on nothing.
    """

    __slots__ = ("_citations", "_text")

    def __init__(self, view: View, text: str, *carriers: Carrier) -> None:
        citations = cited(view, carriers)
        if not citations:
            raise ValueError(f"nothing in this view carries the sentence {text!r}")
        self._text = safe(text)
        self._citations = citations

    @property
    def text(self) -> SafeText:
        """The words."""
        return self._text

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The places, by source."""
        return self._citations

    @property
    def markers(self) -> SafeText:
        """The citations behind the sentence: ``[1 ¶1, ¶3; 2 p. 4]``."""
        return safe(f"[{'; '.join(one.words for one in self.citations)}]")


class Remark(msgspec.Struct, frozen=True):
    """A word of the program itself, from its fixed vocabulary, and whom it is about."""

    words: Words
    of: SafeText | None = None

    @property
    def text(self) -> SafeText:
        """The remark as a sentence, such as ``Fishers' union: no answer in this copy``."""
        text = f"{self.of}: {self.words}." if self.of else f"{self.words}."
        return begin(safe(text))


class Detail(msgspec.Struct, frozen=True):
    """What identifies a copy or an original, by name: a serial, a date, a digest.

    Nothing that is said to have happened.
    """

    name: Name
    value: SafeText

    @property
    def text(self) -> SafeText:
        """The detail in running text: ``Language: en``."""
        return safe(f"{self.name}: {self.value}")


class Minuted(msgspec.Struct, frozen=True):
    """What was written down in a meeting, as it was written; the meeting's log alone carries it."""

    text: SafeText


Part = Sentence | Remark | Detail | Minuted


class Share(msgspec.Struct, frozen=True):
    """How many of the things of a part are told where not all are, and what such things are."""

    told: int
    all: int
    things: Words

    @property
    def text(self) -> SafeText:
        """The share in brackets: ``(2 of 17 claims on this page)``."""
        return safe(f"({self.told or 'none'} of {self.all} {self.things})")


class Heading(msgspec.Struct, frozen=True):
    """The words over a part of the document; ``level`` is 1 for a part, 2 for a part of one.

    Where a part is told in part its heading says by its ``share`` how much of it is.
    """

    words: Head
    level: int = 1
    share: Share | None = None

    @property
    def text(self) -> SafeText:
        """The words, and the share where there is one."""
        return safe(f"{self.words} {self.share.text}" if self.share else self.words)


class Paragraph(msgspec.Struct, frozen=True):
    """What is read in one go."""

    parts: tuple[Part, ...]


class Items(msgspec.Struct, frozen=True):
    """Things of one sort, one after another, without names of their own."""

    paragraphs: tuple[Paragraph, ...]


class Span(msgspec.Struct, frozen=True):
    """From when to when a thing can have been, to be drawn; either end may be open, never both.

    ``firm`` says that its source states it; else it is inferred, or set by convention.
    """

    earliest: dt.datetime | None
    latest: dt.datetime | None
    firm: bool


class Entry(msgspec.Struct, frozen=True):
    """A row of a timeline, a question, a source: a line that names it, then what is told of it.

    A dated row can have a ``span``; of a source ``number`` is what markers call it by. Formats that
    neither draw nor link do without both. Where a row is ``run_in`` its one paragraph may go on in
    the line that names it.
    """

    label: SafeText | Sentence
    paragraphs: tuple[Paragraph, ...] = ()
    span: Span | None = None
    number: int | None = None
    run_in: bool = False


class Table(msgspec.Struct, frozen=True):
    """Details in two columns: names and values."""

    rows: tuple[Detail, ...]


class Row(msgspec.Struct, frozen=True):
    """A claim, and for each column what is held of it there; nothing where nothing is.

    What carries the claim stands in its cells, and need not be told twice.
    """

    label: Sentence
    cells: tuple[tuple[Part, ...], ...]


class Matrix(msgspec.Struct, frozen=True):
    """Claims down, and across them who holds what; a column for each of ``heads``."""

    heads: tuple[SafeText, ...]
    rows: tuple[Row, ...]


Block = Heading | Paragraph | Items | Entry | Table | Matrix


class Later:
    """A block that is made when it is first asked for, by the process that writes it.

    What a format has to know of every block before it writes the first is known at once: of which
    ``kind`` it is, and its ``span`` if it is to be drawn.
    """

    def __init__(
        self, kind: type[Block], make: Callable[[], Block], span: Span | None = None
    ) -> None:
        self.kind = kind
        self.span = span
        self._make = make

    @cached_property
    def block(self) -> Block:
        """The block itself; ValueError where nothing carries a sentence in it."""
        return self._make()


Coming = Block | Later
"""A block that is there, or will be."""


def made(block: Coming) -> Block:
    """A block, which is made now where it was not."""
    return block.block if isinstance(block, Later) else block


def kind_of(block: Coming) -> type[Block]:
    """Of which kind a block is, or will be."""
    return block.kind if isinstance(block, Later) else type(block)


class Document(msgspec.Struct, frozen=True):
    """A paper: its marking, what is said on top and at the bottom, and the blocks between."""

    marking: Marking
    banner: Remark | None
    title: SafeText
    head: tuple[Block, ...]
    blocks: tuple[Coming, ...]
    foot: tuple[Coming, ...]
