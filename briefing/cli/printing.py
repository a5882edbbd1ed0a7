"""What commands print: results on stdout, problems on stderr. What is printed is made elsewhere."""

import os
import sys
from collections.abc import Sequence

from briefing.problems import Place, Problem, ProblemError, told

__all__ = ["forget_stdout", "print_bytes", "tell"]

BAD_INPUT = 2


def tell(problems: Sequence[Problem]) -> int:
    """Tell problems on stderr, a line each, and give back the exit code they ask for."""
    if not problems:
        return 0
    from briefing.incident.safe import one_line

    for problem in problems:
        print(one_line(told(problem)), file=sys.stderr)
    return 0 if all(problem.warning for problem in problems) else BAD_INPUT


def print_bytes(data: bytes) -> None:
    """Print on stdout, at once; ProblemError where it is closed or full."""
    if sys.stdout is None:
        raise ProblemError(
            Problem(
                "cannot-write",
                "The output is closed.",
                Place("stdout"),
                help="Leave it open, or write to a file with -o.",
            )
        )
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        # What could not be written stays in the buffer, and Python would complain of it at exit.
        forget_stdout()
        problem = Problem(
            "cannot-write",
            f"The output cannot be written: {error.strerror}.",
            Place("stdout"),
            help="Make room, or write elsewhere with -o.",
        )
        raise ProblemError(problem) from error


def forget_stdout() -> None:
    """Send what is still to be printed nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
