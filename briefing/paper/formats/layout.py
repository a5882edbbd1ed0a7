"""What a reader can ask of the looks of a paper. Nothing of what it says."""

import msgspec

__all__ = ["Layout"]


class Layout(msgspec.Struct, frozen=True):
    """How plain text is laid out: at most ``width`` terminal cells in a line."""

    width: int = 72
