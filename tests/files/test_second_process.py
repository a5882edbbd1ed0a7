"""What a second process finds out is what this one would have; one that dies has not said yes."""

import os
from pathlib import Path

import pytest

from briefing.files.incident_file import read_incident, write_incident
from briefing.files.second_process import Answer
from briefing.problems import ProblemError
from tests.bench.generator import generated


@pytest.fixture(params=[1, 2])
def _processors(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: request.param)


@pytest.mark.usefixtures("_processors")
@pytest.mark.parametrize("answer", [True, False])
def test_the_answer_is_what_the_question_gives(answer: bool) -> None:
    assert Answer(lambda: answer).wait() is answer


def test_a_process_that_dies_has_not_said_yes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    assert Answer(lambda: os._exit(1)).wait() is False


def test_where_there_can_be_no_second_process_the_first_finds_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refused() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(os, "fork", refused)
    assert Answer(lambda: True).wait() is True


@pytest.mark.usefixtures("_processors")
def test_a_large_record_is_read_the_same_while_something_else_is_done(tmp_path: Path) -> None:
    path, done = tmp_path / "large.json", []
    incident = generated(2_000)
    write_incident(path, incident)
    assert read_incident(path, meanwhile=lambda: done.append("done")) == incident
    assert done == ["done"]


@pytest.mark.usefixtures("_processors")
def test_what_is_wrong_with_a_large_record_is_told_the_same(tmp_path: Path) -> None:
    path = tmp_path / "large.json"
    write_incident(path, generated(2_000))
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('"speaker": "', '"speaker": "no-', 1), encoding="utf-8")
    with pytest.raises(ProblemError) as alone:
        read_incident(path)
    with pytest.raises(ProblemError) as beside:
        read_incident(path, meanwhile=lambda: None)
    assert beside.value.problems == alone.value.problems
