"""Reading a mutant as a user's file would be read: a record comes of it or problems, in time."""

import os
import signal
import traceback
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from briefing.compiler.building import compile_seeds
from briefing.files.incident_file import decode_incident
from briefing.incident import canonical
from briefing.incident.safe import is_safe, one_line
from briefing.incident.types import Incident
from briefing.problems import ProblemError, told
from tests.mutation.mutants import Mutant, mutant

__all__ = ["SECONDS", "failure", "failures"]

SECONDS = 20
"""How long a mutant may take, on a machine with much else to do."""


class HangError(BaseException):
    """A mutant took too long; nothing that is tested may catch this."""


def failure(number: int, seed: int, directory: Path) -> str:
    """What goes wrong with a mutant that ought not, as a report; "" if nothing does."""
    one = mutant(number, seed)
    try:
        with _at_most(SECONDS):
            _read(one, directory)
    except (Exception, HangError):
        kept = directory / f"mutant-{seed}-{number}-{one.name}"
        kept.write_bytes(one.data)
        replay = f'make soak ARGS="--seed {seed} --only {number}"'
        return f"mutant {number} of {one.name}, kept as {kept}\n{replay}\n{traceback.format_exc()}"
    return ""


def failures(numbers: Iterable[int], seed: int, directory: Path) -> list[str]:
    """The reports of all mutants that failed; each process works in a folder of its own."""
    own = directory / str(os.getpid())
    own.mkdir(exist_ok=True)
    return [report for number in numbers if (report := failure(number, seed, own))]


def _read(one: Mutant, directory: Path) -> None:
    try:
        incident = _incident(one, directory)
    except ProblemError as error:
        _check_told(error, one)
    else:
        data = canonical.encode(incident)
        assert decode_incident(data, "again.json") == incident
        assert canonical.encode(decode_incident(data, "again.json")) == data


def _incident(one: Mutant, directory: Path) -> Incident:
    if one.beside is None:
        return decode_incident(one.data, one.name)
    folder = directory / one.folder
    folder.mkdir(exist_ok=True)
    try:
        for name, data in {**one.beside, one.name: one.data}.items():
            (folder / name).write_bytes(data)
        return compile_seeds(folder)
    finally:
        for path in folder.iterdir():
            path.unlink()


def _check_told(error: ProblemError, one: Mutant) -> None:
    lines = one.data.count(b"\n") + 2
    for problem in error.problems:
        assert problem.sentence.strip()
        assert problem.help.strip()
        if Path(problem.place.path).name == one.name:
            assert 0 <= problem.place.line <= lines
        assert is_safe(one_line(told(problem)))


@contextmanager
def _at_most(seconds: int) -> Iterator[None]:
    def hang(_number: int, _frame: FrameType | None) -> None:
        raise HangError(f"not read within {seconds} seconds")

    before = signal.signal(signal.SIGALRM, hang)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
