"""Mutants: a seed or data file changed by chance, the same for a number each time. Reads none."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from briefing.compiler.building import compile_seeds
from briefing.incident import canonical

__all__ = ["TOP", "Mutant", "mutant"]

TOP = Path(__file__).parent.parent.parent
PIER = TOP / "tests" / "compiler" / "mistakes" / "pier"
SHIPPED = TOP / "seeds" / "kremlin-drones"
MANY = TOP / "tests" / "compiler" / "mistakes" / "many"

HOSTILE = (
    b"\x1b]52;c;ZXZpbA==\x07",
    b"\x00",
    b"\xff\xfe",
    b"\xed\xa0\x80",
    b"\xc2\x85",
    b"\xe2\x80\xa8",
    b"\xef\xbb\xbf",
    b"\xe2\x80\xae",
    b"[/x][@click=app.quit]",
    b"&a [*a]",
    b"*a",
    b"!!python/object:os.system x",
    b"<<: *a",
    b"{" * 70,
    b"[" * 200,
    b"- " * 100,
    b"\n---\n",
    b"%YAML 9.9\n",
    b"? ",
    b"|9\n",
    b'"\\UFFFFFFFF"',
    b'"\\ud800"',
    b"\r",
    b"\t",
    b"a" * 5000,
    b"9" * 5000,
    b"1e999",
)
ODD = (
    b"null",
    b"~",
    b"",
    b"yes",
    b"no",
    b"[]",
    b"{}",
    b"''",
    b"0",
    b"-1",
    b"1.10",
    b"0x10",
    b"NaN",
    b"2031-02-29",
    b"2031-06-02",
    b"2031-06-02T24:00",
    b"0000",
    b"9999-12-31",
    b"0001-01-01",
    b"../..",
    b"/",
    b"2031-13/2031~",
    b"2031-03-30T02:30",
    b"2031-06-02T10:00+99:99",
    b"Europe/Berlin",
    b"TLP:WHITE",
    b"TLP:RED",
    b"pier-three",
    b"lantern",
    b"port-authority",
    b"pier",
    "¶1".encode(),
    "é".encode(),
    "🙂".encode(),
    "नि".encode(),
    "\u200d".encode(),
    b"asserts",
    b"confirmed",
)
MARKS = b"\n :-,[]{}'\"#&*!|>%@`?\\~"

Change = Callable[[bytes, random.Random], bytes]


@dataclass(frozen=True)
class Mutant:
    """A changed file: of a folder of seeds, `beside` whose other files it lies, or of data."""

    name: str
    data: bytes
    beside: Mapping[str, bytes] | None
    folder: str = ""


def mutant(number: int, seed: int = 1) -> Mutant:
    """The mutant of a number, for a seed of chance."""
    chance = random.Random(f"{seed} {number}")
    folder, name, files = chance.choice(_originals())
    data = files[name]
    for _ in range(chance.choice((1, 1, 1, 2, 3, 5))):
        data = chance.choice(CHANGES)(data, chance)
    if name.endswith(".json"):
        return Mutant(name, data, None)
    return Mutant(name, data, files, folder)


@cache
def _originals() -> list[tuple[str, str, Mapping[str, bytes]]]:
    """What is changed: the folder's name, the file's, and all files of the folder."""
    pier, shipped = _files(PIER), _files(SHIPPED)
    made: list[tuple[str, str, Mapping[str, bytes]]] = []
    made += [("pier", name, pier) for name in pier] * 4
    made += [("kremlin-drones", name, shipped) for name in shipped]
    made += [("pier", path.name, {**pier, path.name: path.read_bytes()}) for path in _many()]
    built = canonical.encode(compile_seeds(PIER))
    made += [("", "pier.json", {"pier.json": built})] * 6
    return made


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.yaml"))}


def _many() -> list[Path]:
    return sorted(MANY.glob("*.yaml"))[::3]


def _at(data: bytes, chance: random.Random) -> int:
    return chance.randrange(len(data) + 1)


def _flipped(data: bytes, chance: random.Random) -> bytes:
    if not data:
        return data
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: _at(data, chance)]


def _gone(data: bytes, chance: random.Random) -> bytes:
    at = _at(data, chance)
    return data[:at] + data[at + chance.randrange(1, 20) :]


def _marked(data: bytes, chance: random.Random) -> bytes:
    at = _at(data, chance)
    return data[:at] + bytes([chance.choice(MARKS)]) + data[at + chance.randrange(2) :]


def _with(pieces: tuple[bytes, ...]) -> Change:
    def change(data: bytes, chance: random.Random) -> bytes:
        at = _at(data, chance)
        return data[:at] + chance.choice(pieces) + data[at:]

    return change


def _valued(pieces: tuple[bytes, ...]) -> Change:
    """Puts something in place of a value: what follows a colon up to the end of its line."""

    def change(data: bytes, chance: random.Random) -> bytes:
        lines = data.split(b"\n")
        at = chance.randrange(len(lines))
        key, colon, value = lines[at].partition(b": ")
        end = b"," if value.endswith(b",") else b""
        lines[at] = key + colon + chance.choice(pieces) + end
        return b"\n".join(lines)

    return change


def _worded(data: bytes, chance: random.Random) -> bytes:
    """Puts one word of the file in place of another."""
    words = data.split(b" ")
    words[chance.randrange(len(words))] = chance.choice(words)
    return b" ".join(words)


def _of_lines(change: Callable[[list[bytes], int, int], None]) -> Change:
    def changed(data: bytes, chance: random.Random) -> bytes:
        lines = data.split(b"\n")
        change(lines, chance.randrange(len(lines)), chance.randrange(len(lines)))
        return b"\n".join(lines)

    return changed


def _dropped(lines: list[bytes], one: int, other: int) -> None:
    del lines[one : one + 1 + other % 3]


def _doubled(lines: list[bytes], one: int, other: int) -> None:
    lines[one:one] = lines[one : one + 1 + other % 8]


def _swapped(lines: list[bytes], one: int, other: int) -> None:
    lines[one], lines[other] = lines[other], lines[one]


def _moved(lines: list[bytes], one: int, other: int) -> None:
    lines.insert(other, lines.pop(one))


def _indented(lines: list[bytes], one: int, other: int) -> None:
    lines[one] = b" " * (other % 7) + lines[one].lstrip()


CHANGES: tuple[Change, ...] = (
    _flipped,
    _cut,
    _gone,
    _marked,
    _worded,
    _worded,
    _with(HOSTILE),
    _with(ODD),
    _valued(HOSTILE),
    _valued(ODD),
    _valued(ODD),
    _of_lines(_dropped),
    _of_lines(_doubled),
    _of_lines(_swapped),
    _of_lines(_moved),
    _of_lines(_indented),
)
