"""How programs save a file: in place, by renaming over it, as Vim does, by deleting it first."""

import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path

__all__ = ["STYLES", "Save", "pieces"]

Save = Callable[[Path, bytes, random.Random], Iterator[None]]
"""Saves bytes to a path in steps, between which whoever reads may find anything."""


def pieces(data: bytes, chance: random.Random) -> Iterator[bytes]:
    """Bytes in a few pieces of chance sizes."""
    cuts = sorted(chance.randrange(len(data) + 1) for _ in range(3))
    for start, end in zip([0, *cuts], [*cuts, len(data)], strict=True):
        yield data[start:end]


def in_place(path: Path, data: bytes, chance: random.Random) -> Iterator[None]:
    """Cut the file off and write it anew, as Emacs, nano and a shell's `>` do."""
    with path.open("wb", buffering=0) as file:
        for piece in pieces(data, chance):
            yield
            file.write(piece)


def rename_over(path: Path, data: bytes, chance: random.Random) -> Iterator[None]:
    """Write beside it, then rename over it."""
    beside = path.with_suffix(".new")
    yield from in_place(beside, data, chance)
    yield
    beside.replace(path)


def rename_away(path: Path, data: bytes, chance: random.Random) -> Iterator[None]:
    """Rename the old one away and create the new one, as Vim does."""
    kept = path.with_name(f"{path.name}~")
    path.replace(kept)
    yield
    yield from in_place(path, data, chance)
    yield
    kept.unlink()


def delete_first(path: Path, data: bytes, chance: random.Random) -> Iterator[None]:
    """Delete it, then create it."""
    path.unlink()
    yield
    yield from in_place(path, data, chance)
    os.utime(path, ns=(0, 0))


STYLES: dict[str, Save] = {
    "in place": in_place,
    "rename over": rename_over,
    "rename away": rename_away,
    "delete first": delete_first,
}
"""By name."""
