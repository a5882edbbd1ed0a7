"""Opening what may be hostile: a file is read whole, anything else is refused at once."""

import errno
import os
import socket
from pathlib import Path

import pytest

from briefing.files.limits import MAX_BYTES
from briefing.files.opening import read_bytes
from briefing.problems import Place, Problem, ProblemError


def refusal(path: str | Path, limit: int = MAX_BYTES) -> Problem:
    """The one problem of opening `path`."""
    with pytest.raises(ProblemError) as caught:
        read_bytes(path, limit)
    (found,) = caught.value.problems
    assert found.place == Place(str(path))
    assert found.sentence.endswith(".")
    assert found.help
    return found


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    file = tmp_path / "incident.json"
    content = bytes(range(256)) * 20_000
    file.write_bytes(content)
    assert read_bytes(file) == content
    assert read_bytes(str(file), len(content)) == content


def test_a_link_to_a_file_is_followed(tmp_path: Path) -> None:
    (tmp_path / "incident.json").write_bytes(b"{}")
    (tmp_path / "link").symlink_to("incident.json")
    assert read_bytes(tmp_path / "link") == b"{}"


def test_a_file_above_the_limit_is_refused_without_reading_it(tmp_path: Path) -> None:
    file = tmp_path / "sparse.json"
    with file.open("wb") as sparse:
        sparse.truncate(1 << 40)
    assert refusal(file).code == "too-large"
    assert refusal(file).sentence == "The file is larger than 16 MiB."


def test_a_file_that_hides_its_size_is_read_up_to_the_limit() -> None:
    status = Path("/proc/self/status")
    if not status.exists():
        pytest.skip("no /proc on this system")
    assert b"Pid:" in read_bytes(status)
    assert refusal(status, 10).sentence == "The file is larger than 10 bytes."


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    assert refusal(tmp_path / "gone.json").code == "no-such-file"


def test_a_path_through_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.json").touch()
    assert refusal(tmp_path / "a.json" / "b.json").code == "no-such-file"


def test_a_folder_is_told(tmp_path: Path) -> None:
    assert refusal(tmp_path).code == "is-a-directory"
    assert refusal(Path()).code == "is-a-directory"


def test_a_pipe_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refusal(tmp_path / "pipe").code == "not-a-regular-file"
    assert refusal(tmp_path / "pipe").sentence == "This is a pipe, not a file."


def test_a_device_is_refused() -> None:
    assert refusal("/dev/zero").code == "not-a-regular-file"


def test_a_socket_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the path of a socket must be short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket")
        assert refusal("socket").code == "not-a-regular-file"


def test_a_link_that_leads_astray_is_told_with_where_it_leads(tmp_path: Path) -> None:
    (tmp_path / "harmless.json").symlink_to("/dev/zero")
    assert refusal(tmp_path / "harmless.json").code == "not-a-regular-file"
    assert "/dev/zero" in refusal(tmp_path / "harmless.json").help


def test_links_in_a_circle_are_told(tmp_path: Path) -> None:
    (tmp_path / "one").symlink_to("two")
    (tmp_path / "two").symlink_to("one")
    assert refusal(tmp_path / "one").code == "link-loop"


@pytest.mark.parametrize("name", ["", "a\0b", "a" * 5000, "\ud800"])
def test_a_name_that_no_file_can_have_is_told(name: str) -> None:
    assert refusal(name).code == "bad-path"


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.EACCES, "not-permitted"),
        (errno.EPERM, "not-permitted"),
        (errno.EIO, "cannot-read"),
        (errno.ESTALE, "cannot-read"),
    ],
)
def test_a_file_that_cannot_be_read_is_told(
    number: int, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "incident.json"
    file.write_bytes(b"{}")

    def fail(*_: object) -> bytes:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "read", fail)
    assert refusal(file).code == code


def test_a_file_that_one_may_not_open_is_told(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may open everything")
    (tmp_path / "secret.json").touch(mode=0)
    assert refusal(tmp_path / "secret.json").code == "not-permitted"


def test_nothing_stays_open_after_a_refusal(tmp_path: Path) -> None:
    (tmp_path / "long.json").write_bytes(b"[1]")
    before = os.open(tmp_path, os.O_RDONLY)
    os.close(before)
    for path in (tmp_path, Path("/dev/zero"), tmp_path / "long.json"):
        refusal(path, limit=2)
    after = os.open(tmp_path, os.O_RDONLY)
    os.close(after)
    assert after == before
