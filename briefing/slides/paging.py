"""Blocks on pages: where a page ends, what stands apart, what is told again. Sets no words.

A page ends between blocks wherever it can, what belongs together is parted only where no page has
room for it, and no page is left with a line or two that others could have spared it.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from briefing.slides.setting import Block
from briefing.slides.slide import Claimed, Group, Slide
from briefing.slides.words import Line, Tone

__all__ = ["NOBODYS", "Body", "Rooms", "paged"]

NOBODYS = -1
"""The part of lines that belong to none: heading, columns, small print."""

Body = list[tuple[Line, int]]
"""The lines of a page beneath its heading, each with the part that it belongs to."""

Rooms = tuple[int, int]
"""The lines that the first page has for them, and those that follow."""


class _Run(NamedTuple):
    """Blocks that a page has together, if there is room for it.

    ``gap`` lines stand before it where it does not begin a page, ``over`` where it does. Where it
    is longer than a page its first ``whole`` lines are not torn, ``head`` is told again, and it is
    torn before one of the ``joints`` if it can be.
    """

    lines: Body
    gap: int
    over: Body
    whole: int
    head: Body
    joints: list[int]


def paged(slide: Slide, blocks: Sequence[Block], rooms: Rooms, *, roomy: bool) -> list[Body]:
    """The blocks on as few pages as that takes, of which none is much fuller than it need be.

    They stand apart from each other where they all fit so, and where pages are `roomy`.
    """
    runs = _runs(slide, blocks, rooms, roomy=roomy)
    if not runs:
        return [[]]
    first, further = rooms
    opened = [
        _begun(run, further if at else first, further, last=run is runs[-1])
        for at, run in enumerate(runs)
    ]
    pages: list[Body] = []
    for begin, end in pairwise(_begins(runs, opened, rooms)):
        pages += opened[begin]
        for run in runs[begin + 1 : end]:
            pages[-1] += [*[((), NOBODYS)] * run.gap, *run.lines]
    return pages


def _runs(slide: Slide, blocks: Sequence[Block], rooms: Rooms, *, roomy: bool) -> list[_Run]:
    """The blocks, those in one run between which no page is to end."""
    all_fit = sum(len(block.lines) + 1 for block in blocks) - 1 <= rooms[0]
    gaps = [
        int(number > 0 and _apart(slide, blocks, number, roomy=roomy, all_fit=all_fit))
        for number in range(len(blocks))
    ]
    runs: list[_Run] = []
    over: Block | None = None
    begin = 0
    while begin < len(blocks):
        block, end = blocks[begin], _end(slide, blocks, begin)
        if sum(gaps[begin + 1 : end]) + sum(len(one.lines) for one in blocks[begin:end]) > rooms[1]:
            end = _lead(blocks, begin)
        over = block if block.leads else over if _is_under(slide, over, block) else None
        told = _told_again(over, block, rooms[1])
        runs.append(_run(blocks[begin:end], gaps[begin:end], told, min(rooms)))
        over = next((one for one in reversed(blocks[begin:end]) if one.leads), over)
        begin = end
    return runs


def _run(blocks: Sequence[Block], gaps: Sequence[int], over: Body, room: int) -> _Run:
    """Blocks as one run; a head is told again that leaves a page of so much room any for more."""
    lines: Body = []
    for block, gap in zip(blocks, gaps, strict=True):
        lines += [((), NOBODYS)] * (gap if lines else 0)
        lines += [(line, block.part) for line in block.lines]
    last = blocks[-1]
    above = len(lines) - len(last.lines)
    head = lines[above:][: last.head if above + last.head < room else 0]
    joints = [above + joint for joint in last.joints]
    return _Run(lines, gaps[0], over, above + len(head), head, joints)


def _end(slide: Slide, blocks: Sequence[Block], begin: int) -> int:
    """Where what belongs together ends that begins with a block: all of how another tells it."""
    end = _lead(blocks, begin)
    part = slide.parts[blocks[begin].part] if blocks[begin].part != NOBODYS else None
    if isinstance(part, Group) and part.details:
        while end < len(blocks) and not blocks[end].leads:
            end += 1
    return end


def _lead(blocks: Sequence[Block], begin: int) -> int:
    """Where a block ends, with what it leads to: a heading is not left alone."""
    end = begin + 1
    while end < len(blocks) and blocks[end - 1].leads:
        end += 1
    return end


def _is_under(slide: Slide, over: Block | None, block: Block) -> bool:
    """Whether a block belongs under a heading that stands above it."""
    group = slide.parts[over.part] if over is not None else None
    return isinstance(group, Group) and (group.details or bool(slide.parts[block.part].item))


def _told_again(over: Block | None, block: Block, room: int) -> Body:
    """The heading that a block on a new page stands under, where there is room for it."""
    if over is None or over is block or len(over.lines) > room // 8:
        return []
    return [(line, NOBODYS) for line in over.lines]


def _apart(
    slide: Slide, blocks: Sequence[Block], index: int, *, roomy: bool, all_fit: bool
) -> bool:
    """Whether a blank line stands before a block: not within a list, nor where lines are few."""
    if not roomy:
        return False
    block, above = blocks[index], blocks[index - 1]
    if above.leads:
        return False
    if block.leads:
        return True
    part = slide.parts[block.part]
    if isinstance(part, Claimed) or _is_fact(part) != _is_fact(slide.parts[above.part]):
        return True
    return all_fit or not (slide.close or _is_fact(part))


def _is_fact(part: object) -> bool:
    """Whether a part is a detail under its name, which stands close to the one before it."""
    label = getattr(part, "label", None)
    return label is not None and label.tone is Tone.LABEL


def _begun(run: _Run, room: int, further: int, *, last: bool) -> list[Body]:
    """The page that a run begins, in so much room; several where it needs `further` ones.

    Where nothing comes after it, it is torn evenly; else what comes has the room that is left.
    """
    pages: list[Body] = []
    page, lines, at = [*run.over], run.lines, 0
    count = _count(run, room, further)
    while count > 1:
        free = room - len(page)
        if last:
            even = -(-(len(page) + len(lines) - at + (count - 1) * len(run.head)) // count)
            free = min(free, max(even - len(page), 1 if at else run.whole + 1))
        room, count = further, count - 1
        # Where an answer begins, if the pages to come have room for it.
        least = max(at, run.whole, len(lines) - 1 - count * (further - len(run.head)))
        end = max((one for one in run.joints if least < one <= at + free), default=at + free)
        pages.append([*page, *lines[at:end]])
        page, at = [*run.head], end
    return [*pages, [*page, *lines[at:]]]


def _count(run: _Run, room: int, further: int) -> int:
    """How many pages a run takes that begins one."""
    left = len(run.over) + len(run.lines) - room
    return 1 + (-(-left // (further - len(run.head))) if left > 0 else 0)


def _begins(runs: Sequence[_Run], opened: Sequence[list[Body]], rooms: Rooms) -> list[int]:
    """The runs with which pages begin, and the end: as few as can be, then as even as can be."""
    several, tops = [len(pages) for pages in opened], [len(pages[-1]) for pages in opened]
    # For the runs up to each one: how few pages, how even, and where the last of them begins.
    best: list[tuple[int, int, int]] = [(0, 0, 0)]
    for end in range(1, len(runs) + 1):
        found = None
        after = 0
        for begin in range(end - 1, -1, -1):
            lines = tops[begin] + after
            if not after or lines <= rooms[begin > 0 or several[begin] > 1]:
                pages, squares, _ = best[begin]
                # Of two that are as even the later page is the emptier one.
                cost = pages + several[begin], squares + lines * lines, -begin
                found = cost if found is None or cost < found else found
            after += runs[begin].gap + len(runs[begin].lines)
            if after >= rooms[1]:
                break
        assert found is not None
        best.append(found)
    path = [len(runs)]
    while path[-1]:
        path.append(-best[path[-1]][2])
    return path[::-1]
