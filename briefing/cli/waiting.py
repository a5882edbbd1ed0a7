"""What is said while a large incident is read, so that nobody takes it for hanging."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

__all__ = ["Say", "say_nothing", "waiting"]

Say = Callable[[str], None]
"""Says what is being done now."""

LARGE = 16_000_000
"""Bytes that take about half a second; what is read sooner needs no word."""


def say_nothing(_: str) -> None:
    """For whoever does not wait."""


@contextmanager
def waiting(path: Path) -> Iterator[Say]:
    """While a large file is opened a line on the terminal tells what is done; then it is gone."""
    size = path.stat().st_size if path.is_file() else 0
    if size < LARGE or sys.stderr is None or not sys.stderr.isatty():
        yield say_nothing
        return
    # Only who has to wait pays for the import.
    from briefing.incident.safe import one_line

    name = f"{one_line(path.name)[-40:]}, {size // 1_000_000} MB"
    longest = 0

    def say(doing: str) -> None:
        nonlocal longest
        line = f"{name}: {doing} ..." if doing else ""
        longest = max(longest, len(line))
        sys.stderr.write(f"\r{line:<{longest}}" if line else f"\r{'':<{longest}}\r")
        sys.stderr.flush()

    try:
        yield say
    finally:
        say("")
