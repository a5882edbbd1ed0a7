"""What commands print: results on stdout, problems on stderr. What is printed is made elsewhere."""

import contextlib
import os
import sys
from collections.abc import Sequence
from typing import TextIO

from briefing.problems import Place, Problem, ProblemError

__all__ = [
    "MOST",
    "can_show",
    "complain",
    "forget_stdout",
    "forget_unwritable",
    "is_at_terminal",
    "kind_words",
    "print_bytes",
    "report",
    "tell",
]

BAD_INPUT = 2
MOST = 20
"""How many problems are told to whoever only wants to open a file."""


def tell(problems: Sequence[Problem], most: int | None = None) -> int:
    """Tell problems on stderr and give back the exit code they ask for.

    Of more than `most` the others are only counted.
    """
    if not problems:
        return 0
    from briefing.cli.telling import COLOURED, PLAIN, WIDTH, counted, told_at_length

    shown = problems[:most]
    coloured, width = _is_for_colours(sys.stderr), _columns(sys.stderr) or WIDTH
    for line in told_at_length(shown, COLOURED if coloured else PLAIN, width):
        complain(line)
    if left := len(problems) - len(shown):
        complain(f"… and {counted(left, 'more problem')}.")
    return 0 if all(problem.warning for problem in problems) else BAD_INPUT


def report(problems: Sequence[Problem], form: str, **more: object) -> int:
    """Tell problems in one of the formats: as text on stderr, else on stdout with `more`."""
    if form == "text":
        return tell(problems)
    from briefing.cli.reports import as_github, as_json

    text = as_json(problems, **more) if form == "json" else as_github(problems)
    print_bytes(text.encode("ascii" if form == "json" else "utf-8"))
    return 0 if all(problem.warning for problem in problems) else BAD_INPUT


def complain(line: str) -> None:
    """Print a line on stderr. Where that is closed or full there is nobody left to tell."""
    if sys.stderr is None:
        return
    with contextlib.suppress(OSError):
        print(line, file=sys.stderr, flush=True)


def print_bytes(data: bytes) -> None:
    """Print on stdout, at once; ProblemError where it is closed or full."""
    if sys.stdout is None:
        raise _unwritable("The output is closed.", "Leave it open, or write to a file.")
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        # What could not be written stays in the buffer, and Python would complain of it at exit.
        forget_stdout()
        sentence = f"The output cannot be written: {error.strerror}."
        raise _unwritable(sentence, "Make room, or write elsewhere.") from error


def forget_stdout() -> None:
    """Send what is still to be printed nowhere."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def forget_unwritable() -> None:
    """Send nowhere what is left for a stream that is gone: Python would end with a code for it."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def is_at_terminal() -> bool:
    """Whether what is printed is seen at a terminal, and what is typed comes from one."""
    # A stream that was closed for the program is None.
    return all(stream is not None and stream.isatty() for stream in (sys.stdout, sys.stdin))


def can_show() -> bool:
    """Whether the kind of terminal can do more than print; of one without a name nobody knows."""
    return os.environ.get("TERM", "") not in ("", "dumb", "unknown")


def kind_words() -> str:
    """What kind of terminal it says that it is: ``TERM is dumb``."""
    kind = os.environ.get("TERM", "")
    return f"TERM is {kind}" if kind else "TERM is not set"


def _unwritable(sentence: str, remedy: str) -> ProblemError:
    return ProblemError(Problem("cannot-write", sentence, Place("stdout"), remedy))


def _is_for_colours(stream: TextIO | None) -> bool:
    if stream is None or not stream.isatty():
        return False
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM", "dumb") != "dumb"


def _columns(stream: TextIO | None) -> int:
    """How wide the terminal is that a stream leads to; 0 where it leads to none."""
    try:
        return os.get_terminal_size(stream.fileno()).columns if stream else 0
    except (OSError, ValueError):
        return 0
