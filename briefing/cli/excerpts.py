"""The line of a file that a problem is about, safe to show, with a caret. It judges nothing."""

import re
from typing import NamedTuple

from rich.cells import cell_len

from briefing.files.limits import MAX_INCIDENT_BYTES
from briefing.files.opening import read_bytes
from briefing.files.yaml_text import ODD_BLANKS
from briefing.incident.safe import numbered, safe
from briefing.problems import Place, ProblemError

__all__ = ["Excerpt", "Excerpts", "cut_around"]

_CUT = "…"
_RETURN = "␍"
_ODD_BLANK = re.compile(f"[{ODD_BLANKS}]")
_BEFORE = 3
"""Of a line that is cut, one part in three is what stands before the caret."""


class Excerpt(NamedTuple):
    """A line as it is shown, and in how many cells from its begin the caret stands (or None)."""

    text: str
    caret: int | None


class Excerpts:
    """The lines of files, each file read once; a file that cannot be read has none."""

    def __init__(self) -> None:
        self._files: dict[str, bytes] = {}

    def of(self, place: Place, width: int) -> Excerpt | None:
        """The line of a place in at most `width` cells, or None where there is no such line."""
        data = self._bytes(place.path) if place.line else b""
        found = _line(data, place.line) if data else None
        if found is None:
            return None
        return cut_around(found.decode("utf-8", "replace").removesuffix("\r"), place.column, width)

    def _bytes(self, path: str) -> bytes:
        if path not in self._files:
            try:
                self._files[path] = read_bytes(path, MAX_INCIDENT_BYTES)
            except ProblemError:
                self._files[path] = b""
        return self._files[path]


def _line(data: bytes, number: int) -> bytes | None:
    """A line, from 1. Found and not split off: a file may be nothing but ends of lines."""
    begin = 0
    for _ in range(number - 1):
        begin = data.find(b"\n", begin) + 1
        if not begin:
            return None
    end = data.find(b"\n", begin)
    return data[begin : end if end >= 0 else len(data)]


def cut_around(line: str, column: int, width: int) -> Excerpt:
    """A line with a caret at its column, cut to `width` cells around it; column 0 is none.

    Columns are characters, from 1, as editors count them. What is shown may be wider or narrower
    than what stands there: the caret is where the character is shown.
    """
    at = min(max(column - 1, 0), len(line))
    # What stands far from the column is not worth making safe.
    before, after = _shown(line[max(0, at - width) : at]), _shown(line[at : at + width])
    while before and after and not cell_len(after[0]):
        # A mark stands on what it is put on, and so does the caret.
        before, after = before[:-1], before[-1] + after
    room = max(width // _BEFORE, width - cell_len(after))
    before = safe(_end_of(before, room, more=at > width))
    after = _begin_of(after, width - cell_len(before), more=at + width < len(line))
    return Excerpt(safe(before + after), cell_len(before) if column else None)


def _shown(text: str) -> str:
    """The text made safe, and each blank shown that only looks like a space."""
    return _ODD_BLANK.sub(lambda one: numbered(ord(one[0])), safe(text.replace("\r", _RETURN)))


def _begin_of(text: str, room: int, *, more: bool) -> str:
    """As much of the begin of a text as there is room for; `more` follows that is not in it."""
    if not more and cell_len(text) <= room:
        return text
    while cell_len(text) >= room and text:
        text = text[:-1]
    return text + _CUT


def _end_of(text: str, room: int, *, more: bool) -> str:
    """As much of the end of a text as there is room for; `more` precedes that is not in it."""
    if not more and cell_len(text) <= room:
        return text
    while cell_len(text) >= room and text:
        text = text[1:]
    return _CUT + text
