"""A large folder read by two processes: the same comes of it, whatever is wrong with it."""

import os
from pathlib import Path

import pytest

from briefing.compiler import reading_ahead
from briefing.compiler.building import compile_seeds
from briefing.compiler.checking import look_over
from briefing.compiler.reading_ahead import ReadAhead


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """Two processors, and a folder of any size is large; what the second process said."""
    said: list[bytes] = []
    told = reading_ahead._told

    def overheard(made: bytes) -> dict[str, reading_ahead.Read]:
        said.append(made)
        return told(made)

    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(reading_ahead, "_LARGE", 1)
    monkeypatch.setattr(reading_ahead, "_told", overheard)
    return said


def test_two_processes_make_the_same_incident_as_one(
    jetty: Path, asked: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    together = compile_seeds(jetty)
    assert len(asked) == 1
    assert b"northern-wire" in asked[0]
    monkeypatch.setattr(reading_ahead, "_LARGE", 1 << 30)
    assert compile_seeds(jetty) == together
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("outlet: ", "outlett: "),  # a flaw in its form
        ("outlet: ", "outlet: *"),  # YAML that is not taken
        ("marking: TLP:", "marking: TLP-"),  # an unknown label
        ("speaker: ", "speaker: no-"),  # nothing that shows while its file is read
        ("source:", "\0ource:"),
    ],
)
def test_two_processes_tell_the_same_problems_as_one(
    jetty: Path,
    asked: list[bytes],
    monkeypatch: pytest.MonkeyPatch,
    before: str,
    after: str,
) -> None:
    for path in sorted(jetty.glob("*.yaml"))[-2:]:
        path.write_text(path.read_text().replace(before, after))
    together = look_over(jetty).problems
    assert len(asked) == 1
    monkeypatch.setattr(reading_ahead, "_LARGE", 1 << 30)
    assert look_over(jetty).problems == together
    assert any(not problem.warning for problem in together)


@pytest.mark.usefixtures("asked")
def test_where_warnings_stand_is_known_of_what_the_second_process_read(jetty: Path) -> None:
    path = jetty / "northern-wire.yaml"
    path.write_text(path.read_text().replace("passages:", "passages:\n  ¶77: Nothing.", 1))
    (warning,) = (one for one in look_over(jetty).problems if one.code == "passage-uncited")
    assert warning.place.path == str(path)
    assert path.read_text().splitlines()[warning.place.line - 1].strip() == "¶77: Nothing."


@pytest.mark.usefixtures("asked")
def test_what_a_process_that_dies_has_read_is_left_to_the_other(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("incident.yaml", "a.yaml", "b.yaml")]
    for path in paths:
        path.write_text("x" * 100)
    here = os.getpid()

    def read(_: Path) -> None:
        assert os.getpid() != here
        os._exit(1)

    ahead = ReadAhead(paths, read)
    assert [ahead.read(path) for path in paths] == [None, None, None]


def test_little_is_read_by_one_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fork", lambda: pytest.fail("a second process was begun"))
    (tmp_path / "a.yaml").write_text("x")
    ahead = ReadAhead([tmp_path / "gone.yaml", tmp_path / "a.yaml"], lambda _: None)
    assert ahead.read(tmp_path / "a.yaml") is None
