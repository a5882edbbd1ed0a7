"""A flaw of the record, and where it is. Finds nothing itself."""

import msgspec

__all__ = ["Finding", "Path"]

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
