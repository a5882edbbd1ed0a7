"""Mistakes of names, folders, links, disks and sizes: each is told by its code, in one sentence.

To take new goldens: `BRIEFING_GOLDEN=1 pytest tests/compiler/mistakes`, and read the diff.
"""

import os
from pathlib import Path

import pytest

from briefing.problems import Problem, ProblemError
from tests.compiler.mistakes.planting import HERE, PLANTED, plants, rendered
from tests.compiler.mistakes.situations import SITUATIONS, Situation
from tests.problems.test_pages import PACKAGE, codes_in

GOLDEN = HERE / "golden" / "situations"

ELSEWHERE = {
    "above-the-ceiling",  # of a view that is asked for, not of what is read
    "no-runtime-folder",  # of the machine
    "out-of-range",  # of numbers with bounds, which no seed or record has yet
}
"""Codes that no mistake in a seed or a record can raise."""


@pytest.mark.parametrize("code", SITUATIONS)
def test_what_is_walked_into_is_told(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = ""
    for number, situation in enumerate(SITUATIONS[code]):
        folder = tmp_path / str(number)
        folder.mkdir()
        with monkeypatch.context() as patch:
            problems = walked(situation, folder, patch)
        assert {one.code for one in problems} == {code}, situation.what
        seen += f"# {situation.what}\n{rendered(below(folder, one) for one in problems)}\n"
    path = GOLDEN / f"{code}.txt"
    if os.environ.get("BRIEFING_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(seen, encoding="utf-8")
    assert seen == path.read_text(encoding="utf-8")


def test_no_golden_is_left_over() -> None:
    assert {path.stem for path in GOLDEN.glob("*.txt")} == SITUATIONS.keys()


def walked(situation: Situation, folder: Path, patch: pytest.MonkeyPatch) -> tuple[Problem, ...]:
    """What is told of a situation."""
    with pytest.raises(ProblemError) as raised:
        situation.walk(folder, patch)
    return raised.value.problems


def below(folder: Path, problem: Problem) -> Problem:
    """The problem with its path cut to what lies below a folder."""
    path = problem.place.path
    short = path.replace(f"{folder}/", "").replace(f"{folder}", "the folder")
    short = short.replace(f"{HERE}/", "")
    short = "aaa…" if len(short) > 255 else short.replace("\0", "\\0")
    return problem._replace(place=problem.place._replace(path=short))


def test_every_code_of_reading_and_compiling_is_planted_twice_or_walked_into() -> None:
    """A new code needs two mistakes, in `planted/CODE.toml` or among the situations."""
    parts = (PACKAGE / part for part in ("compiler", "files", "incident"))
    modules = (path for part in parts for path in part.rglob("*.py"))
    raised = {code for path in modules for code in codes_in(path.read_text("utf-8"))}
    planted = {path.stem: len(plants(path)) for path in PLANTED.glob("*.toml")}
    walked_into = {code: len(of) for code, of in SITUATIONS.items()}
    assert len(raised) > 60
    lacking = {code for code in raised if planted.get(code, 0) < 2 and walked_into.get(code, 0) < 2}
    assert lacking == ELSEWHERE
    assert (planted.keys() | walked_into.keys()) <= raised
