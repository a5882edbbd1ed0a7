"""Each planted mistake is told by its code and no other, where it stands, in one clear sentence.

To plant one: add a `[[plant]]` to `planted/CODE.toml` (`planting.Plant` says what it may hold). To
take new goldens: `BRIEFING_GOLDEN=1 pytest tests/compiler/mistakes`, and read the diff.
"""

import os
from pathlib import Path

import pytest

from briefing.compiler.building import compile_seeds
from tests.compiler.mistakes.planting import HERE, PIER, PLANTED, Plant, plants, rendered, told_of

GOLDEN = HERE / "golden"
FILES = sorted(PLANTED.glob("*.toml"))


def test_the_record_without_a_planted_mistake_has_none() -> None:
    assert compile_seeds(PIER).id == "pier"


def test_the_record_without_a_planted_mistake_is_proved(tmp_path: Path) -> None:
    assert told_of(Plant("", "nothing", "gazette.yaml", "¶3:", "¶3:", proved=True), tmp_path) == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_planted_mistake_is_told_and_nothing_else(file: Path, tmp_path: Path) -> None:
    seen = ""
    for number, plant in enumerate(plants(file)):
        directory = tmp_path / str(number)
        directory.mkdir()
        found = told_of(plant, directory)
        assert {plant.code} <= {one.code for one in found} <= {plant.code, *plant.also}, plant.what
        assert all(one.sentence.endswith(".") for one in found), plant.what
        assert all(one.help.endswith((".", "?")) for one in found), plant.what
        seen += f"# {plant.what}\n{rendered(found)}\n"
    _compare(GOLDEN / f"{file.stem}.txt", seen)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_two_plants_of_a_code_are_the_same(file: Path) -> None:
    changes = [Plant(one.code, "", one.file, one.old, one.new, one.raw) for one in plants(file)]
    whats = [one.what for one in plants(file)]
    assert len(set(whats)) == len(whats) >= 2
    assert all(changes.count(one) == 1 or one.old == "" for one in changes)


def test_no_golden_is_left_over() -> None:
    assert {path.stem for path in GOLDEN.glob("*.txt")} == {path.stem for path in FILES}


def _compare(path: Path, seen: str) -> None:
    if os.environ.get("BRIEFING_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(seen, encoding="utf-8")
    assert seen == path.read_text(encoding="utf-8")
