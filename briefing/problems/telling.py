"""Problems in words, one line each. The words may quote outside text: who prints makes it safe."""

from collections.abc import Iterable

from briefing.problems.problem import Place, Problem

__all__ = ["briefly", "first_few", "quoted", "standing", "told"]

_LONGEST_QUOTED = 60


def told(problem: Problem) -> str:
    """The problem on one line: `path:line:column: error[code]: sentence help`.

    Further places join the sentence: `...; first used at 3:1.` Outside text is not yet safe here.
    """
    level = "warning" if problem.warning else "error"
    at = f"{standing(problem.place)}: ".removeprefix(": ")
    also = "".join(f"; {words} {_further(place, problem.place)}" for place, words in problem.also)
    sentence = problem.sentence
    if also:
        sentence = f"{sentence.removesuffix('.')}{also}."
    line = f"{at}{level}[{problem.code}]: {sentence} {problem.help}"
    return " ".join(part.strip() for part in line.splitlines()).strip()


def quoted(text: str) -> str:
    """Outside text as a sentence quotes it: in quotation marks, cut to 60 characters."""
    short = text if len(text) <= _LONGEST_QUOTED else f"{text[: _LONGEST_QUOTED - 1]}…"
    return f"'{short}'"


def first_few(names: Iterable[str], most: int = 12) -> str:
    """Names as a sentence lists them: of many the first, and a sign that there are more."""
    known = list(names)
    return ", ".join(known[:most]) + (", …" if len(known) > most else "")


def briefly(problem: Problem) -> str:
    """File, place and sentence, for one line of a screen: its folders are told with the whole."""
    named = problem.place._replace(path=problem.place.path.replace("\\", "/").rpartition("/")[2])
    return f"{standing(named)}: {problem.sentence}" if named.path else problem.sentence


def standing(place: Place) -> str:
    """A place as editors and terminals know to follow it: `path:line:column`, as far as known."""
    numbers = f":{_numbers(place)}" if place.line else ""
    within = f" ({place.within})" if place.within and not place.line else ""
    return f"{place.path}{numbers}{within}".strip()


def _further(place: Place, main: Place) -> str:
    if place.path == main.path and place.line:
        return f"at {_numbers(place)}"
    return f"at {standing(place)}"


def _numbers(place: Place) -> str:
    return f"{place.line}:{place.column}" if place.column else f"{place.line}"
