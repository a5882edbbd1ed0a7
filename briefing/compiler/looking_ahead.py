"""What is found in a large record by a second process, while this one looks for other flaws."""

from collections.abc import Iterable

import msgspec

from briefing.compiler.checks import Subject, warnings
from briefing.files.second_process import Work
from briefing.incident.finding import Finding
from briefing.incident.integrity import findings
from briefing.incident.links import items_of

__all__ = ["LookedAhead"]

_LARGE = 2_000
"""Items of which looking for all this takes longer than to begin a process and to be told."""


class LookedAhead:
    """Whether a record hangs together, and what is to be told of one without a flaw.

    Where there is no second process, each is looked for when it is asked for.
    """

    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        self._warnings: list[Finding] | None = None
        is_large = sum(1 for _ in items_of(subject.incident)) >= _LARGE
        self._work = Work(lambda: _found(subject)) if is_large else None

    def findings(self) -> list[Finding]:
        """All that keeps the record from being shown; to be asked for once."""
        if self._work is not None and self._work.is_begun:
            self._warnings = _told(self._work.wait())
            if self._warnings is not None:
                return []
        return findings(self._subject.incident)

    def warnings(self) -> Iterable[Finding]:
        """What is to be told of a record that has no flaw; to be asked for afterwards."""
        return warnings(self._subject) if self._warnings is None else self._warnings


def _found(subject: Subject) -> bytes:
    """The warnings; nothing where the record does not hang together, for then there are none."""
    hangs_together = not findings(subject.incident)
    return msgspec.msgpack.encode([*warnings(subject)]) if hangs_together else b""


def _told(made: bytes) -> list[Finding] | None:
    """The warnings; None where there are flaws, or the process died before it had said all."""
    try:
        return msgspec.msgpack.decode(made, type=list[Finding])
    except msgspec.DecodeError:
        return None
