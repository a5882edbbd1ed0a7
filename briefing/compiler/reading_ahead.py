"""The seeds of a large folder, read by two processes. What reading one means is not known here."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from briefing.compiler.seed import SourceFile
from briefing.files.nodes import Node
from briefing.files.second_process import Work

__all__ = ["Read", "ReadAhead"]

Read = tuple[Node, SourceFile]
"""A source's seed, and where in its file everything stands."""

_LARGE = 250_000
"""Bytes of YAML whose reading takes longer than to begin a process and to be told what it read."""


class ReadAhead:
    """The second half of a folder, read by a second process if that is worth it."""

    def __init__(self, paths: Sequence[Path], read: Callable[[Path], Read | None]) -> None:
        """`paths` are read in this order, the frame first and always here.

        `read` gives None where anything is wrong with a file.
        """
        theirs = _second_half(paths)
        self._theirs: frozenset[Path] = frozenset()
        self._made: dict[str, Read] = {}
        self._work = Work(lambda: _all_read(theirs, read)) if theirs else None
        if self._work is not None and self._work.is_begun:
            self._theirs = frozenset(theirs)

    def read(self, path: Path) -> Read | None:
        """What the second process read of a file; None where that is left to this one."""
        if path not in self._theirs:
            return None
        if self._work is not None:
            self._made, self._work = _told(self._work.wait()), None
        return self._made.get(os.fspath(path))


def _second_half(paths: Sequence[Path]) -> list[Path]:
    """The last files, with up to half of the bytes of all; none where that is little."""
    sizes = [_size(path) for path in paths]
    left, half = sum(sizes), sum(sizes) / 2
    for index, size in enumerate(sizes):
        if left <= half:
            return list(paths[index:]) if left >= _LARGE else []
        left -= size
    return []


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _all_read(paths: Sequence[Path], read: Callable[[Path], Read | None]) -> bytes:
    made = {os.fspath(path): given for path in paths if (given := read(path)) is not None}
    return msgspec.msgpack.encode(made)


def _told(made: bytes) -> dict[str, Read]:
    """What the second process has read; nothing where it died before it had said all."""
    try:
        return msgspec.msgpack.decode(made, type=dict[str, Read])
    except msgspec.DecodeError:
        return {}
