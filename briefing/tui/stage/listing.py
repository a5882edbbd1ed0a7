"""A box over the console in which to choose one of many lines. What they are is its own affair."""

from collections.abc import Iterable
from typing import ClassVar, TypeVar

from textual import on
from textual.widget import Widget

from briefing.tui.dialog import Listed
from briefing.tui.stage.session import Session
from briefing.tui.widgets.lines import Lines

__all__ = ["Choosing", "room_words"]

Chosen = TypeVar("Chosen")


def room_words(title: str, session: Session) -> str:
    """A title, and what the room over which it lies gets."""
    return f"{title} · the room gets {session.room.view.ceiling}"


class Choosing(Listed[Chosen]):
    """Lines with a cursor; Enter gives back what `chosen` finds for its line.

    Whoever fills it names its table of keys.
    """

    TITLE_WORDS: ClassVar[str] = ""

    def __init__(self, session: Session) -> None:
        super().__init__(session.mine.view)
        self.session = session
        # There from the first: keys of one burst come before the screen is composed.
        self.lines = Lines(id="dialog", open=True)

    def box(self) -> Iterable[Widget]:
        """The lines alone."""
        yield self.lines

    def on_mount(self) -> None:
        """Say what it is, and what the room over which it lies gets."""
        self.query_one("#dialog").border_title = room_words(self.TITLE_WORDS, self.session)

    def chosen(self) -> Chosen | None:
        """What the line under the cursor is."""
        raise NotImplementedError

    @on(Lines.Chosen)
    def action_choose(self) -> None:
        """Give back what is under the cursor; a second Enter of one burst comes too late."""
        if self.is_current:
            self.dismiss(self.chosen())
