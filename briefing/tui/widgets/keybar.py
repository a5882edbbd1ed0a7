"""The line of keys: what helps most of a table of keys. A click on a key does what the key does."""

from textual.events import Click

from briefing.tui.ink import Ink, Line, Span, fit, width_of
from briefing.tui.keys import Key, shown_key
from briefing.tui.widgets.bar import Bar

__all__ = ["KeyBar", "hints", "key_line"]

TIGHT = 60
"""Below this many cells help and quit come first."""


class KeyBar(Bar):
    """A line across the screen with the keys of a table that have a hint."""

    def __init__(self, keys: tuple[Key, ...], *, id: str | None = None) -> None:
        super().__init__(lambda width: (self._line(width),), id=id)
        self._keys = keys
        self.said = ""
        """What is told in the place of the keys."""

    def say(self, words: str) -> None:
        """Tell something in the place of the keys; "" brings them back."""
        if words != self.said:
            self.said = words
            self.refresh()

    async def on_click(self, event: Click) -> None:
        """Do what the key under the mouse does; where something is told, it has been read."""
        if self.said:
            self.say("")
            return
        end = 0
        for key in hints(self._keys, self.size.width):
            end += width_of(_hint(key))
            if event.x < end:
                await self.app.run_action(key.action, self.screen)
                return

    def _line(self, width: int) -> Line:
        if self.said:
            return (Span(fit(f" {self.said}", width), Ink.STRONG),)
        return key_line(self._keys, width)


def hints(keys: tuple[Key, ...], width: int) -> list[Key]:
    """The keys that have a hint, as many as there is room for."""
    hinted = [key for key in keys if key.hint]
    if width < TIGHT:
        hinted.sort(key=lambda key: key.id not in ("help", "quit"))
    shown: list[Key] = []
    used = 0
    for key in hinted:
        used += width_of(_hint(key))
        if used > width:
            break
        shown.append(key)
    return shown


def key_line(keys: tuple[Key, ...], width: int) -> Line:
    """The line itself."""
    return tuple(span for key in hints(keys, width) for span in _hint(key))


def _hint(key: Key) -> Line:
    return (
        Span(f" {shown_key(key.keys, first=True)}", Ink.STRONG),
        Span(f" {key.hint} ", Ink.FAINT),
    )
