"""The shape of a problem and the error that carries problems. No wording is made here."""

from collections.abc import Iterable
from typing import NamedTuple

__all__ = ["Place", "Problem", "ProblemError", "in_order"]


class Place(NamedTuple):
    """Where something stands.

    `line` and `column` count from 1 and are 0 where unknown. `within` names the place in the
    record itself, such as `events.two-drones.when`.
    """

    path: str
    line: int = 0
    column: int = 0
    within: str = ""


class Problem(NamedTuple):
    """One thing that is wrong: a kebab-case code, one clear sentence, a place and a remedy.

    `also` holds further places, each with the words that say what it is ("first used").
    """

    code: str
    sentence: str
    place: Place
    help: str = ""
    warning: bool = False
    also: tuple[tuple[Place, str], ...] = ()


class ProblemError(Exception):
    """Raised with every problem found, in the order in which they are to be told."""

    def __init__(self, first: Problem, *more: Problem) -> None:
        super().__init__(first, *more)
        self.problems: tuple[Problem, ...] = (first, *more)

    def __str__(self) -> str:
        return "\n".join(problem.sentence for problem in self.problems)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems in the order in which they are told: by path, line and column."""
    return tuple(
        sorted(problems, key=lambda one: (one.place.path, one.place.line, one.place.column))
    )
