"""Lines for the press: on private paper alone, which is marked so whatever they are marked."""

from pathlib import Path

import msgspec
import pytest

from briefing.incident.marking import Marking
from briefing.incident.types import Incident, Status
from briefing.incident.view import Reader, View, cut
from briefing.paper.copies import Wish, write
from briefing.paper.export import export
from briefing.problems import ProblemError
from tests.paper.reading import run


def desk(incident: Incident, ceiling: Marking = Marking.RED) -> View:
    return cut(incident, ceiling=ceiling, reader=Reader.CURATOR)


def test_each_line_stands_under_its_use_with_what_it_is_about(oil_jetty: Incident) -> None:
    paper = run(desk(oil_jetty), "lines")
    take, _, rest = paper.partition(" IF ASKED ")
    asked, _, never = rest.partition(" NOT TO BE SAID ")
    assert take.endswith(
        "Two people breathed in smoke, and both have left hospital. About: Two people were hurt"
        " (an account from no side: the Northern Wire, the hospital of Halmø). [3 ¶2; 4 ¶2]"
        " Approved by: the head of the press office; Approved: 11 June 2031, 10:30 +02:00"
    )
    assert asked.startswith("Whose boat it was is for the investigators to say")
    assert "The word attack, for which there is no source any more. About: The fire was" in never


def test_a_use_without_a_line_says_so(oil_jetty: Incident) -> None:
    paper = run(desk(msgspec.structs.replace(oil_jetty, lines=())), "lines")
    assert "TO TAKE Nothing in this copy. IF ASKED Nothing in this copy." in paper


def test_it_is_marked_for_the_own_organisation_though_its_lines_are_clear(
    harbour: Incident,
) -> None:
    bare = msgspec.structs.replace(cut(harbour, ceiling=Marking.CLEAR).incident)
    view = desk(msgspec.structs.replace(bare, lines=harbour.lines[:1]), Marking.AMBER_STRICT)
    assert view.held is Marking.CLEAR
    lines = export(view, "lines").decode().splitlines()
    assert lines[0].strip() == lines[-1].strip() == "TLP:AMBER+STRICT"
    assert lines[1] == lines[-2] == "PRIVATE: for the own organisation, not to be handed on."


def test_what_is_marked_higher_marks_it_higher(oil_jetty: Incident) -> None:
    assert export(desk(oil_jetty), "lines").decode().splitlines()[0].strip() == "TLP:RED"


def test_an_exercise_is_told_as_well(oil_jetty: Incident) -> None:
    for status, words in (
        (Status.EXERCISE, "EXERCISE: no real incident. PRIVATE: for the own organisation"),
        (Status.SAMPLE, "SAMPLE: no real incident. PRIVATE: for the own organisation"),
    ):
        paper = run(desk(msgspec.structs.replace(oil_jetty, status=status)), "lines")
        assert words in paper


@pytest.mark.parametrize(
    ("ceiling", "reader"),
    [(Marking.CLEAR, Reader.CURATOR), (Marking.AMBER, Reader.CURATOR), (Marking.RED, None)],
    ids=["all the world", "clients as well", "an audience"],
)
def test_it_is_printed_for_nobody_beyond_the_own_organisation(
    oil_jetty: Incident, ceiling: Marking, reader: Reader | None
) -> None:
    view = cut(oil_jetty, ceiling=ceiling, reader=reader or Reader.AUDIENCE)
    with pytest.raises(ProblemError) as raised:
        export(view, "lines")
    assert raised.value.problems[0].code == "private-form"


def test_a_line_above_the_ceiling_is_not_in_it(oil_jetty: Incident) -> None:
    assert "That a name is known" in run(desk(oil_jetty), "lines")
    assert "That a name is known" not in run(desk(oil_jetty, Marking.AMBER_STRICT), "lines")


def test_a_file_of_it_is_called_by_its_marking_and_is_its_owners_alone(
    harbour: Incident, tmp_path: Path
) -> None:
    bare = cut(harbour, ceiling=Marking.CLEAR).incident
    view = desk(msgspec.structs.replace(bare, lines=harbour.lines[:1]), Marking.AMBER_STRICT)
    (path,) = write(view, f"{tmp_path}/", Wish("lines"), overwrite=False)
    assert "TLP-AMBER-STRICT-lines" in path.name
    assert path.stat().st_mode & 0o077 == 0
