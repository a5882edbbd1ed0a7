"""The app: one view on the desk, its themes, and how the program ends."""

import asyncio
import datetime as dt
import gc
import time
import traceback
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from functools import cached_property, partial
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, ClassVar

from textual.actions import ActionParseResult
from textual.app import App
from textual.dom import DOMNode
from textual.filter import LineFilter
from textual.screen import Screen
from textual.theme import Theme

from briefing.incident.safe import one_line
from briefing.incident.view import Filter, View, narrowed
from briefing.problems import Problem, briefly
from briefing.tui.at_hand import NOTHING, AtHand
from briefing.tui.colourless import COLOURLESS, no_colour_asked
from briefing.tui.desk.desk import Desk
from briefing.tui.key_rows import Key, rebound
from briefing.tui.keyed import Keyed
from briefing.tui.saves import Saves
from briefing.tui.settings import UNSET, Settings
from briefing.tui.taking import Taking
from briefing.tui.terminal import TerminalDriver
from briefing.tui.themes import Themes

if TYPE_CHECKING:
    from briefing.tui.desk.readying import Ready
    from briefing.tui.reloading import Reloader
    from briefing.tui.seeds import Seeds

__all__ = ["BriefingApp"]

LATER = [Path(__file__).parent / name for name in ("desk/over.tcss", "dialogs.tcss")]
"""Sheets of screens that lie over others: read once there is a first frame, and not with the first
such screen, for a sheet that comes with its screen has everything parsed again."""


