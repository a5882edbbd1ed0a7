"""Compare: the screen on which claims stand beside what each side holds of them."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.events import Click

from briefing.tui.desk.board import Board
from briefing.tui.desk.comparing import header
from briefing.tui.desk.history import Spot
from briefing.tui.desk.over import Followed, Over
from briefing.tui.ink import Line
from briefing.tui.key_rows import Key, bindings
from briefing.tui.keys import COMPARE
from briefing.tui.widgets.lines import Lines

__all__ = ["Compare"]


class Claims(Lines):
    """A list that tells when other lines come to its top."""

    def __init__(self, scrolled: Callable[[], None]) -> None:
        self._top = 0
        self._scrolled = scrolled
        super().__init__(id="over", open=True)

    @property
    def top(self) -> int:
        """The first line in view."""
        return self._top

    @top.setter
    def top(self, line: int) -> None:
        self._top = line
        self._scrolled()


class Compare(Over):
    """Claims down, parties across; opens at what the item of its spot bears on."""

    KEYS = COMPARE
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(COMPARE, first=True)]

    board: Board
    number = 0
    """The entry under the cursor."""
    chosen = 0
    """The part of it that Enter follows: 0 is the claim itself, others are what is held of it."""
    under = ""
    """The question that what is at the top is about, where that is not in view."""
    clicked = False
    """Whether the last click chose what was not chosen before."""

    def heading(self, width: int) -> Line:
        """The name of each column; above what is in view of a question, that question."""
        return header(self.view, width, self.under)

    def made_lines(self) -> Lines:
        """The list of claims; what it is about stays in view above it."""
        return Claims(self._head)

    def show(self, spot: Spot) -> None:
        """Lay out the entries around the one that the spot's item bears on."""
        self.board = Board(self.view, self.laid_width, self.room)
        number = self.board.number_of(self.view.links.items.get(spot.item))
        self.board.reach_around(number)
        self.number, self.chosen = number, 0
        cursor = self.board.cursor_of(number)
        above = self._above(number) if spot.above is None else spot.above
        self.lines.sheet = self.board.sheet
        self.lines.return_to((cursor, max(cursor - above, 0)))
        if spot.part:
            self._choose(spot.part)

    def here(self) -> Spot:
        """The claim under the cursor, what of it is chosen, and where on the screen it stands."""
        parts = self.board.parts_of(self.number)
        item = parts[0].target if parts else ""
        return Spot("compare", item, self.chosen, self.lines.cursor - self.lines.top)

    def why_not(self, key: Key) -> str:
        """Why a key would do nothing now."""
        if key.id == "compare-before" and self.chosen == 0:
            return "the claim itself is chosen"
        if key.id == "compare-next" and self.chosen >= len(self.board.parts_of(self.number)) - 1:
            return "no other position on it"
        if key.id in ("compare-question", "compare-question-before"):
            step = -1 if "-" in key.action else 1
            there = self.board.question_from(self.number, step) is not None
            return "" if there else "no other question there"
        return super().why_not(key)

    @on(Lines.Moved)
    def settle(self) -> None:
        """Where the cursor stands on another entry, nothing of it is chosen yet."""
        number = self.board.number_at(self.lines.cursor)
        if number == self.number:
            return
        self._choose(0)
        self.number = number
        if self.board.is_close(number):
            self._reach(number)

    @on(Click)
    def choose_clicked(self, event: Click) -> None:
        """A click chooses the cell it is on."""
        offset = event.get_content_offset(self.lines)
        if offset is None:
            return
        self.settle()
        line = offset.y + self.lines.top - self.board.start_of(self.number)
        for chosen, part in enumerate(self.board.parts_of(self.number)):
            if part.first <= line <= part.last and part.left < offset.x <= part.right + 1:
                self.clicked = chosen != self.chosen
                self._choose(chosen)

    @on(Lines.Chosen)
    def follow_chosen(self) -> None:
        """A second click on the same cell is like Enter."""
        if not self.clicked:
            self.action_enter()

    def action_move(self, steps: int) -> None:
        """To the next claim, or to the one before."""
        super().action_move(steps)
        self.settle()

    def action_page(self, direction: int) -> None:
        """Half a screen down or up."""
        super().action_page(direction)
        self.settle()

    def action_end(self, direction: int) -> None:
        """To the first entry or to the last of all."""
        number = 0 if direction < 0 else max(len(self.board.entries) - 1, 0)
        if not self.board.first <= number < self.board.last:
            self._choose(0)
            self._reach(number)
        super().action_end(direction)
        self.settle()

    def action_question(self, step: int) -> None:
        """To the beginning of the next question, or of this one or the one before."""
        number = self.board.question_from(self.number, step)
        if number is None:
            return
        self._choose(0)
        self.number = number
        self.board.reach_around(number)
        cursor = self.board.cursor_of(number)
        self.lines.sheet = self.board.sheet
        self.lines.return_to((cursor, max(cursor - self._above(number), 0)))

    def action_choose(self, step: int) -> None:
        """The next position on the claim, or the one before; the claim itself comes first."""
        last = len(self.board.parts_of(self.number)) - 1
        self._choose(max(0, min(self.chosen + step, last)))

    def action_enter(self) -> None:
        """Follow what is chosen."""
        target = self._target()
        if target:
            self.follow(target)

    def action_source(self) -> None:
        """The passages of what is chosen; what is followed there is followed from here."""
        from briefing.tui.desk.source import Source

        target = self._target()
        if target:
            self.app.push_screen(
                Source(self.view, Spot("source", target), self.originals), self._followed
            )

    def _head(self) -> None:
        """Have the question above the list, where its own line is not in view."""
        if not hasattr(self, "board"):
            return
        under = self.board.question_over(self.lines.top)
        if under != self.under:
            self.under = under
            for bar in self.query("#heading"):
                bar.refresh()

    def _above(self, number: int) -> int:
        """The lines shown above an entry: from its question on, if there is room."""
        start = self.board.start_of(number)
        heads = self.board.start_of_question(number)
        parts = self.board.parts_of(number)
        high = max((part.last for part in parts), default=0) + 1
        return start - heads if start - heads + high <= self.room else 0

    def _followed(self, followed: Followed | None) -> None:
        if followed is not None:
            self.follow(followed.item)

    def _target(self) -> str:
        parts = self.board.parts_of(self.number)
        return parts[min(self.chosen, len(parts) - 1)].target if parts else ""

    def _choose(self, chosen: int) -> None:
        """Put the mark at a part of the entry under the cursor, and that part in view."""
        if chosen == self.chosen:
            return
        parts = self.board.parts_of(self.number)
        self.chosen = min(chosen, len(parts) - 1)
        self.board.mark(self.number, self.chosen)
        self.lines.refresh()
        if self.chosen:
            part, start = parts[self.chosen], self.board.start_of(self.number)
            self.lines.bring_into_view(start + part.first, start + part.last)

    def _reach(self, number: int) -> None:
        """Lay out the entries around one; what was in view stays where it stood."""
        above = self.lines.cursor - self.lines.top
        self.board.reach_around(number)
        cursor = self.board.cursor_of(number)
        self.lines.sheet = self.board.sheet
        self.lines.return_to((cursor, cursor - above))
