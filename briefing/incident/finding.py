"""A flaw of the record, where it is, and words for it. Finds nothing itself."""

import msgspec

__all__ = ["MOST_LISTED", "Finding", "Path", "a_or_an"]

MOST_LISTED = 5
"""How many ids or locators a sentence lists."""

Path = tuple[str | int, ...]
"""Section, id or name, then fields."""


class Finding(msgspec.Struct, frozen=True):
    """A flaw of the record: where (section, id or name, then fields), a code, a sentence, help.

    A warning keeps nothing from being shown.
    """

    path: Path
    code: str
    sentence: str
    help: str
    warning: bool = False


def a_or_an(word: str) -> str:
    """The word with its article."""
    return f"an {word}" if word[0] in "aeiou" else f"a {word}"
