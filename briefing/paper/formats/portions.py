"""What is written of very many things, one after another: in part by a second process."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import msgspec

__all__ = ["MANY", "in_portions"]

T = TypeVar("T")

MANY = 1000
"""From how many things on a second process is worth its while: it costs some 20 ms."""
_PORTIONS = 32
"""Into how many portions they fall: neither process waits long for the last one of the other."""


def in_portions(things: Sequence[T], write: Callable[[Sequence[T]], bytes]) -> bytes:
    """What is written of some things, in order, by whoever is ready for the next portion of them.

    ``write`` gives for several portions together what it gives for each, one after another.
    """
    if len(things) < MANY:
        return write(things)
    # Most records are small.
    from briefing.files.second_process import Turns, Work

    size = -(-len(things) // _PORTIONS)
    portions = [things[start : start + size] for start in range(0, len(things), size)]

    def taken(turns: Turns) -> dict[int, bytes]:
        return {number: write(portions[number]) for number in turns}

    turns = Turns(len(portions))
    second = Work(lambda: msgspec.msgpack.encode(taken(turns)))
    written = taken(turns)
    if second.is_begun:
        written |= _received(second.wait())
    # A process that died has taken portions of which nothing came.
    pieces = (written.get(number) for number in range(len(portions)))
    return b"".join(
        write(portion) if piece is None else piece
        for portion, piece in zip(portions, pieces, strict=True)
    )


def _received(message: bytes) -> dict[int, bytes]:
    """What a second process has written; nothing where it came to nothing, or not to its end."""
    try:
        return msgspec.msgpack.decode(message, type=dict[int, bytes])
    except msgspec.DecodeError:
        return {}
