"""Writing what must not be lost: the file is there whole, or nothing has changed."""

import errno
import os
import re
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.files.writing import safe_name, write_atomic
from briefing.problems import Place, Problem, ProblemError

OLD, NEW = b"old" * 1000, b"new" * 2000


def refusal(path: str | Path, *, overwrite: bool = True) -> Problem:
    """The one problem of writing to `path`."""
    with pytest.raises(ProblemError) as caught:
        write_atomic(path, NEW, overwrite=overwrite)
    (found,) = caught.value.problems
    assert found.place == Place(str(path))
    assert found.sentence.endswith(".")
    assert found.help
    return found


def rights(file: Path) -> int:
    """The permission bits of a file."""
    return stat.S_IMODE(file.stat().st_mode)


@pytest.mark.parametrize("overwrite", [True, False])
def test_a_new_file_is_written_whole(tmp_path: Path, overwrite: bool) -> None:
    file = tmp_path / "briefing.txt"
    write_atomic(file, NEW, overwrite=overwrite)
    assert file.read_bytes() == NEW
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_is_replaced(tmp_path: Path) -> None:
    file = tmp_path / "briefing.txt"
    file.write_bytes(OLD)
    write_atomic(str(file), NEW)
    assert file.read_bytes() == NEW
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("kind", ["file", "folder", "dangling link"])
def test_what_is_there_is_not_replaced_unasked(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "briefing.txt"
    if kind == "file":
        path.write_bytes(OLD)
    elif kind == "folder":
        path.mkdir()
    else:
        path.symlink_to("nowhere")
    before = path.lstat()
    assert refusal(path, overwrite=False).code == "already-exists"
    assert path.lstat() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_appears_meanwhile_is_not_replaced_unasked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "briefing.txt"
    sync = os.fsync

    def appear(descriptor: int) -> None:
        file.write_bytes(OLD)
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", appear)
    assert refusal(file, overwrite=False).code == "already-exists"
    assert file.read_bytes() == OLD
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("taken", [False, True])
def test_a_disk_without_hard_links_does_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, taken: bool
) -> None:
    file = tmp_path / "briefing.txt"

    def refuse(*_: object) -> None:
        if taken:
            file.write_bytes(OLD)
        raise PermissionError(errno.EPERM, "no links here")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    if taken:
        assert refusal(file, overwrite=False).code == "already-exists"
    else:
        write_atomic(file, NEW, overwrite=False)
    assert file.read_bytes() == (OLD if taken else NEW)
    assert list(tmp_path.iterdir()) == [file]


def test_an_existing_file_keeps_its_permissions(tmp_path: Path) -> None:
    file = tmp_path / "briefing.txt"
    file.write_bytes(OLD)
    file.chmod(0o604)
    write_atomic(file, NEW)
    assert rights(file) == 0o604


def test_a_new_file_has_the_permissions_asked_for_within_the_umask(tmp_path: Path) -> None:
    umask = os.umask(0o027)
    try:
        write_atomic(tmp_path / "open.txt", NEW)
        write_atomic(tmp_path / "private.txt", NEW, mode=0o600)
    finally:
        os.umask(umask)
    assert rights(tmp_path / "open.txt") == 0o640
    assert rights(tmp_path / "private.txt") == 0o600


def test_a_group_that_cannot_be_kept_loses_its_rights_to_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "briefing.txt"
    file.write_bytes(OLD)
    file.chmod(0o664)
    status = os.fstat

    def other_group(descriptor: int) -> os.stat_result:
        fields = list(status(descriptor))
        fields[stat.ST_GID] += 1
        return os.stat_result(fields)

    def refuse(*_: object) -> None:
        raise PermissionError(errno.EPERM, "not yours")

    monkeypatch.setattr(os, "fstat", other_group)
    monkeypatch.setattr(os, "fchown", refuse)
    write_atomic(file, NEW)
    assert rights(file) == 0o604


@pytest.mark.parametrize("exists", [True, False])
def test_through_a_link_the_file_behind_it_is_written(tmp_path: Path, exists: bool) -> None:
    (tmp_path / "folder").mkdir()
    file = tmp_path / "folder" / "briefing.txt"
    if exists:
        file.write_bytes(OLD)
    link = tmp_path / "link"
    link.symlink_to("folder/briefing.txt")
    write_atomic(link, NEW)
    assert link.is_symlink()
    assert file.read_bytes() == NEW
    assert list(file.parent.iterdir()) == [file]


def test_places_where_no_file_can_go_are_told(tmp_path: Path) -> None:
    (tmp_path / "one").symlink_to("two")
    (tmp_path / "two").symlink_to("one")
    (tmp_path / "file").touch()
    os.mkfifo(tmp_path / "pipe")
    told = {
        name: refusal(tmp_path / name).code
        for name in ("", "gone/a.txt", "file/a.txt", "one", "pipe", "a" * 300, "a\0b", "\ud800")
    }
    assert told == {
        "": "is-a-directory",
        "gone/a.txt": "no-such-folder",
        "file/a.txt": "no-such-folder",
        "one": "link-loop",
        "pipe": "not-a-regular-file",
        "a" * 300: "bad-path",
        "a\0b": "bad-path",
        "\ud800": "bad-path",
    }
    assert refusal("").code == "bad-path"
    assert refusal("/dev/null").code == "not-a-regular-file"
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


def test_a_file_that_one_may_not_change_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "briefing.txt"
    file.write_bytes(OLD)
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may change everything
    assert refusal(file).code == "not-permitted"
    assert file.read_bytes() == OLD


