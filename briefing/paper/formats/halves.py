"""What is made of very many items, one after another: half of it by a second process."""

from collections.abc import Callable, Sequence
from typing import TypeVar

__all__ = ["MANY", "in_halves"]

T = TypeVar("T")

MANY = 2000
"""From how many items on a second process is worth its while: it costs some 20 ms."""

_WHOLE = b"\0"
"""What ends all that a second process has made, for one that dies has made less."""


def in_halves(items: Sequence[T], make: Callable[[Sequence[T]], bytes]) -> list[bytes]:
    """What is made of the items, in order, in one piece or two."""
    if len(items) < MANY:
        return [make(items)]
    # Most records are small.
    from briefing.files.second_process import Work

    half = len(items) // 2
    later = Work(lambda: make(items[half:]) + _WHOLE)
    first = make(items[:half])
    rest = later.wait() if later.is_begun else b""
    return [first, rest.removesuffix(_WHOLE) if rest.endswith(_WHOLE) else make(items[half:])]
