"""Which folders hold the seeds of an incident. What stands in their files is not read here."""

import os
from pathlib import Path

from briefing.compiler.reading import FRAME
from briefing.problems import Place, Problem, ProblemError

__all__ = ["folders", "is_incident"]


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
        sentence = f"The folder of seeds cannot be read: {error.strerror}."
        place = Place(os.fspath(seeds))
        problem = Problem("no-such-folder", sentence, place, "Name the folder that holds them.")
        raise ProblemError(problem) from None
    if not found:
        sentence = "There are no seeds: no folder with an incident in it."
        raise ProblemError(Problem("no-seeds", sentence, Place(os.fspath(seeds)), "Write one."))
    return found
