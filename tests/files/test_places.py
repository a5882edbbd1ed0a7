"""Where the user's own files lie."""

import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest

from briefing.files.places import config_dir, data_dir, runtime_dir, state_dir
from briefing.problems import ProblemError

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="other systems have other places")


@on_linux
def test_each_kind_of_file_has_the_folder_that_the_user_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "run").mkdir(mode=0o700)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert data_dir() == tmp_path / "data" / "briefing"
    assert config_dir() == tmp_path / "config" / "briefing"
    assert state_dir() == tmp_path / "state" / "briefing"
    assert runtime_dir() == tmp_path / "run" / "briefing"
    assert [path.name for path in tmp_path.rglob("*")] == ["run"]


@on_linux
def test_a_folder_open_to_others_is_passed_over_without_a_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "run").mkdir()
    (tmp_path / "run").chmod(0o777)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))
    assert runtime_dir().is_absolute()
    assert capfd.readouterr() == ("", "")


def test_a_meeting_without_a_private_folder_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def taken(*_: object, **__: object) -> Path:
        raise PermissionError("runtime directory belongs to another user")

    monkeypatch.setattr(platformdirs, "user_runtime_path", taken)
    with pytest.raises(ProblemError) as caught:
        runtime_dir()
    (problem,) = caught.value.problems
    assert problem.code == "no-runtime-folder"
    assert "XDG_RUNTIME_DIR" in problem.help


def test_what_needs_no_place_does_not_load_the_library_for_places() -> None:
    code = "import sys, briefing.files.recent; print('platformdirs' in sys.modules)"
    root = Path(__file__).parent.parent.parent
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"
