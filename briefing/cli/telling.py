"""Problems as a terminal shows them: place and sentence, the line with a caret, help. Prints none.

    seeds/harbour/radio.yaml:12:38: error[unknown-word]: 'watch' is no word for this.
       12 |   watchman: {name: a watchman, kind: watch}
          |                                      ^
      help: Did you mean 'person'?

What stands in no line of a file is told on one line.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.cli.excerpts import Excerpts
from briefing.incident.safe import one_line
from briefing.problems import Place, Problem, standing, told

__all__ = ["COLOURED", "PLAIN", "Inks", "counted", "told_at_length"]

WIDTH = 100
"""Cells of an excerpt's line where nothing says how wide the terminal is."""

_GUTTER = 5
_NARROWEST = 20


class Inks(NamedTuple):
    """What is written before the parts of a problem to give them a colour, and what ends it."""

    error: str = ""
    warning: str = ""
    faint: str = ""
    end: str = ""


PLAIN = Inks()
COLOURED = Inks(error="\x1b[1;31m", warning="\x1b[1;33m", faint="\x1b[2m", end="\x1b[0m")


def told_at_length(
    problems: Sequence[Problem], inks: Inks = PLAIN, width: int = WIDTH
) -> Iterator[str]:
    """The lines that tell problems, in the order given, all safe to print."""
    excerpts = Excerpts()
    room = max(_NARROWEST, min(width, WIDTH) - _GUTTER - len(" | ") - 1)
    for problem in problems:
        excerpt = _excerpt(excerpts, problem.place, inks, room)
        if not excerpt:
            yield _inked(problem, one_line(told(problem)), inks)
            continue
        yield _inked(problem, one_line(f"{_headed(problem)} {problem.sentence}"), inks)
        yield from excerpt
        for place, words in problem.also:
            yield f"  {one_line(f'{words} here: {standing(place)}')}"
            yield from _excerpt(excerpts, place, inks, room)
        if problem.help:
            yield f"  {inks.faint}help:{inks.end} {one_line(problem.help)}"


def counted(count: int, what: str) -> str:
    """So many of something: `no errors`, `1 error`, `2 errors`."""
    return f"{count or 'no'} {what}{'' if count == 1 else 's'}"


def _headed(problem: Problem) -> str:
    level = "warning" if problem.warning else "error"
    return f"{standing(problem.place)}: {level}[{problem.code}]:"


def _inked(problem: Problem, line: str, inks: Inks) -> str:
    """The line with the problem's level and code in colour."""
    level = "warning" if problem.warning else "error"
    mark = f"{level}[{problem.code}]"
    before, found, after = line.partition(mark)
    ink = inks.warning if problem.warning else inks.error
    return f"{before}{ink}{found}{inks.end if found else ''}{after}" if inks.end else line


def _excerpt(excerpts: Excerpts, place: Place, inks: Inks, room: int) -> list[str]:
    excerpt = excerpts.of(place, room)
    if excerpt is None:
        return []
    lines = [f"{inks.faint}{place.line:>{_GUTTER}} |{inks.end} {excerpt.text}".rstrip()]
    if excerpt.caret is not None:
        bar = f"{inks.faint}{'':>{_GUTTER}} |{inks.end}"
        lines.append(f"{bar} {'':{excerpt.caret}}{inks.error}^{inks.end}")
    return lines
