"""The list of recent files: newest first, short, and never in the way."""

import errno
import os
import stat
from pathlib import Path

import pytest

from briefing.files.places import state_dir
from briefing.files.recent import recent_files, remember


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


def the_list() -> Path:
    """The one file in the folder of state."""
    (file,) = state_dir().iterdir()
    return file


def test_at_first_there_are_no_recent_files() -> None:
    assert recent_files() == []


def test_the_file_opened_last_stands_first_and_none_stands_twice() -> None:
    for name in ("/a.json", "/b ü.json", "/c.json", "/a.json"):
        remember(Path(name))
    assert recent_files() == [Path("/a.json"), Path("/c.json"), Path("/b ü.json")]


def test_twenty_files_are_remembered() -> None:
    for number in range(25):
        remember(Path(f"/{number}.json"))
    assert recent_files() == [Path(f"/{number}.json") for number in range(24, 4, -1)]


def test_a_file_opened_by_a_relative_path_is_found_from_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    remember(Path("incident.json"))
    monkeypatch.chdir("/")
    assert recent_files() == [tmp_path / "incident.json"]


def test_the_list_is_for_its_owner_only() -> None:
    remember(Path("/a.json"))
    assert stat.S_IMODE(the_list().stat().st_mode) == 0o600
    assert stat.S_IMODE(state_dir().stat().st_mode) == 0o700


@pytest.mark.parametrize(
    "damage",
    [b"", b"[", b"{}", b"[1]", b"\xff", b'["\\ud800"]', b"[" * 100_000, b'"a"' + b" " * (2 << 20)],
)
def test_a_damaged_list_is_an_empty_one_and_is_replaced(damage: bytes) -> None:
    remember(Path("/a.json"))
    the_list().write_bytes(damage)
    assert recent_files() == []
    remember(Path("/b.json"))
    assert recent_files() == [Path("/b.json")]


def test_only_whole_paths_and_no_more_than_twenty_are_taken_from_a_list() -> None:
    remember(Path("/a.json"))
    names = ", ".join(f'"/{number}.json"' for number in range(30))
    the_list().write_text(f'["", "relative.json", {names}]')
    assert recent_files() == [Path(f"/{number}.json") for number in range(20)]


def test_a_list_that_cannot_be_kept_is_no_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "state").write_text("a file in the way")
    remember(Path("/a.json"))
    assert recent_files() == []
    (tmp_path / "state").unlink()

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "write", full)
    remember(Path("/a.json"))
    assert recent_files() == []


def test_a_name_that_is_not_unicode_is_not_remembered() -> None:
    remember(Path("/a.json"))
    remember(Path(os.fsdecode(b"/\xff.json")))
    assert recent_files() == [Path("/a.json")]
