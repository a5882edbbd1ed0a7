"""A disk that refuses: from some moment on, one kind of call fails in this process, as told.

The kernel itself answers so (seccomp), so that nothing under test knows of it. It cannot be undone:
use it in a process that ends.
"""

import ctypes
import os
import platform
import struct
import sys

__all__ = ["CALLS", "refuse"]

_NUMBERS = {
    "x86_64": {
        "pwrite64": 18,
        "fsync": 74,
        "fdatasync": 75,
        "ftruncate": 77,
        "unlink": 87,
        "openat": 257,
    },
    "aarch64": {
        "pwrite64": 68,
        "fsync": 82,
        "fdatasync": 83,
        "ftruncate": 46,
        "unlink": 35,
        "openat": 56,
    },
}
CALLS = _NUMBERS.get(platform.machine(), {}) if sys.platform == "linux" else {}
"""The calls that can be refused, with their numbers; none where these are not known."""

_NO_NEW_PRIVILEGES, _SECCOMP, _FILTER = 38, 22, 2
_LOAD, _EQUALS, _RETURN = 0x20, 0x15, 0x06
_ALLOW, _ERROR = 0x7FFF0000, 0x00050000


def refuse(call: str, error: int) -> None:
    """From now on have a call fail with that error."""
    rules = (
        (_LOAD, 0, 0, 0),
        (_EQUALS, 0, 1, CALLS[call]),
        (_RETURN, 0, 0, _ERROR | error),
        (_RETURN, 0, 0, _ALLOW),
    )
    code = ctypes.create_string_buffer(b"".join(struct.pack("=HBBI", *rule) for rule in rules))
    program = struct.pack("@HP", len(rules), ctypes.addressof(code))
    library = ctypes.CDLL(None, use_errno=True)
    if library.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) or library.prctl(
        _SECCOMP, _FILTER, ctypes.create_string_buffer(program), 0, 0
    ):
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
