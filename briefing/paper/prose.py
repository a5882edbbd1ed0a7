"""How phrases become sentences: full stops, lists, quotation marks, brackets."""

from collections.abc import Iterable

__all__ = ["ended", "listing", "noted", "quoted"]

_STOPS = (".", "!", "?", "…")
_CLOSING = "”’\"')]"


def ended(text: str) -> str:
    """The text with a full stop, unless it ends a sentence by itself."""
    text = text.rstrip()
    closed = text.rstrip(_CLOSING).endswith(_STOPS)
    return text if closed else f"{text}."


def listing(parts: Iterable[str]) -> str:
    """The parts in a row, as in ``a, b and c``."""
    *most, last = parts
    return f"{', '.join(most)} and {last}" if most else last


def noted(text: str, notes: Iterable[str]) -> str:
    """The text with notes in brackets behind it, where there are any."""
    inside = "; ".join(notes)
    return f"{text} ({inside})" if inside else text


def quoted(text: str) -> str:
    """The text in quotation marks."""
    return f"“{text}”"
