"""The AUDIENCE's window: slides alone. No key leads to anything private, for it holds none."""

from typing import ClassVar

from textual.binding import BindingType

from briefing.meeting.wire import LEAST
from briefing.tui.ink import Ink, Span, fit
from briefing.tui.key_rows import bindings
from briefing.tui.stage.frames import Row, held_blank, marking_line, page_rows, said_blank
from briefing.tui.stage.keys import PUBLIC
from briefing.tui.stage.layouts import Size
from briefing.tui.stage.session import Session
from briefing.tui.stage.stage import Stage
from briefing.tui.stage.telling import place_words

__all__ = ["Public", "audience_rows", "slide_size", "small_rows"]


def slide_size(width: int, height: int) -> Size:
    """The room for a slide in a window of that size, beneath the marking."""
    return width, max(height - 1, 1)


def audience_rows(session: Session, width: int, height: int) -> list[Row]:
    """What the room sees in a window of that size: the marking, then a page or the holding text."""
    session.size = width, height = slide_size(width, height)
    position = session.state.shown
    laid = session.laid(position.slide)
    place = "" if session.state.blank else place_words(session, position.slide)
    top = (marking_line(session.room.view, "AUDIENCE", place, width), False)
    if session.state.blank or laid is None:
        return [top, *held_blank(session.state.holding if laid else "", width, height)]
    return [top, *page_rows(laid, session.page(position), position.step, position.lit)]


def small_rows(session: Session, width: int, height: int) -> list[Row]:
    """What a window shows that is too small for its leader to go through its pages: that it is."""
    least, lines = LEAST
    # The marking has a line of its own.
    words = f"This window is too small: {least} by {lines + 1} needed, {width} by {height} here."
    top = (marking_line(session.room.view, "AUDIENCE", "", width), False)
    return [top, *said_blank(words, *slide_size(width, height))]


class Public(Stage):
    """Slides at the audience's ceiling, and its marking on top."""

    KEYS = PUBLIC
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(PUBLIC)]
    has_keybar = False

    def rows(self, width: int, height: int) -> list[Row]:
        """The marking, the slide's page or the holding text, and a question that is open."""
        rows, asked = audience_rows(self.session, width, height), self.asking
        if asked is not None:
            rows = [
                *rows[:-1],
                ((Span(fit(f" {asked.line(width - 1)}", width), Ink.STRONG),), False),
            ]
        return rows

    def say(self, words: str) -> None:
        """Nothing is told to whoever presents where everybody sees it."""

    def action_publish(self) -> None:
        """Show the record as it is on disk now, if it has changed."""
        views = self.disk.views() if self.disk and self.disk.has_changed() else None
        if views is not None and self.session.propose(*views):
            self.session.publish()
        self.draw()
