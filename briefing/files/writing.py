"""Writing a file so that nothing is lost: it stands there whole, or as it was before."""

import contextlib
import errno
import os
import re
import stat
import unicodedata
from pathlib import Path

from briefing.files.opening import read_bytes
from briefing.problems import Place, Problem, ProblemError

__all__ = ["changed_meanwhile", "confirm", "safe_name", "write_atomic"]

_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL
for _flag in ("O_NOFOLLOW", "O_CLOEXEC", "O_BINARY"):
    _NEW_FILE |= getattr(os, _flag, 0)

_OTHER_FOLDER = "Choose another folder."
_OTHER_NAME = "Choose another name."
_NOT_PERMITTED = ("not-permitted", "You may not write this file here.", _OTHER_FOLDER)
_NO_FOLDER = ("no-such-folder", "There is no such folder.", "Make it, or choose another.")
_DISK_FULL = ("disk-full", "There is no space left for this file.", "Free some and repeat.")
_BAD_PATH = ("bad-path", "No file can have this name.", _OTHER_NAME)

_REFUSALS = {
    errno.EACCES: _NOT_PERMITTED,
    errno.EPERM: _NOT_PERMITTED,
    errno.EROFS: ("not-permitted", "This disk can only be read.", _OTHER_FOLDER),
    errno.ENOENT: _NO_FOLDER,
    errno.ENOTDIR: _NO_FOLDER,
    errno.ENOSPC: _DISK_FULL,
    getattr(errno, "EDQUOT", errno.ENOSPC): _DISK_FULL,
    errno.EFBIG: ("disk-full", "The file is too large for this disk.", _OTHER_FOLDER),
    errno.ENAMETOOLONG: _BAD_PATH,
    errno.EISDIR: ("is-a-directory", "A folder has this name.", _OTHER_NAME),
    errno.EEXIST: ("already-exists", "There is a file of this name already.", _OTHER_NAME),
    errno.ELOOP: ("link-loop", "The links of this path lead in a circle.", "Mend the links."),
    errno.ENXIO: ("not-a-regular-file", "A device or pipe has this name.", _OTHER_NAME),
}
_NO_HARD_LINKS = {errno.EPERM, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP}
_NO_FOLDER_SYNC = {errno.EACCES, errno.EPERM, errno.EINVAL, errno.EBADF, errno.ENOTSUP}

_LONGEST_NAME = 80
_NOT_IN_A_NAME = re.compile(r"[^A-Za-z0-9._-]+")
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)", re.IGNORECASE)


def write_atomic(
    path: str | os.PathLike[str],
    data: bytes,
    *,
    overwrite: bool = True,
    replacing: bytes | None = None,
    mode: int = 0o644,
    lasting: bool = True,
) -> None:
    """Put `data` at `path` at once, on the disk when this returns.

    What is not `lasting` need not outlive the machine's next crash, and waits for no disk.

    An existing file keeps its permissions, `mode` (cut by the umask) is for a new one; through
    a link the file that it leads to is written. Without `overwrite` anything of that name is
    refused. `replacing` is what the file has to hold to the end, so that nobody's change is lost:
    where it holds anything else the problem is `changed-meanwhile`. Whatever fails raises
    ProblemError and leaves no temporary file; what was there is still there, unless the disk failed
    only in confirming the new name.
    """
    name = os.fspath(path)
    if not name:
        raise ProblemError(Problem("bad-path", "The name is empty.", Place(name), _OTHER_NAME))
    try:
        target = Path(os.path.realpath(name) if overwrite else name)
        old = _replaced(target, overwrite=overwrite)
        temporary = target.with_name(f".briefing-{os.urandom(8).hex()}.tmp")
        try:
            _fill(temporary, data, mode, old, lasting=lasting)
            if replacing is not None and read_bytes(target) != replacing:
                raise changed_meanwhile(name)
            _publish(temporary, target, overwrite=overwrite)
        finally:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
        if lasting:
            confirm(target.parent)
    except OSError as error:
        raise _refused(name, error) from None
    except ValueError:
        raise ProblemError(_problem(name, _BAD_PATH)) from None


def changed_meanwhile(name: str) -> ProblemError:
    """The problem of a file that somebody else has changed since it was read."""
    sentence = "Somebody else has changed this file since it was read."
    return ProblemError(Problem("changed-meanwhile", sentence, Place(name), "Repeat."))


def safe_name(text: str, suffix: str) -> str:
    """A file name that every system takes, of at most 80 characters, from any text.

    `suffix` (".txt") is ours and kept as it is.
    """
    stem = _NOT_IN_A_NAME.sub("-", unicodedata.normalize("NFC", text)).strip("-._")
    if not stem or _DEVICE.match(stem):
        stem = f"briefing-{stem}".strip("-")
    return stem[: _LONGEST_NAME - len(suffix)].rstrip("-._") + suffix


def confirm(folder: Path) -> None:
    """Make the new names in `folder` last, where a folder can be synced; OSError if that fails."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise


def _replaced(target: Path, *, overwrite: bool) -> os.stat_result | None:
    """What stands at `target` and may be replaced, or None where nothing stands."""
    try:
        old = target.lstat()
    except FileNotFoundError:
        return None
    if not overwrite:
        raise FileExistsError(errno.EEXIST, "")
    if stat.S_ISLNK(old.st_mode):
        raise OSError(errno.ELOOP, "")
    if stat.S_ISDIR(old.st_mode):
        raise IsADirectoryError(errno.EISDIR, "")
    if not stat.S_ISREG(old.st_mode):
        raise OSError(errno.ENXIO, "")
    # A rename would not ask whether the file may be written.
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "")
    return old


def _fill(
    temporary: Path, data: bytes, mode: int, old: os.stat_result | None, *, lasting: bool
) -> None:
    descriptor = os.open(temporary, _NEW_FILE, 0o600 if old else mode)
    try:
        if old:
            _keep_rights(descriptor, old)
        left = memoryview(data)
        while left:
            left = left[os.write(descriptor, left) :]
        if lasting:
            os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _keep_rights(descriptor: int, old: os.stat_result) -> None:
    if not hasattr(os, "fchmod"):
        return
    rights = stat.S_IMODE(old.st_mode) & 0o777
    new = os.fstat(descriptor)
    if (new.st_uid, new.st_gid) != (old.st_uid, old.st_gid):
        try:
            os.fchown(descriptor, old.st_uid, old.st_gid)
        except OSError:
            # What one group might read, our own group must not read instead.
            rights &= 0o707
    os.fchmod(descriptor, rights)


def _publish(temporary: Path, target: Path, *, overwrite: bool) -> None:
    if overwrite:
        temporary.replace(target)
        return
    try:
        target.hardlink_to(temporary)
    except OSError as error:
        if error.errno not in _NO_HARD_LINKS:
            raise
        _claim(temporary, target)


def _claim(temporary: Path, target: Path) -> None:
    """Where there are no hard links: take the name first, then put the file there."""
    os.close(os.open(target, _NEW_FILE, 0o600))
    try:
        temporary.replace(target)
    except OSError:
        target.unlink()
        raise


def _refused(name: str, error: OSError) -> ProblemError:
    sentence = f"The file may not have been written: {error.strerror or error}."
    unknown = ("cannot-write", sentence, "Look at the disk, and choose another folder.")
    return ProblemError(_problem(name, _REFUSALS.get(error.errno or 0, unknown)))


def _problem(name: str, what: tuple[str, str, str]) -> Problem:
    code, sentence, remedy = what
    return Problem(code, sentence, Place(name), remedy)
