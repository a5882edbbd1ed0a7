"""A window that follows another: what the leader tells it, at once; that the link is lost, if so.

It opens nothing but the view that was laid out for it, and steers nobody.
"""

import datetime as dt
from collections.abc import Callable
from pathlib import PurePath
from typing import Any, ClassVar

from msgspec import structs
from textual import on
from textual.binding import BindingType
from textual.events import Resize
from textual.screen import Screen
from textual.theme import Theme
from textual.timer import Timer

from briefing.meeting.clock_words import in_words
from briefing.meeting.folder import socket_of
from briefing.meeting.follower import OTHERWISE_LED, Loss, follow
from briefing.meeting.state import State
from briefing.meeting.wire import Hello, Role, is_enough
from briefing.slides.deck import Deck
from briefing.tui.app import BriefingApp
from briefing.tui.ink import Ink, Line, Span, fit
from briefing.tui.key_rows import bindings
from briefing.tui.settings import Settings
from briefing.tui.stage.console_frame import clock_line, console_rows, shares_of
from briefing.tui.stage.frames import Row
from briefing.tui.stage.keys import FOLLOWING
from briefing.tui.stage.layouts import Size
from briefing.tui.stage.public import audience_rows, slide_size, small_rows
from briefing.tui.stage.session import Session
from briefing.tui.stage.stage import Stage, clock_now, steady_now
from briefing.tui.themes import Themes

__all__ = ["FollowApp", "Following", "Loader"]

Loader = Callable[[State], tuple[Deck, Deck] | None]
"""The slides that a state is about, the presenter's and the room's; None where there are none."""


RESTS = 0.3
"""Seconds after which a window that was made larger or smaller has its size."""

MINUTE = 60
"""Seconds from which on minutes are told."""

MOST = 1000
"""Cells or lines of a window beyond which its leader need not know."""


class Following(Stage):
    """What another window shows, as far as this one may."""

    KEYS = FOLLOWING
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(FOLLOWING)]
    has_keybar = False

    def __init__(
        self,
        session: Session,
        name: str,
        hello: Hello,
        loader: Loader,
        clock: Callable[[], dt.datetime] = clock_now,
        steady: Callable[[], float] = steady_now,
    ) -> None:
        super().__init__(session, clock=clock, steady=steady)
        self.name_of_meeting = name
        self.hello = hello
        self.loader = loader
        session.others = None
        self.views = dict(session.state.views)
        self.held = True
        """Whether this window has the view that the state is about."""
        self.heard_at = steady()
        self.loss: Loss | None = None
        """Why this window hears nothing just now; None while it does."""
        self.is_over = False
        """Whether whoever led has said that it is over."""
        self.resting: Timer | None = None
        """Runs while the window is made larger or smaller."""

    def keep_time(self) -> None:
        """Whoever leads keeps the time of all, and says what it is."""

    async def on_mount(self) -> None:
        """Follow until the window is closed."""
        self.follow_on()
        self.set_interval(1.0, self.tick)

    def follow_on(self) -> None:
        """Say who this is and how large, so that whoever leads passes over no page of it."""
        self.hello = structs.replace(self.hello, size=self.slide_size())
        path = socket_of(self.name_of_meeting)
        self.run_worker(follow(path, self.hello, self.hear, self.lose), exclusive=True)

    @on(Resize)
    def tell_the_size(self) -> None:
        """Introduce itself anew, once it rests: a follower says one thing alone."""
        if self.hello.size in (None, self.slide_size()):
            return
        if self.resting is not None:
            self.resting.stop()
        self.resting = self.set_timer(RESTS, self.follow_on)

    def slide_size(self) -> Size:
        """The room that this window has for a slide, as far as its leader need know."""
        width, height = slide_size(*self.app.size)
        return min(width, MOST), min(height, MOST)

    def hear(self, state: State) -> None:
        """Be as the leader is."""
        self.heard_at, self.loss, self.is_over = self.steady(), None, state.over
        if dict(state.views) != self.views or (state.views and not self.held):
            decks = self.loader(state)
            self.held = decks is not None
            self.views = dict(state.views)
            if decks is not None:
                self.session.become(*decks)
        self.session.state = state
        self.draw()

    def lose(self, loss: Loss) -> None:
        """Say that what is shown may be old, and why if that can be told."""
        if self.loss is not loss:
            self.loss = loss
            self.draw()

    def tick(self) -> None:
        """A second has gone by: the age of a lost link, and the clocks of the notes."""
        if self.loss or self.hello.role is Role.NOTES:
            self.draw()

    def rows(self, width: int, height: int) -> list[Row]:
        """What the room sees, or the console without its keys; beneath, what is to be said."""
        told = self.asking.line(width - 1) if self.asking else self._lost_words()
        if not self.held:
            blank: list[Row] = [((Span(fit(self._waiting(), width), Ink.STRONG),), False)]
            rows = [*blank, *[((), False)] * (height - 1)]
        elif self.hello.role is Role.NOTES:
            self.session.size = shares_of(width, height).slide
            link = f"follows {self.name_of_meeting}"
            rows = console_rows(self.session, width, height, self.clock(), "", link, noted=False)
        elif is_enough(slide_size(width, height)):
            rows = audience_rows(self.session, width, height)
        else:
            rows = small_rows(self.session, width, height)
        if told and rows:
            rows = [*rows[:-1], ((Span(fit(f" {told}", width), Ink.DISPUTED),), False)]
        return rows

    def kept_line(self, width: int) -> Line:
        """The clocks, for a second console."""
        if self.hello.role is not Role.NOTES:
            return ()
        return clock_line(self.session, self.clock(), width)

    def _waiting(self) -> str:
        role = "PRIVATE" if self.hello.role is Role.NOTES else "AUDIENCE"
        return f" {role}  nothing may be shown here at {self.hello.ceiling}"

    def _lost_words(self) -> str:
        if self.is_over and self.loss is not Loss.OTHER_VERSION:
            return f"The meeting is over. Should {self.name_of_meeting} go on, it is shown here."
        if not self.loss:
            return ""
        seconds = int(self.steady() - self.heard_at)
        told = f"{seconds} s" if seconds < MINUTE else in_words(dt.timedelta(seconds=seconds))
        if self.loss is Loss.OTHER_VERSION:
            return f"LINK LOST for {told}: {self.name_of_meeting} {OTHERWISE_LED}"
        return f"LINK LOST for {told}: this may be old. Looking for {self.name_of_meeting} …"


class FollowApp(BriefingApp):
    """A program of one window that follows."""

    CSS_PATH: ClassVar[list[str | PurePath]] = [f"../{path}" for path in BriefingApp.CSS_PATH]

    def __init__(
        self,
        session: Session,
        name: str,
        hello: Hello,
        loader: Loader,
        themes: Themes,
        theme: Theme,
        settings: Settings,
    ) -> None:
        super().__init__(session.mine.view, themes, theme, settings=settings)
        self.following = Following(session, name, hello, loader)

    def get_default_screen(self) -> Screen[Any]:
        """The window is there from the first."""
        return self.following

    async def action_quit(self) -> None:
        """However one means to end, the window asks first."""
        if self.screen is self.following:
            self.following.action_ask("quit")

    def action_help_quit(self) -> None:
        """What a terminal interrupts a program with ends nothing here."""
