"""Building: seeds to data, the same bytes each time, or all that is wrong and nothing written."""

import shutil
from pathlib import Path

import pytest

from briefing.compiler.building import Noted, build, check, compile_seeds
from briefing.files.incident_file import read_incident
from briefing.incident import canonical
from briefing.problems import Problem, ProblemError, told
from tests.compiler.harbour import HARBOUR, changed, written

SCHEMAS = ["frame.schema.json", "incident.schema.json", "source.schema.json"]


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    written(tmp_path / "seeds")
    return tmp_path / "seeds"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def codes(seeds: Path, data: Path) -> list[tuple[str, str]]:
    return [(one.code, Path(one.place.path).name) for one in errors(seeds, data)]


def errors(seeds: Path, data: Path) -> list[Problem]:
    return [one for one in check(seeds, data) if not one.warning]


def test_each_folder_of_seeds_becomes_a_file_of_data_beside_the_schemas(
    seeds: Path, data: Path
) -> None:
    assert build(seeds, data) == [
        data / "harbour.json",
        *(data / "schemas" / name for name in SCHEMAS),
    ]
    assert read_incident(data / "harbour.json") == compile_seeds(seeds / "harbour")
    assert codes(seeds, data) == []


def test_what_is_up_to_date_is_not_written_again(seeds: Path, data: Path) -> None:
    build(seeds, data)
    assert build(seeds, data) == []


def test_the_order_in_which_files_were_made_changes_nothing(tmp_path: Path) -> None:
    files = list(HARBOUR.items())
    one = canonical.encode(compile_seeds(written(tmp_path / "one", dict(files))))
    other = canonical.encode(compile_seeds(written(tmp_path / "other", dict(reversed(files)))))
    assert one == other


def test_a_mistake_in_one_folder_keeps_every_file_as_it_was(seeds: Path, data: Path) -> None:
    build(seeds, data)
    before = {path: path.read_bytes() for path in data.rglob("*.json")}
    shutil.copytree(seeds / "harbour", seeds / "pier")
    (seeds / "harbour" / "radio.yaml").unlink()
    with pytest.raises(ProblemError) as raised:
        build(seeds, data)
    found = {(one.code, Path(one.place.path).parent.name) for one in raised.value.problems}
    assert found == {("dangling-reference", "harbour"), ("wrong-file-name", "pier")}
    assert {path: path.read_bytes() for path in data.rglob("*.json")} == before


def test_check_names_each_file_that_is_out_of_date_missing_or_made_by_no_seed(
    seeds: Path, data: Path
) -> None:
    build(seeds, data)
    (data / "harbour.json").write_bytes(b"{}\n")
    (data / "schemas" / "frame.schema.json").unlink()
    (data / "pier.json").touch()
    (data / "notes.txt").touch()
    assert codes(seeds, data) == [
        ("out-of-date", "harbour.json"),
        ("out-of-date", "pier.json"),
        ("out-of-date", "frame.schema.json"),
    ]
    assert "`briefing build`" in told(errors(seeds, data)[0])
    build(seeds, data)
    assert codes(seeds, data) == [("out-of-date", "pier.json")]


def test_check_writes_nothing(seeds: Path, data: Path) -> None:
    assert {code for code, _ in codes(seeds, data)} == {"out-of-date"}
    assert not data.exists()


def test_check_tells_what_is_wrong_with_the_seeds(seeds: Path, data: Path) -> None:
    written(seeds, changed("radio.yaml", ("kind: person", "kind: watch")))
    assert codes(seeds, data) == [("unknown-word", "radio.yaml")]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("notes.yml", "wrong-file-name"),
        ("other.yaml", "missing-field"),
        ("radio2.yaml", "empty-file"),
    ],
)
def test_what_is_no_seed_among_the_seeds_is_told(
    seeds: Path, data: Path, name: str, code: str
) -> None:
    text = "" if code == "empty-file" else "passages: {}\n"
    (seeds / "harbour" / name).write_text(text)
    assert codes(seeds, data) == [(code, name)]


def test_hidden_files_and_what_editors_leave_behind_are_passed_over(
    seeds: Path, data: Path
) -> None:
    for name in (".radio.yaml.swp", ".hidden.yaml", "README.md", "radio.yaml~", "#radio.yaml#"):
        (seeds / "harbour" / name).write_text("not YAML: [")
    (seeds / "README.md").touch()
    (seeds / ".git").mkdir()
    build(seeds, data)
    assert codes(seeds, data) == []


def test_a_folder_without_a_frame_is_told(seeds: Path, data: Path) -> None:
    (seeds / "harbour" / "incident.yaml").unlink()
    assert codes(seeds, data) == [("no-frame", "harbour")]


def test_no_seeds_at_all_are_told(tmp_path: Path, data: Path) -> None:
    assert codes(tmp_path / "none", data) == [("no-such-folder", "none")]
    (tmp_path / "empty").mkdir()
    assert codes(tmp_path / "empty", data) == [("no-seeds", "empty")]
    with pytest.raises(ProblemError) as raised:
        compile_seeds(tmp_path / "none")
    assert [one.code for one in raised.value.problems] == ["no-such-folder"]


def test_the_folder_may_be_named_in_any_way(seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(seeds / "harbour")
    assert compile_seeds(Path()) == compile_seeds(seeds / "harbour")


def test_warnings_are_told_by_build_and_check_and_keep_nothing_back(
    seeds: Path, data: Path
) -> None:
    noted = Noted()
    assert data / "harbour.json" in build(seeds, data, noted)
    assert noted.warnings == check(seeds, data) != []
    assert all(one.warning for one in noted.warnings)


def test_a_seed_beside_the_folders_is_told_and_nothing_is_written(seeds: Path, data: Path) -> None:
    (seeds / "radio.yaml").write_text("source: {}\n")
    (seeds / "notes.txt").touch()
    assert codes(seeds, data) == [("wrong-folder", "radio.yaml")]
    assert "not-read" in {one.code for one in check(seeds, data) if one.warning}
    with pytest.raises(ProblemError):
        build(seeds, data)
    assert not data.exists()
