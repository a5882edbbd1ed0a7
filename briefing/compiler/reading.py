"""Seed files to seeds: what a folder holds, each file bound to its shape. Resolves nothing."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from briefing.compiler.seed import FrameFile, SourceFile
from briefing.files.binding import bind
from briefing.files.flaws import Flaws
from briefing.files.nodes import Entry, Mapping, Node, Scalar, Sequence
from briefing.files.opening import read_bytes
from briefing.files.strict_yaml import read_yaml
from briefing.incident.marking import Marking
from briefing.incident.types import Relation
from briefing.problems import Place, Problem, ProblemError, quoted

__all__ = ["FRAME", "SeedFile", "SeedFolder", "Steps", "read_folder"]

FRAME = "incident.yaml"
"""The name of the file that holds an incident's frame."""

FileT = TypeVar("FileT", FrameFile, SourceFile, FrameFile | SourceFile)
Steps = tuple[str | int, ...]

_WRITTEN_AS: dict[str, tuple[str, ...]] = {
    "passage": ("at",),
    "attributed_to": ("by",),
    "event": tuple(Relation),
}
"""Fields of the record that go by other names in a seed."""


@dataclass(frozen=True, slots=True)
class SeedFile(Generic[FileT]):
    """A seed, and where in its file everything stands."""

    path: str
    root: Node
    seed: FileT

    def sections(self) -> tuple[str, ...]:
        """The names of the file's sections as written."""
        return tuple(self.root.entries) if isinstance(self.root, Mapping) else ()

    def place(self, steps: Steps) -> Place:
        """Where a field of the record stands; the nearest place above what is not written.

        What begins on a line below its key stands at its key.
        """
        node: Node = self.root
        at: Node | Entry = node
        for step in steps:
            entry = _entry(node, step)
            if entry is not None:
                node = entry.node
                at = entry if node.line > entry.line else node
            elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
                at = node = node.items[step]
        within = ".".join(str(step + 1 if isinstance(step, int) else step) for step in steps)
        return Place(self.path, at.line, at.column, within)


@dataclass(frozen=True, slots=True)
class SeedFolder:
    """The seeds of one incident: its frame, if it can be read, and its sources by file name.

    `complete` says that every file of the folder could be read.
    """

    name: str
    frame: SeedFile[FrameFile] | None
    sources: tuple[SeedFile[SourceFile], ...]
    complete: bool


def read_folder(directory: Path, problems: list[Problem]) -> SeedFolder:
    """The seeds in a folder. What is wrong with its files is added to the problems."""
    before = len(problems)
    folder = directory.absolute().name
    frame: SeedFile[FrameFile] | None = None
    sources = []
    names = _names(directory, problems)
    for name in names:
        path = directory / name
        try:
            if name == FRAME:
                frame = _read(path, FrameFile)
                _check_name(frame, ("incident", "id"), frame.seed.incident.id, folder)
            else:
                source = _read(path, SourceFile)
                _check_name(source, ("source", "id"), source.seed.source.id, path.stem)
                sources.append(source)
        except ProblemError as error:
            problems.extend(error.problems)
    if FRAME not in names and len(problems) == before:
        sentence = f"The folder holds no {FRAME}, the incident's frame."
        place = Place(os.fspath(directory))
        problems.append(Problem("no-frame", sentence, place, "Write it, or move the folder away."))
    return SeedFolder(folder, frame, tuple(sources), len(problems) == before)


def _names(directory: Path, problems: list[Problem]) -> list[str]:
    try:
        found = sorted(one.name for one in directory.iterdir() if not one.name.startswith("."))
    except OSError as error:
        sentence = f"The folder cannot be read: {error.strerror}."
        place = Place(os.fspath(directory))
        problems.append(Problem("no-such-folder", sentence, place, "Check its name."))
        return []
    for name in found:
        if name.endswith(".yml"):
            place = Place(os.fspath(directory / name))
            sentence = "Only files that end in .yaml are read as seeds."
            remedy = f"Rename it to {name.removesuffix('.yml')}.yaml."
            problems.append(Problem("wrong-file-name", sentence, place, remedy))
    return [name for name in found if name.endswith(".yaml")]


def _read(path: Path, shape: type[FileT]) -> SeedFile[FileT]:
    name = os.fspath(path)
    root = read_yaml(read_bytes(name), name)
    seed = bind(root, shape, name, words=True, hooks={Marking: _marking})
    return SeedFile(name, root, seed)


def _marking(node: Scalar, flaws: Flaws) -> Marking:
    """A label of TLP 2.0. What is read as the narrowest in data, its writer is told of."""
    written = str(node.value).strip()
    labels = {label.value: label for label in Marking}
    if written in labels:
        return labels[written]
    near = flaws.nearest(written.upper(), labels)
    known = ", ".join(labels)
    remedy = f"Did you mean {quoted(near)}?" if near else f"Use one of: {known}."
    sentence = f"{quoted(written)} is not a label of TLP 2.0."
    flaws.note(node, "unknown-marking", sentence, remedy)
    return Marking.RED


def _check_name(file: SeedFile[FileT], steps: Steps, ident: str, name: str) -> None:
    if ident != name:
        what = "folder" if steps[0] == "incident" else "file"
        sentence = f"The id is {quoted(ident)}, and the {what} is called {quoted(name)}."
        remedy = f"Rename the {what}, or correct the id: they are the same."
        raise ProblemError(Problem("wrong-file-name", sentence, file.place(steps), remedy))


def _entry(node: Node, step: str | int) -> Entry | None:
    """What a field of the record leads to in a mapping, if it is written there."""
    if not isinstance(node, Mapping) or isinstance(step, int):
        return None
    names = [step, *_WRITTEN_AS.get(step, ())]
    if step == "claim":  # of a position, which leads from its stance to its claim
        names.extend(node.entries)
    return next((node.entries[name] for name in names if name in node.entries), None)
