"""What lies in a folder of seeds: which files are read, and what is told of all others."""

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from briefing.files.seed_folders import FRAME
from briefing.problems import Place, Problem, quoted

__all__ = ["seed_names", "strays"]

_SUFFIX = ".yaml"
_NEARLY = (".yaml", ".yml")
_BESIDE = ("readme", "licence", "license")
"""What may lie beside seeds without being told of, whatever follows in its name."""

_LOOKED_AT = 1000
"""At how many names below a folder it is asked whether they are seeds."""

_NOT_READ = "Move it away, or put a dot before its name."


def seed_names(directory: Path, problems: list[Problem]) -> list[str]:
    """The names of the seeds in one incident's folder; what else lies there is told of.

    Hidden files, what editors leave behind, and a README or LICENCE are passed over.
    """
    names = []
    for path in _visible(directory, problems):
        if path.is_dir():
            problems.extend(_of_folder(path))
        elif path.name.endswith(_SUFFIX):
            names.append(path.name)
        elif path.name.lower().endswith(_NEARLY):
            sentence = "Only files that end in .yaml are read as seeds."
            remedy = f"Rename it to {path.stem.lower()}{_SUFFIX}."
            problems.append(Problem("wrong-file-name", sentence, _place(path), remedy))
        else:
            problems.append(_not_read(path, "Only files that end in .yaml are read as seeds."))
    return names


def strays(seeds: Path) -> Iterator[Problem]:
    """What is told of files that lie beside the folders of seeds, where nothing is read.

    The folder of one incident has none: all in it is told of when it is read.
    """
    if seeds.joinpath(FRAME).is_file():
        return
    for path in _visible(seeds, []):
        if path.is_dir():
            continue
        if path.name.lower().endswith(_NEARLY):
            sentence = "This seed lies beside the folders of incidents, where none is read."
            remedy = "Move it into the folder of its incident."
            yield Problem("wrong-folder", sentence, _place(path), remedy)
        else:
            yield _not_read(path, "Only folders with seeds in them are read here.")


def _visible(directory: Path, problems: list[Problem]) -> list[Path]:
    """What lies in a folder, by name, but for what is passed over."""
    try:
        found = sorted(directory.iterdir())
    except OSError as error:
        sentence = f"The folder cannot be read: {error.strerror}."
        place = Place(os.fspath(directory))
        problems.append(Problem("no-such-folder", sentence, place, "Check its name."))
        return []
    return [path for path in found if not _passed_over(path.name)]


def _passed_over(name: str) -> bool:
    left_by_an_editor = name.endswith("~") or (name.startswith("#") and name.endswith("#"))
    return name.startswith(".") or left_by_an_editor or name.lower().startswith(_BESIDE)


def _of_folder(folder: Path) -> Iterator[Problem]:
    """What is told of a folder within an incident's: it is not read."""
    below = islice((name for _, _, names in os.walk(folder) for name in sorted(names)), _LOOKED_AT)
    visible = [name for name in below if not _passed_over(name)]
    seeds = [name for name in visible if name.lower().endswith(_NEARLY)]
    if seeds:
        sentence = f"This folder holds {quoted(seeds[0])}, and no seed is read below its incident."
        remedy = f"Move it up, beside {FRAME}."
        yield Problem("wrong-folder", sentence, _place(folder), remedy)
    elif visible:
        yield _not_read(folder, "No folder within an incident's is read.")


def _not_read(path: Path, sentence: str) -> Problem:
    return Problem("not-read", sentence, _place(path), _NOT_READ, warning=True)


def _place(path: Path) -> Place:
    return Place(os.fspath(path))
