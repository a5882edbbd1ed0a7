"""Problems as other programs read them: one JSON document, or a CI's workflow commands.

The JSON document holds `errors` and `warnings` (how many), `problems`, and what else the command
has to say. Each problem has `code`, `level` ("error" or "warning"), `sentence`, `help`, its place
(`path`, `line` and `column` from 1, `within` the record; null where unknown), and `also`: further
places, each with the `words` that say what it is. The workflow commands are those that GitHub's
runners and their like turn into annotations, one line for each problem.
"""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from briefing.incident.safe import one_line
from briefing.problems import Place, Problem

__all__ = ["as_github", "as_json"]

_ESCAPES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_ESCAPES_OF_A_PROPERTY = str.maketrans(
    {"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"}
)


def as_json(problems: Sequence[Problem], **more: object) -> str:
    """The document, in ASCII, with `more` beside the problems."""
    warnings = sum(problem.warning for problem in problems)
    document = {
        "errors": len(problems) - warnings,
        "warnings": warnings,
        **more,
        "problems": [
            {
                "code": problem.code,
                "level": _level(problem),
                "sentence": one_line(problem.sentence),
                "help": one_line(problem.help),
                **_place(problem.place),
                "also": [{"words": words, **_place(place)} for place, words in problem.also],
            }
            for problem in problems
        ],
    }
    return json.dumps(document, indent=2) + "\n"


def as_github(problems: Sequence[Problem]) -> str:
    """A workflow command for each problem."""
    return "".join(f"{_command(problem)}\n" for problem in problems)


def _command(problem: Problem) -> str:
    properties = ",".join(f"{name}={value}" for name, value in _properties(problem))
    message = one_line(f"{problem.sentence} {problem.help}")
    return f"::{_level(problem)} {properties}::{message.translate(_ESCAPES)}"


def _properties(problem: Problem) -> Iterator[tuple[str, str]]:
    place = problem.place
    if place.path:
        yield "file", one_line(place.path).translate(_ESCAPES_OF_A_PROPERTY)
    if place.line:
        yield "line", str(place.line)
    if place.column:
        yield "col", str(place.column)
    yield "title", problem.code


def _level(problem: Problem) -> str:
    return "warning" if problem.warning else "error"


def _place(place: Place) -> dict[str, Any]:
    return {
        "path": place.path or None,
        "line": place.line or None,
        "column": place.column or None,
        "within": place.within or None,
    }
