"""Copies of a paper as files: which there are, what they are called, where they are written."""

import datetime as dt
import os
from collections.abc import Sequence
from pathlib import Path

import msgspec

from briefing.incident.marking import Marking
from briefing.incident.view import View, known_from
from briefing.paper.export import export, for_paper
from briefing.paper.formats import FORMATS, OF_THE_VIEW
from briefing.paper.forms import marking_of
from briefing.paper.tables import TABLES
from briefing.problems import Place, Problem, ProblemError, quoted

__all__ = [
    "Copy",
    "Wish",
    "bytes_of",
    "copies",
    "files_of",
    "format_for",
    "is_folder",
    "put",
    "write",
]


class Wish(msgspec.Struct, frozen=True):
    """What is asked for: see `export`. Without a ``table`` a folder gets all that there are."""

    form: str = "page"
    format: str = "text"
    table: str | None = None
    width: int = 72
    issued: str | None = None
    since: dt.datetime | None = None
    ascii: bool = False
    speak: bool = False


def bytes_of(view: View, wish: Wish) -> bytes:
    """The one file of a wish; of tables the one that holds something of everything."""
    return export(
        view,
        wish.form,
        format=wish.format,
        table=wish.table or "items",
        width=wish.width,
        issued=wish.issued,
        since=wish.since,
        ascii=wish.ascii,
        speak=wish.speak,
    )


class Copy(msgspec.Struct, frozen=True):
    """What one file holds, what that is marked, and where it is to be written."""

    path: Path
    marking: Marking
    data: bytes


def copies(view: View, wish: Wish, target: str) -> list[Copy]:
    """What is wished for, to be written to a file, or into a folder.

    In a folder files are called by what identifies a copy.
    """
    paper = for_paper(view, wish.form)
    marking = marking_of(paper, wish.form)
    if is_folder(target):
        files = {Path(target) / name: one for name, one in files_of(paper, wish).items()}
    else:
        files = {Path(target): wish}
    return [Copy(path, marking, bytes_of(paper, one)) for path, one in files.items()]


def write(view: View, target: str, wish: Wish, *, overwrite: bool) -> list[Path]:
    """Write what is wished for to a file, or into a folder, and tell where it is: see `put`."""
    return put(copies(view, wish, target), overwrite=overwrite)


def put(copies: Sequence[Copy], *, overwrite: bool) -> list[Path]:
    """Write each file whole or not at all, and tell where they are.

    Where one is there already none is written without ``overwrite``: ProblemError. What is not for
    everybody can be read by its owner alone, until its owner decides otherwise.
    """
    # Who only prints needs nothing of it.
    from briefing.files.writing import write_atomic

    for one in copies:
        if os.path.lexists(one.path) and not overwrite:
            raise _already_there(one.path)
    for one in copies:
        mode = 0o644 if one.marking is Marking.CLEAR else 0o600
        write_atomic(one.path, one.data, overwrite=overwrite, mode=mode)
    return [one.path for one in copies]


def is_folder(target: str) -> bool:
    """Whether a path is a folder's: because it is one, or because it ends as one."""
    return target.endswith(os.sep) or Path(target).is_dir()


def format_for(target: str | None) -> str:
    """The format that a file's ending asks for; text where it has none, and in a folder."""
    if target is None or is_folder(target):
        return "text"
    path = Path(target)
    for format, ending in sorted(FORMATS.items(), key=lambda known: -len(known[1])):
        if path.name.lower().endswith(ending):
            return format
    if not path.suffix:
        return "text"
    problem = Problem(
        "no-such-format",
        f"No format has the ending {quoted(path.suffix.lower())}.",
        Place(target),
        help=f"Choose one of {', '.join(FORMATS.values())}, or say which with --format.",
    )
    raise ProblemError(problem)


def files_of(paper: View, wish: Wish) -> dict[str, Wish]:
    """What goes into a folder, by its name: ``harbour-2031-06-03-TLP-CLEAR-page.txt``.

    A name tells the incident's id, as of which day it is, who may have it, and which paper it is;
    nothing that was said.
    """
    from briefing.files.writing import safe_name

    known = paper.known()
    moment = paper.as_of or (known_from(known) if known else None)
    day = f"-{moment.date().isoformat()}" if moment else ""
    copy = f"{paper.incident.id}{day}-{marking_of(paper, wish.form).value}"
    ending = FORMATS[wish.format]
    if wish.format == "csv":
        tables = [wish.table] if wish.table else [*TABLES]
        wishes = {one: msgspec.structs.replace(wish, table=one) for one in tables}
    else:
        wishes = {wish.format if wish.format in OF_THE_VIEW else wish.form: wish}
    return {safe_name(f"{copy}-{part}", ending): one for part, one in wishes.items()}


def _already_there(path: Path) -> ProblemError:
    return ProblemError(
        Problem(
            "already-exists",
            "There is a file of this name already.",
            Place(str(path)),
            help="Name another, or write over it with --force.",
        )
    )
