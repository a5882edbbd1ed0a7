"""What a second process finds out is what this one would have; one that dies has not said yes."""

import os
from pathlib import Path

import pytest

from briefing.files import incident_file
from briefing.files.incident_file import read_beside, read_incident, write_incident
from briefing.files.second_process import Answer, Turns, Work
from briefing.incident import canonical
from briefing.incident.types import Incident, When
from briefing.problems import ProblemError
from tests.bench.generator import generated
from tests.incident.changing import changed
from tests.incident.strategies import MOMENTS

ITSELF = object()


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


@pytest.mark.usefixtures("_processors")
def test_every_turn_is_taken_once_by_one_process_or_the_other() -> None:
    turns = Turns(200)
    second = Work(lambda: bytes(turns))
    own = bytes(turns)
    others = second.wait() if second.is_begun else b""
    assert sorted(own + others) == [*range(200)]
    assert [*own] == sorted(own)


def test_where_there_can_be_no_second_process_the_first_finds_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refused() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(os, "fork", refused)
    assert Answer(lambda: True).wait() is True


@pytest.mark.usefixtures("_processors")
def test_a_large_record_is_read_the_same_while_something_is_made_of_it() -> None:
    made: list[Incident] = []

    def make(incident: Incident) -> Incident:
        made.append(incident)
        return incident

    incident = generated(2_000)
    assert read_beside(canonical.encode(incident), "large.json", make) == incident
    assert len(made) == 1


@pytest.mark.usefixtures("_processors")
def test_what_is_wrong_with_a_large_record_is_told_the_same(tmp_path: Path) -> None:
    path = tmp_path / "large.json"
    write_incident(path, generated(2_000))
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('"speaker": "', '"speaker": "no-', 1), encoding="utf-8")
    with pytest.raises(ProblemError) as alone:
        read_incident(path)
    with pytest.raises(ProblemError) as beside:
        read_beside(path.read_bytes(), str(path), lambda incident: incident)
    assert beside.value.problems == alone.value.problems


@pytest.fixture
def _large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every record is large enough for a second process, and there can be one."""
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(incident_file, "_LARGE", 1)


@pytest.mark.usefixtures("_large")
def test_what_is_made_of_a_record_while_it_is_checked_is_given_back(oil_jetty: Incident) -> None:
    data = canonical.encode(oil_jetty)
    assert read_beside(data, "jetty.json", lambda one: one.title) == oil_jetty.title


@pytest.mark.usefixtures("_large")
@pytest.mark.parametrize(
    ("section", "fields", "code"),
    [
        ("statements", {"speaker": "nobody"}, "dangling-reference"),
        ("events", {"when": When(earliest=MOMENTS[1], latest=MOMENTS[0])}, "time-out-of-order"),
        ("actors", {"part_of": ITSELF}, "circle"),
    ],
)
def test_what_was_made_of_a_record_that_is_not_sound_is_never_given_back(
    oil_jetty: Incident, section: str, fields: dict[str, object], code: str
) -> None:
    ident = getattr(oil_jetty, section)[0].id
    fields = {name: ident if value is ITSELF else value for name, value in fields.items()}
    made: list[Incident] = []

    def make(incident: Incident) -> Incident:
        made.append(incident)
        return incident

    with pytest.raises(ProblemError) as error:
        read_beside(canonical.encode(changed(oil_jetty, ident, **fields)), "jetty.json", make)
    assert code in {one.code for one in error.value.problems}
    # Of what goes round nothing is made: who follows it would never end.
    assert len(made) == (code != "circle")
