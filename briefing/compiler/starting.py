"""A new incident to write over: the example's seeds under a name of their own, and the schemas."""

import os
import re
from collections.abc import Callable
from contextlib import ExitStack, suppress
from pathlib import Path
from urllib.parse import quote

import msgspec

from briefing.compiler.schemas import schemas
from briefing.files.ids import like_an_id
from briefing.files.opening import read_bytes
from briefing.files.seed_folders import FRAME
from briefing.files.writing import write_atomic
from briefing.incident.types import Id
from briefing.problems import Place, Problem, ProblemError, quoted

__all__ = ["EXAMPLE", "start"]

EXAMPLE = Path(__file__).parent / "example"
"""The seeds of the example: an incident like any other, in a folder named after it."""

_SCHEMA = re.compile(r"(?m)^(# yaml-language-server: \$schema=).*/([^/\n]+)$")
_ID = re.compile(rf"(?m)^(  id: ){EXAMPLE.name}$")


def start(directory: Path, data: Path) -> list[Path]:
    """Write the example's seeds into a new or empty folder, under its name, and the schemas.

    Gives the new seeds. `data` is where the incident is to be built; the schemas by which editors
    check the seeds are kept there. Raises ProblemError, and leaves all as it was, where the folder
    holds anything, its name cannot be an id, or an incident of that name is built there already.
    """
    ident = _ident(directory)
    _refuse_taken(directory, data, data / f"{ident}.json")
    written = []
    with ExitStack() as undoing:
        _make_folder(directory, undoing)
        for seed in sorted(EXAMPLE.glob("*.yaml"), key=lambda path: path.name != FRAME):
            text = _ID.sub(rf"\g<1>{ident}", read_bytes(seed).decode())
            text = _SCHEMA.sub(rf"\g<1>{_way(directory, data / 'schemas')}/\g<2>", text)
            path = directory / seed.name
            write_atomic(path, text.encode(), overwrite=False)
            undoing.callback(_gone, path.unlink)
            written.append(path)
        _make_folder(data / "schemas", undoing)
        for name, content in schemas().items():
            path = data / "schemas" / name
            if not path.exists():
                undoing.callback(_gone, path.unlink)
            write_atomic(path, content)
        undoing.pop_all()
    return written


def _ident(directory: Path) -> str:
    """The folder's name, which becomes the incident's id; ProblemError where it cannot."""
    name = directory.absolute().name
    try:
        return msgspec.convert(name, Id)
    except msgspec.ValidationError:
        near = like_an_id(name)[:80].strip("-")
    sentence = f"The folder's name becomes the incident's id, and {quoted(name)} cannot be one."
    remedy = f"Call it {quoted(near)}." if near else "Call it by words joined by hyphens."
    raise ProblemError(Problem("wrong-file-name", sentence, Place(os.fspath(directory)), remedy))


def _refuse_taken(directory: Path, data: Path, built: Path) -> None:
    place = Place(os.fspath(directory))
    try:
        held = sorted(one.name for one in directory.iterdir())
    except FileNotFoundError:
        held = []
    except OSError as error:
        sentence = f"This cannot be a folder of seeds: {error.strerror}."
        raise ProblemError(Problem("no-such-folder", sentence, place, "Name another.")) from None
    if held:
        sentence = f"The folder is not empty: it holds {quoted(held[0])}."
        raise ProblemError(Problem("already-exists", sentence, place, "Name a new folder."))
    if os.path.lexists(built):
        sentence = "An incident of this name is built already."
        remedy = "Give the folder of the seeds another name."
        raise ProblemError(Problem("already-exists", sentence, Place(os.fspath(built)), remedy))
    kept = Path(os.path.realpath(data))
    if Path(os.path.realpath(directory)) in (kept, *kept.parents):
        sentence = f"What is built would lie among the seeds, in {quoted(os.fspath(data))}."
        remedy = f"Run this in the folder above, as `briefing new {directory.absolute().name}`."
        raise ProblemError(Problem("data-among-seeds", sentence, place, remedy))


def _make_folder(folder: Path, undoing: ExitStack) -> None:
    """Make a folder and those above it, and note to remove the new ones again."""
    try:
        missing = [one for one in (folder, *folder.parents) if not one.exists()]
        for one in reversed(missing):
            one.mkdir(exist_ok=True)
            undoing.callback(_gone, one.rmdir)
    except OSError as error:
        sentence = f"The folder cannot be made: {error.strerror}."
        problem = Problem("not-permitted", sentence, Place(os.fspath(folder)), "Name another.")
        raise ProblemError(problem) from None


def _gone(remove: Callable[[], None]) -> None:
    """Remove what was made, unless somebody else has made something of it."""
    with suppress(OSError):
        remove()


def _way(directory: Path, schemas: Path) -> str:
    """How a seed names the folder of the schemas: the way there from its own folder."""
    way = os.path.relpath(os.path.realpath(schemas), os.path.realpath(directory))
    return quote(Path(way).as_posix(), safe="/.")
