"""`briefing build --watch`: build at every save and say how it went, until it is told to end."""

import select
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import NoReturn

from briefing.cli.printing import print_bytes, tell
from briefing.cli.telling import counted
from briefing.compiler.watching import look, watch
from briefing.problems import Problem

__all__ = ["rebuild_on_save"]

Build = Callable[[], tuple[Sequence[Problem], Sequence[Path]]]
"""Builds, and gives the problems found and the files written."""


def rebuild_on_save(seeds: Path, build: Build) -> NoReturn:
    """Build now and whenever seeds are saved; a build that fails changes nothing.

    Ends by a signal (SystemExit for one that asks to end, KeyboardInterrupt), or by BrokenPipeError
    when nobody reads on.
    """
    _say(f"Watching {seeds}. Ctrl-C ends it.")
    with _ended_by("SIGTERM", "SIGHUP"):
        watch(lambda: _built(build), lambda: look(seeds), _wait, time.process_time)


def _built(build: Build) -> None:
    begun = time.perf_counter()
    problems, written = build()
    spent = time.perf_counter() - begun
    tell(problems)
    warnings = sum(problem.warning for problem in problems)
    if errors := len(problems) - warnings:
        _say(f"{counted(errors, 'error')}: what was built before stays as it is.")
        return
    what = f"built {', '.join(map(str, written))}" if written else "nothing to change"
    noted = f", {counted(warnings, 'warning')}" if warnings else ""
    _say(f"Good, {what}{noted} ({spent:.2f} s).")


def _say(sentence: str) -> None:
    print_bytes(f"{time.strftime('%H:%M:%S')} {sentence}\n".encode(errors="backslashreplace"))


def _wait(seconds: float) -> None:
    time.sleep(seconds)
    if _is_closed():
        raise BrokenPipeError


def _is_closed() -> bool:
    """Whether nobody is left to read what is printed."""
    if not hasattr(select, "poll"):
        return False
    asking = select.poll()
    asking.register(sys.stdout.fileno(), 0)
    return any(event & (select.POLLERR | select.POLLHUP) for _, event in asking.poll(0))


@contextmanager
def _ended_by(*names: str) -> Iterator[None]:
    """Let signals end the program as Ctrl-C does: with what has been begun put away."""

    def end(number: int, _: FrameType | None) -> NoReturn:
        raise SystemExit(128 + number)

    numbers = [getattr(signal, name) for name in names if hasattr(signal, name)]
    # Who started it may have asked that it should not heed one of them, as nohup does.
    heeded = [one for one in numbers if signal.getsignal(one) is not signal.SIG_IGN]
    before = [(one, signal.signal(one, end)) for one in heeded]
    try:
        yield
    finally:
        for number, handler in before:
            signal.signal(number, handler)
