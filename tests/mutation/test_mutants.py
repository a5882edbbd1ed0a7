"""Two thousand mutants of seeds and data: each becomes a record, or is told of in problems."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.mutation.mutants import TOP, mutant
from tests.mutation.reading import failure

COUNT = 2000
SHARE = 250


@pytest.mark.parametrize("first", range(0, COUNT, SHARE))
def test_no_mutant_raises_anything_but_problems(first: int, tmp_path: Path) -> None:
    failures = [failure(number, 1, tmp_path) for number in range(first, first + SHARE)]
    assert list(filter(None, failures)) == []


def test_a_number_always_gives_the_same_mutant() -> None:
    assert mutant(7, 3) == mutant(7, 3)
    assert len({mutant(number).data for number in range(200)}) > 190


def test_what_goes_wrong_with_a_mutant_is_kept_and_can_be_replayed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise KeyError("lost")

    monkeypatch.setattr("tests.mutation.reading.compile_seeds", broken)
    monkeypatch.setattr("tests.mutation.reading.decode_incident", broken)
    report = failure(12, 5, tmp_path)
    assert "KeyError: 'lost'" in report
    assert 'make soak ARGS="--seed 5 --only 12"' in report
    (kept,) = tmp_path.glob("mutant-5-12-*")
    assert kept.read_bytes() == mutant(12, 5).data


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_command_reads_as_many_as_it_is_asked_for_and_says_so(jobs: str) -> None:
    command = [sys.executable, "-m", "tests.mutation", "--count", "60", "--jobs", jobs]
    ran = subprocess.run(command, capture_output=True, text=True, cwd=TOP, timeout=120, check=True)
    assert ran.stdout == "60 mutants of seed 1: 0 failed\n"
