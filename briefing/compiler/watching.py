"""Seeds built anew whenever they are saved. Files are only looked at here, and never read."""

import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

__all__ = ["Look", "look", "watch"]

Look = frozenset[tuple[str, int, int, int, int]]
"""What files look like from outside: path, inode, bytes, nanoseconds of both times of change."""

_PAUSE = 0.1
_LONGEST_PAUSE = 2.0
_SHARE = 0.003
"""How much of a processor looking may take, at most: many seeds are looked at less often."""


def look(seeds: Path) -> Look:
    """How a folder of seeds and the folders in it look now; what is not there looks like nothing.

    Hidden files and the copies that editors keep (`name~`) are passed over.
    """
    return frozenset(_files(os.fspath(seeds), deeper=True))


def watch(
    build: Callable[[], None],
    look: Callable[[], Look],
    wait: Callable[[float], None],
    spent: Callable[[], float],
) -> NoReturn:
    """Build at once, and again whenever what is looked at has changed and come to rest.

    It has come to rest when it looks the same twice, so that nothing is built of what an editor is
    about to write, rename or replace. What `build`, `look` or `wait` raises ends the watch. `wait`
    pauses for some seconds; `spent` is the processor time used so far, in seconds.
    """
    built = before = look()
    build()
    pause = _PAUSE
    while True:
        wait(pause)
        begun = spent()
        now = look()
        pause = min(max(_PAUSE, (spent() - begun) / _SHARE), _LONGEST_PAUSE)
        if now == before and now != built:
            built = now
            build()
        before = now


def _files(folder: str, *, deeper: bool) -> Iterator[tuple[str, int, int, int, int]]:
    try:
        with os.scandir(folder) as found:
            entries = list(found)
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.name.endswith("~"):
            continue
        try:
            status = entry.stat()
        except OSError:
            continue
        if stat.S_ISDIR(status.st_mode):
            if deeper:
                yield from _files(entry.path, deeper=False)
        else:
            yield (
                entry.path,
                status.st_ino,
                status.st_size,
                status.st_mtime_ns,
                status.st_ctime_ns,
            )
