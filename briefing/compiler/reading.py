"""Seed files to seeds: what a folder holds, each file bound to its shape. Resolves nothing."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from msgspec import inspect, structs

from briefing.compiler.listing import seed_names
from briefing.compiler.reading_ahead import Read, ReadAhead
from briefing.compiler.seed import FrameFile, SourceFile
from briefing.files.binding import salvage
from briefing.files.damage import Damage, Steps
from briefing.files.flaws import dotted
from briefing.files.labels import marking_in_seeds
from briefing.files.nodes import Entry, Gap, Mapping, Node, Scalar, Sequence
from briefing.files.opening import read_bytes
from briefing.files.seed_folders import FRAME
from briefing.files.standing_in import stand_in
from briefing.files.strict_yaml import salvaged_yaml
from briefing.incident.marking import Marking
from briefing.incident.types import Relation
from briefing.problems import Place, Problem, ProblemError, quoted

__all__ = ["Hidden", "SeedFile", "SeedFolder", "read_folder"]

FileT = TypeVar("FileT", FrameFile, SourceFile, FrameFile | SourceFile)

_WRITTEN_AS: dict[str, tuple[str, ...]] = {
    "passage": ("at",),
    "attributed_to": ("by",),
    "event": tuple(Relation),
}
"""Fields of the record that go by other names in a seed."""

_LOOKED_FOR = 200
"""How many words are looked for in what could not be read; any other may be there."""


class _Way(NamedTuple):
    """How far steps lead: the place there, what stands there, the steps written and not written."""

    at: Node | Entry
    node: Node
    found: Steps
    missing: Steps

    def further(self, step: str | int) -> "_Way":
        """One step further; it need not lead anywhere."""
        node = self.node
        written = _written(node, step)
        if written is not None:
            name, entry = written
            at = entry if entry.node.line > entry.line else entry.node
            return _Way(at, entry.node, (*self.found, name), ())
        if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            item = node.items[step]
            return _Way(item, item, (*self.found, step), ())
        return self if isinstance(step, int) else self._replace(missing=(*self.missing, step))


@dataclass(frozen=True, slots=True)
class SeedFile(Generic[FileT]):
    """A seed, where in its file everything stands, and where the file is not to be trusted."""

    path: str
    root: Node
    seed: FileT
    damage: Damage = field(default_factory=Damage)

    def sections(self) -> tuple[str, ...]:
        """The names of the file's sections as written."""
        return tuple(self.root.entries) if isinstance(self.root, Mapping) else ()

    def place(self, steps: Steps) -> Place:
        """Where a field of the record stands; the nearest place above what is not written.

        What begins on a line below its key stands at its key.
        """
        at = self._way(steps).at
        return Place(self.path, at.line, at.column, dotted(steps))

    def word(self, steps: Steps) -> str:
        """The single text that is written for a field of the record, or ""."""
        node = self._way(steps).node
        return node.value if isinstance(node, Scalar) and isinstance(node.value, str) else ""

    def is_damaged(self, steps: Steps, *, item: bool) -> bool:
        """Whether a field of the record, or its whole item, is not as its writer meant it."""
        if not self.damage:
            return False
        way = self._way(steps[:2] if item else steps)
        if way.missing and self.damage.is_torn(way.found):
            return True
        return self.damage.touches(way.found + way.missing)

    def _way(self, steps: Steps) -> _Way:
        way = _Way(self.root, self.root, (), ())
        for step in steps:
            way = way.further(step)
        return way


@dataclass(slots=True)
class Hidden:
    """What may stand in files that could not be read whole, as far as their text betrays it."""

    texts: list[str] = field(default_factory=list)
    words: set[str] = field(default_factory=set)
    everything: bool = False
    _left: int = _LOOKED_FOR

    def may_hold(self, word: str) -> bool:
        """Whether a word may be the key of something that was not read."""
        if self.everything or word in self.words:
            return True
        if not self.texts:
            return False
        self._left -= 1
        key = re.compile(rf"(?<![\w-]){re.escape(word)}[\"']?\s*:")
        return self._left < 0 or any(key.search(text) for text in self.texts)


@dataclass(frozen=True, slots=True)
class SeedFolder:
    """The seeds of one incident: its frame, and its sources by file name.

    `complete` says that every file of the folder could be read and none has a flaw in its form;
    what else the files may hold is `hidden`.
    """

    name: str
    frame: SeedFile[FrameFile]
    sources: tuple[SeedFile[SourceFile], ...]
    complete: bool
    hidden: Hidden


def read_folder(directory: Path, problems: list[Problem]) -> SeedFolder:
    """The seeds in a folder. What is wrong with its files is added to the problems."""
    found: list[Problem] = []
    hidden = Hidden()
    folder = directory.absolute().name
    names = seed_names(directory, found)
    hidden.everything = any(not problem.warning for problem in found)
    paths = [directory / name for name in names if name != FRAME]
    ahead = ReadAhead([directory / FRAME, *paths], _sound)
    if FRAME not in names:
        frame = _no_frame(directory)
        if not hidden.everything:
            found.append(_frame_missing(directory))
        hidden.everything = True
    else:
        frame = _read(directory / FRAME, FrameFile, found, hidden)
        _check_name(frame, ("incident", "id"), frame.seed.incident.id, folder, found)
    sources = []
    for path in paths:
        read = ahead.read(path)
        source = (
            SeedFile(os.fspath(path), *read) if read else _read(path, SourceFile, found, hidden)
        )
        sources.append(_named(source, path.stem, found, hidden))
    problems.extend(found)
    complete = all(problem.warning for problem in found)
    return SeedFolder(folder, frame, tuple(sources), complete, hidden)


