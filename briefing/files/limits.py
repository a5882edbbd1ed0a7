"""How much a file may hold, and the problem of holding more. No file is read here."""

from briefing.problems import Place, Problem, ProblemError

__all__ = [
    "MAX_BYTES",
    "MAX_DEPTH",
    "MAX_INCIDENT_BYTES",
    "MAX_INCIDENT_VALUES",
    "MAX_NODES",
    "too_deep",
    "too_large",
    "too_many_nodes",
    "unlike_written",
]

MAX_BYTES = 16 * 1024 * 1024
MAX_INCIDENT_BYTES = 128 * 1024 * 1024
"""For an incident as this program writes it, which is read at once: 100,000 items are 50 MiB."""
MAX_DEPTH = 64
MAX_NODES = 1_000_000
MAX_INCIDENT_VALUES = 8_000_000
"""Of such an incident, as far as commas tell: beyond that, to decode it takes gigabytes."""


def too_large(path: str, limit: int = MAX_BYTES) -> ProblemError:
    """The problem of a file with more bytes than `limit`."""
    sentence = f"The file is larger than {_readable(limit)}."
    remedy = "Split it, or check that it is the right file."
    if limit == MAX_INCIDENT_BYTES:
        most = _readable(MAX_BYTES)
        remedy = f"{remedy} What `briefing build` did not write may hold {most} at most."
    return ProblemError(Problem("too-large", sentence, Place(path), remedy))


def unlike_written(path: str) -> ProblemError:
    """The problem of a large incident that is not as this program writes it, of whatever reason."""
    sentence = (
        f"The file is larger than {_readable(MAX_BYTES)}, and not a sound incident as"
        " `briefing build` writes it."
    )
    remedy = "Build it again from its seeds, or check that it is the right file."
    return ProblemError(Problem("too-large", sentence, Place(path), remedy))


def too_deep(path: str, line: int, column: int) -> ProblemError:
    """The problem of nesting below MAX_DEPTH levels."""
    sentence = f"This is nested more than {MAX_DEPTH} levels deep."
    remedy = "Flatten it, or check that it is the right file."
    return ProblemError(Problem("too-deep", sentence, Place(path, line, column), remedy))


def too_many_nodes(
    path: str, line: int = 0, column: int = 0, limit: int = MAX_NODES
) -> ProblemError:
    """The problem of holding more values than `limit`."""
    sentence = f"The file holds more than {limit:,} values."
    remedy = "Split it, or check that it is the right file."
    return ProblemError(Problem("too-many-values", sentence, Place(path, line, column), remedy))


def _readable(size: int) -> str:
    for unit, factor in (("MiB", 1 << 20), ("KiB", 1 << 10)):
        if size >= factor and size % factor == 0:
            return f"{size // factor} {unit}"
    return f"{size} bytes"
