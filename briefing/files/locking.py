"""One process at a time in a folder, or of a name. Nothing is read or written."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

__all__ = ["alone_in", "held"]


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


def held(lock: Path) -> int | None:
    """The descriptor of a file that this process holds until it closes it; None if another does.

    The file is made where there is none, and may be removed by whoever holds it.
    """
    import fcntl

    descriptor = os.open(lock, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        return None
    # Whoever held it may have removed it just before: then it is no longer the file of that name.
    with contextlib.suppress(OSError):
        if os.path.samestat(os.fstat(descriptor), lock.stat()):
            return descriptor
    os.close(descriptor)
    return held(lock)
