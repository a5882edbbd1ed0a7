"""A box over a screen. The line that says what is held stays in view above it."""

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from textual import on
from textual.app import ComposeResult
from textual.events import Resize
from textual.screen import ModalScreen
from textual.widget import Widget

from briefing.incident.view import View
from briefing.tui.ink import Line
from briefing.tui.keyed import Keyed
from briefing.tui.moving import Moving
from briefing.tui.taking import Taking, Top
from briefing.tui.widgets.bar import Bar

__all__ = ["Dialog", "Listed"]

Answer = TypeVar("Answer")


class Dialog(Taking, ModalScreen[Answer]):
    """A screen over another, of which the box `#dialog` is seen. Say in `box` what is in it."""

    CSS_PATH = Path(__file__).with_name("dialogs.tcss")

    def __init__(self, view: View) -> None:
        super().__init__()
        self.view = view
        self.top = Top(lambda: self.view, self.kept_line)

    def compose(self) -> ComposeResult:
        """The line of what is held, then the box."""
        self.top.make_room(self.app.size)
        yield self.top
        yield from self.box()

    def kept_line(self, width: int) -> Line:
        """What the screens beneath keep in view."""
        lines = (one.kept_line(width) for one in self.app.screen_stack if isinstance(one, Keyed))
        return next(filter(None, lines), ())

    def take(self, view: View) -> str:
        """Lie over another view. A box that is made from the view makes itself anew."""
        self.view = view
        self.top.make_room(self.app.size)
        for bar in self.query(Bar):
            bar.refresh()
        return ""

    def box(self) -> Iterable[Widget]:
        """The box."""
        raise NotImplementedError

    @on(Resize)
    def give_the_line_room(self) -> None:
        """On a narrow screen that line is two."""
        self.top.make_room(self.size)


class Listed(Moving, Dialog[Answer]):
    """A box with a list, in which keys move; closed, it gives nothing back."""

    def action_close(self) -> None:
        """Back, with nothing chosen."""
        if self.is_current:
            self.dismiss(None)
