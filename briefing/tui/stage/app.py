"""The program that presents from the start: the stage is its first screen, and there is no desk."""

from pathlib import PurePath
from typing import Any, ClassVar

from textual.screen import Screen
from textual.theme import Theme

from briefing.meeting.host import Host
from briefing.tui.app import BriefingApp
from briefing.tui.at_hand import NOTHING, AtHand
from briefing.tui.settings import UNSET, Settings
from briefing.tui.stage.console import Console
from briefing.tui.stage.on_disk import OnDisk
from briefing.tui.stage.public import Public
from briefing.tui.stage.session import Session
from briefing.tui.stage.stage import Stage
from briefing.tui.themes import Themes

__all__ = ["StageApp"]


class StageApp(BriefingApp):
    """One window of a presentation: the console, or with `public` the audience's."""

    # Textual looks for sheets from where the class is.
    CSS_PATH: ClassVar[list[str | PurePath]] = [f"../{path}" for path in BriefingApp.CSS_PATH]

    def __init__(
        self,
        session: Session,
        disk: OnDisk | None,
        themes: Themes,
        theme: Theme,
        *,
        public: bool,
        settings: Settings = UNSET,
        host: Host | None = None,
        told: str = "",
    ) -> None:
        # The audience's window tells nothing of the disk; it looks there when it is told to.
        watched = None if public else disk
        at_hand = AtHand(file=watched.path, seen=watched.seen) if watched else NOTHING
        super().__init__(session.mine.view, themes, theme, at_hand=at_hand, settings=settings)
        self.session = session
        self.disk = disk
        self.public = public
        self.host = host
        self.told = told
        """What whoever presents is told to begin with."""

    def get_default_screen(self) -> Screen[Any]:
        """The stage is the screen that is there from the first."""
        screen = (Public if self.public else Console)(self.session, self.disk, self.host)
        screen.tell(self.told)
        return screen

    async def action_quit(self) -> None:
        """However one means to end, the stage asks first."""
        if isinstance(self.screen, Stage):
            self.screen.action_ask("quit")

    def action_help_quit(self) -> None:
        """What a terminal interrupts a program with ends no presentation, and tells nothing."""
