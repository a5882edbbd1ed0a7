"""`briefing check`: tell every problem of the seeds, and say how much was looked at."""

import argparse
from pathlib import Path

from briefing.cli.parsing import add_format, add_seeds, add_strict
from briefing.cli.printing import print_bytes, report
from briefing.cli.telling import counted
from briefing.compiler.checking import Looked, look_over
from briefing.compiler.quotations import unproved
from briefing.problems import ProblemError

__all__ = ["describe", "run"]


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the options of a check."""
    add_seeds(parser)
    parser.add_argument(
        "--originals",
        metavar="DIR",
        help="the folder of the originals: prove what is quoted, word for word, and their hashes",
    )
    add_strict(parser)
    add_format(parser)


def run(options: argparse.Namespace) -> int:
    """Look all seeds over; nothing is written."""
    try:
        originals = None if options.originals is None else Path(options.originals)
        looked = look_over(Path(options.seeds), originals)
    except ProblemError as error:
        return report(error.problems, options.format)
    problems = looked.problems
    proof: dict[str, object] = {"quotations_not_proved": looked.quotations}
    if looked.proof:
        proof = {"proof": looked.proof.counts()}
    numbers = {"incidents": looked.incidents, "seeds": looked.seeds, **proof}
    code = report(problems, options.format, **numbers)
    if options.format == "text":
        lines = [_summary(looked), _proved(looked)]
        print_bytes("".join(f"{line}\n" for line in lines if line).encode())
    return 1 if options.strict and problems and not code else code


def _proved(looked: Looked) -> str:
    return looked.proof.words() if looked.proof else unproved(looked.quotations)


def _summary(looked: Looked) -> str:
    warnings = sum(problem.warning for problem in looked.problems)
    errors = len(looked.problems) - warnings
    # Of a record with errors it is not known what is worth a warning, and that is no silent pass.
    yet = " so far: most are looked for once there is no error" if errors else ""
    return (
        f"Looked at {counted(looked.incidents, 'incident')} in {counted(looked.seeds, 'seed')}: "
        f"{counted(errors, 'error')}, {counted(warnings, 'warning')}{yet}."
    )
