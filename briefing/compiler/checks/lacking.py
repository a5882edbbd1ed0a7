"""What a reader will miss: an answer, a place, a time, a date, the next update."""

from collections.abc import Iterator
from functools import partial

from briefing.compiler.checks.subject import Subject, lexicon, words_of
from briefing.incident.accounts import silent
from briefing.incident.finding import Finding
from briefing.incident.links import Links
from briefing.incident.types import Event, Status

__all__ = ["answers", "dates", "places", "times", "updates"]

_PLACE = lexicon(
    """
    place places where location whereabouts
    """
)
_TIME = lexicon(
    """
    time times when day days date dates hour hours since
    """
)

_warning = partial(Finding, warning=True)


def answers(subject: Subject) -> Iterator[Finding]:
    """Claims about somebody who has given no answer."""
    links = Links(subject.incident)
    for claim in subject.incident.claims:
        if claim.about and (actors := silent(claim, links)):
            names = ", ".join(actor.name for actor in actors)
            yield _warning(
                ("claims", claim.id, "about"),
                "no-answer",
                f"No answer to this claim is on file from: {names}.",
                "Add the statement that answers it.",
            )


def places(subject: Subject) -> Iterator[Finding]:
    """Events without a place, unless they say that it is not said."""
    for event in subject.incident.events:
        if not event.place and not _is_unsaid(event, _PLACE):
            yield _warning(
                ("events", event.id),
                "event-without-place",
                "This event has no place.",
                "Give it, or name the place among what is `unsaid`.",
            )


def times(subject: Subject) -> Iterator[Finding]:
    """Events without a time, unless they say that it is not said."""
    for event in subject.incident.events:
        if event.when is None and not _is_unsaid(event, _TIME):
            yield _warning(
                ("events", event.id),
                "event-without-time",
                "This event has no time.",
                "Give it, or name the time among what is `unsaid`.",
            )


def dates(subject: Subject) -> Iterator[Finding]:
    """Sources without a date: from when they were known cannot be told."""
    for source in subject.incident.sources:
        if source.received is None and source.published.latest is None:
            yield _warning(
                ("sources", source.id, "published"),
                "source-undated",
                "Neither when this source was received is given, nor by when it was published.",
                "Give `received`, or the latest date at which it can have been published.",
            )


def updates(subject: Subject) -> Iterator[Finding]:
    """A live incident without a next update or a contact."""
    incident = subject.incident
    if incident.status is not Status.LIVE:
        return
    missing = [
        name
        for name, given in (("next_update", incident.next_update), ("contact", incident.contact))
        if not given
    ]
    if missing:
        yield _warning(
            ("incident", "status"),
            "live-without-update",
            f"The incident is live and gives no `{'` and no `'.join(missing)}`.",
            "Give it, so that readers know when to look again and whom to ask.",
        )


def _is_unsaid(event: Event, words: frozenset[str]) -> bool:
    return any(not words.isdisjoint(words_of(text)) for text in event.unsaid)
