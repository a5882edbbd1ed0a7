"""A meeting's folder is private, has one leader, and goes with it."""

import contextlib
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.files.incident_file import decode_incident, read_incident
from briefing.files.locking import held
from briefing.files.shipped import shipped_incident
from briefing.incident.marking import Marking
from briefing.incident.view import cut
from briefing.meeting import folder as folder_module
from briefing.meeting.folder import Folder, _is_private, meetings, published, socket_of
from briefing.meeting.views import Written, written
from briefing.problems import ProblemError


@pytest.fixture(scope="module")
def view() -> Written:
    """The incident that ships, for anybody."""
    return written(cut(read_incident(shipped_incident()), ceiling=Marking.CLEAR))


def test_what_is_published_is_found_by_its_digest_and_goes_with_the_meeting(
    runtime: Path, view: Written
) -> None:
    with Folder("harbour") as folder:
        folder.publish(view)
        name = view.digest
        assert published("harbour", name) == decode_incident(view.data, "")
        assert meetings() == ["harbour"]
    assert published("harbour", name) is None
    assert meetings() == []
    assert list(runtime.iterdir()) == []


def test_nobody_else_can_read_what_is_published(runtime: Path, view: Written) -> None:
    with Folder("harbour") as folder:
        folder.publish(view)
        modes = {
            path.relative_to(runtime).parts[1:2]: stat.S_IMODE(path.stat().st_mode)
            for path in (runtime, *runtime.rglob("*"))
        }
        files = [path for path in runtime.rglob("*") if path.is_file()]
        assert len(files) == 2
        assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in files)
        assert set(modes.values()) <= {0o700, 0o600}


@pytest.mark.usefixtures("runtime")
def test_what_is_published_waits_for_no_disk(
    runtime: Path, view: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: int) -> None:
        raise AssertionError("nobody asked for it to outlive the meeting")

    with Folder("harbour") as folder:
        assert folder.path.parent == runtime
        monkeypatch.setattr(os, "fsync", refuse)
        folder.publish(view)
        assert published("harbour", view.digest) == decode_incident(view.data, "")


def test_a_view_that_is_no_longer_shown_is_removed(view: Written) -> None:
    with Folder("harbour") as folder:
        folder.publish(view)
        name = view.digest
        folder.keep(name)
        assert published("harbour", name) is not None
        folder.keep()
        assert published("harbour", name) is None


def test_a_view_that_was_changed_on_the_way_is_none(runtime: Path, view: Written) -> None:
    with Folder("harbour") as folder:
        folder.publish(view)
        name = view.digest
        file = runtime / "harbour" / "views" / f"{name}.json"
        file.write_bytes(file.read_bytes().replace(b"Kremlin", b"Gremlin"))
        assert published("harbour", name) is None
        assert published("harbour", "../../etc/passwd") is None


@pytest.mark.usefixtures("runtime")
def test_a_second_leader_of_the_same_name_is_refused() -> None:
    with Folder("harbour"), pytest.raises(ProblemError) as caught:
        Folder("harbour")
    assert caught.value.problems[0].code == "meeting-goes-on"
    with Folder("harbour"), Folder("pier"):
        assert meetings() == ["harbour", "pier"]


LEADER = """
import sys, time
from briefing.meeting import folder as folder_module
from briefing.meeting.folder import Folder
folder = Folder("harbour")
(folder.path / "views" / "left.json").write_text("{}")
print("leads", flush=True)
time.sleep(60)
"""


@pytest.mark.parametrize("name", ["harbour", "pier"])
def test_what_a_killed_leader_left_is_cleared_away_by_the_next(runtime: Path, name: str) -> None:
    root = Path(__file__).parent.parent.parent
    with subprocess.Popen(
        [sys.executable, "-c", LEADER], cwd=root, stdout=subprocess.PIPE, text=True
    ) as leader:
        assert leader.stdout is not None
        assert leader.stdout.readline() == "leads\n"
        assert meetings() == ["harbour"]
        leader.send_signal(signal.SIGKILL)
    assert (runtime / "harbour" / "views" / "left.json").exists()
    with Folder(name) as folder:
        assert [path for path in runtime.rglob("*") if path.suffix == ".json"] == []
        assert meetings() == [folder.name]
    assert meetings() == []


def test_a_runtime_folder_that_is_not_there_yet_is_made_where_followers_look(
    runtime: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime.parent / "user" / "1000"))
    before = socket_of("harbour")
    with Folder("harbour") as folder:
        assert folder.socket == socket_of("harbour") == before
        assert meetings() == ["harbour"]


def test_a_folder_that_others_may_enter_is_refused(runtime: Path) -> None:
    runtime.mkdir(mode=0o755)
    os.chmod(runtime, 0o755)  # noqa: PTH101 -- whatever the umask says
    with pytest.raises(ProblemError) as caught:
        Folder("harbour")
    assert caught.value.problems[0].code == "no-runtime-folder"


def test_a_folder_of_another_user_is_not_ones_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "harbour"
    folder.mkdir(mode=0o700)
    assert _is_private(folder)
    monkeypatch.setattr(os, "getuid", lambda: os.geteuid() + 1)
    assert not _is_private(folder)


@pytest.mark.parametrize("name", ["", "..", "a/b", "-x", "x" * 41, "é", "a b"])
@pytest.mark.usefixtures("runtime")
def test_a_name_that_makes_no_good_folder_is_refused(name: str) -> None:
    with pytest.raises(ProblemError) as caught:
        socket_of(name)
    assert caught.value.problems[0].code == "bad-meeting-name"


def test_a_leader_begins_though_its_new_folder_is_taken_for_a_dead_ones(
    runtime: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the making of a folder and the holding of it somebody asks which meetings go on."""

    def too_late(lock: Path) -> int | None:
        monkeypatch.setattr(folder_module, "held", held)
        assert meetings() == []
        return held(lock)

    monkeypatch.setattr(folder_module, "held", too_late)
    with Folder("harbour"):
        assert meetings() == ["harbour"]
    assert list(runtime.iterdir()) == []


def test_nothing_outside_is_touched_by_clearing_away(runtime: Path, tmp_path: Path) -> None:
    """Whatever links lie in a dead leader's folder, or in its place."""
    outside = tmp_path / "mine"
    outside.mkdir(mode=0o700)
    (outside / "kept").touch()
    runtime.mkdir(mode=0o700)
    dead = runtime / "dead"
    dead.mkdir(mode=0o700)
    for name in ("views", "socket", "lock"):
        (dead / name).symlink_to(outside)
    (runtime / "link").symlink_to(outside)
    assert meetings() == []
    for name in ("dead", "link"):
        with contextlib.suppress(ProblemError), Folder(name):
            pass
    assert [path.name for path in outside.iterdir()] == ["kept"]


def test_a_folder_goes_though_its_socket_goes_at_the_same_moment(
    runtime: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = Path.iterdir
    with Folder("harbour"):
        monkeypatch.setattr(Path, "iterdir", lambda path: iter([path / "gone", *listed(path)]))
    assert not (runtime / "harbour").exists()
