"""Which folder of seeds an incident's file was built from. No seed is read here."""

import contextlib
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from briefing.files.opening import read_bytes
from briefing.files.places import state_dir
from briefing.files.writing import write_atomic
from briefing.problems import ProblemError

__all__ = ["FRAME", "remember_seeds", "seed_folder"]

FRAME = "incident.yaml"
"""The name of the file that holds an incident's frame."""

_SEEDS = "seeds"
_MOST = 200
_MAX_BYTES = 1 << 20


def seed_folder(file: Path, incident: str) -> Path | None:
    """The folder of seeds that an incident's file was built from; None where it is not at hand.

    `incident` is the incident's id, which is also its folder's name. It lies where the last build
    that put it elsewhere found it; else in `seeds`, or by itself, beside the file or beside the
    folder that the file lies in: so data/harbour.json goes with seeds/harbour.
    """
    file = file.absolute()
    told = _remembered().get(str(file))
    return _first([*([Path(told)] if told else []), *_usual(file, incident)])


def remember_seeds(built: Mapping[Path, Path]) -> None:
    """Note which folder of seeds each incident's file was built from, where that is not plain.

    Where it cannot be noted, nothing happens.
    """
    with contextlib.suppress(ProblemError, OSError, UnicodeEncodeError):
        before = _remembered()
        now = dict(before)
        for file, folder in built.items():
            made, origin = file.absolute(), folder.absolute()
            now.pop(str(made), None)
            if _first(_usual(made, origin.name)) != origin:
                now[str(made)] = str(origin)
        if now != before:
            _keep(dict(list(now.items())[-_MOST:]))


def _usual(file: Path, incident: str) -> list[Path]:
    """Where seeds are looked for, the likeliest place first."""
    bases = (file.parent.parent, file.parent)
    return [base / below / incident for base in bases for below in (_SEEDS, "")]


def _first(folders: Iterable[Path]) -> Path | None:
    """The first that holds an incident's seeds."""
    return next((one for one in folders if _holds_seeds(one)), None)


def _holds_seeds(folder: Path) -> bool:
    try:
        return folder.joinpath(FRAME).is_file()
    except OSError:
        return False


def _remembered() -> dict[str, str]:
    """The folder of seeds by the incident's file; what cannot be read says nothing."""
    try:
        return msgspec.json.decode(read_bytes(_list(), _MAX_BYTES), type=dict[str, str])
    except (ProblemError, msgspec.DecodeError):
        return {}


def _keep(remembered: Mapping[str, str]) -> None:
    file = _list()
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_atomic(file, msgspec.json.encode(remembered), mode=0o600)


def _list() -> Path:
    return state_dir() / "seeds.json"
