"""Planted mistakes: a sound record, one thing in it made wrong, and what is then told of it."""

import shutil
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from briefing.compiler.building import compile_seeds
from briefing.compiler.proving.proof import prove
from briefing.compiler.reading import read_folder
from briefing.compiler.resolving import resolve
from briefing.files.incident_file import decode_incident
from briefing.incident import canonical
from briefing.problems import Place, Problem, ProblemError

__all__ = ["PLANTED", "Plant", "plants", "rendered", "told_of"]

HERE = Path(__file__).parent
PIER = HERE / "pier"
"""The seeds in which mistakes are planted; they have none."""

PLANTED = HERE / "planted"
"""One file for each code, `CODE.toml`, with a table `[[plant]]` for each mistake."""

ORIGINAL = "gazette.txt"
"""The original of the gazette, which lies in `originals`."""

DATA = "pier.json"
"""The name by which a plant asks for the built record instead of a seed."""


@dataclass(frozen=True, slots=True)
class Plant:
    """One mistake: `what` it is in words, the `file` it is in, and what is changed there.

    `old` stands there once and becomes `new`; without `old` the whole file becomes `new`, or is
    taken away where there is none. `raw` is `new` as bytes in hexadecimal. `more` lists further
    changes as pairs. `rename` gives the file another name. `also` names codes that come with it.
    With `proved` the gazette alone is held to its original, which may be the file that is changed;
    its hash is made right again unless the mistake is to be there.
    """

    code: str
    what: str
    file: str
    old: str = ""
    new: str | None = None
    raw: str = ""
    rename: str = ""
    more: tuple[tuple[str, str], ...] = ()
    also: tuple[str, ...] = ()
    proved: bool = False

    def spoilt(self, sound: bytes) -> bytes | None:
        """The file with the mistake in it."""
        if not self.old and not self.more:
            return bytes.fromhex(self.raw) if self.raw else _encoded(self.new)
        new = bytes.fromhex(self.raw) if self.raw else (self.new or "").encode()
        changes = [(self.old.encode(), new)] if self.old else []
        changes += [(old.encode(), other.encode()) for old, other in self.more]
        for old, other in changes:
            assert sound.count(old) == 1, f"{old!r} stands {sound.count(old)} times in {self.file}"
            sound = sound.replace(old, other)
        return sound


def plants(path: Path) -> list[Plant]:
    """The mistakes that a file plants; its name is their code."""
    tables = tomllib.loads(path.read_text(encoding="utf-8"))["plant"]
    return [
        Plant(code=path.stem, **{key: _frozen(table[key]) for key in table}) for table in tables
    ]


def told_of(plant: Plant, directory: Path) -> list[Problem]:
    """What is told of a planted mistake, errors and warnings, with paths below the folder."""
    if plant.file == DATA:
        problems = list(_of_data(plant))
    elif plant.proved:
        problems = list(_of_proof(plant, directory))
    else:
        folder = directory / "pier"
        shutil.copytree(PIER, folder)
        path = folder / plant.file
        path.parent.mkdir(parents=True, exist_ok=True)
        spoilt = plant.spoilt(path.read_bytes() if path.exists() else b"")
        path.unlink(missing_ok=True)
        if spoilt is not None:
            path.with_name(plant.rename or path.name).write_bytes(spoilt)
        problems = list(_of_seeds(folder))
    return [_below(directory / "pier", one) for one in problems]


def rendered(problems: Iterable[Problem]) -> str:
    """Problems as goldens hold them: place, code, sentence, help and further places."""
    return "".join(f"{line}\n" for problem in problems for line in _lines(problem))


def _of_seeds(folder: Path) -> Iterator[Problem]:
    problems: list[Problem] = []
    resolve(read_folder(folder, problems), problems)
    yield from sorted(problems, key=lambda one: (one.place.path, one.place.line, one.place.column))


def _of_proof(plant: Plant, directory: Path) -> Iterator[Problem]:
    """What a proof tells. The file that is changed may be the original."""
    for folder, names in (("pier", ("incident.yaml", "gazette.yaml")), ("originals", (ORIGINAL,))):
        (directory / folder).mkdir()
        for name in names:
            shutil.copy(HERE / folder / name, directory / folder / name)
    original = directory / "originals" / ORIGINAL
    sound = sha256(original.read_bytes()).hexdigest()
    seed = directory / "pier" / "gazette.yaml"
    path = original if plant.file == ORIGINAL else directory / "pier" / plant.file
    spoilt = plant.spoilt(path.read_bytes())
    path.unlink()
    if spoilt is not None:
        path.write_bytes(spoilt)
        if plant.code != "hash-differs":
            right = sha256(original.read_bytes()).hexdigest()
            seed.write_text(seed.read_text("utf-8").replace(sound, right), "utf-8")
    problems: list[Problem] = []
    yield from prove([read_folder(directory / "pier", problems)], directory / "originals").problems
    assert problems == []


def _of_data(plant: Plant) -> Iterator[Problem]:
    try:
        spoilt = plant.spoilt(_sound_data())
        assert spoilt is not None
        decode_incident(spoilt, DATA)
    except ProblemError as error:
        yield from error.problems


@cache
def _sound_data() -> bytes:
    return canonical.encode(compile_seeds(PIER))


def _below(folder: Path, problem: Problem) -> Problem:
    def place(one: Place) -> Place:
        short = one.path.replace(f"{folder}/", "").replace(f"{folder}", "pier")
        return Place(short, one.line, one.column, one.within)

    return Problem(
        problem.code,
        problem.sentence,
        place(problem.place),
        problem.help,
        problem.warning,
        tuple((place(one), words) for one, words in problem.also),
    )


def _lines(problem: Problem) -> Iterator[str]:
    level = "warning" if problem.warning else "error"
    yield f"{_at(problem.place)}: {level}[{problem.code}]"
    yield f"    {problem.sentence}"
    yield f"    help: {problem.help}"
    for place, words in problem.also:
        yield f"    {words}: {_at(place)}"


def _at(place: Place) -> str:
    numbers = f":{place.line}:{place.column}" if place.line else ""
    return f"{place.path}{numbers}" + (f" ({place.within})" if place.within else "")


def _encoded(text: str | None) -> bytes | None:
    return text.encode() if text is not None else None


def _frozen(value: Any) -> Any:
    return tuple(_frozen(one) for one in value) if isinstance(value, list) else value
