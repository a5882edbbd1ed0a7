"""The PRIVATE console: this slide as the room sees it, what comes next, notes, lines, clocks."""

from typing import ClassVar

from textual.binding import BindingType

from briefing.incident.marking import Marking
from briefing.incident.types import Item
from briefing.incident.view import View, cut
from briefing.meeting import clocks
from briefing.meeting.entries import MinuteKind
from briefing.problems import ProblemError
from briefing.tui.ink import Line
from briefing.tui.key_rows import bindings
from briefing.tui.stage.asking import Asking, stop_from
from briefing.tui.stage.console_frame import clock_line, console_rows, shares_of
from briefing.tui.stage.frames import Row
from briefing.tui.stage.keys import CONSOLE
from briefing.tui.stage.stage import Stage
from briefing.tui.taking import Taking, Top

__all__ = ["Console", "room_of"]

_MINUTES = {"n": "note", "d": "decision", "q": "question"}
"""The kinds of minutes, by the keys that choose them."""


def room_of(view: View, ceiling: Marking) -> View:
    """What the room may see of a view; ProblemError where it may not even know its title.

    Of a view as of some moment it is what was known by then, and tells that of the latest source:
    windows that follow have nothing else, and all are to say the same.
    """
    return cut(view.incident, ceiling=ceiling, filter=view.filter)


class Console(Taking, Stage):
    """All that whoever presents needs, on one screen that nobody else sees."""

    KEYS = CONSOLE
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(CONSOLE)]

    proposes = True
    noted = False
    """Whether the notes have the room of the slide."""
    told = ""
    """What is told on the line above the keys, until the next key."""
    alone = ""
    """Why no meeting is led from here, where one could be."""

    def rows(self, width: int, height: int) -> list[Row]:
        """The whole console."""
        self.session.size = shares_of(width, height).slide
        self.session.others = self.host.sizes if self.host else ()
        prompt = self.asking.line(width - 1) if self.asking else self.told
        link = self.host.words if self.host else self.alone
        now = self.clock()
        return console_rows(self.session, width, height, now, prompt, link, noted=self.noted)

    def kept_words(self) -> str:
        """What the room gets, while the help hides the line that says so."""
        return f"the room gets {self.session.room.view.ceiling}"

    async def on_mount(self) -> None:
        """The clocks go on each second, also beneath what lies over them."""
        self.set_interval(1.0, self.tick)

    def tick(self) -> None:
        """A second has gone by."""
        self.draw()
        for top in self.app.screen.query(Top):
            top.refresh()

    def kept_line(self, width: int) -> Line:
        """The clocks: whoever presents has to see the time."""
        return clock_line(self.session, self.clock(), width)

    def _propose(self, mine: View, room: View) -> None:
        self.session.propose(mine, room)
        self.draw()

    def take(self, view: View) -> str:
        """Propose another view; nobody is moved before it is published."""
        try:
            self._propose(view, room_of(view, self.session.room.view.ceiling))
        except ProblemError as error:
            self.tell(error.problems[0].sentence)
        return ""

    def tell(self, words: str) -> None:
        """Tell something on the line above the keys, until the next key."""
        self.told = words

    def answered(self, asked: Asking) -> None:
        """Do what was asked for."""
        match asked.name:
            case "stop":
                self._stop_at(asked.typed)
            case "hold":
                self.session.hold(asked.text())
            case "reset":
                self.session.set_clocks(clocks.reset(self.session.state.clocks))
                self.tell("The clock is at nothing; u brings back what it showed")
            case "minute":
                kind = _MINUTES.get(asked.chosen, "note")
                self.asking = Asking(kind, asked.typed, marking=self._highest())
            case "note" | "decision" | "question":
                self._minute(asked)
            case _:
                super().answered(asked)

    def _highest(self) -> Marking:
        """How a minute is marked unless whoever writes it says otherwise."""
        assert self.host is not None
        return self.host.highest

    def _minute(self, asked: Asking) -> None:
        if self.host is not None and asked.marking is not None:
            kind = MinuteKind(asked.name)
            self.host.note(kind, asked.text(), asked.marking, self.clock())

    def _stop_at(self, typed: str) -> None:
        try:
            stop = stop_from(typed, self.clock())
        except ValueError as error:
            self.tell(f"{typed}: {error}")
            return
        self.session.set_clocks(clocks.stopping_at(self.session.state.clocks, stop))

    # What keys do --------------------------------------------------------------------------------

    def action_find(self) -> None:
        """Search the whole record, and show what is chosen as a slide of its own."""
        from briefing.tui.stage.finding import Finding

        self.app.push_screen(Finding(self.session), self._show)

    def action_overview(self) -> None:
        """All slides at once, to go to one."""
        from briefing.tui.stage.overview import Overview

        self.app.push_screen(Overview(self.session), self._go)

    def _show(self, item: Item | None) -> None:
        if item is not None:
            self.session.show(item)
        self.draw()

    def _go(self, number: int | None) -> None:
        if number is not None:
            self.session.jump(number)
        self.draw()

    def action_back(self) -> None:
        """To the exact place that an answer or a jump has left."""
        self.session.back()
        self.draw()

    def action_freeze(self) -> None:
        """The room stays with what it sees; or the presenter goes back to that."""
        self.session.freeze()
        self.draw()

    def action_show(self) -> None:
        """Show the room what the presenter sees."""
        self.session.show_now()
        self.draw()

    def action_notes(self) -> None:
        """The notes alone, and back."""
        self.noted = not self.noted
        self.draw()

    def action_problem(self) -> None:
        """What keeps a save from being proposed, or is wrong with settings, whole and placed."""
        from briefing.tui.desk.host import host
        from briefing.tui.troubles import Troubles

        saves = host(self).saves
        if saves.to_read:
            self.app.push_screen(Troubles(self.view, saves.heading, saves.to_read))

    def action_pause(self) -> None:
        """Stop the clock for questions, and let it go on."""
        self.session.set_clocks(clocks.toggled(self.session.state.clocks, self.clock()))
        self.draw()

    def action_undo(self) -> None:
        """The clock as it was before it was set back."""
        self.session.set_clocks(clocks.undone(self.session.state.clocks))
        self.draw()

    def action_publish(self) -> None:
        """Show what was proposed."""
        if self.session.publish():
            self.tell("Published; what has changed says NEW, CHANGED or NOW")
        self.draw()
