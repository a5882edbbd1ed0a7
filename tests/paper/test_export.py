"""The way out: the same view gives the same bytes anywhere, or a clear word why there are none."""

import datetime as dt
import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from briefing.incident.view import View, cut
from briefing.paper.export import export
from briefing.paper.forms import FORMS, PRIVATE
from briefing.problems import ProblemError, told
from tests.harbour import HARBOUR

ROOT = Path(__file__).parents[2]

PROGRAM = """
import sys
from briefing.files.incident_file import read_incident
from briefing.incident.marking import Marking
from briefing.incident.view import cut
from briefing.paper.export import export
view = cut(read_incident(sys.argv[1]), ceiling=Marking.RED)
sys.stdout.buffer.write(export(view, "full") + export(view, "page", width=40))
print([name for name in ("textual", "rich.console", "dateutil", "yaml", "platformdirs")
       if name in sys.modules])
"""


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
def test_a_paper_is_the_same_in_any_process_and_wants_no_screen(
    view: View, surroundings: dict[str, str]
) -> None:
    result = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(HARBOUR)],
        cwd=ROOT,
        env={**os.environ, **surroundings},
        capture_output=True,
        check=True,
    )
    expected = export(view, "full") + export(view, "page", width=40)
    assert result.stdout == expected + b"[]\n"


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
