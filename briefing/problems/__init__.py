"""What can be wrong, as values and as words. Nothing here reads a file or knows an incident."""

from briefing.problems.problem import Place, Problem, ProblemError, in_order
from briefing.problems.telling import briefly, first_few, quoted, standing, told

__all__ = [
    "Place",
    "Problem",
    "ProblemError",
    "briefly",
    "first_few",
    "in_order",
    "quoted",
    "standing",
    "told",
]