def _read(
    path: Path, shape: type[FileT], problems: list[Problem], hidden: Hidden
) -> SeedFile[FileT]:
    """The seed that a file holds, as much of it as can be read."""
    name = os.fspath(path)
    try:
        data = read_bytes(name)
    except ProblemError as error:
        problems.extend(error.problems)
        hidden.everything = True
        return _unread(name, shape)
    root, unread = salvaged_yaml(data, name)
    seed, flaws = salvage(root, shape, words=True, hooks={Marking: marking_in_seeds})
    if not (unread or flaws.noted):
        return SeedFile(name, root, seed)
    problems.extend(unread)
    problems.extend(_with_its_name(one, name) for one in flaws.problems(root, name))
    hidden.everything = hidden.everything or (isinstance(root, Gap) and b"\0" in data)
    hidden.texts.append(data.decode("utf-8", "replace"))
    hidden.words.update(_words_of_misplaced(root))
    return SeedFile(name, root, seed, flaws.damage(root))


def _sound(path: Path) -> Read | None:
    """A source's seed, or None where anything is wrong with it."""
    name = os.fspath(path)
    try:
        root, unread = salvaged_yaml(read_bytes(name), name)
    except ProblemError:
        return None
    seed, flaws = salvage(root, SourceFile, words=True, hooks={Marking: marking_in_seeds})
    return None if unread or flaws.noted else (root, seed)


def _words_of_misplaced(root: Node) -> Iterator[str]:
    """All words of sections that are no mappings: any may have been meant as an item's name."""
    sections = root.entries.items() if isinstance(root, Mapping) else ()
    waiting: list[Node] = [
        entry.node
        for name, entry in sections
        if name not in ("summary", "slides") and not isinstance(entry.node, Mapping)
    ]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Sequence):
            waiting.extend(node.items)
        elif isinstance(node, Mapping):
            yield from node.entries
            waiting.extend(entry.node for entry in node.entries.values())
        elif isinstance(node, Scalar):
            yield str(node.value)


def _unread(name: str, shape: type[FileT]) -> SeedFile[FileT]:
    """What stands for a seed of which nothing could be read."""
    return SeedFile(name, Gap(0, 0), stand_in(inspect.type_info(shape)), Damage(((),)))


def _no_frame(directory: Path) -> SeedFile[FrameFile]:
    return _unread(os.fspath(directory / FRAME), FrameFile)


def _with_its_name(problem: Problem, name: str) -> Problem:
    """The problem as it is; of a source without its id, with the one that its file asks for."""
    id_alone = problem.code == "missing-field" and problem.sentence == "The field 'id' is missing."
    if not id_alone or problem.place.within != "source":
        return problem
    return problem._replace(help=f"Add it, as in id: {Path(name).stem}.")


def _frame_missing(directory: Path) -> Problem:
    sentence = f"The folder holds no {FRAME}, the incident's frame."
    place = Place(os.fspath(directory))
    return Problem("no-frame", sentence, place, "Write it, or move the folder away.")


def _named(
    file: SeedFile[SourceFile], name: str, problems: list[Problem], hidden: Hidden
) -> SeedFile[SourceFile]:
    """A source's file with the id that it has, or that its name tells where it gives none."""
    source = file.seed.source
    if not source.id:
        seed = structs.replace(file.seed, source=structs.replace(source, id=name))
        return SeedFile(file.path, file.root, seed, file.damage)
    if _check_name(file, ("source", "id"), source.id, name, problems):
        hidden.words.add(name)
    return file


def _check_name(
    file: SeedFile[FileT], steps: Steps, ident: str, name: str, problems: list[Problem]
) -> bool:
    """Tell of an id that is not the name of its file or folder; whether it was told."""
    if ident == name or file.is_damaged(steps, item=False):
        return False
    what = "folder" if steps[0] == "incident" else "file"
    sentence = f"The id is {quoted(ident)}, and the {what} is called {quoted(name)}."
    remedy = f"Rename the {what}, or correct the id: they are the same."
    problems.append(Problem("wrong-file-name", sentence, file.place(steps), remedy))
    return True


def _written(node: Node, step: str | int) -> tuple[str, Entry] | None:
    """The key that stands for a field of the record in a mapping, and what it leads to."""
    if not isinstance(node, Mapping) or isinstance(step, int):
        return None
    entries = node.entries
    if step in entries:
        return step, entries[step]
    names = [*_WRITTEN_AS.get(step, ())]
    if step == "claim":  # of a position, which leads from its stance to its claim
        names.extend(entries)
    return next(((name, entries[name]) for name in names if name in entries), None)
