"""A row of a table of keys, and what is made from rows: bindings, and how a key is printed."""

from collections.abc import Mapping

import msgspec
from textual.binding import Binding

from briefing.tui.key_names import character_of

__all__ = ["Key", "bindings", "rebound", "shown_key"]


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
