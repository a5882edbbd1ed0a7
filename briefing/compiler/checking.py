"""Looking seeds over: every problem of every folder. Nothing is written."""

from dataclasses import dataclass
from pathlib import Path

from briefing.compiler.folders import folders
from briefing.compiler.reading import read_folder
from briefing.compiler.resolving import resolve
from briefing.problems import Problem, in_order

__all__ = ["Looked", "look_over"]


@dataclass(frozen=True, slots=True)
class Looked:
    """What was looked at, in numbers, and every problem found, in the order of the files."""

    incidents: int
    seeds: int
    problems: tuple[Problem, ...]


def look_over(seeds: Path) -> Looked:
    """Check one incident's folder, or every folder of a folder of such folders."""
    found = folders(seeds)
    problems: list[Problem] = []
    for folder in found:
        resolve(read_folder(folder, problems), problems)
    return Looked(len(found), sum(map(_seeds_in, found)), in_order(problems))


def _seeds_in(folder: Path) -> int:
    return sum(not path.name.startswith(".") for path in folder.glob("*.yaml"))
