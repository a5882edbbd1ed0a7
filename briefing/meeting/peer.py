"""Who is at the other end of a socket, as the system says: whether it is this user, or gone."""

import os
import select
import socket
import struct
import sys
from typing import Protocol

__all__ = ["has_gone", "is_own"]


def is_own(connection: socket.socket) -> bool:
    """Whether the process at the other end is of the same user."""
    if sys.platform == "darwin":
        # struct xucred: version, user, and more; SOL_LOCAL is 0, LOCAL_PEERCRED is 1.
        level, option, form = 0, 1, "Ii68x"
    elif hasattr(socket, "SO_PEERCRED"):
        level, option, form = socket.SOL_SOCKET, socket.SO_PEERCRED, "3i"
    else:
        return True
    try:
        data = connection.getsockopt(level, option, struct.calcsize(form))
    except OSError:
        return False
    return bool(struct.unpack(form, data)[1] == os.getuid())


class HasFileno(Protocol):
    """What has another end: a connection, a terminal."""

    def fileno(self) -> int:
        """The number of its descriptor."""


def has_gone(connection: HasFileno) -> bool:
    """Whether the other end has hung up, though what it said before may still wait to be read."""
    poll = select.poll()
    poll.register(connection.fileno(), 0)
    return any(event & select.POLLHUP for _, event in poll.poll(0))
