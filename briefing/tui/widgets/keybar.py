"""The line of keys: what helps most of a table of keys. A click on a key does what the key does."""

from textual.events import Click

from briefing.tui.ink import Ink, Line, Span, fit, width_of
from briefing.tui.key_rows import Key, rebound, shown_key
from briefing.tui.widgets.bar import Bar

__all__ = ["KeyBar", "hints", "key_line"]

BESIDE = {"problem": "read it", "help": "help"}
"""The keys that stand beside a problem, by the end of their ids, and what they do about it."""

ALWAYS = ("help", "close", "quit", "end")
"""What keys do by which one finds all others, and by which one gets away."""

LAST = ("overview", "next-pane", "down")
"""Keys that are guessed most easily, and the first to make room for others."""

TIGHT = 60
"""Below this many cells help and quit come first."""


class KeyBar(Bar):
    """A line across the screen: the keys of a table that have a hint, or what there is to say."""

    def __init__(self, keys: tuple[Key, ...], *, id: str | None = None) -> None:
        super().__init__(lambda width: (self._line(width),), id=id)
        self._keys = keys
        self.said = ""
        """What is told in the place of the keys."""
        self.standing = ""
        """What is so, and is told for as long as it is, with the keys that help beside it."""

    @property
    def keys(self) -> tuple[Key, ...]:
        """The table, with the keys that the user has set in the place of others."""
        return rebound(self._keys, getattr(self.app, "changes", {}))

    def turn_to(self, keys: tuple[Key, ...]) -> None:
        """Name the keys of another table, where others hold now."""
        if keys != self._keys:
            self._keys = keys
            self.refresh()

    def say(self, words: str) -> None:
        """Tell something in the place of the keys; "" brings them back."""
        if words != self.said:
            self.said = words
            self.refresh()

    def stand(self, words: str) -> None:
        """Tell something for as long as it is so; "" when it is no longer."""
        if words != self.standing:
            self.standing = words
            self.refresh()

    async def on_click(self, event: Click) -> None:
        """Do what the key under the mouse does; where something is told, it has been read."""
        if self.said:
            self.say("")
            return
        end = 0
        for key, line in self._pieces(self.size.width):
            end += width_of(line)
            if event.x < end:
                if key is not None:
                    await self.app.run_action(key.action, self.screen)
                return

    def _line(self, width: int) -> Line:
        if self.said:
            return (Span(fit(f" {self.said}", width), Ink.STRONG),)
        return tuple(span for _, line in self._pieces(width) for span in line)

    def _pieces(self, width: int) -> list[tuple[Key | None, Line]]:
        """The line from left to right: what stands there, and keys."""
        if not self.standing:
            return [(key, _hint(key)) for key in hints(self.keys, width)]
        kinds = ((key, key.id.rpartition("-")[2]) for key in self.keys)
        beside = [(key, _hint(key, BESIDE[kind])) for key, kind in kinds if kind in BESIDE]
        room = width - sum(width_of(line) for _, line in beside)
        return [(None, (Span(fit(f" {self.standing}", room), Ink.DISPUTED),)), *beside]


def hints(keys: tuple[Key, ...], width: int) -> list[Key]:
    """The keys that have a hint, as many as there is room for.

    Help and what leads away are always among them; on a narrow screen these two come first.
    """
    hinted = [key for key in keys if key.hint]
    always = [key for key in hinted if key.hint in ALWAYS]
    room = width
    shown: list[Key] = []
    for key in sorted(hinted, key=lambda key: (key not in always, key.id in LAST)):
        room -= width_of(_hint(key))
        if room < 0:
            break
        shown.append(key)
    return shown if width < TIGHT else [key for key in hinted if key in shown]


def key_line(keys: tuple[Key, ...], width: int) -> Line:
    """The line itself."""
    return tuple(span for key in hints(keys, width) for span in _hint(key))


def _hint(key: Key, words: str = "") -> Line:
    return (
        Span(f" {shown_key(key.keys, first=True)}", Ink.STRONG),
        Span(f" {words or key.hint} ", Ink.FAINT),
    )
