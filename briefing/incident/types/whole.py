"""The incident: the whole record, section by section, as it stands in its file. No rules."""

from typing import Annotated, Literal

from msgspec import Meta

from briefing.incident.marking import Marking
from briefing.incident.safe import SafeText
from briefing.incident.types.items import (
    Actor,
    Claim,
    Event,
    Exhibit,
    Line,
    Measure,
    Question,
    Revision,
    Side,
    Source,
    Statement,
    Unprocessed,
)
from briefing.incident.types.parts import Id, Instant, Record, Ref, SlideId
from briefing.incident.types.terms import Status

__all__ = [
    "SCHEMA",
    "ChosenSlide",
    "Incident",
    "SummarySentence",
]


SCHEMA = 1
"""The version of the incident file that this program reads and writes."""


class SummarySentence(Record, frozen=True, kw_only=True):
    """A sentence of the summary, and the items that carry it."""

    text: SafeText
    carried_by: Annotated[tuple[Ref, ...], Meta(min_length=1)]
    marking: Marking


class ChosenSlide(Record, frozen=True, kw_only=True):
    """A slide that its curator chose, in its place, with notes for the presenter alone.

    Where any are chosen, only these are shown of their own accord; ``rest`` stands for all others.
    ``marking`` is that of the notes.
    """

    slide: SlideId
    marking: Marking
    notes: tuple[SafeText, ...] = ()


class Incident(Record, frozen=True, kw_only=True):
    """The whole record. Items stand in their curator's order; ids are unique across all kinds."""

    schema: Literal[1]
    id: Id
    title: SafeText
    status: Status
    marking: Marking
    zone: str
    serial: SafeText = SafeText("")
    originator: SafeText = SafeText("")
    contact: SafeText = SafeText("")
    next_update: Instant | None = None
    supersedes: SafeText = SafeText("")
    caveat: SafeText = SafeText("")
    summary: tuple[SummarySentence, ...] = ()
    sides: tuple[Side, ...] = ()
    actors: tuple[Actor, ...] = ()
    sources: tuple[Source, ...] = ()
    questions: tuple[Question, ...] = ()
    claims: tuple[Claim, ...] = ()
    exhibits: tuple[Exhibit, ...] = ()
    events: tuple[Event, ...] = ()
    statements: tuple[Statement, ...] = ()
    measures: tuple[Measure, ...] = ()
    lines: tuple[Line, ...] = ()
    revisions: tuple[Revision, ...] = ()
    unprocessed: tuple[Unprocessed, ...] = ()
    slides: tuple[ChosenSlide, ...] = ()
