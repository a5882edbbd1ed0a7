"""What can be wrong, as values and as words. Nothing here reads a file or knows an incident."""

from briefing.problems.problem import Place, Problem, ProblemError
from briefing.problems.telling import quoted, told

__all__ = ["Place", "Problem", "ProblemError", "quoted", "told"]