class BriefingApp(App[None]):
    """The program on the screen. `run` it, then hand on `return_code`."""

    # What the first frame needs; see `LATER`.
    CSS_PATH: ClassVar[list[str | PurePath]] = [
        "widgets/lines.tcss",
        "desk/desk.tcss",
    ]
    ENABLE_COMMAND_PALETTE = False

    def __init__(
        self,
        whole: View,
        themes: Themes,
        theme: Theme,
        shown: View | None = None,
        other: View | None = None,
        *,
        at_hand: AtHand = NOTHING,
        settings: Settings = UNSET,
    ) -> None:
        with no_colour_asked() as colourless:
            super().__init__(driver_class=TerminalDriver)
        self.colourless = colourless
        """Whether nothing may have a colour."""
        self.whole = whole
        """All that the desk may hold, of every moment and unfiltered."""
        self.other = other
        """Another file's view, to be compared with."""
        self.view = shown or whole
        """What every screen shows of it."""
        self.themes = themes
        self.at_hand = at_hand
        self.settings = settings
        self.crash = ""
        """The traceback of what went wrong, for a file; never for the screen, where a room sees."""
        self.loop: asyncio.AbstractEventLoop | None = None
        """Where it runs; None before it does."""
        self.another: Path | None = None
        """The file that is to be opened when this one is left."""
        self.acted = 0.0
        """When a key last did anything, in seconds of `time.monotonic`."""
        self.draft: Callable[[], tuple[str, str, str]] = lambda: ("", "", "")
        """Gives what was typed to be noted down, and is not noted yet."""
        self.saves = Saves(self)
        self.led = ExitStack()
        """The meeting that is led from the desk, to be ended whatever ends the program."""
        self.lost: tuple[Problem, ...] = ()
        """What could not be logged of the meetings that were led from it."""
        self._reloader: Reloader | None = None
        self.register_theme(theme)
        self.theme = theme.name
        if settings.changes:
            self.set_keymap(settings.changes)

    def get_default_screen(self) -> Screen[Any]:
        """The desk is the screen that is there from the first."""
        return Desk(self.view, self.at_hand.originals)

    def cut_to(self, as_of: dt.datetime | None, filter: Filter) -> None:
        """Show what was known at a moment, None for now, and passes a filter."""
        self.take(narrowed(self.whole, as_of, filter))

    def renew(self, whole: View, shown: View | None = None) -> None:
        """Show a new build of the incident, as the one before is shown: its moment, its filter.

        Where that is made ready already, it is what is to be `shown`.
        """
        self.whole = whole
        self.take(shown or narrowed(whole, self.view.as_of, self.view.filter))

    def take(self, view: View) -> None:
        """Show another view on every screen, and say what became of what was selected."""
        self.view = view
        told = [one.take(view) for one in self.screen_stack if isinstance(one, Taking)]
        for words in filter(None, told):
            self.say(words)

    @property
    def proposes(self) -> bool:
        """Whether another view is not shown before it is published."""
        return any(isinstance(one, Keyed) and one.proposes for one in self.screen_stack)

    def say(self, words: str) -> None:
        """Tell something on the line of keys of the screen that has one, until the next key."""
        for screen in reversed(self.screen_stack):
            if isinstance(screen, Keyed):
                screen.say(words)
                return

    def stand(self, words: str) -> None:
        """Tell something on the desk's line of keys for as long as it is so; "" when no longer."""
        for screen in self.screen_stack:
            if isinstance(screen, Keyed):
                screen.keybar.stand(words)

    def on_load(self) -> None:
        """From here on a signal has to wait for an end that leaves the terminal as it was."""
        self.loop = asyncio.get_running_loop()

    def on_ready(self) -> None:
        """The start is over: what there is now stays, and only what comes can be garbage."""
        for sheet in LATER:
            self.stylesheet.read(sheet)
        self.stylesheet.parse()
        if not self.is_headless:
            gc.freeze()
            gc.enable()
        if self.problems:
            self.say(one_line(f"{briefly(self.problems[0])}{self.saves.reads('all')}"))
        if self.at_hand.file is not None:
            self._watch(self.at_hand.file)
        self.at_hand.ready()
        if isinstance(self.screen, Desk):
            self.screen.gather_ahead()

    def on_unmount(self) -> None:
        """What goes on beside the screen has nothing more to tell."""
        if self._reloader is not None:
            self._reloader.end()

    def _watch(self, file: Path) -> None:
        from briefing.tui.reloading import Reloader

        hand_over = partial(self.call_from_thread, self.saves.found)
        self._reloader = Reloader(
            file, self.at_hand.seen, self.whole, hand_over, self.fail, ready=self.made_ready
        )
        self._reloader.start()

    def made_ready(self, whole: View) -> "Ready | None":
        """What will be shown of a new build, if there is a desk; also called from other threads."""
        from briefing.tui.desk.readying import made_ready

        desk = next((one for one in self.screen_stack if isinstance(one, Desk)), None)
        return made_ready(desk, whole) if desk else None

    @property
    def changes(self) -> Mapping[str, str]:
        """The keys that the user has set, by the ids of the tables."""
        return self.settings.changes

    @cached_property
    def seeds(self) -> "Seeds | None":
        """What the file was built from; None where that is not at hand."""
        return self.at_hand.seeds()

    def fail(self, error: Exception) -> None:
        """End with what went wrong in another thread."""
        self.call_later(_raise, error)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is to be told when the screen is left."""
        return (*self.settings.problems, *self.themes.problems, *self.saves.unnoted(), *self.lost)

    def refresh_css(self, animate: bool = True) -> None:
        """Parse all sheets in the colours of a theme, unless the first screen is still to do it."""
        if self.screen_stack:
            super().refresh_css(animate)
        else:
            self.stylesheet.set_variables(self.get_css_variables())

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What every line goes through on its way to the terminal."""
        return [COLOURLESS] if self.colourless else super().get_line_filters()

    async def run_action(
        self,
        action: "str | ActionParseResult",
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Do what a key does. What was told before on the screen that it is for has been read."""
        self.acted = time.monotonic()
        screen = self.screen
        if isinstance(screen, Keyed):
            screen.say("")
        return await super().run_action(action, default_namespace, namespaces)

    def action_next_theme(self) -> None:
        """Another theme, in the order of names; a broken one is passed over and told of later."""
        theme = self.themes.after(self.theme)
        if theme is not None:
            self.register_theme(theme)
            self.theme = theme.name

    def action_help(self) -> None:
        """Every key of the screen."""
        from briefing.tui.help import Help

        screen = self.screen
        if isinstance(screen, Keyed):
            keys = rebound(screen.KEYS, self.changes)
            self.push_screen(Help(self.view, keys, screen.why_not, screen.kept_words()))

    def action_palette(self) -> None:
        """Every command of the screen by name; the one chosen is carried out there."""
        from briefing.tui.palette import Palette

        screen = self.screen
        if not isinstance(screen, Keyed):
            return

        async def carry_out(key: Key | None) -> None:
            if key is not None:
                await self.run_action(key.action, self.screen)

        keys = rebound(screen.KEYS, self.changes)
        self.push_screen(Palette(self.view, keys, screen.why_not), carry_out)

    def _fatal_error(self) -> None:
        """Keep the traceback, without the values that Textual would print, and close."""
        self.crash = traceback.format_exc()
        self._close_messages_no_wait()


def _raise(error: Exception) -> None:
    raise error
