"""`briefing check`: tell every problem of the seeds, and say how much was looked at."""

import argparse
from pathlib import Path

from briefing.cli.parsing import add_format, add_seeds, add_strict
from briefing.cli.printing import print_bytes, report
from briefing.cli.telling import counted
from briefing.compiler.checking import Looked, look_over
from briefing.problems import ProblemError

__all__ = ["describe", "run"]


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the options of a check."""
    add_seeds(parser)
    add_strict(parser)
    add_format(parser)


def run(options: argparse.Namespace) -> int:
    """Look all seeds over; nothing is written."""
    try:
        looked = look_over(Path(options.seeds))
    except ProblemError as error:
        return report(error.problems, options.format)
    problems = looked.problems
    code = report(problems, options.format, incidents=looked.incidents, seeds=looked.seeds)
    if options.format == "text":
        print_bytes(f"{_summary(looked)}\n".encode())
    return 1 if options.strict and problems and not code else code


def _summary(looked: Looked) -> str:
    warnings = sum(problem.warning for problem in looked.problems)
    errors = len(looked.problems) - warnings
    return (
        f"Looked at {counted(looked.incidents, 'incident')} in {counted(looked.seeds, 'seed')}: "
        f"{counted(errors, 'error')}, {counted(warnings, 'warning')}."
    )
