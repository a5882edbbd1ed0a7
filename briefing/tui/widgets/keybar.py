"""The line of keys: what helps most of a table of keys. A click on a key does what the key does."""

from textual.events import Click

from briefing.tui.ink import Ink, Line, Span, width_of
from briefing.tui.keys import Key, shown_key
from briefing.tui.widgets.bar import Bar

__all__ = ["KeyBar", "hints", "key_line"]

TIGHT = 60
"""Below this many cells help and quit come first."""


class KeyBar(Bar):
    """A line across the screen with the keys of a table that have a hint."""

    def __init__(self, keys: tuple[Key, ...], *, id: str | None = None) -> None:
        super().__init__(lambda width: (key_line(keys, width),), id=id)
        self._keys = keys

    async def on_click(self, event: Click) -> None:
        """Do what the key under the mouse does."""
        end = 0
        for key in hints(self._keys, self.size.width):
            end += width_of(_hint(key))
            if event.x < end:
                await self.app.run_action(key.action, self.screen)
                return


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
