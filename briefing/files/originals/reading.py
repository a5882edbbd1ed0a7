"""Originals as they lie in a folder: their bytes, their hash, and their text if they are text."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from briefing.files.limits import MAX_BYTES, MAX_INCIDENT_BYTES
from briefing.files.opening import read_bytes
from briefing.problems import Place, Problem, ProblemError

__all__ = ["OriginalFile", "folder_at", "is_below", "read_original"]

_OTHER = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "a packed file"),
)
"""How files begin that are often kept, and are no plain text."""


@dataclass(frozen=True, slots=True)
class OriginalFile:
    """An original at hand: its SHA-256, and its text; where it has none, `lack` says why."""

    sha256: str
    text: str = ""
    lack: str = ""


def folder_at(directory: Path) -> Path:
    """A folder of originals that is there; else ProblemError."""
    if directory.is_dir():
        return directory
    sentence = "There is no such folder of originals."
    place = Place(os.fspath(directory))
    raise ProblemError(Problem("no-such-folder", sentence, place, "Check its name."))


def is_below(file: str) -> bool:
    """Whether a file's name stays within the folder that it is looked for in."""
    path = PurePosixPath(file.replace("\\", "/"))
    drive = len(file) > 1 and file[1] == ":"
    return bool(file) and not (path.is_absolute() or drive or ".." in path.parts)


def read_original(directory: Path, file: str) -> OriginalFile | None:
    """The original of that name, which stays below the folder; None where there is none.

    Nothing of it is made safe here, for it is compared and not shown. What cannot be read raises
    ProblemError.
    """
    path = os.fspath(directory / file)
    try:
        data = read_bytes(path, MAX_INCIDENT_BYTES)
    except ProblemError as error:
        if error.problems[0].code == "no-such-file":
            return None
        raise
    sha256 = hashlib.sha256(data).hexdigest()
    if len(data) > MAX_BYTES:
        return OriginalFile(sha256, lack="too large to be read as text")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = ""
    if not text or "\0" in text or data.startswith(b"%PDF-"):
        return OriginalFile(sha256, lack=_lack(data))
    return OriginalFile(sha256, text)


def _lack(data: bytes) -> str:
    if not data:
        return "empty"
    found = next((name for mark, name in _OTHER if data.startswith(mark)), "")
    return f"{found} and not text in UTF-8" if found else "not text in UTF-8"
