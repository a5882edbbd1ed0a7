"""Watching: what is saved is built once it has come to rest, whichever way it was saved."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefing.compiler.watching import Look, look, watch

Step = Callable[[], object]


class StoppedError(Exception):
    """The end of a watch."""


@pytest.fixture
def seed(tmp_path: Path) -> Path:
    folder = tmp_path / "harbour"
    folder.mkdir()
    (folder / "incident.yaml").write_text("one")
    # A clock's tick ago: two changes within one tick could look the same.
    os.utime(folder / "incident.yaml", (1000, 1000))
    return folder / "incident.yaml"


def nothing() -> None:
    """A pause in which nothing happens."""


def built(seeds: Path, *steps: Step) -> list[int]:
    """After how many pauses something is built, when one step is done in each of the pauses."""
    pauses = 0
    builds = []
    waiting: Iterator[Step] = iter(steps)

    def wait(_: float) -> None:
        nonlocal pauses
        pauses += 1
        step = next(waiting, None)
        if step is None:
            raise StoppedError
        step()

    with pytest.raises(StoppedError):
        watch(lambda: builds.append(pauses), lambda: look(seeds), wait, lambda: 0.0)
    return builds


def over(seed: Path, text: str) -> None:
    """Save as most editors do: a new file, renamed over the old one."""
    new = seed.with_name(".new")
    new.write_text(text)
    new.replace(seed)


def test_it_builds_at_once_and_then_only_what_was_saved(tmp_path: Path, seed: Path) -> None:
    assert built(tmp_path, nothing, nothing, nothing) == [0]
    assert built(tmp_path, nothing, lambda: over(seed, "two"), nothing, nothing) == [0, 3]


SAVES: dict[str, Callable[[Path], list[Step]]] = {
    "in place": lambda seed: [lambda: seed.write_text("two")],
    "of the same length": lambda seed: [lambda: seed.write_text("ONE")],
    "renamed over": lambda seed: [lambda: over(seed, "two")],
    "a clock set back": lambda seed: [lambda: os.utime(seed, (1, 1))],
    "away, then created": lambda seed: [
        lambda: seed.rename(seed.with_name("incident.yaml~")),
        lambda: seed.write_text("two"),
    ],
    "deleted, then created": lambda seed: [seed.unlink, lambda: seed.write_text("two")],
    "emptied, then written": lambda seed: [
        lambda: seed.write_text(""),
        lambda: seed.write_text("two"),
    ],
    "several files at once": lambda seed: [
        lambda: seed.write_text("two"),
        lambda: seed.with_name("radio.yaml").write_text("one"),
        lambda: seed.with_name("post.yaml").write_text("one"),
    ],
    "a new folder": lambda seed: [
        (seed.parent.parent / "pier").mkdir,
        lambda: (seed.parent.parent / "pier" / "incident.yaml").write_text("one"),
    ],
    "bit by bit": lambda seed: [lambda: _append(seed)] * 5,
}


def _append(seed: Path) -> None:
    with seed.open("a") as file:
        file.write("more")


@pytest.mark.parametrize("way", SAVES)
def test_whichever_way_a_seed_is_saved_it_is_built_once_and_at_rest(
    tmp_path: Path, seed: Path, way: str
) -> None:
    steps = SAVES[way](seed)
    assert built(tmp_path, *steps, nothing, nothing, nothing) == [0, len(steps) + 1]


def test_what_is_saved_while_it_builds_is_built_as_well(tmp_path: Path, seed: Path) -> None:
    pauses = 0
    builds = []

    def build() -> None:
        builds.append(pauses)
        if len(builds) == 1:
            over(seed, "saved while the first one is built")

    def wait(_: float) -> None:
        nonlocal pauses
        pauses += 1
        if pauses == 5:
            raise StoppedError

    with pytest.raises(StoppedError):
        watch(build, lambda: look(tmp_path), wait, lambda: 0.0)
    assert builds == [0, 2]


def test_a_seed_that_is_gone_for_good_is_built_without(tmp_path: Path, seed: Path) -> None:
    assert built(tmp_path, seed.unlink, nothing, nothing) == [0, 2]
    assert look(tmp_path) == look(tmp_path / "missing") == frozenset()


def test_what_no_build_would_read_wakes_nobody(tmp_path: Path, seed: Path) -> None:
    def clutter() -> None:
        for name in (".incident.yaml.swp", "incident.yaml~", ".#incident.yaml"):
            seed.with_name(name).write_text("x")
        (tmp_path / ".git").mkdir()
        (tmp_path / ".git" / "index").touch()
        seed.with_name("gone").symlink_to("nowhere")

    assert built(tmp_path, clutter, nothing, nothing) == [0]


def test_a_link_to_a_seed_is_seen_through(tmp_path: Path, seed: Path) -> None:
    seed.with_name("radio.yaml").symlink_to(tmp_path / "radio.txt")
    (tmp_path / "radio.txt").write_text("one")
    linked = look(seed.parent)
    (tmp_path / "radio.txt").write_text("another")
    assert look(seed.parent) != linked


def test_the_more_there_is_to_look_at_the_less_often_it_looks() -> None:
    """So that at rest no more than half a hundredth of a processor goes into it."""
    pauses = []
    clock = 0.0
    cost = 0.0001

    def looking() -> Look:
        nonlocal clock
        clock += cost
        return frozenset()

    def wait(seconds: float) -> None:
        nonlocal cost
        pauses.append(seconds)
        cost = {1: 0.0001, 2: 0.003, 3: 1.0}.get(len(pauses), cost)
        if len(pauses) == 4:
            raise StoppedError

    with pytest.raises(StoppedError):
        watch(nothing, looking, wait, lambda: clock)
    assert pauses[:2] == [0.1, 0.1]
    assert 0.003 / pauses[2] < 0.005
    assert pauses[3] == 2.0
