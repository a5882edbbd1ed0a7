"""The seeds of the file on the desk: found, edited, built, added to."""

import shutil
from pathlib import Path

import pytest

from briefing.cli.seeds import seeds_of
from briefing.compiler.building import build
from briefing.files.incident_file import read_incident
from briefing.problems import ProblemError

SHIPPED = Path(__file__).parents[2] / "seeds" / "kremlin-drones"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file that was built from a copy of the shipped seeds."""
    shutil.copytree(SHIPPED, tmp_path / "seeds" / "kremlin-drones")
    build(tmp_path / "seeds", tmp_path / "data")
    return tmp_path / "data" / "kremlin-drones.json"


def test_what_is_noted_is_in_the_file_when_it_is_built_anew(file: Path) -> None:
    seeds = seeds_of(file, "kremlin-drones")
    assert seeds is not None
    ident = seeds.note("A drone was found", "a caller", "telephone")
    assert [one for one in seeds.build() if not one.warning] == []
    (noted,) = (one for one in read_incident(file).unprocessed if one.id == ident)
    assert (noted.text, noted.by) == ("A drone was found", "a caller")
    place = seeds.place(ident)
    assert place is not None
    assert Path(place.path).read_text().splitlines()[place.line - 1].strip().startswith(ident)


def test_what_is_wrong_with_the_seeds_is_given_back_and_the_file_stays(file: Path) -> None:
    seeds = seeds_of(file, "kremlin-drones")
    assert seeds is not None
    before = file.read_bytes()
    frame = file.parents[1] / "seeds" / "kremlin-drones" / "incident.yaml"
    with frame.open("a") as broken:
        broken.write("nonsense: 3\n")
    (problem,) = (one for one in seeds.build() if not one.warning)
    assert (problem.code, problem.place.path) == ("unknown-field", str(frame))
    assert file.read_bytes() == before
    with pytest.raises(ProblemError):
        seeds.note("A drone was found", "", "")


def test_a_file_that_no_seeds_make_has_none(file: Path, tmp_path: Path) -> None:
    other = file.with_name("copy.json")
    shutil.copy(file, other)
    assert seeds_of(other, "kremlin-drones") is None
    assert seeds_of(tmp_path / "kremlin-drones.json", "nothing") is None


def test_the_incident_itself_is_edited_at_its_summary(file: Path) -> None:
    seeds = seeds_of(file, "kremlin-drones")
    assert seeds is not None
    place = seeds.place("kremlin-drones")
    assert place is not None
    assert Path(place.path).name == "incident.yaml"
    assert Path(place.path).read_text().splitlines()[place.line - 1] == "summary:"
    assert seeds.place("nothing-of-this-name") is None
