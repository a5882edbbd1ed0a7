"""What is found in a large record by a second process, while this one looks for other flaws."""

from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from briefing.compiler.checks import Subject, warnings
from briefing.files.second_process import Work
from briefing.incident.finding import Finding
from briefing.incident.integrity import findings
from briefing.incident.links import items_of

__all__ = ["LookedAhead"]

_LARGE = 2_000
"""Items of which looking for all this takes longer than to begin a process and to be told."""


class _Found(NamedTuple):
    findings: list[Finding]
    warnings: list[Finding]


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
            found = _told(self._work.wait())
            if found is not None:
                self._warnings = found.warnings
                return found.findings
        return findings(self._subject.incident)

    def warnings(self) -> Iterable[Finding]:
        """What is to be told of a record that has no flaw; to be asked for afterwards."""
        return warnings(self._subject) if self._warnings is None else self._warnings


def _found(subject: Subject) -> bytes:
    """Both lists; nothing where the record does not hang together, for then none is warned of."""
    found = findings(subject.incident)
    return b"" if found else msgspec.msgpack.encode(_Found(found, [*warnings(subject)]))


def _told(made: bytes) -> _Found | None:
    """What the second process has found; None where it died before it had said all."""
    try:
        return msgspec.msgpack.decode(made, type=_Found)
    except msgspec.DecodeError:
        return None
