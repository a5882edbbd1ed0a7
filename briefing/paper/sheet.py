"""A page that is filled until it is full; what is left out is told. Measured as plain text."""

from collections.abc import Callable, Container, Iterator, Sequence
from typing import Any

import msgspec

from briefing.incident.safe import safe
from briefing.paper.document import Coming, Detail, Document, Entry, Heading, Share, Table
from briefing.paper.formats.layout import Layout
from briefing.paper.formats.text import lines_of, text
from briefing.paper.pieces.foot import cited_in
from briefing.paper.vocabulary import Name, Words

__all__ = ["LINES", "Part", "Sheet"]

LINES = 60
"""How many lines of 72 cells a page has: a sheet of A4 or Letter in ten points, with margins."""
_MISSES = 4
"""How many things of a part may be too long for what is left before no more of it are tried."""
_LEAST = 2
"""With fewer lines left nothing is tried any more."""


class Part(msgspec.Struct, frozen=True):
    """What can be told under a heading, the foremost first, and how some of it is told."""

    things: Sequence[Any]
    names: Words
    told: Callable[[Sequence[Any], Share | None], Iterator[Coming]]

    def blocks(self, chosen: Sequence[Any]) -> list[Coming]:
        """Some of the things under their heading, which says so where others are left out."""
        every = len(self.things)
        share = Share(len(chosen), every, self.names) if len(chosen) < every else None
        return [*self.told(chosen, share)]


class Sheet:
    """A page on which the foremost thing of each part stands, and then as much as has room.

    ``bare`` is what always stands on it, and ``turns`` in which order the parts take theirs.
    """

    def __init__(self, bare: Document, parts: Sequence[Part], turns: Sequence[int]) -> None:
        self._bare = bare
        self._parts = parts
        self._turns = turns
        self._chosen = [[*part.things[:1]] for part in parts]
        self._told = [part.blocks(some) for part, some in zip(parts, self._chosen, strict=True)]
        self._heights = [_height(blocks) for blocks in self._told]
        framed = msgspec.structs.replace(_of_extent(bare, Words.ONE_PAGE), blocks=(), foot=())
        self._frame = text(framed, Layout()).count(b"\n") + _height(bare.blocks)
        self._cited = cited_in((*bare.blocks, *(one for blocks in self._told for one in blocks)))
        self._foot = _height([*_cited_alone(bare.foot, self._cited)])

    def _taken(self) -> int:
        return self._frame + sum(self._heights) + self._foot

    def fill(self) -> None:
        """One more thing of each part in turn, as long as they fit."""
        waiting = [iter(part.things[1:]) for part in self._parts]
        misses = [0] * len(self._parts)
        while min(misses) < _MISSES and LINES - self._taken() >= _LEAST:
            for number in self._turns:
                thing = next(waiting[number], None) if misses[number] < _MISSES else None
                if thing is None:
                    misses[number] = _MISSES
                elif not self._takes(number, thing):
                    misses[number] += 1

    def _takes(self, number: int, thing: Any) -> bool:
        """Put one more thing of a part on the page; whether there is room for it."""
        chosen = [*self._chosen[number], thing]
        blocks = self._parts[number].blocks(chosen)
        height = _height(blocks)
        cited = self._cited | cited_in(blocks)
        foot = self._foot
        if cited != self._cited:
            foot = _height([*_cited_alone(self._bare.foot, cited)])
        more = height - self._heights[number] + foot - self._foot
        if self._taken() + more > LINES:
            return False
        self._chosen[number], self._told[number], self._heights[number] = chosen, blocks, height
        self._cited, self._foot = cited, foot
        return True

    def document(self) -> Document:
        """The page as it is; with all sources, where there is room for them too."""
        bare = self._bare
        blocks = (*bare.blocks, *(one for part in self._told for one in part))
        whole = msgspec.structs.replace(bare, blocks=blocks)
        told = all(map(_is_whole, blocks))
        if told and self._taken() - self._foot + _height(bare.foot) <= LINES:
            return whole
        foot = tuple(_cited_alone(bare.foot, self._cited))
        laid = msgspec.structs.replace(whole, foot=foot)
        if told and all(map(_is_whole, foot)):
            return laid
        over = self._taken() > LINES
        return _of_extent(laid, Words.OVER_A_PAGE if over else Words.ONE_PAGE)


def _of_extent(document: Document, words: Words) -> Document:
    """The document with a word in its head on how much of the record it is."""
    table, *others = document.head
    assert isinstance(table, Table)
    rows = (*table.rows, Detail(Name.EXTENT, safe(words)))
    return msgspec.structs.replace(document, head=(Table(rows), *others))


def _is_whole(block: Coming) -> bool:
    """Whether it does not stand over a part of which some is left out."""
    return not isinstance(block, Heading) or block.share is None


def _cited_alone(foot: Sequence[Coming], numbers: Container[int]) -> Iterator[Coming]:
    """A foot with those sources alone that are cited."""
    every = [one for one in foot if isinstance(one, Entry)]
    cited = [one for one in every if one.number in numbers]
    left_out = len(cited) < len(every)
    for block in foot:
        if isinstance(block, Heading) and left_out:
            share = Share(len(cited), len(every), Words.ON_PAGE)
            yield msgspec.structs.replace(block, share=share)
        elif not isinstance(block, Entry) or block.number in numbers:
            yield block


def _height(blocks: Sequence[Coming]) -> int:
    """How many lines some blocks take as plain text, with the blank line above them."""
    return 1 + sum(1 for _ in lines_of(blocks, Layout())) if blocks else 0
