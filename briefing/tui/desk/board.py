"""The blocks of Compare that are laid out: those around the cursor, never all of a large record."""

from bisect import bisect_right

from briefing.incident.comparison import subjects_of
from briefing.incident.types import Claim, Item, Question
from briefing.incident.view import View
from briefing.tui.desk.comparing import Block, Entry, Part, block_of, entries_of
from briefing.tui.ink import Ink, Line, Span
from briefing.tui.widgets.sheet import Sheet

__all__ = ["Board"]

WHOLE = 100
"""Entries that are laid out together, so that the scroll bar tells of all of them."""


class Board:
    """What Compare shows: all entries, and those laid out as lines by `reach_around`.

    `width` are the cells that a line has, `room` the lines that are in view at once.
    """

    def __init__(self, view: View, width: int, room: int) -> None:
        self.view = view
        self.width = width
        self.reach = room * 3 // 2
        """Lines laid out on either side of the entry that is wanted: more than are in view."""
        self.close = room // 2
        """As few lines before an edge, what is laid out moves on."""
        self.entries: list[Entry] = entries_of(view)
        self.numbers = {
            entry.item.id: number for number, entry in enumerate(self.entries) if entry.item
        }
        self._heads = [
            number for number, one in enumerate(self.entries) if not isinstance(one.item, Claim)
        ]
        """The entries that are questions or headings."""
        self._blocks: dict[int, Block] = {}
        self.first = self.last = 0
        """The entries that are laid out: from the first, up to the last but without it."""
        self.lines: list[Line] = []
        self.starts: list[int] = []
        """The first line of each."""
        self.sheet = Sheet(0, lambda *_: (), ())

    def number_of(self, item: Item | None) -> int:
        """The entry that an item bears on, the first of a question's claims; else the first."""
        subjects = subjects_of(item, self.view.links) if item else iter(())
        for subject in subjects:
            number = self.numbers.get(subject.id)
            if number is None:
                continue
            heads = isinstance(subject, Question) and not self._block(number).parts
            return number + heads
        return next((n for n in range(len(self.entries)) if self._block(n).parts), 0)

    def reach_around(self, number: int) -> None:
        """Lay out the entries around one."""
        self.first = number - self._reached(range(number - 1, -1, -1))
        self.last = number + self._reached(range(number, len(self.entries)))
        self.lines = _left_out(self.first, "above")
        self.starts = []
        stops: list[int] = []
        ends: dict[int, int] = {}
        for one in range(self.first, self.last):
            block = self._block(one)
            start = len(self.lines)
            self.starts.append(start)
            if block.parts:
                stop = start + block.parts[0].first
                stops.append(stop)
                ends[stop] = start + max(part.last for part in block.parts)
            self.lines += block.lines
        self.lines += _left_out(len(self.entries) - self.last, "below")
        if not self.entries:
            self.lines = [
                (Span("Nothing here. It would hold claims and who holds them.", Ink.FAINT),)
            ]
        self.sheet = Sheet(len(self.lines), lambda index, _: self.lines[index], stops, ends)

    def is_close(self, number: int) -> bool:
        """Whether an entry is so close to what is not laid out that more of it should be."""
        start = self.start_of(number)
        if self.first > 0 and start < self.close:
            return True
        return self.last < len(self.entries) and start >= len(self.lines) - self.close

    def number_at(self, line: int) -> int:
        """The entry that a line is of."""
        return self.first + max(bisect_right(self.starts, line) - 1, 0)

    def start_of(self, number: int) -> int:
        """The first line of an entry that is laid out."""
        return self.starts[number - self.first]

    def start_of_question(self, number: int) -> int:
        """The first line of the question, or the heading, that an entry stands under."""
        while number > self.first and isinstance(self.entries[number].item, Claim):
            number -= 1
        return self.start_of(number)

    def question_over(self, line: int) -> str:
        """What is asked in the lines from one on, where that stands further up; else ""."""
        if not self.starts:
            return ""
        head = self._heads[bisect_right(self._heads, self.number_at(line + 1)) - 1]
        if head >= self.first and self.start_of(head) >= line:
            return ""
        entry = self.entries[head]
        return entry.item.text if isinstance(entry.item, Question) else entry.heading

    def question_from(self, number: int, step: int) -> int | None:
        """The entry with which the next question begins, or one before; None where there is none.

        From within a question the one before is its own beginning.
        """
        last = len(self.entries)
        for head in range(number + 1, last) if step > 0 else range(number, -1, -1):
            begin = self._beginning(head)
            if begin is not None and (begin - number) * step > 0:
                return begin
        return None

    def parts_of(self, number: int) -> tuple[Part, ...]:
        """What can be chosen in an entry."""
        return self._block(number).parts if self.entries else ()

    def cursor_of(self, number: int) -> int:
        """The line on which the cursor stops in an entry that is laid out."""
        parts = self.parts_of(number)
        return self.start_of(number) + parts[0].first if parts else 0

    def mark(self, number: int, chosen: int) -> None:
        """Put the mark at one of the voices of an entry; 0 takes it away."""
        block = block_of(self.entries[number], self.view, self.width, chosen)
        start = self.start_of(number)
        self.lines[start : start + len(block.lines)] = block.lines

    def _beginning(self, head: int) -> int | None:
        """Where the cursor stops in what a question, or a heading, heads; None for a claim."""
        if isinstance(self.entries[head].item, Claim):
            return None
        if self._block(head).parts:
            return head
        heads = head + 1 < len(self.entries) and isinstance(self.entries[head + 1].item, Claim)
        return head + 1 if heads else None

    def _reached(self, numbers: range) -> int:
        """How many of these entries it takes for so many lines."""
        lines = 0
        whole = len(self.entries) <= WHOLE
        for count, number in enumerate(numbers):
            if lines >= self.reach and not whole:
                return count
            lines += len(self._block(number).lines)
        return len(numbers)

    def _block(self, number: int) -> Block:
        block = self._blocks.get(number)
        if block is None:
            block = block_of(self.entries[number], self.view, self.width)
            self._blocks[number] = block
        return block


def _left_out(count: int, where: str) -> list[Line]:
    return [(Span(f"… {count} more {where}", Ink.FAINT),)] if count else []
