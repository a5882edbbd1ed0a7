"""The benchmarks, a section each: what is run in turns, and the figures that come of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.bench import commands
from tests.bench.figures import Budget, Figure, in_turns
from tests.bench.sessions import Bench, Key, Pressed, Start, Tour, first_words
from tests.bench.tours import PANES, SEARCH, SHORT, SLIDES, SWAPS, TOUR

__all__ = ["SECTIONS", "Incidents"]

FIRST_BYTES = (Budget("median", 8), Budget("p95", 16))
WHOLE_FRAME = (Budget("median", 45), Budget("p95", 60))
STARTS, EXPORTS = 2, 3
"""How many times as often as other things what is over in less than half a second is run.

A few hundredths of a second decide there, and the processors of a shared machine differ by more.
"""


@dataclass(frozen=True, slots=True)
class Incidents:
    """What is opened and built: the file that ships, two that are generated, and seeds."""

    bundled: Path
    ten_thousand: Path
    hundred_thousand: Path
    seeds: Path
    """of the one of ten thousand"""
    ten_slides: Path
    """the one of ten thousand, of which ten slides are shown"""
    many_slides: Path
    """the same, of which 2,000 are"""


def start(bench: Bench, files: Incidents, runs: int) -> list[Figure]:
    """Start and memory: the bundled incident over a one-line app, 10,000 items over it."""
    starts = in_turns(
        {
            "one-line app": lambda: bench.start(commands.ONE_LINE, ["one line"]),
            "bundled": lambda: _opened(bench, files.bundled),
            "10,000": lambda: _opened(bench, files.ten_thousand),
        },
        STARTS * runs,
    )
    shown = {name: [one.shown for one in all_of] for name, all_of in starts.items()}
    memory = {name: _told(one.memory for one in all_of) for name, all_of in starts.items()}
    figures = []
    for name, floor, slower, larger in (
        ("bundled", "one-line app", Budget("ratio", 1.25), Budget("ratio", 1.3)),
        ("10,000", "bundled", Budget("over", 150), Budget("over", 60)),
    ):
        for what, unit, samples, budget in (
            (f"first frame, {name}", "ms", shown, slower),
            (f"memory, {name}", "MB", memory, larger),
        ):
            figures.append(Figure(what, unit, samples[name], floor, samples[floor], (budget,)))
    return figures


def export(bench: Bench, files: Incidents, runs: int) -> list[Figure]:
    """The page form, as a whole process, over one that does nothing."""
    floor = "python -c pass"
    times = in_turns(
        {
            floor: lambda: bench.whole(commands.NOTHING),
            "bundled": lambda: bench.whole(commands.export(files.bundled)),
            "10,000": lambda: bench.whole(commands.export(files.ten_thousand)),
        },
        EXPORTS * runs,
    )
    budgets = {"bundled": (Budget("over", 100),), "10,000": (Budget("median", 1000),)}
    return [
        Figure(f"export, {name}", "ms", times[name], floor, times[floor], budget)
        for name, budget in budgets.items()
    ]


def keys(bench: Bench, files: Incidents, runs: int) -> list[Figure]:
    """Keys in every pane, over one Static whose text is swapped; and the memory they leave."""
    tours = in_turns(
        {
            "swap": lambda: bench.tour(commands.SWAP, "one line", SWAPS),
            "bundled": lambda: _toured(bench, files.bundled, SHORT),
            "10,000": lambda: _toured(bench, files.ten_thousand, TOUR),
        },
        runs,
    )
    pressed = {
        name: [key for tour in all_of for key in tour.keys] for name, all_of in tours.items()
    }
    memory = {name: _told(one.memory for one in all_of) for name, all_of in tours.items()}
    floor = pressed["swap"]
    figures = _pressed("bundled", pressed["bundled"], floor)
    for pane in PANES:
        there = [one for one in pressed["10,000"] if one.key.pane == pane]
        figures += _pressed(f"10,000, {pane}", there, floor)
    for name, under, budget in (
        ("bundled", "swap", Budget("ratio", 1.3)),
        ("10,000", "bundled", Budget("over", 60)),
    ):
        what = f"memory after keys, {name}"
        figures.append(Figure(what, "MB", memory[name], under, memory[under], (budget,)))
    return figures


def search(bench: Bench, files: Incidents, runs: int) -> list[Figure]:
    """Letters typed into the search among 10,000 items, to the last byte of what is found."""
    tours = in_turns({"": lambda: _toured(bench, files.ten_thousand, SEARCH)}, runs)[""]
    pressed = [key for tour in tours for key in tour.keys]
    return [
        Figure("search key to first bytes, 10,000", "ms", [one.first for one in pressed]),
        Figure(
            "search key to whole frame, 10,000",
            "ms",
            [one.whole for one in pressed],
            budgets=(Budget("p95", 50),),
        ),
    ]


def save(bench: Bench, files: Incidents, runs: int) -> list[Figure]:
    """The file on the desk saved with another title, until that is on the screen."""
    folder = files.ten_thousand.parent
    saves = in_turns({"": lambda: bench.saves(files.ten_thousand, folder)}, runs)[""]
    taken = [one for several in saves for one in several]
    return [Figure("save to screen, 10,000", "ms", taken, budgets=(Budget("p95", 400),))]


def idle(bench: Bench, files: Incidents, runs: int) -> list[Figure]:
    """The desk left alone."""
    run = partial(bench.idle, commands.desk(files.bundled), first_words(files.bundled)[0])
    whiles = in_turns({"bundled": run}, runs)["bundled"]
    return [
        Figure("idle 5 s", "bytes", [one.sent for one in whiles], budgets=(Budget("p95", 0),)),
        Figure(
            "idle 5 s, processor",
            "%",
            _told(one.cpu for one in whiles),
            budgets=(Budget("median", 0.5),),
        ),
    ]


def stage(bench: Bench, files: Incidents, runs: int) -> list[Figure]:
    """Keys of the stage over one Static that is swapped; the first frame at 2,000 slides."""
    tours = in_turns(
        {
            "swap": lambda: bench.tour(commands.SWAP, "one line", SWAPS),
            "slides": lambda: bench.tour(commands.slides(files.bundled), "AUDIENCE", SLIDES),
        },
        runs,
    )
    pressed = {
        name: [key.whole for tour in all_of for key in tour.keys] for name, all_of in tours.items()
    }
    starts = in_turns(
        {
            "10 slides": lambda: bench.start(commands.slides(files.ten_slides), ["1/10"]),
            "2,000 slides": lambda: bench.start(commands.slides(files.many_slides), ["1/2000"]),
        },
        runs,
    )
    shown = {name: [one.shown for one in all_of] for name, all_of in starts.items()}
    twice, hardly = (Budget("ratio", 2),), (Budget("ratio", 1.1),)
    return [
        Figure(
            "key to whole frame, stage", "ms", pressed["slides"], "swap", pressed["swap"], twice
        ),
        Figure(
            "first frame, 2,000 slides",
            "ms",
            shown["2,000 slides"],
            "10 slides",
            shown["10 slides"],
            hardly,
        ),
    ]


def windows(bench: Bench, files: Incidents, runs: int) -> list[Figure]:
    """A key of whoever presents, in the window of the audience over the console itself."""
    both = partial(bench.windows, commands.leader(files.bundled), commands.FOLLOWER, SLIDES)
    taken = [pair for pairs in in_turns({"": both}, runs)[""] for pair in pairs]
    console, audience = ([pair[which] for pair in taken] for which in (0, 1))
    just_after = (Budget("over", 5),)
    return [Figure("key to second window", "ms", audience, "console", console, just_after)]


def load(bench: Bench, files: Incidents, runs: int) -> list[Figure]:
    """Reading, cutting and checking alone, where all imports are done."""
    sizes = {"10,000": files.ten_thousand, "100,000": files.hundred_thousand}
    figures = []
    runs_of = {name: partial(bench.printed, commands.reading(path)) for name, path in sizes.items()}
    for name, lines in in_turns(runs_of, runs).items():
        times = [[float(word) * 1000 for word in line.split()] for line in lines]
        figures.append(Figure(f"read and checked, {name}", "ms", [one for one, _ in times]))
        figures.append(Figure(f"cut, {name}", "ms", [one for _, one in times]))
    checks = partial(bench.printed, commands.checking(files.ten_thousand))
    taken = [float(line) * 1000 for line in in_turns({"": checks}, runs)[""]]
    return [*figures, Figure("every check, 10,000", "ms", taken, budgets=(Budget("median", 500),))]


def build(bench: Bench, files: Incidents, runs: int) -> list[Figure]:
    """Seeds read, bound, resolved and checked, where all imports are done."""
    make = partial(bench.printed, commands.building(files.seeds))
    lines = in_turns({"": make}, runs)[""]
    taken, spent = zip(
        *([float(word) * 1000 for word in line.split()] for line in lines), strict=True
    )
    return [
        Figure("built from seeds, 10,000", "ms", list(taken), budgets=(Budget("median", 2000),)),
        Figure("built from seeds, 10,000, processor", "ms", list(spent)),
    ]


def scale(bench: Bench, files: Incidents, runs: int) -> list[Figure]:
    """100,000 items: the first sign of life, the first frame, memory, and keys in one round."""
    starts = in_turns({"": partial(_opened, bench, files.hundred_thousand)}, runs)[""]
    tour = _toured(bench, files.hundred_thousand, TOUR)
    return [
        Figure("first sign, 100,000", "ms", [one.sign for one in starts]),
        Figure("first frame, 100,000", "ms", [one.shown for one in starts]),
        Figure("memory, 100,000", "MB", _told(one.memory for one in starts)),
        *_pressed("100,000", tour.keys, []),
    ]


def _opened(bench: Bench, file: Path) -> Start:
    return bench.start(commands.desk(file), first_words(file))


def _toured(bench: Bench, file: Path, keys: Sequence[Key]) -> Tour:
    return bench.tour(commands.desk(file), first_words(file)[0], keys)


def _pressed(name: str, keys: list[Pressed], floor: list[Pressed]) -> list[Figure]:
    """Key to first bytes and to the whole frame."""
    swap = "swap" if floor else ""
    return [
        Figure(
            f"key to {what}, {name}",
            "ms",
            [getattr(one, field) for one in keys],
            swap,
            [getattr(one, field) for one in floor],
            budgets,
        )
        for what, field, budgets in (
            ("first bytes", "first", FIRST_BYTES),
            ("whole frame", "whole", WHOLE_FRAME),
        )
    ]


def _told(values: Iterable[float | None]) -> list[float]:
    """The values that the system told."""
    return [value for value in values if value is not None]


_EVERY = (start, export, keys, search, save, stage, windows, idle, load, build, scale)

SECTIONS = {one.__name__: one for one in _EVERY}
"""The sections by name, in the order in which they are run."""
