"""The one function that opens a file to read it. What the bytes mean is not asked here."""

import errno
import os
import stat
from pathlib import Path

from briefing.files.limits import MAX_BYTES, too_large
from briefing.problems import Place, Problem, ProblemError

__all__ = ["read_bytes"]

# Not to hang on a FIFO, not to be given a terminal, not to be inherited; as far as known here.
_FLAGS = os.O_RDONLY
for _flag in ("O_NONBLOCK", "O_NOCTTY", "O_CLOEXEC", "O_BINARY"):
    _FLAGS |= getattr(os, _flag, 0)

_PART = 1 << 20

_CHECK_NAME = "Check the name and the folder."
_CHOOSE = "Choose a file."

_REFUSALS = {
    errno.ENOENT: ("no-such-file", "There is no such file.", _CHECK_NAME),
    errno.ENOTDIR: ("no-such-file", "A part of this path is not a folder.", _CHECK_NAME),
    errno.EACCES: ("not-permitted", "You may not read this file.", "Ask for the right to read it."),
    errno.EPERM: ("not-permitted", "You may not read this file.", "Ask for the right to read it."),
    errno.ELOOP: ("link-loop", "The links of this path lead in a circle.", "Mend the links."),
    errno.ENAMETOOLONG: ("bad-path", "The path is too long.", _CHECK_NAME),
    errno.EISDIR: ("is-a-directory", "This is a folder, not a file.", "Choose a file in it."),
    errno.ENXIO: ("not-a-regular-file", "This is a socket or device, not a file.", _CHOOSE),
}


def read_bytes(path: str | os.PathLike[str], limit: int = MAX_BYTES) -> bytes:
    """All bytes of the regular file at `path`, following links; at most `limit` of them.

    Whatever cannot be read whole, at once and to an end (a folder, FIFO, device or socket, a file
    too large or not permitted) raises ProblemError. Never blocks on opening.
    """
    name = os.fspath(path)
    if not name:
        raise _problem(name, "bad-path", "The name of the file is empty.", "Name a file.")
    try:
        return _read(name, limit)
    except OSError as error:
        raise _refused(name, error) from None
    except ValueError:
        sentence = "The path holds a character that no file name can hold."
        raise _problem(name, "bad-path", sentence, _CHECK_NAME) from None


def _read(name: str, limit: int) -> bytes:
    descriptor = os.open(name, _FLAGS)
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise _irregular(name, status.st_mode)
        if status.st_size > limit:
            raise too_large(name, limit)
        # The size is not to be trusted: /proc tells 0, and a file can grow while it is read. But
        # mostly it is right, and what is read at once need not be put together.
        parts = []
        left = limit + 1
        most = max(status.st_size, _PART)
        while left and (part := os.read(descriptor, min(left, most))):
            parts.append(part)
            left -= len(part)
    finally:
        os.close(descriptor)
    if not left:
        raise too_large(name, limit)
    return b"".join(parts)


def _irregular(name: str, mode: int) -> ProblemError:
    kinds = ((stat.S_ISFIFO, "a pipe"), (stat.S_ISCHR, "a device"), (stat.S_ISBLK, "a device"))
    if stat.S_ISDIR(mode):
        return _problem(name, *_REFUSALS[errno.EISDIR])
    what = next((words for is_kind, words in kinds if is_kind(mode)), "something else")
    return _problem(name, "not-a-regular-file", f"This is {what}, not a file.", _CHOOSE)


def _refused(name: str, error: OSError) -> ProblemError:
    # Windows refuses a folder as not permitted.
    if error.errno == errno.EACCES and Path(name).is_dir():
        return _problem(name, *_REFUSALS[errno.EISDIR])
    known = _REFUSALS.get(error.errno or 0)
    if known:
        return _problem(name, *known)
    sentence = f"The file cannot be read: {error.strerror or error}."
    return _problem(name, "cannot-read", sentence, "Check the disk or the connection to it.")


def _problem(name: str, code: str, sentence: str, remedy: str) -> ProblemError:
    """A problem with the file at `name`; of a link it is also told where it leads."""
    try:
        leads = f" The path is a link to {Path(name).readlink()}."
    except (OSError, ValueError):
        leads = ""
    return ProblemError(Problem(code, sentence, Place(name), f"{remedy}{leads}"))
