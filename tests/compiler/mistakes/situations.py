"""Mistakes that are in no text: names, folders, links, disks and sizes, each to be walked into."""

import datetime as dt
import errno
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import pytest

from briefing.compiler.adding import Note, add
from briefing.compiler.building import build, compile_seeds
from briefing.compiler.building import check as compare
from briefing.compiler.folders import only_folder
from briefing.compiler.starting import start
from briefing.files import limits, strict_json, strict_yaml
from briefing.files.incident_file import read_incident
from briefing.files.opening import read_bytes
from briefing.files.strict_json import read_json
from briefing.files.strict_yaml import read_yaml
from briefing.files.writing import write_atomic
from briefing.problems import ProblemError

__all__ = ["SITUATIONS", "Situation"]

Walk = Callable[[Path, pytest.MonkeyPatch], object]


@dataclass(frozen=True)
class Situation:
    """What is wrong in words, and a function that walks into it in a folder of its own."""

    what: str
    walk: Walk


_NOON = dt.datetime(2031, 6, 2, 12, tzinfo=dt.UTC)

_WORDS = {
    errno.EACCES: "Permission denied",
    errno.EFBIG: "File too large",
    errno.EIO: "Input/output error",
    errno.ENOSPC: "No space left on device",
    errno.EROFS: "Read-only file system",
    errno.ESTALE: "Stale file handle",
}
"""What the system says, which is worded otherwise on another one."""


def _failing(number: int) -> Callable[..., NoReturn]:
    def fail(*_: object, **__: object) -> NoReturn:
        raise OSError(number, _WORDS[number])

    return fail


def _reading(number: int) -> Walk:
    def walk(folder: Path, patch: pytest.MonkeyPatch) -> object:
        (folder / "radio.yaml").touch()
        patch.setattr(os, "open", _failing(number))
        return read_bytes(folder / "radio.yaml")

    return walk


def _writing(number: int) -> Walk:
    def walk(folder: Path, patch: pytest.MonkeyPatch) -> None:
        patch.setattr(os, "write", _failing(number))
        write_atomic(folder / "pier.json", b"{}")

    return walk


def _linked_in_a_circle(folder: Path, _: pytest.MonkeyPatch) -> object:
    (folder / "one.json").symlink_to("other.json")
    (folder / "other.json").symlink_to("one.json")
    return read_incident(folder / "one.json")


def _written_through_a_circle(folder: Path, _: pytest.MonkeyPatch) -> None:
    (folder / "one.json").symlink_to("one.json")
    write_atomic(folder / "one.json", b"{}")


def _a_pipe(folder: Path, _: pytest.MonkeyPatch) -> object:
    os.mkfifo(folder / "pier.json")
    return read_incident(folder / "pier.json")


def _written_into_a_pipe(folder: Path, _: pytest.MonkeyPatch) -> None:
    os.mkfifo(folder / "pier.json")
    write_atomic(folder / "pier.json", b"{}")


def _there_already(name: str) -> Walk:
    def walk(folder: Path, _: pytest.MonkeyPatch) -> None:
        (folder / name).touch()
        write_atomic(folder / name, b"{}", overwrite=False)

    return walk


def _too_large(folder: Path, _: pytest.MonkeyPatch) -> object:
    with (folder / "radio.yaml").open("wb") as file:
        file.truncate(limits.MAX_BYTES + 1)
    return read_bytes(folder / "radio.yaml")


def _record_too_large(folder: Path, _: pytest.MonkeyPatch) -> object:
    with (folder / "pier.json").open("wb") as file:
        file.truncate(limits.MAX_INCIDENT_BYTES + 1)
    return read_incident(folder / "pier.json")


def _too_many_in_yaml(_: Path, patch: pytest.MonkeyPatch) -> object:
    patch.setattr(strict_yaml, "MAX_NODES", 3)
    return read_yaml("- a\n- b\n- c\n", "radio.yaml")


def _too_many_in_json(_: Path, patch: pytest.MonkeyPatch) -> object:
    patch.setattr(strict_json, "MAX_NODES", 3)
    return read_json(b'["a", "b", "c"]', "pier.json")


def _out_of_date(folder: Path, _: pytest.MonkeyPatch) -> object:
    _frame(folder)
    build(folder / "seeds", folder / "data")
    (folder / "data" / "pier.json").write_text("{}\n", encoding="utf-8")
    return _compared(folder)


def _made_by_no_seed(folder: Path, _: pytest.MonkeyPatch) -> object:
    _frame(folder)
    build(folder / "seeds", folder / "data")
    (folder / "data" / "quay.json").write_text("{}\n", encoding="utf-8")
    return _compared(folder)


def _compared(folder: Path) -> NoReturn:
    raise ProblemError(*compare(folder / "seeds", folder / "data"))


def _frame(folder: Path) -> None:
    seeds = folder / "seeds" / "pier"
    seeds.mkdir(parents=True)
    (seeds / "incident.yaml").write_text(
        "incident: {id: pier, title: A boat, status: exercise, marking: TLP:CLEAR, zone: UTC}\n",
        encoding="utf-8",
    )


def _no_seeds(folder: Path, patch: pytest.MonkeyPatch) -> object:
    patch.chdir(folder)
    Path("seeds").mkdir()
    return build(Path("seeds"), Path("data"))


