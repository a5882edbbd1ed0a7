"""Four clocks that agree: a thing happens, is said, is published and received in this order."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from briefing.compiler.checks.subject import Subject
from briefing.incident.finding import Finding, Path
from briefing.incident.links import SECTIONS, kind_of
from briefing.incident.timing import ends_before_it_begins, instant_words
from briefing.incident.types import (
    Certainty,
    Event,
    Evidence,
    Exhibit,
    Measure,
    Mode,
    Source,
    Statement,
    When,
)

__all__ = ["late", "published_before", "received_before", "revised_before", "said_before"]

_LONG = dt.timedelta(days=365)
_DAY = dt.timedelta(days=1)


def said_before(subject: Subject) -> Iterator[Finding]:
    """Statements that speak of what cannot have happened yet.

    Only of claims about the past, and only where every event or measure that contains the claim
    begins, at the earliest, after the latest moment at which it can have been said.
    """
    begun = _begun(subject)
    for statement in subject.incident.statements:
        said = _latest(statement.when)
        if said is None:
            continue
        for index, position in enumerate(statement.positions):
            claim = subject.claims.get(position.claim)
            first = begun.get(position.claim)
            if claim is not None and claim.mode is Mode.PAST and first is not None and said < first:
                yield Finding(
                    ("statements", statement.id, "positions", index),
                    "said-too-early",
                    f"This was said by {instant_words(said)} at the latest, and what "
                    f"{claim.id!r} is about cannot have happened before {instant_words(first)}.",
                    "Correct one of the two times, or widen what is not known so closely.",
                )


def revised_before(subject: Subject) -> Iterator[Finding]:
    """Revisions from before what they revise."""
    timed = {item.id: item.when for item in subject.timed}
    for revision in subject.incident.revisions:
        made, first = _latest(revision.when), _earliest(timed.get(revision.of))
        if made is not None and first is not None and made < first:
            yield Finding(
                ("revisions", revision.id, "when"),
                "said-too-early",
                f"This is of {instant_words(made)} at the latest, and {revision.of!r} is not from "
                f"before {instant_words(first)}.",
                "Correct one of the two times, or widen what is not known so closely.",
            )


def published_before(subject: Subject) -> Iterator[Finding]:
    """Sources that tell of what was neither said nor done when they came out or in."""
    sources = ((source.id, _known(source)) for source in subject.incident.sources)
    known = {ident: last for ident, last in sources if last is not None}
    timed: tuple[Event | Exhibit | Statement, ...] = (
        *subject.incident.events,
        *subject.incident.exhibits,
        *subject.incident.statements,
    )
    for item in timed:
        path: Path = (SECTIONS[kind_of(item)], item.id)
        told: list[tuple[Path, When | None, tuple[Evidence, ...]]] = [
            (path, item.when, item.evidence)
        ]
        for number, one in enumerate(item.tellings):
            told.append(((*path, "tellings", number), one.when or item.when, one.evidence))
        for way, when, evidence in told:
            first = _earliest(when)
            if first is not None:
                yield from _too_early((*way, "evidence"), first, evidence, known)


def _too_early(
    path: Path, first: dt.datetime, evidence: Iterable[Evidence], known: Mapping[str, dt.datetime]
) -> Iterator[Finding]:
    for index, one in enumerate(evidence):
        last = known.get(one.source)
        if last is not None and last < first:
            yield Finding(
                (*path, index),
                "told-too-early",
                f"The source {one.source!r} was out by {instant_words(last)}, and this is not from "
                f"before {instant_words(first)}.",
                "Correct one of the two times, or cite the source that can know.",
            )


def received_before(subject: Subject) -> Iterator[Finding]:
    """Sources received before they were published."""
    for source in subject.incident.sources:
        first = _earliest(source.published)
        if source.received is not None and first is not None and source.received < first:
            yield Finding(
                ("sources", source.id, "received"),
                "received-too-early",
                f"This was received on {instant_words(source.received)}, and published on "
                f"{instant_words(first)} at the earliest.",
                "Correct one of the two times.",
            )


def late(subject: Subject) -> Iterator[Finding]:
    """Sources whose publication and receipt lie oddly far apart."""
    for source in subject.incident.sources:
        last, received = source.published.latest, source.received
        if last is None or received is None:
            continue
        path: Path = ("sources", source.id, "received")
        if received - last > _LONG:
            yield Finding(
                path,
                "received-late",
                "This was received more than a year after it was published.",
                "Check the years.",
                warning=True,
            )
        elif last - received > _DAY:
            yield Finding(
                path,
                "received-late",
                f"This was received before {instant_words(last)}, until when it may have been "
                "published.",
                "Let its publication end when it was received, or correct one of the two.",
                warning=True,
            )


def _begun(subject: Subject) -> dict[str, dt.datetime]:
    """The earliest moment of each claim, where all that contains it has one."""
    begun: dict[str, dt.datetime] = {}
    open_: set[str] = set()
    incident = subject.incident
    told: tuple[Event | Measure, ...] = (*incident.events, *incident.measures)
    for item in told:
        first = _earliest(item.when)
        for claim in item.claims:
            if first is None:
                open_.add(claim)
            else:
                begun[claim] = min(first, begun.get(claim, first))
    return {claim: first for claim, first in begun.items() if claim not in open_}


def _known(source: Source) -> dt.datetime | None:
    """The latest moment at which a source can have come out; None where its dates are at odds."""
    first = _earliest(source.published)
    if source.received is not None and first is not None and source.received < first:
        return None
    ends = [end for end in (_latest(source.published), source.received) if end is not None]
    return min(ends, default=None)


def _earliest(when: When | None) -> dt.datetime | None:
    return when.earliest if when is not None and _is_sure(when) else None


def _latest(when: When | None) -> dt.datetime | None:
    return when.latest if when is not None and _is_sure(when) else None


def _is_sure(when: When) -> bool:
    """Whether a time's bounds are meant exactly, and are not at odds with each other."""
    return when.certainty is Certainty.EXACT and not ends_before_it_begins(when)
