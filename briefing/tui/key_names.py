"""Names of keys: as a user writes them in the settings, and as Textual knows them. Pure."""

import re
import string
import unicodedata

from textual.keys import KEY_NAME_REPLACEMENTS, Keys

__all__ = ["character_of", "key_name", "key_written"]

_MODIFIERS = ("ctrl", "alt", "shift")
_WRITTEN = rf"((?:(?:{'|'.join(_MODIFIERS)})[+-])*)(\S+)"
_ALSO = {"esc": "escape", "return": "enter", "pgup": "pageup", "pgdn": "pagedown", "del": "delete"}
"""What else is printed on keys."""


def _name_of(character: str) -> str:
    if character.isalnum():
        return character
    name = unicodedata.name(character, "").lower().replace("-", "_").replace(" ", "_")
    return KEY_NAME_REPLACEMENTS.get(name, name)


_CHARACTERS = {_name_of(one): one for one in string.punctuation}
_NAMED = {key.value for key in Keys if "<" not in key.value and "+" not in key.value}
"""Keys that have no character, by name; the mouse and the like apart."""


def key_name(written: str) -> str:
    """Textual's name of a key, which is written as ``x``, ``?``, ``Ctrl-D``, ``f5``; "" for none.

    A character stands for itself; `shift` with a letter is the capital.
    """
    match = re.fullmatch(_WRITTEN, written, re.IGNORECASE)
    if match is None:
        return ""
    modifiers = {one.lower() for one in re.findall("|".join(_MODIFIERS), match[1], re.IGNORECASE)}
    last = match[2]
    name = _name_of(last) if len(last) == 1 else _ALSO.get(last.lower(), last.lower())
    if len(name) != 1 and name not in _NAMED and name not in _CHARACTERS:
        return ""
    if len(name) == 1 and modifiers:
        if modifiers == {"shift"}:
            return name.upper()
        name = name.lower()
    return "+".join((*(one for one in _MODIFIERS if one in modifiers), name))


def character_of(name: str) -> str:
    """The character that a key by Textual's name types, where it is one; else ""."""
    return name if len(name) == 1 else _CHARACTERS.get(name, "")


def key_written(name: str) -> str:
    """A key as `key_name` reads it: the character, or Textual's name."""
    return character_of(name) or name
