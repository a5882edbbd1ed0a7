"""A window in which slides are shown: what both kinds share. What each shows is its own affair."""

import asyncio
import datetime as dt
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.events import Key as KeyEvent
from textual.events import Paste, Resize
from textual.screen import Screen

from briefing.incident.view import View
from briefing.meeting.clock_words import duration
from briefing.meeting.clocks import Reading, carried_on, slip
from briefing.meeting.host import Host
from briefing.tui.key_rows import Key, rebound
from briefing.tui.keyed import Keyed
from briefing.tui.stage.asking import Asking
from briefing.tui.stage.canvas import Canvas
from briefing.tui.stage.frames import Row
from briefing.tui.stage.on_disk import OnDisk
from briefing.tui.stage.session import Session
from briefing.tui.widgets.keybar import KeyBar

__all__ = ["Stage", "clock_now", "steady_now"]

ASK = "ask('"
"""How the action of a key begins that asks for more."""


def clock_now() -> dt.datetime:
    """The time now, with its local offset."""
    return dt.datetime.now(dt.UTC).astimezone()


def steady_now() -> float:
    """Seconds of a clock that nobody sets; it goes on while the machine sleeps."""
    return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))


class Stage(Keyed, Screen[None]):
    """One canvas, whose lines are swapped at every key; `rows` says what they are."""

    AUTO_FOCUS = ""
    has_keybar: ClassVar[bool] = True

    def __init__(
        self,
        session: Session,
        disk: OnDisk | None = None,
        host: Host | None = None,
        clock: Callable[[], dt.datetime] = clock_now,
        steady: Callable[[], float] = steady_now,
    ) -> None:
        super().__init__()
        self.session = session
        self.disk = disk
        self.host = host
        """Leads the meeting, where others may follow this window."""
        self.clock = clock
        self.steady = steady
        self.read = Reading(clock(), steady())
        """The clocks as they were when the wall's was known to go as the steady one does."""
        self.asking: Asking | None = None
        self.canvas = Canvas(id="canvas")
        self.keybar = KeyBar(self.KEYS, id="keys")

    @property
    def view(self) -> View:
        """What may be seen in this window."""
        return self.session.mine.view

    def compose(self) -> ComposeResult:
        """The canvas, drawn before it is there; the line of keys, where it may be seen."""
        self.draw(self.app.size.width, self.app.size.height)
        yield self.canvas
        if self.has_keybar:
            yield self.keybar

    def rows(self, width: int, height: int) -> list[Row]:
        """The lines of the canvas in a size, after slides are laid out for it."""
        raise NotImplementedError

    def draw(self, width: int = 0, height: int = 0) -> None:
        """Swap the lines for what there is to be seen now."""
        width, height = width or self.size.width, height or self.size.height
        self.keep_time()
        if self.host is not None:
            session = self.session
            self.host.tell(session.mine, session.room, session.state, self.clock())
        self.canvas.show(self.rows(width, max(height - self.has_keybar, 1)))

    def keep_time(self) -> None:
        """Where the wall's clock was set, go on as if it was not, and say so."""
        read = Reading(self.clock(), self.steady())
        by = slip(self.read, read)
        if not by:
            return
        self.read = read
        self.session.set_clocks(carried_on(self.session.state.clocks, by))
        if self.host is not None:
            self.host.carry_on(by, read.wall)
        how = "forward" if by > dt.timedelta(0) else "back"
        self.tell(f"The clock was set {duration(abs(by))} {how}: elapsed and left go on as before")

    async def on_mount(self) -> None:
        """Let others follow, where this window leads."""
        if self.host is not None:
            self.host.changed = partial(self._draw_soon, asyncio.get_running_loop())
            try:
                await self.host.leader.start()
            except OSError as error:
                self.tell(f"Nobody can follow: {error.strerror}")

    def _draw_soon(self, loop: asyncio.AbstractEventLoop) -> None:
        """From any thread; one that writes on after the end has nothing to draw on."""
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(self.draw)

    def on_unmount(self) -> None:
        """Whoever follows sees at once that the meeting is over."""
        if self.host is not None:
            self.host.changed = lambda: None
            self.host.leader.stop()

    @on(Resize)
    def lay_out(self) -> None:
        """Lay out anew; the place stays."""
        self.draw()

    def why_not(self, key: Key) -> str:
        """Why a key would do nothing now."""
        from briefing.tui.stage.able import why_not

        return why_not(self, key)

    @on(KeyEvent)
    async def obey(self, event: KeyEvent) -> None:
        """Do what a key says at once, or take it as typed to an open question, and nothing else.

        Were it left to the bindings, the keys of one burst would come in another order.
        """
        self.tell("")
        self.keep_time()
        asked = self.asking
        if asked is None:
            keys = rebound(self.KEYS, getattr(self.app, "changes", {}))
            key = next((key for key in keys if event.key in key.keys.split(",")), None)
            if key is not None:
                event.stop()
                if not (key.action.startswith(ASK) and self.why_not(key)):
                    await self.app.run_action(key.action, self)
            return
        event.stop()
        event.prevent_default()
        told = asked.take(event.key, event.character)
        if told != "":
            self.asking = None
        if told == "done":
            self.answered(asked)
        self.draw()

    @on(Paste)
    def take_paste(self, event: Paste) -> None:
        """What is pasted is typed, where something is open to be typed to, and else nothing."""
        event.stop()
        asked = self.asking
        if asked is None or (asked.question.yes and not asked.question.begins):
            return
        asked.paste(event.text)
        if asked.question.begins and asked.typed:
            self.asking = None
            self.answered(asked)
        self.draw()

    def answered(self, asked: Asking) -> None:
        """Do what was asked for."""
        match asked.name:
            case "quit":
                self.leave()
            case "jump":
                self._jump(int(asked.typed))

    def _jump(self, number: int) -> None:
        """To a slide by the number that the room sees."""
        ids = self.session.room.ids
        place = self.session.mine.number(ids[number - 1]) if 0 < number <= len(ids) else None
        if place is None:
            self.tell(f"There is no slide {number}: the last is {len(ids)}")
        else:
            self.session.jump(place)

    def tell(self, words: str) -> None:
        """Tell the presenter something; nobody else."""

    def leave(self) -> None:
        """End the window: back to what it was opened from, or out of the program."""
        if len(self.app.screen_stack) > 1:
            self.dismiss(None)
        else:
            self.app.exit()

    # What keys do --------------------------------------------------------------------------------

    def action_ask(self, name: str) -> None:
        """Ask for more on a line of its own."""
        self.asking = Asking(name)
        self.draw()

    def action_step(self, direction: int) -> None:
        """The next step, page or slide, or the one before."""
        if direction > 0:
            self.session.forward(self.clock())
        else:
            self.session.backward()
        self.draw()

    def action_end(self, direction: int) -> None:
        """To the first slide or to the last."""
        self.session.to_end(direction)
        self.draw()

    def action_light(self, direction: int) -> None:
        """Point at the next part, or at the one before."""
        self.session.light(direction)
        self.draw()

    def action_blank(self) -> None:
        """Nothing but the holding text, and the slide again."""
        self.session.blank()
        self.draw()
