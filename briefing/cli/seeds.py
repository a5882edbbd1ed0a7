"""The seeds of the incident on the desk, for the desk: where an item stands, building, noting."""

import datetime as dt
from pathlib import Path

from briefing.files.seed_folders import remember_seeds, seed_folder
from briefing.problems import Place, Problem, ProblemError

__all__ = ["SeedsOfFile", "seeds_of"]


def seeds_of(file: Path, incident: str) -> "SeedsOfFile | None":
    """The seeds that make this very file; None where they are not at hand."""
    folder = seed_folder(file, incident)
    if folder is None or file.name != f"{incident}.json":
        return None
    return SeedsOfFile(folder, file)


class SeedsOfFile:
    """A folder of seeds, and the file that is built from it."""

    def __init__(self, folder: Path, file: Path) -> None:
        self._folder = folder
        self._file = file

    def place(self, item: str) -> Place | None:
        """Where an item stands in the seeds, or the incident itself, by their ids."""
        from briefing.files.seed_places import frame_in_seeds, place_in_seeds

        if found := place_in_seeds(self._folder, item):
            return found
        return frame_in_seeds(self._folder) if item == self._file.stem else None

    def build(self) -> tuple[Problem, ...]:
        """Build the file, if nothing is wrong with the seeds."""
        from briefing.compiler.building import Noted, build

        noted = Noted()
        try:
            build(self._folder, self._file.parent, noted)
        except ProblemError as error:
            return error.problems
        remember_seeds({self._file: self._folder})
        return tuple(noted.warnings)

    def note(self, text: str, by: str, from_: str) -> str:
        """Add an unprocessed item to the frame."""
        from briefing.compiler.adding import Note, add

        return add(self._folder, Note(text, by, from_, dt.datetime.now(dt.UTC))).id
