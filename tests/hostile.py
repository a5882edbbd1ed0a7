"""A record with hostile text in every field that takes text, for tests of what becomes of it."""

from typing import Any

import msgspec

from briefing.incident.types import Incident

__all__ = ["HOSTILE", "hostile_bytes", "with_hostile_text"]

HOSTILE = (
    "\x1b[2J\x1b]52;c;ZXZpbA==\x07",
    "\x1b]0;owned\x1b\\",
    "\x9b31m\x85",
    "[/x] [bold]b[/bold] [@click=app.quit]quit[/] [link=http://evil.example]l[/link]",
    "\u202eevil\u2066\u200b\ufeff",
    "\x00\x07\x08\x7f",
    "$foreground {x} %s <b>&amp;</b> `x` | = \\",
)
"""Escape sequences, C1, markup, bidi and invisible controls, NUL, other languages' syntax."""

TEXT = frozenset(
    [
        "title",
        "text",
        "name",
        "short",
        "description",
        "words",
        "place",
        "found",
        "occasion",
        "serial",
        "originator",
        "contact",
        "caveat",
        "supersedes",
        "outlet",
        "form",
        "author",
        "language",
        "relays",
        "locator",
        "digest",
        "hedge",
        "frame",
        "quote",
        "approved_by",
        "zone",
    ]
)
"""Fields that hold one text."""
TEXTS = frozenset(("tags", "inferred", "unsaid", "aliases", "shows"))
"""Fields that hold several."""


def with_hostile_text(incident: Incident, evil: str) -> Any:
    """The incident as plain data, each text replaced by a hostile one with a word to find it by.

    Locators and the passages that cite them change alike, so that the record hangs together.
    """
    return _spoil(msgspec.to_builtins(incident), evil)


def hostile_bytes(incident: Incident, evil: str) -> bytes:
    """The same as the bytes of an incident file."""
    return msgspec.json.encode(with_hostile_text(incident, evil))


def _spoil(value: Any, evil: str) -> Any:
    if isinstance(value, list):
        return [_spoil(one, evil) for one in value]
    if not isinstance(value, dict):
        return value
    spoiled: dict[str, Any] = {}
    for key, inner in value.items():
        if key in TEXT and isinstance(inner, str):
            spoiled[key] = f"{inner} {evil}" if key == "locator" else f"{key} {evil}"
        elif key == "passage":
            spoiled[key] = f"{inner} {evil}"
        elif key in TEXTS:
            spoiled[key] = [f"{key} {evil}"] * len(inner)
        else:
            spoiled[key] = _spoil(inner, evil)
    return spoiled