def failing(number: int) -> Callable[..., Any]:
    """A system call that fails."""

    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


@pytest.mark.parametrize("call", ["write", "fsync", "fchmod", "close", "replace"])
@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk-full"),
        (errno.EDQUOT, "disk-full"),
        (errno.EFBIG, "disk-full"),
        (errno.EROFS, "not-permitted"),
        (errno.EACCES, "not-permitted"),
        (errno.EIO, "cannot-write"),
    ],
)
def test_a_failure_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, code: str
) -> None:
    file = tmp_path / "briefing.txt"
    file.write_bytes(OLD)
    with monkeypatch.context() as patch:
        patch.setattr(Path if call == "replace" else os, call, failing(number))
        assert refusal(file).code == code
    assert file.read_bytes() == OLD
    assert list(tmp_path.iterdir()) == [file]


def test_a_disk_that_fills_up_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "briefing.txt"
    file.write_bytes(OLD)
    write = os.write
    written: list[int] = []

    def fill_up(descriptor: int, data: memoryview) -> int:
        if written:
            raise OSError(errno.ENOSPC, "full")
        written.append(write(descriptor, data[:1000]))
        return written[0]

    monkeypatch.setattr(os, "write", fill_up)
    assert refusal(file).code == "disk-full"
    assert file.read_bytes() == OLD
    assert list(tmp_path.iterdir()) == [file]


def test_a_disk_that_takes_little_at_a_time_gets_everything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: write(descriptor, data[:7]))
    write_atomic(tmp_path / "briefing.txt", NEW)
    assert (tmp_path / "briefing.txt").read_bytes() == NEW


def test_a_claimed_name_is_given_back_when_the_file_cannot_be_put_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "hardlink_to", failing(errno.EPERM))
    monkeypatch.setattr(Path, "replace", failing(errno.EIO))
    assert refusal(tmp_path / "briefing.txt", overwrite=False).code == "cannot-write"
    assert list(tmp_path.iterdir()) == []


def test_the_bytes_are_on_the_disk_before_the_name_and_the_name_before_the_return(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    sync, replace = os.fsync, Path.replace

    def note_sync(descriptor: int) -> None:
        status = os.fstat(descriptor)
        steps.append("folder" if stat.S_ISDIR(status.st_mode) else f"{status.st_size} bytes")
        sync(descriptor)

    def note_replace(temporary: Path, target: Path) -> Path:
        steps.append("name")
        return replace(temporary, target)

    monkeypatch.setattr(os, "fsync", note_sync)
    monkeypatch.setattr(Path, "replace", note_replace)
    write_atomic(tmp_path / "briefing.txt", NEW)
    assert steps == [f"{len(NEW)} bytes", "name", "folder"]


@pytest.mark.parametrize(("number", "told"), [(errno.EINVAL, False), (errno.EIO, True)])
def test_a_folder_that_cannot_be_synced_is_no_problem_but_a_failing_disk_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, told: bool
) -> None:
    sync = os.fsync

    def fail_on_folders(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(number, os.strerror(number))
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", fail_on_folders)
    if told:
        assert refusal(tmp_path / "briefing.txt").code == "cannot-write"
    else:
        write_atomic(tmp_path / "briefing.txt", NEW)
    assert (tmp_path / "briefing.txt").read_bytes() == NEW


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("kremlin-drones CLEAR 2023-05-03", "kremlin-drones-CLEAR-2023-05-03.txt"),
        ("../../etc/passwd", "etc-passwd.txt"),
        ("-rf *", "rf.txt"),
        ("\x1b]0;x\x07", "0-x.txt"),
        ("", "briefing.txt"),
        ("NUL", "briefing-NUL.txt"),
        ("com1.tar", "briefing-com1.tar.txt"),
        ("console", "console.txt"),
        ("e\u0301te\u0301", "t.txt"),
    ],
)
def test_a_file_name_is_made_of_any_text(text: str, name: str) -> None:
    assert safe_name(text, ".txt") == name


@given(st.text(), st.sampled_from([".txt", ".json", ""]))
@example("con" + "." * 90 + "x", ".txt")
@example("a" * 75 + "-bbb", ".txt")
def test_a_file_name_is_one_that_every_system_takes(text: str, suffix: str) -> None:
    name = safe_name(text, suffix)
    assert name.endswith(suffix)
    assert len(name) <= 80
    stem = name.removesuffix(suffix)
    assert re.fullmatch(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?", stem)
    assert name.split(".")[0].upper() not in {"CON", "PRN", "AUX", "NUL", "COM1", "LPT9"}


def test_a_file_that_holds_what_was_read_is_replaced(tmp_path: Path) -> None:
    file = tmp_path / "briefing.txt"
    file.write_bytes(OLD)
    write_atomic(file, NEW, replacing=OLD)
    assert file.read_bytes() == NEW


@pytest.mark.parametrize("now", [b"", OLD + b"more", None], ids=["emptied", "longer", "gone"])
def test_what_somebody_else_wrote_meanwhile_is_not_replaced(
    tmp_path: Path, now: bytes | None
) -> None:
    file = tmp_path / "briefing.txt"
    if now is not None:
        file.write_bytes(now)
    with pytest.raises(ProblemError) as caught:
        write_atomic(file, NEW, replacing=OLD)
    expected = "no-such-file" if now is None else "changed-meanwhile"
    assert [one.code for one in caught.value.problems] == [expected]
    assert [path.read_bytes() for path in tmp_path.iterdir()] == ([] if now is None else [now])
