"""Folders of seeds to the files of data: compiled, written, or compared with what is there."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from briefing.compiler.folders import folders, is_incident
from briefing.compiler.listing import strays
from briefing.compiler.quotations import quotations_in
from briefing.compiler.reading import read_folder
from briefing.compiler.resolving import resolve
from briefing.compiler.schemas import schemas
from briefing.files.opening import read_bytes
from briefing.files.writing import write_atomic
from briefing.incident import canonical
from briefing.incident.types import Incident
from briefing.problems import Place, Problem, ProblemError, in_order

__all__ = ["Noted", "build", "check", "compile_seeds"]


@dataclass(slots=True)
class Noted:
    """What a build leaves to be said: warnings, and how many quotations nothing has proved."""

    warnings: list[Problem] = field(default_factory=list)
    quotations: int = 0


def compile_seeds(directory: Path) -> Incident:
    """The incident that one folder of seeds makes; ProblemError with all that is wrong with it."""
    problems: list[Problem] = []
    incident = resolve(read_folder(directory, problems), problems)
    if incident is None:
        raise ProblemError(*in_order(problems))
    return incident


def build(seeds: Path, data: Path, noted: Noted | None = None) -> list[Path]:
    """Make data of every folder in `seeds`, and write what differs from what is there.

    `seeds` may itself be the folder of one incident; other incidents' data then stay as they are.
    Gives the files written; what is `noted` keeps nothing back. If anything is wrong with any seed,
    nothing is written and ProblemError tells all of it.
    """
    noted = noted or Noted()
    made = _made(seeds, data, noted)
    _make_folder(data / "schemas")
    noted.warnings = list(in_order(noted.warnings))
    written = []
    for path, content in made.items():
        if not _holds(path, content):
            write_atomic(path, content)
            written.append(path)
    return written


def check(seeds: Path, data: Path) -> list[Problem]:
    """What is wrong with the seeds or, if nothing is, each file of data that they do not make.

    Warnings are told as well.
    """
    noted = Noted()
    try:
        made = _made(seeds, data, noted)
    except ProblemError as error:
        return list(error.problems)
    problems = noted.warnings + [
        _out_of_date(path, "This file is not what the seeds make.", "Run `briefing build`.")
        for path, content in made.items()
        if not _holds(path, content)
    ]
    for path in () if is_incident(seeds) else _built(data):
        if path not in made:
            sentence = "This file is made by no seed."
            problems.append(_out_of_date(path, sentence, "Delete it, or write its seeds."))
    return list(in_order(problems))


def _made(seeds: Path, data: Path, noted: Noted) -> dict[Path, bytes]:
    """The content of every file of data, by path; ProblemError with all that is wrong."""
    made = {}
    found = folders(seeds)
    problems = [*strays(seeds)]
    for folder in found:
        incident = resolve(read_folder(folder, problems), problems)
        if incident is not None:
            made[data / f"{incident.id}.json"] = canonical.encode(incident)
            noted.quotations += quotations_in(incident)
    if any(not problem.warning for problem in problems):
        raise ProblemError(*in_order(problems))
    noted.warnings += problems
    for name, content in schemas().items():
        made[data / "schemas" / name] = content
    return made


def _built(data: Path) -> Iterator[Path]:
    yield from sorted(data.glob("*.json"))
    yield from sorted(data.glob("schemas/*.json"))


def _make_folder(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        sentence = f"The folder of data cannot be made: {error.strerror}."
        remedy = "Name a folder that you may write to."
        raise ProblemError(
            Problem("cannot-write", sentence, Place(os.fspath(path)), remedy)
        ) from None


def _holds(path: Path, content: bytes) -> bool:
    try:
        return read_bytes(path) == content
    except ProblemError:
        return False


def _out_of_date(path: Path, sentence: str, remedy: str) -> Problem:
    return Problem("out-of-date", sentence, Place(os.fspath(path)), remedy)
