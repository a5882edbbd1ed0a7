"""One process at a time in a folder. Nothing is left behind, and nothing is read or written."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

__all__ = ["alone_in"]


@contextlib.contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Hold a folder against every other process that asks for the same; waits for its turn.

    Where a folder cannot be held (some network disks, other systems) it is simply not held: whoever
    writes looks again at what it replaces.
    """
    descriptor = None
    with contextlib.suppress(OSError, ImportError):
        import fcntl

        descriptor = os.open(folder, os.O_RDONLY)
        fcntl.flock(descriptor, fcntl.LOCK_EX)
    try:
        yield
    finally:
        if descriptor is not None:
            os.close(descriptor)
