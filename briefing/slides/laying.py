"""A slide laid out for a room of so many cells and lines: pages that each keep its heading.

Nothing is cut in silence: what does not fit goes on over the page, and the heading counts pages.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from briefing.slides.lettering import HIGH, LARGE, lettered
from briefing.slides.paging import NOBODYS, Body, paged
from briefing.slides.setting import Block, Setter, filled, group, label_width, text
from briefing.slides.sides import Columns, columns_for, header, set_claim
from briefing.slides.slide import Claimed, Group, Slide
from briefing.slides.words import Line, Tone, Words

__all__ = ["Laid", "Page", "Stand", "lay_out", "page_at"]

WIDEST = 132
"""Cells of a line of text that can still be read along; only columns are set wider."""

ROOMY = 16
"""Lines of a page from which on parts stand apart, and there are blanks around the heading."""

BIG = 20
"""Lines of a page from which on its one word stands in block letters."""

HUGE = 36
"""Lines from which on these letters are large, if they are not too wide."""

LETTERED = 34
"""Lines from which on the heading stands in block letters, where all else has room as well."""

COUNT = 8
"""Cells at the end of the heading for the count of pages."""

WHOLE = 1_000_000
"""All lines of a part."""


class Stand(NamedTuple):
    """A place in a slide that is the same for windows of all sizes.

    It is at a part, and so far into it, in millionths of its lines.
    """

    part: int
    share: int = 0


class Page(msgspec.Struct, frozen=True):
    """The lines of a page, and for each the number of the part that it belongs to.

    ``start`` is where it begins.
    """

    lines: tuple[Line, ...]
    owners: tuple[int, ...]
    start: Stand = Stand(0)

    def parts(self) -> list[int]:
        """The parts that stand on it, in order."""
        return list(dict.fromkeys(owner for owner in self.owners if owner != NOBODYS))

    def seen(self, slide: Slide, step: int) -> list[Line]:
        """The lines as they are once a step is uncovered: what is yet to come is blank."""
        return [
            () if owner != NOBODYS and slide.parts[owner].step > step else line
            for line, owner in zip(self.lines, self.owners, strict=True)
        ]


class Laid(msgspec.Struct, frozen=True):
    """A slide in pages; there is always one."""

    slide: Slide
    pages: tuple[Page, ...]


def lay_out(slide: Slide, width: int, height: int, setter: Setter) -> Laid:
    """The pages of a slide in a room of so many cells and lines, one of each at least."""
    width, height = max(width, 1), max(height, 1)
    margin = 0 if width < 50 else 2 if width < 100 else width // 25
    inner = width - 2 * margin
    columns = columns_for(slide, inner, height)
    head = _head(slide, inner, height, columns, setter)
    foot = _foot(slide, inner, height, setter)
    blocks = _blocks(slide, inner, columns, setter)
    big = _big(slide, inner, height)
    gaps = sum(block.leads for block in blocks) if slide.close else len(blocks)
    needed = sum(len(block.lines) for block in blocks) + gaps + len(foot)
    first = [*big, *_lettered(slide, head, inner, height)]
    if len(first) + needed > height:
        first = [*big, *head] if len(big) + len(head) <= height // 2 else head
    if len(head) >= height:
        # In a room so small the rest of the head goes over pages like all else.
        kept = head[:1] if height > 1 else []
        blocks = [Block(NOBODYS, head[len(kept) :]), *blocks]
        head = first = kept
    rooms = max(height - len(first) - len(foot), 1), max(height - len(head) - len(foot), 1)
    pages = paged(slide, blocks, rooms, roomy=height >= ROOMY)
    blank = (Words(" " * margin),) if margin else ()
    made = []
    for number, (body, start) in enumerate(zip(pages, _starts(pages), strict=True)):
        top = _numbered(head if number else first, number, len(pages), inner, setter)
        lines = [(*blank, *line) if line else () for line in (*top, *(line for line, _ in body))]
        owners = [NOBODYS] * len(top) + [owner for _, owner in body]
        small = foot if _has_sign(slide, body) else []
        lines += [()] * (height - len(lines) - len(small)) + [(*blank, *line) for line in small]
        owners += [NOBODYS] * (len(lines) - len(owners))
        made.append(Page(tuple(lines), tuple(owners), start))
    return Laid(slide, tuple(made))


def page_at(laid: Laid, stand: Stand) -> int:
    """The page of this layout that shows a place, by its number from 0."""
    return max(bisect_right(laid.pages, stand, key=lambda page: page.start) - 1, 0)


def _big(slide: Slide, width: int, height: int) -> list[Line]:
    """The one word that must be read from afar, in block letters; nothing where there is no room.

    It stands on the first page alone.
    """
    if slide.big is None or height < BIG:
        return []
    for large in (True, False) if height >= HUGE else (False,):
        letters = lettered(slide.big.text, width - COUNT, large=large)
        if letters is not None and len(letters) <= LARGE:
            return [(), *((Words(line, slide.big.tone),) for line in letters)]
    return []


def _lettered(slide: Slide, head: list[Line], width: int, height: int) -> list[Line]:
    """The heading in block letters, where the room is large and it claims nothing.

    From the back of a room it is read without the account beneath it.
    """
    if height < LETTERED or len(slide.heading) != 1 or not slide.loud:
        return head
    letters = lettered(slide.heading[0].text, width - COUNT)
    if letters is None or len(letters) > 2 * HIGH:
        return head
    above, rest = (head[:1], head[1:]) if head[:1] == [()] else ([], head)
    told = rest[max(len(rest) - _after_heading(slide, rest), 0) :]
    return [*above, *((Words(line, slide.heading[0].tone),) for line in letters), (), *told]


def _after_heading(slide: Slide, lines: list[Line]) -> int:
    """The lines beneath the heading itself."""
    whole = "".join(slide.text().split())
    told = ""
    for number, line in enumerate(lines, 1):
        told += "".join("".join(words.text for words in line).split())
        if told == whole:
            return len(lines) - number
    return len(lines)


def _foot(slide: Slide, width: int, height: int, setter: Setter) -> list[Line]:
    """The small print, at the end of every page that has the lines for it."""
    if not slide.foot or height < ROOMY:
        return []
    return [(), *setter.wrap(slide.foot, min(width, WIDEST))]


def _has_sign(slide: Slide, body: Body) -> bool:
    """Whether a page has what the small print explains."""
    return any(slide.sign in words.text for line, _ in body for words in line)


def _head(slide: Slide, width: int, height: int, columns: Columns, setter: Setter) -> list[Line]:
    """The heading, with room for the count of pages, the account, and the names of the columns.

    It is whole whatever the room: no heading stands without its account.
    """
    narrow = min(width, WIDEST)
    lines: list[Line] = [()] if height >= ROOMY else []
    lines += setter.wrap(slide.heading, max(narrow - COUNT, 1))
    lines += setter.wrap(slide.account, narrow) if slide.account else []
    lines += [()] if height >= ROOMY else []
    return [*lines, *header(slide, columns, setter)]


def _numbered(head: list[Line], number: int, count: int, width: int, setter: Setter) -> list[Line]:
    """The heading with which page it is, where there are several."""
    if count == 1:
        return head
    told = f"{number + 1}/{count}"
    place = next((index for index, line in enumerate(head) if line), None)
    if place is None:
        return head
    line = filled(head[place], width - setter.width(told), setter)
    return [*head[:place], (*line, Words(told, Tone.STRONG)), *head[place + 1 :]]


def _blocks(slide: Slide, width: int, columns: Columns, setter: Setter) -> list[Block]:
    narrow = min(width, WIDEST)
    label = label_width(slide.parts, narrow, setter)
    blocks = []
    for number, part in enumerate(slide.parts):
        if isinstance(part, Group):
            blocks.append(group(number, part, narrow, setter))
        elif isinstance(part, Claimed):
            blocks.append(
                set_claim(number, part, columns, width if columns.cell else narrow, setter)
            )
        else:
            blocks.append(text(number, part, min(width, WIDEST + label), label, setter))
    return blocks


def _starts(pages: Sequence[Body]) -> list[Stand]:
    """Where each page begins. What of the head had to go over pages counts as of the first part."""
    lines: Counter[int] = Counter()
    starts, at = [], 0
    for body in pages:
        first = next((owner for _, owner in body if owner != NOBODYS), at)
        starts.append((first, lines[first]))
        for _, owner in body:
            at = max(at, owner)
            lines[at] += 1
    return [Stand(part, before * WHOLE // max(lines[part], 1)) for part, before in starts]
