"""What came in, written down before anybody has placed it: one more unprocessed item of a frame."""

import datetime as dt
import os
from collections.abc import Collection
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from msgspec import structs

from briefing.compiler import zones
from briefing.compiler.reading import SeedFile, SeedFolder, read_folder
from briefing.compiler.resolving import resolve
from briefing.compiler.seed import FrameFile, UnprocessedSeed
from briefing.files.binding import bind
from briefing.files.locking import alone_in
from briefing.files.opening import read_bytes
from briefing.files.seed_folders import FRAME
from briefing.files.strict_yaml import read_yaml
from briefing.files.writing import changed_meanwhile, write_atomic
from briefing.files.yaml_insertion import insertions
from briefing.incident.links import items_of
from briefing.incident.safe import safe
from briefing.incident.types import Incident
from briefing.problems import Place, Problem, ProblemError

__all__ = ["Added", "Note", "add", "check_sound", "with_note"]

_SECTION = "unprocessed"
_TRIES = 20


@dataclass(frozen=True, slots=True)
class Note:
    """What was said or happened (`text`), `by` whom and `from_` where, as typed; when it was noted.

    `noted` is a moment with its offset from UTC.
    """

    text: str
    by: str
    from_: str
    noted: dt.datetime


@dataclass(frozen=True, slots=True)
class Added:
    """The file that an item was added to, and the item's id."""

    path: Path
    id: str


def check_sound(directory: Path) -> None:
    """Raise ProblemError with all that is wrong with an incident's seeds."""
    _compiled(directory)


def add(directory: Path, note: Note) -> Added:
    """Add a note to the folder of an incident's seeds as an unprocessed item.

    The frame's file is written only if the seeds are sound before and after, and differ in nothing
    but the item. What somebody else saves meanwhile stays, and the note is added to that. Raises
    ProblemError, with nothing written.
    """
    with alone_in(directory):
        for tries in count(1):
            try:
                return _added(directory, note)
            except ProblemError as error:
                if error.problems[0].code != "changed-meanwhile" or tries == _TRIES:
                    raise
    raise AssertionError


def with_note(data: bytes, path: str, note: Note, taken: Collection[str]) -> tuple[bytes, str]:
    """The frame's file with a note as one more unprocessed item, and the item's id.

    `data` is what the file holds; `path` only names it in problems; `taken` are the ids that are
    given already. All bytes of the file stay in their order. The note's texts are made safe. Raises
    ProblemError where the file is not sound, or nothing can be added to it.
    """
    before = _frame(data, path)
    ident = _fresh(f"noted-{note.noted:%Y-%m-%d-%H%M}", taken)
    item = UnprocessedSeed(
        text=safe(note.text.strip()),
        by=safe(note.by.strip()),
        from_=safe(note.from_.strip()),
        noted=note.noted.isoformat(timespec="minutes"),
    )
    if not item.text:
        sentence, remedy = "This note is empty.", "Say what was said or happened."
        raise ProblemError(Problem("empty", sentence, Place(path), remedy))
    wanted = structs.replace(before.seed, unprocessed={**before.seed.unprocessed, ident: item})
    fields = {"text": item.text, "by": item.by, "from": item.from_, "noted": item.noted or ""}
    given = {name: value for name, value in fields.items() if value}
    for text in insertions(data.decode(), _SECTION, ident, given):
        made = text.encode()
        if _reads_as(made, path, wanted):
            return made, ident
    sentence = f"Nothing can be added to {_SECTION!r} as it is written here."
    remedy = f"Write `{_SECTION}:` with nothing behind it on its line, then repeat."
    raise ProblemError(Problem("cannot-add", sentence, before.place((_SECTION,)), remedy))


def _added(directory: Path, note: Note) -> Added:
    folder, incident = _compiled(directory)
    path = directory / FRAME
    data = read_bytes(path)
    here = replace(note, noted=zones.local(note.noted, incident.zone))
    taken = {incident.id, *(item.id for item in items_of(incident))}
    made, ident = with_note(data, os.fspath(path), here, taken)
    _prove(replace(folder, frame=_frame(made, os.fspath(path))), incident, ident)
    write_atomic(path, made, replacing=data)
    return Added(path, ident)


def _compiled(directory: Path) -> tuple[SeedFolder, Incident]:
    """The seeds and what they make; ProblemError with all that is wrong with them."""
    problems: list[Problem] = []
    folder = read_folder(directory, problems)
    return folder, _resolved(folder, problems)


def _resolved(folder: SeedFolder, problems: list[Problem]) -> Incident:
    incident = resolve(folder, problems)
    errors = [problem for problem in problems if not problem.warning]
    if errors or incident is None:
        raise ProblemError(*(errors or problems))
    return incident


def _prove(folder: SeedFolder, before: Incident, ident: str) -> None:
    """Raise ProblemError unless the seeds make what they made before, and the item besides."""
    after = _resolved(folder, [])
    others = tuple(item for item in after.unprocessed if item.id != ident)
    if structs.replace(after, unprocessed=others) != before:
        raise changed_meanwhile(folder.frame.path)


def _frame(data: bytes, path: str) -> SeedFile[FrameFile]:
    root = read_yaml(data, path)
    return SeedFile(path, root, bind(root, FrameFile, path, words=True))


def _reads_as(data: bytes, path: str, wanted: FrameFile) -> bool:
    try:
        return _frame(data, path).seed == wanted
    except ProblemError:
        return False


def _fresh(ident: str, taken: Collection[str]) -> str:
    numbered = (f"{ident}-{number}" for number in count(2))
    return ident if ident not in taken else next(one for one in numbered if one not in taken)
