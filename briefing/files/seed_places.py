"""Where an item stands in a folder of seeds. Nothing is compiled, and nothing found wrong here."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from briefing.files.nodes import Mapping, Node
from briefing.files.opening import read_bytes
from briefing.files.seed_folders import FRAME
from briefing.files.strict_yaml import salvaged_yaml
from briefing.incident.links import SECTIONS
from briefing.problems import Place, ProblemError

__all__ = ["frame_in_seeds", "place_in_seeds"]

_SECTIONS = frozenset(SECTIONS.values())
_SECTION = re.compile(r"^[\"']?([a-z]+)[\"']?[ \t]*:", re.MULTILINE)
_FIRST_KEY = re.compile(r"^( +)[^\s#]", re.MULTILINE)


def place_in_seeds(folder: Path, item: str) -> Place | None:
    """Where the entry of an item stands, by its id, in the seeds of an incident.

    Of a source that is the head of its own file. Seeds that a compiler would refuse are looked
    through all the same. None where no seed has such an entry, as for what was added since.
    """
    for path in _seeds(folder, item):
        try:
            data = read_bytes(path)
        except ProblemError:
            continue
        found = _head(data, path.stem, item) or _written_out(data, item) or _anywhere(data, item)
        if found:
            return Place(os.fspath(path), *found)
    return None


def frame_in_seeds(folder: Path) -> Place:
    """Where the incident in short stands in the seeds: its summary, or where its frame begins."""
    path = folder / FRAME
    try:
        text = read_bytes(path).decode("utf-8", "replace")
    except ProblemError:
        text = ""
    starts = (one.start() for one in _SECTION.finditer(text) if one[1] == "summary")
    return Place(os.fspath(path), *_position(text, next(starts, 0)))


def _seeds(folder: Path, item: str) -> Iterator[Path]:
    """The files of a folder: a source's own file first, then the frame's, then by name."""
    try:
        found = [one for one in folder.glob("*.yaml") if not one.name.startswith(".")]
    except OSError:
        return
    yield from sorted(found, key=lambda one: (one.stem != item, one.name != FRAME, one.name))


def _head(data: bytes, name: str, item: str) -> tuple[int, int] | None:
    """The place of a source's own identity, in the file that goes by the source's id."""
    text = data.decode("utf-8", "replace")
    heads = (one for one in _SECTION.finditer(text) if one[1] == "source" and name == item)
    return next((_position(text, one.start()) for one in heads), None)


def _written_out(data: bytes, item: str) -> tuple[int, int] | None:
    """The place of an item that has lines of its own, as it is nearly always written.

    No text can go on as far to the left as the keys of its section, unless it is in quotation
    marks and laid out to deceive.
    """
    text = data.decode("utf-8", "replace")
    sections = list(_SECTION.finditer(text))
    key = re.compile(rf"^( +)[\"']?{re.escape(item)}[\"']?[ \t]*:(?=\s|$)", re.MULTILINE)
    for match in key.finditer(text):
        above = [one for one in sections if one.start() < match.start()]
        if not above or above[-1][1] not in _SECTIONS:
            continue
        first = _FIRST_KEY.search(text, above[-1].end())
        if first and first[1] == match[1]:
            return _position(text, match.end(1))
    return None


def _anywhere(data: bytes, item: str) -> tuple[int, int] | None:
    """The place of an item however its file is laid out, which takes a second for a large one."""
    if item.encode() not in data:
        return None
    root: Node = salvaged_yaml(data, "")[0]
    for name, section in root.entries.items() if isinstance(root, Mapping) else ():
        if name in _SECTIONS and isinstance(section.node, Mapping):
            entry = section.node.entries.get(item)
            if entry is not None:
                return entry.line, entry.column
    return None


def _position(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
