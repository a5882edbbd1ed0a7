"""Finding the seeds that an incident's file was built from."""

import shutil
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.files.places import state_dir
from briefing.files.seed_folders import remember_seeds, seed_folder


def seeds_in(folder: Path) -> Path:
    """A folder that looks like one of seeds from outside."""
    folder.mkdir(parents=True)
    (folder / "incident.yaml").write_text("")
    return folder


@pytest.mark.parametrize(
    ("seeds", "data"),
    [
        ("seeds/harbour", "data/harbour.json"),
        ("harbour", "data/harbour.json"),
        ("seeds/harbour", "harbour.json"),
        ("harbour", "harbour.json"),
        ("seeds/harbour", "data/sent-by-mail.json"),
    ],
)
def test_seeds_are_found_beside_what_they_make(tmp_path: Path, seeds: str, data: str) -> None:
    folder = seeds_in(tmp_path / seeds)
    assert seed_folder(tmp_path / data, "harbour") == folder
    assert seed_folder(tmp_path / data, "jetty") is None


def test_a_file_named_from_where_one_is_has_its_seeds_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = seeds_in(tmp_path / "seeds" / "harbour")
    monkeypatch.chdir(tmp_path)
    assert seed_folder(Path("data/harbour.json"), "harbour") == folder


def test_a_folder_without_a_frame_is_none_of_seeds(tmp_path: Path) -> None:
    (tmp_path / "seeds" / "harbour").mkdir(parents=True)
    assert seed_folder(tmp_path / "data/harbour.json", "harbour") is None


def test_a_build_remembers_where_the_seeds_of_what_it_put_elsewhere_lie(tmp_path: Path) -> None:
    folder, data = tmp_path / "cases" / "pier", tmp_path / "out" / "of" / "sight"
    assert main(["new", str(folder)]) == 0
    assert main(["build", str(folder), "--data", str(data)]) == 0
    assert seed_folder(data / "pier.json", "pier") == folder
    moved = tmp_path / "moved" / "pier"
    shutil.move(folder, moved)
    assert seed_folder(data / "pier.json", "pier") is None
    assert main(["build", str(moved), "--data", str(data)]) == 0
    assert seed_folder(data / "pier.json", "pier") == moved


def test_nothing_is_noted_of_seeds_that_lie_where_they_are_looked_for(tmp_path: Path) -> None:
    folder, data = tmp_path / "seeds" / "harbour", tmp_path / "data" / "harbour.json"
    remember_seeds({data: seeds_in(tmp_path / "far" / "harbour")})
    assert seed_folder(data, "harbour") == tmp_path / "far" / "harbour"
    remember_seeds({data: seeds_in(folder)})
    assert seed_folder(data, "harbour") == folder
    assert (state_dir() / "seeds.json").read_bytes() == b"{}"


@pytest.mark.parametrize("damage", [b"", b"[", b"[1]", b'{"a": 1}', b"\xff"])
def test_a_damaged_note_is_passed_over_and_replaced(tmp_path: Path, damage: bytes) -> None:
    folder, data = seeds_in(tmp_path / "far" / "harbour"), tmp_path / "a" / "data" / "harbour.json"
    remember_seeds({data: folder})
    (state_dir() / "seeds.json").write_bytes(damage)
    assert seed_folder(data, "harbour") is None
    remember_seeds({data: folder})
    assert seed_folder(data, "harbour") == folder


def test_a_note_that_cannot_be_kept_is_no_problem(tmp_path: Path) -> None:
    state_dir().parent.mkdir(parents=True, exist_ok=True)
    state_dir().write_text("a file in the way")
    remember_seeds({tmp_path / "a" / "b" / "x.json": seeds_in(tmp_path / "far" / "x")})
    assert seed_folder(tmp_path / "a" / "b" / "x.json", "x") is None
