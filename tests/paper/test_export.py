"""The way out: the same view gives the same bytes anywhere, or a clear word why there are none."""

import datetime as dt
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.compiler.proving.proof import prove
from briefing.compiler.reading import read_folder
from briefing.compiler.resolving import resolve
from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from briefing.incident.view import Reader, View, cut
from briefing.paper.export import export
from briefing.paper.forms import FORMS, PRIVATE
from briefing.problems import Problem, ProblemError, told
from tests.harbour import HARBOUR
from tests.oil_jetty import OIL_JETTY, ORIGINALS
from tests.paper.reading import every_paper

ROOT = Path(__file__).parents[2]

PROGRAM = """
import hashlib
import sys
from briefing.files.incident_file import read_incident
from briefing.incident.marking import Marking
from briefing.incident.view import Reader, cut
from tests.paper.reading import every_paper
view = cut(read_incident(sys.argv[1]), ceiling=Marking.RED, reader=Reader.CURATOR)
for name, paper in every_paper(view).items():
    print(name, hashlib.sha256(paper).hexdigest())
print([name for name in ("textual", "rich.console", "dateutil", "yaml") if name in sys.modules])
"""
OTHERS = ("python3.12", "python3.13", "python3.14")
"""Pythons that may be at hand with what a paper needs, or not."""


def digests(python: str, surroundings: dict[str, str]) -> list[str]:
    """The digest of every paper of the harbour in another process; none where it cannot run."""
    result = subprocess.run(
        [python, "-c", PROGRAM, str(HARBOUR)],
        cwd=ROOT,
        env={**os.environ, **surroundings},
        capture_output=True,
        check=False,
    )
    return result.stdout.decode().splitlines() if result.returncode == 0 else []


def expected(harbour: Incident) -> list[str]:
    papers = every_paper(cut(harbour, ceiling=Marking.RED, reader=Reader.CURATOR))
    told = [f"{name} {hashlib.sha256(paper).hexdigest()}" for name, paper in papers.items()]
    return [*told, "[]"]


@pytest.mark.parametrize("form", FORMS)
def test_a_paper_comes_out_the_same_twice(view: View, form: str) -> None:
    assert export(view, form) == export(view, form)


@pytest.mark.parametrize(
    "surroundings",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Kathmandu", "LANG": "de_DE.UTF-8", "COLUMNS": "20"},
        {"PYTHONHASHSEED": "2", "TZ": "UTC", "LC_ALL": "C", "UNICODE_VERSION": "4.1.0"},
    ],
    ids=["one machine", "another"],
)
def test_every_paper_is_the_same_in_any_process_and_wants_no_screen(
    harbour: Incident, surroundings: dict[str, str]
) -> None:
    assert digests(sys.executable, surroundings) == expected(harbour)


def test_every_paper_is_the_same_under_every_python_at_hand(harbour: Incident) -> None:
    """Of those that have what a paper needs; this one is among them."""
    pythons = [sys.executable, *filter(None, map(shutil.which, OTHERS))]
    found = [one for one in (digests(python, {}) for python in pythons) if one]
    assert found == [expected(harbour)] * len(found)
    assert found


def test_a_paper_is_the_same_with_originals_and_without(oil_jetty: Incident) -> None:
    before = every_paper(cut(oil_jetty, ceiling=Marking.RED))
    problems: list[Problem] = []
    folder = read_folder(OIL_JETTY, problems)
    assert prove([folder], ORIGINALS).problems == []
    resolved = resolve(folder, problems)
    assert resolved is not None
    assert every_paper(cut(resolved, ceiling=Marking.RED)) == before


def test_an_unknown_form_is_told_with_those_there_are(view: View) -> None:
    with pytest.raises(ProblemError) as raised:
        export(view, "poem")
    assert told(raised.value.problems[0]) == (
        "error[no-such-form]: There is no form 'poem'."
        f" Choose one of: {', '.join((*FORMS, *PRIVATE))}."
    )


@pytest.mark.parametrize("width", [39, 1001, 99_999_999_999])
def test_lines_that_nobody_could_write_on_are_refused(view: View, width: int) -> None:
    with pytest.raises(ProblemError) as raised:
        export(view, width=width)
    assert told(raised.value.problems[0]) == (
        f"error[bad-width]: A line of {width} cannot be written on. Choose a width of 40 to 1000."
    )


def test_the_time_of_issue_is_given_or_said_not_to_be_set(view: View) -> None:
    assert "issue time not set" in export(view).decode()
    issued = export(view, issued="2 June 2031,\n11:00 \x1b[5m").decode()
    assert "issue time not set" not in issued
    assert "Issued       2 June 2031, 11:00 ␛[5m\n" in issued


def test_an_as_of_that_is_asked_for_is_named(harbour: Incident) -> None:
    moment = dt.datetime(2031, 6, 3, 8, 30, tzinfo=dt.UTC)
    paper = export(cut(harbour, ceiling=Marking.RED, as_of=moment)).decode()
    assert "As of 3 June 2031, 08:30 UTC" in " ".join(paper.split())
    assert "Coast Radio" not in paper
