"""The rows of tables of keys, those that many have alike, and what rows make: bindings, signs."""

from collections.abc import Mapping

import msgspec
from textual.binding import Binding

from briefing.tui.key_names import character_of

__all__ = [
    "ENDS",
    "HALVES",
    "PROGRAM",
    "TYPING",
    "WINDOW",
    "Key",
    "bindings",
    "named",
    "rebound",
    "shown_key",
]


class Key(msgspec.Struct, frozen=True):
    """A key or several, what they do, and where help lists them.

    ``hint`` is the word on the line of keys; "" keeps it off that line.
    """

    id: str
    keys: str
    action: str
    words: str
    group: str
    hint: str = ""


HALVES: tuple[Key, ...] = (
    Key("half-down", "ctrl+d,pagedown", "page(1)", "Half a screen down", "Moving"),
    Key("half-up", "ctrl+u,pageup", "page(-1)", "Half a screen up", "Moving"),
)
"""Far through a list."""

ENDS: tuple[Key, ...] = (
    Key("first", "g,home", "end(-1)", "To the first", "Moving"),
    Key("last", "G,end", "end(1)", "To the last", "Moving"),
)
"""To either end of a list."""

TYPING: tuple[Key, ...] = (
    Key("down", "down,ctrl+n", "move(1)", "Down, while typing goes on", "Moving"),
    Key("up", "up,ctrl+p", "move(-1)", "Up, while typing goes on", "Moving"),
)
"""Through a list under a line that is typed into."""

PROGRAM: tuple[Key, ...] = (
    Key("theme", "t", "app.next_theme", "Next theme", "Program"),
    Key("palette", "colon,ctrl+p", "app.palette", "Every command by name", "Program"),
    Key("help", "question_mark,f1", "app.help", "Help: every key", "Program", "help"),
)
"""What every screen for one reader has."""

WINDOW: tuple[Key, ...] = (
    Key("theme", "t", "app.next_theme", "Next theme", "Program"),
    Key("help", "question_mark,f1", "app.help", "Help: every key", "Program"),
    Key("quit", "q", "ask('quit')", "End, after asking", "Program"),
)
"""What every window has that a room sees, none of it on a line of keys."""

_SIGNS = {
    "plus": "+",
    "equals_sign": "=",
    "minus": "-",
    "colon": ":",
    "slash": "/",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "question_mark": "?",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "enter": "⏎",
    "escape": "Esc",
    "backspace": "⌫",
    "tab": "Tab",
    "shift+tab": "Shift-Tab",
    "space": "Space",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "f5": "F5",
}


def named(table: str, *keys: Key) -> tuple[Key, ...]:
    """The rows of a table whose ids begin with its name, as they do but for the desk's."""
    return tuple(msgspec.structs.replace(key, id=f"{table}-{key.id}") for key in keys)


def bindings(keys: tuple[Key, ...], *, first: bool = False) -> list[Binding]:
    """The table as Textual's bindings; ``first`` where they come before what is typed into."""
    return [
        Binding(key.keys, key.action, key.words, show=bool(key.hint), id=key.id, priority=first)
        for key in keys
    ]


def shown_key(keys: str, *, first: bool = False) -> str:
    """Keys as they are printed on them: ``j ↓``, ``Ctrl-D PgDn``."""
    names = keys.split(",")
    return " ".join(_sign(name) for name in (names[:1] if first else names))


def rebound(keys: tuple[Key, ...], changes: Mapping[str, str]) -> tuple[Key, ...]:
    """The table with other keys for some of its ids."""
    if not changes:
        return keys
    return tuple(msgspec.structs.replace(key, keys=changes.get(key.id, key.keys)) for key in keys)


def _sign(name: str) -> str:
    if name in _SIGNS:
        return _SIGNS[name]
    *modifiers, last = name.split("+")
    sign = _SIGNS.get(last) or character_of(last) or last.capitalize()
    return "-".join((*map(str.capitalize, modifiers), sign.upper() if modifiers else sign))
