"""Which folders hold the seeds of an incident. What stands in their files is not read here."""

import os
from pathlib import Path

from briefing.files.seed_folders import FRAME
from briefing.problems import Place, Problem, ProblemError, first_few

__all__ = ["folders", "is_incident", "only_folder"]


def is_incident(seeds: Path) -> bool:
    """Whether this is the folder of one incident, and not a folder of such folders."""
    try:
        return seeds.joinpath(FRAME).is_file()
    except OSError:
        return False


def folders(seeds: Path) -> list[Path]:
    """The folder itself if it is that of an incident, else the folders in it, sorted.

    Raises ProblemError where it cannot be read or holds none.
    """
    if is_incident(seeds):
        return [seeds]
    try:
        found = sorted(one for one in seeds.iterdir() if one.is_dir() and one.name[0] != ".")
    except OSError as error:
        raise ProblemError(_no_folder(seeds, error)) from None
    if not found:
        raise _no_seeds(seeds)
    return found


def only_folder(seeds: Path) -> Path:
    """The folder of the only incident that `folders` finds; else ProblemError."""
    found = [folder for folder in folders(seeds) if is_incident(folder)]
    if len(found) == 1:
        return found[0]
    if not found:
        raise _no_seeds(seeds)
    sentence = f"There are {len(found)} incidents here, and one is to be named."
    remedy = f"Name one of: {first_few(map(str, found))}."
    raise ProblemError(Problem("which-incident", sentence, Place(os.fspath(seeds)), remedy))


def _no_seeds(seeds: Path) -> ProblemError:
    sentence = "There are no seeds: no folder with an incident in it."
    remedy = f"Make one: briefing new {seeds / 'NAME'}."
    return ProblemError(Problem("no-seeds", sentence, Place(os.fspath(seeds)), remedy))


def _no_folder(seeds: Path, error: OSError) -> Problem:
    if isinstance(error, FileNotFoundError):
        sentence = "There is no such folder of seeds."
        # Who names a folder below that of all seeds means an incident's own.
        new = seeds / "NAME" if seeds.absolute().name == "seeds" else seeds
        remedy = f"Check its name, or make one: briefing new {new}."
    elif isinstance(error, NotADirectoryError):
        sentence = "This is a file, and a folder of seeds is wanted."
        remedy = f"Name the folder that it lies in: {seeds.parent}."
    else:
        sentence = f"The folder of seeds cannot be read: {error.strerror}."
        remedy = "Name the folder that holds them."
    return Problem("no-such-folder", sentence, Place(os.fspath(seeds)), remedy)
