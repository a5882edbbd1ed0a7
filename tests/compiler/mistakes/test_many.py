"""Seeds with many mistakes each: all are told in one run, where they stand, and nothing else is.

A line with mistakes ends in their codes: `#! unknown-word`. A seed in `many/` is one more source
beside the sound ones; one in `many/frames/` stands in place of their frame.
"""

import re
import shutil
from collections import Counter
from pathlib import Path

import pytest

from briefing.compiler.building import compile_seeds
from briefing.problems import Problem, ProblemError
from tests.compiler.mistakes.planting import HERE, PIER

MANY = HERE / "many"
SEEDS = sorted(MANY.rglob("*.yaml"))
MARK = re.compile(r"#! ((?:[a-z0-9-]+ ?)+)$", re.MULTILINE)


def expected(path: Path) -> Counter[tuple[int, str]]:
    """The line and code of each mistake that a seed says it has."""
    lines = path.read_bytes().decode("utf-8", "replace").split("\n")
    return Counter(
        (number, code)
        for number, line in enumerate(lines, 1)
        for match in MARK.finditer(line)
        for code in match[1].split()
    )


def told(path: Path, directory: Path) -> tuple[Problem, ...]:
    """What is told of the folder with that seed in it."""
    folder = directory / "pier"
    shutil.copytree(PIER, folder)
    shutil.copy(path, folder / (path.name if path.parent == MANY else "incident.yaml"))
    with pytest.raises(ProblemError) as raised:
        compile_seeds(folder)
    return raised.value.problems


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_all_mistakes_of_a_seed_are_told_in_one_run(path: Path, tmp_path: Path) -> None:
    problems = told(path, tmp_path)
    found = Counter((one.place.line, one.code) for one in problems)
    assert found == expected(path)
    name = path.name if path.parent == MANY else "incident.yaml"
    assert {Path(one.place.path).name for one in problems} == {name}
    assert all(one.place.column > 0 for one in problems)


def test_there_are_twenty_such_seeds_and_each_has_many_mistakes() -> None:
    assert len(SEEDS) >= 20
    assert all(expected(path).total() >= 6 for path in SEEDS)
