"""What a record must not say although it hangs together: the list of all checks, a family each."""

from collections.abc import Callable, Iterator

from briefing.compiler.checks import confirming
from briefing.compiler.checks.subject import Subject
from briefing.incident.integrity import Finding

__all__ = ["ANSWERABLE", "Subject", "flaws"]

Check = Callable[[Subject], Iterator[Finding]]

OF_ITEMS: tuple[Check, ...] = ()
"""The checks that look at one item at a time: they hold although some file could not be read."""

OF_THE_WHOLE: tuple[Check, ...] = (confirming.unconfirmed,)
"""The checks that compare items with each other."""

ANSWERABLE: frozenset[str] = frozenset()
"""The codes of errors that a curator may answer for, as for any warning, with a reason."""


def flaws(subject: Subject, *, whole: bool) -> Iterator[Finding]:
    """All that the checks find; those of items alone unless the record is `whole`."""
    for check in (*OF_ITEMS, *(OF_THE_WHOLE if whole else ())):
        yield from check(subject)
