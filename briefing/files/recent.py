"""The list of incident files opened last. A convenience: whatever goes wrong here stays silent."""

import contextlib
from pathlib import Path

import msgspec

from briefing.files.opening import read_bytes
from briefing.files.places import state_dir
from briefing.files.writing import write_atomic
from briefing.problems import ProblemError

__all__ = ["recent_files", "remember"]

_MOST = 20
_MAX_BYTES = 1 << 20


def recent_files() -> list[Path]:
    """The incident files opened last, newest first, at most 20; they may be gone by now.

    A list that cannot be read is an empty one.
    """
    try:
        names = msgspec.json.decode(read_bytes(_list(), _MAX_BYTES), type=list[str])
    except (ProblemError, msgspec.DecodeError):
        return []
    return [Path(name) for name in names if Path(name).is_absolute()][:_MOST]


def remember(path: Path) -> None:
    """Put `path` first in the list of recent files; where that fails, nothing happens."""
    with contextlib.suppress(ProblemError, OSError, UnicodeEncodeError):
        opened = path.absolute()
        others = [file for file in recent_files() if file != opened]
        names = [str(file) for file in (opened, *others)][:_MOST]
        list_file = _list()
        list_file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_atomic(list_file, msgspec.json.encode(names), mode=0o600)


def _list() -> Path:
    return state_dir() / "recent.json"