def _only_hidden_seeds(folder: Path, patch: pytest.MonkeyPatch) -> object:
    patch.chdir(folder)
    Path("seeds/.pier").mkdir(parents=True)
    return build(Path("seeds"), Path("data"))


def _several(*names: str) -> Walk:
    def walk(folder: Path, patch: pytest.MonkeyPatch) -> object:
        patch.chdir(folder)
        for name in names:
            Path("seeds", name).mkdir(parents=True)
            Path("seeds", name, "incident.yaml").touch()
        return only_folder(Path("seeds"))

    return walk


def _changed_meanwhile(folder: Path, _: pytest.MonkeyPatch) -> None:
    (folder / "radio.yaml").write_bytes(b"source: {}\n")
    write_atomic(folder / "radio.yaml", b"", replacing=b"source: {id: radio}\n")


def _emptied_meanwhile(folder: Path, _: pytest.MonkeyPatch) -> None:
    (folder / "radio.yaml").touch()
    write_atomic(folder / "radio.yaml", b"", replacing=b"source: {id: radio}\n")


def _data_in_the_seeds(folder: Path, patch: pytest.MonkeyPatch) -> object:
    patch.chdir(folder)
    return start(Path("pier"), Path("pier") / "data")


def _data_where_seeds_are(folder: Path, patch: pytest.MonkeyPatch) -> object:
    patch.chdir(folder)
    return start(Path("pier"), Path("pier"))


def _adding_to(section: str) -> Walk:
    def walk(folder: Path, _: pytest.MonkeyPatch) -> object:
        _frame(folder)
        frame = folder / "seeds" / "pier" / "incident.yaml"
        with frame.open("a", encoding="utf-8") as file:
            file.write(section)
        note = Note("A boat is gone.", "a fisher", "the radio", _NOON)
        return add(folder / "seeds" / "pier", note)

    return walk


SITUATIONS: dict[str, tuple[Situation, ...]] = {
    "already-exists": (
        Situation("a paper of that name", _there_already("pier.txt")),
        Situation("a record of that name", _there_already("pier.json")),
    ),
    "bad-path": (
        Situation("a name without a letter", lambda *_: read_bytes("")),
        Situation("a name with a nought in it", lambda *_: read_bytes("pier\0.json")),
        Situation("a name that is too long", lambda folder, _: read_bytes(folder / ("a" * 300))),
        Situation("nothing to write to", lambda *_: write_atomic("", b"{}")),
    ),
    "cannot-read": (
        Situation("a disk that fails", _reading(errno.EIO)),
        Situation("a server that is gone", _reading(errno.ESTALE)),
    ),
    "cannot-write": (
        Situation("a disk that fails", _writing(errno.EIO)),
        Situation("a server that is gone", _writing(errno.ESTALE)),
    ),
    "cannot-add": (
        Situation("a section with a mark for nothing", _adding_to("unprocessed: ~\n")),
        Situation("a section with a word for nothing", _adding_to("unprocessed: null\n")),
    ),
    "changed-meanwhile": (
        Situation("a seed that somebody has written", _changed_meanwhile),
        Situation("a seed that somebody has emptied", _emptied_meanwhile),
    ),
    "data-among-seeds": (
        Situation("data in the folder of seeds", _data_in_the_seeds),
        Situation("data where the seeds are", _data_where_seeds_are),
    ),
    "disk-full": (
        Situation("no room left", _writing(errno.ENOSPC)),
        Situation("a file too large for the disk", _writing(errno.EFBIG)),
    ),
    "is-a-directory": (
        Situation("a folder to be read", lambda folder, _: read_incident(folder)),
        Situation("a folder to be written", lambda folder, _: write_atomic(folder, b"{}")),
    ),
    "link-loop": (
        Situation("links that lead to each other", _linked_in_a_circle),
        Situation("a link that leads to itself", _written_through_a_circle),
    ),
    "no-seeds": (
        Situation("an empty folder of seeds", _no_seeds),
        Situation("a folder that is hidden", _only_hidden_seeds),
    ),
    "no-such-file": (
        Situation("a file that is not there", lambda folder, _: read_bytes(folder / "none.json")),
        Situation("a path through a file", lambda *_: read_bytes(Path(__file__) / "pier.json")),
    ),
    "no-such-folder": (
        Situation("seeds that are not there", lambda folder, _: compile_seeds(folder / "none")),
        Situation("a folder to write in", lambda folder, _: write_atomic(folder / "a" / "b", b"")),
    ),
    "not-a-regular-file": (
        Situation("a pipe to be read", _a_pipe),
        Situation("a pipe to be written", _written_into_a_pipe),
    ),
    "not-permitted": (
        Situation("a file of somebody else", _reading(errno.EACCES)),
        Situation("a disk that can only be read", _writing(errno.EROFS)),
    ),
    "out-of-date": (
        Situation("a record that the seeds do not make", _out_of_date),
        Situation("a record that no seed makes", _made_by_no_seed),
    ),
    "too-large": (
        Situation("a seed of more than 16 MiB", _too_large),
        Situation("a record of more than 128 MiB", _record_too_large),
    ),
    "too-many-values": (
        Situation("a seed of more values than are read", _too_many_in_yaml),
        Situation("a record of more values than are read", _too_many_in_json),
    ),
    "which-incident": (
        Situation("two incidents where one is wanted", _several("pier", "quay")),
        Situation("many incidents", _several(*(f"pier-{number}" for number in range(20)))),
    ),
}
"""What is walked into for each code."""
