"""Folders of seeds to the files of data: compiled, written, or compared with what is there."""

import os
from collections.abc import Iterator
from pathlib import Path

from briefing.compiler.reading import read_folder
from briefing.compiler.resolving import resolve
from briefing.compiler.schemas import schemas
from briefing.files.opening import read_bytes
from briefing.files.writing import write_atomic
from briefing.incident import canonical
from briefing.incident.types import Incident
from briefing.problems import Place, Problem, ProblemError

__all__ = ["build", "check", "compile_seeds"]


def compile_seeds(directory: Path) -> Incident:
    """The incident that one folder of seeds makes; ProblemError with all that is wrong with it."""
    problems: list[Problem] = []
    incident = resolve(read_folder(directory, problems), problems)
    if incident is None:
        raise ProblemError(*_in_order(problems))
    return incident


def build(seeds: Path, data: Path) -> list[Path]:
    """Make data of every folder in `seeds`, and write what differs from what is there.

    Gives the files written. If anything is wrong with any seed, nothing is written and ProblemError
    tells all of it.
    """
    made = _made(seeds, data)
    data.joinpath("schemas").mkdir(parents=True, exist_ok=True)
    written = []
    for path, content in made.items():
        if not _holds(path, content):
            write_atomic(path, content)
            written.append(path)
    return written


def check(seeds: Path, data: Path) -> list[Problem]:
    """What is wrong with the seeds or, if nothing is, each file of data that they do not make."""
    try:
        made = _made(seeds, data)
    except ProblemError as error:
        return list(error.problems)
    problems = [
        _out_of_date(path, "This file is not what the seeds make.", "Run `briefing build`.")
        for path, content in made.items()
        if not _holds(path, content)
    ]
    for path in _built(data):
        if path not in made:
            sentence = "This file is made by no seed."
            problems.append(_out_of_date(path, sentence, "Delete it, or write its seeds."))
    return _in_order(problems)


def _made(seeds: Path, data: Path) -> dict[Path, bytes]:
    """The content of every file of data, by path."""
    problems: list[Problem] = []
    made = {}
    for folder in _folders(seeds):
        incident = resolve(read_folder(folder, problems), problems)
        if incident is not None:
            made[data / f"{incident.id}.json"] = canonical.encode(incident)
    if any(not problem.warning for problem in problems):
        raise ProblemError(*_in_order(problems))
    for name, content in schemas().items():
        made[data / "schemas" / name] = content
    return made


def _folders(seeds: Path) -> list[Path]:
    try:
        found = sorted(one for one in seeds.iterdir() if one.is_dir() and one.name[0] != ".")
    except OSError as error:
        sentence = f"The folder of seeds cannot be read: {error.strerror}."
        place = Place(os.fspath(seeds))
        problem = Problem("no-such-folder", sentence, place, "Name the folder that holds them.")
        raise ProblemError(problem) from None
    if not found:
        sentence = "There are no seeds: no folder with an incident in it."
        raise ProblemError(Problem("no-seeds", sentence, Place(os.fspath(seeds)), "Write one."))
    return found


def _built(data: Path) -> Iterator[Path]:
    yield from sorted(data.glob("*.json"))
    yield from sorted(data.glob("schemas/*.json"))


def _holds(path: Path, content: bytes) -> bool:
    try:
        return read_bytes(path) == content
    except ProblemError:
        return False


def _out_of_date(path: Path, sentence: str, remedy: str) -> Problem:
    return Problem("out-of-date", sentence, Place(os.fspath(path)), remedy)


def _in_order(problems: list[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda one: (one.place.path, one.place.line, one.place.column))
