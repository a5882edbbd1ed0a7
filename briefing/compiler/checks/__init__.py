"""What a record must not say although it hangs together: the list of all checks, a family each."""

from collections.abc import Callable, Iterator

from briefing.compiler.checks import (
    clocks,
    confirming,
    hedging,
    lacking,
    phrasing,
    quoting,
    repeating,
    revising,
    sizes,
    unused,
    widths,
    wording,
)
from briefing.compiler.checks.subject import Subject
from briefing.incident.finding import Finding

__all__ = ["ANSWERABLE", "Subject", "flaws", "warnings"]

Check = Callable[[Subject], Iterator[Finding]]

OF_ITEMS: tuple[Check, ...] = (
    quoting.announced,
    wording.loaded,
    phrasing.stops,
    phrasing.negations,
    phrasing.capitals,
    phrasing.questions,
    sizes.too_long,
    repeating.named_twice,
    repeating.two_positions,
    clocks.received_before,
)
"""The checks that look at one item at a time: they hold although some file could not be read."""

OF_THE_WHOLE: tuple[Check, ...] = (
    confirming.unconfirmed,
    quoting.unframed,
    hedging.dropped_by_items,
    revising.unrevisable,
    clocks.said_before,
    clocks.revised_before,
    clocks.published_before,
)
"""The checks that compare items with each other. References need not hold."""

WARNINGS: tuple[Check, ...] = (
    lacking.answers,
    lacking.places,
    lacking.times,
    lacking.dates,
    lacking.updates,
    hedging.dropped_by_digests,
    unused.passages,
    unused.actors,
    unused.sides,
    unused.exhibits,
    unused.questions,
    repeating.same_names,
    revising.leaning_on_withdrawn,
    clocks.late,
    widths.unsure,
    wording.answered_in_vain,
)
"""What an editor would want to hear of a record without a flaw."""

ANSWERABLE = frozenset({"hedge-dropped", "negative-claim", "quotation-without-frame"})
"""The codes of errors that a curator may answer for, as for any warning, with a reason."""


def flaws(subject: Subject, *, whole: bool) -> Iterator[Finding]:
    """All that is wrong; where the record is not `whole`, with its items alone."""
    for check in (*OF_ITEMS, *(OF_THE_WHOLE if whole else ())):
        yield from check(subject)


def warnings(subject: Subject) -> Iterator[Finding]:
    """What is to be told of a record that has no flaw."""
    for check in WARNINGS:
        yield from check(subject)
