"""A screen whose keys stand in a table: what help, palette and the line of keys ask of it."""

from typing import ClassVar

from briefing.tui.ink import Line
from briefing.tui.key_rows import Key
from briefing.tui.widgets.keybar import KeyBar

__all__ = ["Keyed"]


class Keyed:
    """A screen with a table of keys. Mix it in, name the table, and make `BINDINGS` from it too."""

    KEYS: ClassVar[tuple[Key, ...]] = ()

    proposes: ClassVar[bool] = False
    """Whether another view is proposed here, and shown only when it is published."""

    keybar: KeyBar
    """The line of these keys."""

    def why_not(self, key: Key) -> str:  # noqa: ARG002
        """Why a key would do nothing now, in a few words; "" where it would do something."""
        return ""

    def kept_words(self) -> str:
        """What stays in view while the help lies over the screen; "" where the top says all."""
        return ""

    def kept_line(self, width: int) -> Line:  # noqa: ARG002
        """What stays in view over any box that lies over the screen; () where nothing does."""
        return ()

    def say(self, words: str) -> None:
        """Tell something in the place of the keys, until the next key."""
        self.keybar.say(words)

    def on_key(self) -> None:
        """What was told has been read, whether the key does anything or not."""
        self.keybar.say("")
