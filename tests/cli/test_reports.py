"""Problems as other programs read them: JSON, and workflow commands."""

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from briefing.cli.reports import as_github, as_json
from briefing.problems import Place, Problem

FIRST = Problem(
    "duplicate-id",
    "The id 'fire' is taken already.",
    Place("seeds/one.yaml", 3, 5, "events.fire"),
    "Rename it.",
    also=((Place("seeds/two.yaml", 1, 1), "first used"),),
)
SECOND = Problem("unused", "Nothing cites it.", Place("seeds/two.yaml"), warning=True)


def test_the_json_document_tells_all_that_is_known_and_null_for_the_rest() -> None:
    assert json.loads(as_json([FIRST, SECOND], seeds=2)) == {
        "errors": 1,
        "warnings": 1,
        "seeds": 2,
        "problems": [
            {
                "code": "duplicate-id",
                "level": "error",
                "sentence": "The id 'fire' is taken already.",
                "help": "Rename it.",
                "path": "seeds/one.yaml",
                "line": 3,
                "column": 5,
                "within": "events.fire",
                "also": [
                    {
                        "words": "first used",
                        "path": "seeds/two.yaml",
                        "line": 1,
                        "column": 1,
                        "within": None,
                    }
                ],
            },
            {
                "code": "unused",
                "level": "warning",
                "sentence": "Nothing cites it.",
                "help": "",
                "path": "seeds/two.yaml",
                "line": None,
                "column": None,
                "within": None,
                "also": [],
            },
        ],
    }


def test_each_problem_is_one_workflow_command() -> None:
    assert as_github([FIRST, SECOND]).splitlines() == [
        "::error file=seeds/one.yaml,line=3,col=5,title=duplicate-id"
        "::The id 'fire' is taken already. Rename it.",
        "::warning file=seeds/two.yaml,title=unused::Nothing cites it.",
    ]


def test_what_would_end_a_property_or_a_command_is_escaped() -> None:
    place = Place("a,b:c%.yaml", 1, 1)
    [line] = as_github([Problem("x", "100 % wrong: ::stop\nhere", place)]).splitlines()
    assert line == (
        "::error file=a%2Cb%3Ac%25.yaml,line=1,col=1,title=x::100 %25 wrong: ::stop here"
    )


@given(st.text(), st.text(), st.text())
def test_whatever_is_quoted_a_report_keeps_its_form(path: str, sentence: str, help: str) -> None:
    problem = Problem("x", sentence, Place(path, 1, 1), help)
    document = as_json([problem])
    assert document.isascii()
    assert json.loads(document)["problems"][0]["path"] == (path or None)
    text = as_github([problem])
    assert text.count("\n") == 1
    assert re.fullmatch(r"::error (file=[^:,\n]*,)?line=1,col=1,title=x::.*\n", text)
