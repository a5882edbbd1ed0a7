"""Originals that are at hand in a folder, found by their hash and not by their names."""

import os
from collections.abc import Iterator
from pathlib import Path

from briefing.files.originals.reading import OriginalFile, folder_at, read_original
from briefing.problems import ProblemError

__all__ = ["Library"]

_State = tuple[int, int, int]
"""By which one sees that a file is another: its inode, size and time of change."""

MOST = 10_000
"""Files that are looked through; those after them are not found."""


class Library:
    """A folder of originals. Nothing is read before one of them is wanted, and none is kept.

    A folder that is not there raises ProblemError.
    """

    def __init__(self, directory: Path) -> None:
        self._directory = folder_at(directory)
        self._names: dict[str, str] = {}
        self._seen: dict[str, _State] = {}

    def find(self, sha256: str) -> OriginalFile | None:
        """The original of that SHA-256 as it lies there now; None where there is none."""
        name = self._names.get(sha256)
        found = self._read(name) if name is not None else None
        if found is not None and found.sha256 == sha256:
            return found
        for name, state in self._changed():
            found = self._read(name)
            self._seen[name] = state
            if found is not None:
                self._names[found.sha256] = name
                if found.sha256 == sha256:
                    return found
        return None

    def _read(self, name: str) -> OriginalFile | None:
        """A file that cannot be read is none that is at hand."""
        try:
            return read_original(self._directory, name)
        except ProblemError:
            return None

    def _changed(self) -> Iterator[tuple[str, _State]]:
        """The files that nobody has read as they are now."""
        for number, path in enumerate(self._files()):
            if number >= MOST:
                break
            name = os.path.relpath(path, self._directory)
            try:
                status = path.stat()
            except OSError:
                continue
            state = (status.st_ino, status.st_size, status.st_mtime_ns)
            if self._seen.get(name) != state:
                yield name, state

    def _files(self) -> list[Path]:
        return sorted(
            Path(folder, name)
            for folder, _, names in os.walk(self._directory)
            for name in names
            if not name.startswith(".")
        )
