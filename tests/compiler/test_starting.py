"""Beginning: a folder of seeds that builds as it stands, and nothing where it cannot be made."""

import os
from pathlib import Path

import pytest

from briefing.compiler import starting
from briefing.compiler.building import build, compile_seeds
from briefing.compiler.seed import FrameFile, SourceFile
from briefing.compiler.starting import EXAMPLE, start
from briefing.files.nodes import Mapping, Node, Sequence
from briefing.files.strict_yaml import read_yaml
from briefing.incident.marking import Marking
from briefing.incident.types import Status
from briefing.problems import Place, Problem, ProblemError


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def refusal(directory: str, data: str = "data") -> Problem:
    """The one problem of beginning in a folder."""
    with pytest.raises(ProblemError) as caught:
        start(Path(directory), Path(data))
    (found,) = caught.value.problems
    return found


def files() -> set[str]:
    """Every file and folder there is."""
    return {str(path) for path in Path().rglob("*")}


def sections(seed: Path) -> dict[str, Node]:
    """What stands in each section of a seed."""
    root = read_yaml(seed.read_bytes(), str(seed))
    assert isinstance(root, Mapping)
    return {name: entry.node for name, entry in root.entries.items()}


def test_the_example_builds_without_a_warning() -> None:
    incident = compile_seeds(EXAMPLE)
    assert incident.status is Status.EXERCISE
    assert incident.marking is not Marking.CLEAR


@pytest.mark.parametrize("seed", [*EXAMPLE.glob("*.yaml")], ids=lambda path: path.stem)
def test_every_section_is_explained_and_shown_by_an_example(seed: Path) -> None:
    lines = seed.read_text(encoding="utf-8").splitlines()
    for section, node in sections(seed).items():
        assert lines[lines.index(f"{section}:") - 1].startswith("# ")
        assert node.entries if isinstance(node, Mapping) else isinstance(node, Sequence)


def test_between_the_two_seeds_every_section_is_shown_that_one_source_can_have() -> None:
    shown = {section for seed in EXAMPLE.glob("*.yaml") for section in sections(seed)}
    known = {*FrameFile.__struct_fields__, *SourceFile.__struct_fields__}
    assert known - shown == {"tellings"}
    assert "# tellings:\n" in (EXAMPLE / "first-report.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("folder", ["pier", "seeds/pier", "a/b/c/pier-3", "."])
def test_what_is_begun_builds_at_once_under_its_folders_name(folder: str, tmp_path: Path) -> None:
    if folder == ".":
        (tmp_path / "pier").mkdir()
        os.chdir(tmp_path / "pier")
    seeds = start(Path(folder), Path("../data" if folder == "." else "data"))
    name = Path(folder).absolute().name
    assert {path.name for path in seeds} == {path.name for path in EXAMPLE.glob("*.yaml")}
    incident = compile_seeds(Path(folder))
    assert incident.id == name


@pytest.mark.parametrize(
    ("folder", "data"), [("seeds/pier", "data"), ("seeds/pier", "out of/here")]
)
def test_its_seeds_name_schemas_that_are_there_and_that_a_build_keeps(
    folder: str, data: str
) -> None:
    start(Path(folder), Path(data))
    for seed in Path(folder).iterdir():
        first = seed.read_text(encoding="utf-8").splitlines()[0]
        named = first.removeprefix("# yaml-language-server: $schema=").replace("%20", " ")
        assert (seed.parent / named).is_file()
        assert " " not in first.partition("=")[2]
    before = {path: path.read_bytes() for path in Path(data, "schemas").iterdir()}
    build(Path(folder).parent, Path(data))
    assert {path: path.read_bytes() for path in before} == before


def test_an_empty_folder_is_taken_and_keeps_its_rights() -> None:
    Path("pier").mkdir(mode=0o700)
    start(Path("pier"), Path("data"))
    assert Path("pier").stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("name", ["notes.txt", ".git"])
def test_a_folder_that_holds_anything_is_left_as_it_is(name: str) -> None:
    Path("pier").mkdir()
    (Path("pier") / name).touch()
    found = refusal("pier")
    assert found.code == "already-exists"
    assert name in found.sentence
    assert files() == {"pier", f"pier/{name}"}


def test_a_file_of_that_name_is_left_as_it_is() -> None:
    Path("pier").write_text("mine")
    assert refusal("pier").code == "no-such-folder"
    assert Path("pier").read_text() == "mine"
    assert files() == {"pier"}


def test_an_incident_of_that_name_that_is_built_already_is_not_put_at_risk() -> None:
    Path("data").mkdir()
    Path("data/pier.json").write_text("{}")
    found = refusal("pier")
    assert (found.code, found.place.path) == ("already-exists", "data/pier.json")
    assert not Path("pier").exists()


@pytest.mark.parametrize(
    ("folder", "near"),
    [
        ("Pier 3", "'pier-3'"),
        ("pier_3", "'pier-3'"),
        ("Größe", "'grosse'"),
        ("пирс", "hyphens"),
        ("x" * 81, "'" + "x" * 59),
    ],
)
def test_a_name_that_cannot_be_an_id_is_told_with_one_that_can(folder: str, near: str) -> None:
    found = refusal(folder)
    assert found.code == "wrong-file-name"
    assert near in found.help
    assert files() == set()


def test_what_is_built_does_not_lie_among_the_seeds(tmp_path: Path) -> None:
    (tmp_path / "pier").mkdir()
    os.chdir(tmp_path / "pier")
    found = refusal(".")
    assert found.code == "data-among-seeds"
    assert "briefing new pier" in found.help
    assert files() == set()


def test_what_cannot_be_finished_is_undone(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("empty").mkdir()
    before = files()

    def full(path: Path, data: bytes, **_: bool) -> None:
        if path.name == "source.schema.json":
            raise ProblemError(Problem("disk-full", "There is no space left.", Place(str(path))))
        path.write_bytes(data)

    monkeypatch.setattr(starting, "write_atomic", full)
    for folder in ("seeds/pier", "empty"):
        assert refusal(folder).code == "disk-full"
        assert files() == before


def test_a_folder_that_cannot_be_made_is_told() -> None:
    Path("file").touch()
    assert refusal("file/pier").code == "no-such-folder"
    assert refusal("pier", "file/data").code == "not-permitted"
    assert files() == {"file"}


@pytest.mark.parametrize(
    "data", ["x" * 300, "loop/data", "a/" * 3000], ids=["name", "loop", "path"]
)
def test_a_place_where_no_data_can_lie_is_told_and_nothing_is_left(data: str) -> None:
    Path("loop").symlink_to("loop")
    assert refusal("pier", data).code == "not-permitted"
    assert files() == {"loop"}
