"""Textual: the app, the desk, widgets and themes. Nothing outside this package imports Textual."""

import os
import sys
from types import ModuleType

# Textual looks up its rate when it is first imported. At 60 frames a second the wait for the next
# one is the larger part of the time from a key to the screen; an idle screen draws none either way.
os.environ.setdefault("TEXTUAL_FPS", "240")


class _Names(ModuleType):
    """A module in place of one that is imported for nothing but its names: each is a class."""

    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        return type(name, (), {})


# Textual's app imports Textual's palette, in place of which there is ours, and with it a dozen
# widgets that the desk does not have: a twelfth of the start.
if "textual.app" not in sys.modules:
    sys.modules["textual.command"] = _Names("textual.command")
