"""What a curator writes: the shapes of the two kinds of seed file. No rules, no files."""

from typing import Annotated

import msgspec
from msgspec import Meta

from briefing.compiler.seed_parts import (
    CitedSeed,
    EvidenceSeeds,
    Ids,
    ItemSeed,
    Language,
    LocalTime,
    OneSlide,
    OriginalSeed,
    PassageSeed,
    Reasons,
    Seed,
    Text,
    Texts,
    WhenSeeds,
    Zone,
)
from briefing.incident.marking import Marking
from briefing.incident.safe import SafeText
from briefing.incident.types import (
    ActorKind,
    Checked,
    Id,
    LineUse,
    MeasureState,
    Mode,
    Number,
    RevisionKind,
    Role,
    SlideId,
    Stance,
    Status,
    Wording,
)

__all__ = [
    "ActorSeed",
    "ClaimSeed",
    "EventSeed",
    "ExhibitSeed",
    "FrameFile",
    "IncidentSeed",
    "LineSeed",
    "MeasureSeed",
    "QuestionSeed",
    "ReasonSeed",
    "RevisionSeed",
    "Sections",
    "SideSeed",
    "SlideSeed",
    "SourceFile",
    "SourceSeed",
    "StatementSeed",
    "SummarySeed",
    "TellingSeed",
    "UnprocessedSeed",
]


class SourceSeed(ItemSeed, frozen=True, kw_only=True):
    """An original's identity.

    `id` is also the file's name. `published` is a time like any other, `received` a clock time:
    from then on the source counts as known. `relays` names whose words it passes on.
    """

    id: Id
    outlet: Text
    published: WhenSeeds
    form: SafeText = SafeText("")
    title: SafeText = SafeText("")
    author: SafeText = SafeText("")
    received: LocalTime | None = None
    language: Language | None = None
    relays: SafeText = SafeText("")
    original: OriginalSeed | None = None


class SideSeed(ItemSeed, frozen=True, kw_only=True):
    """A party to the dispute, or an onlooker (`role: third`)."""

    name: Text
    role: Role


class ActorSeed(CitedSeed, frozen=True, kw_only=True):
    """Somebody who acts or speaks: a person, body, place that stands for a body, or group."""

    name: Text
    kind: ActorKind
    short: SafeText = SafeText("")
    aliases: Texts = ()
    description: SafeText = SafeText("")
    side: Id | None = None
    part_of: Id | None = None
    named: bool = True
    number: Number = Number.ONE


class QuestionSeed(CitedSeed, frozen=True, kw_only=True):
    """What is contested, or (`contested: no`) what a source raises and nobody answers."""

    text: Text
    contested: bool = True


class ClaimSeed(ItemSeed, frozen=True, kw_only=True):
    """An affirmative sentence that can be held or contested.

    `about` are the actors who have an answer to give; `implied` is the evidence of a claim that is
    known only from being denied.
    """

    text: Text
    mode: Mode = Mode.PAST
    question: Id | None = None
    about: Ids = ()
    implied: EvidenceSeeds = ()


class ExhibitSeed(CitedSeed, frozen=True, kw_only=True):
    """A video, photo or document that others describe: what it `shows`, where it was `found`."""

    form: Text
    title: Text
    shows: Texts
    when: WhenSeeds | None = None
    place: SafeText = SafeText("")
    found: SafeText = SafeText("")
    bears_on: Ids = ()
    checked: Checked = Checked.NOT_CHECKED


class EventSeed(CitedSeed, frozen=True, kw_only=True):
    """What is said to have happened; `happened` are the `claims` that say that it did."""

    title: Text
    when: WhenSeeds | None = None
    place: SafeText = SafeText("")
    claims: Ids = ()
    happened: Ids = ()
    bears_on: Ids = ()
    shown_in: Ids = ()
    checked: Checked = Checked.NOT_CHECKED


PositionSeed = Annotated[dict[Stance, Id], Meta(min_length=1, max_length=1)]
"""A stance and the claim it is taken on: `denies: by-fishers`."""


class StatementSeed(CitedSeed, frozen=True, kw_only=True):
    """An utterance: who spoke, to whom, and the positions it takes."""

    speaker: Id
    wording: Wording
    positions: tuple[PositionSeed, ...]
    when: WhenSeeds | None = None
    to: Ids = ()
    occasion: SafeText = SafeText("")


class ReasonSeed(Seed, frozen=True, kw_only=True):
    """Why a measure was taken, and by whose word (nobody named: the source's own)."""

    text: Text
    by: Ids = ()


class MeasureSeed(CitedSeed, frozen=True, kw_only=True):
    """Something done for security; `happened` are the `claims` that say that it was."""

    title: Text
    state: MeasureState
    by: Ids = ()
    when: WhenSeeds | None = None
    place: SafeText = SafeText("")
    reasons: ReasonSeed | tuple[ReasonSeed, ...] = ()
    claims: Ids = ()
    happened: Ids = ()
    bears_on: Ids = ()
    checked: Checked = Checked.NOT_CHECKED


class LineSeed(ItemSeed, frozen=True, kw_only=True):
    """Wording approved for the press: what it is for, by whom it was approved, and when."""

    use: LineUse
    text: Text
    approved_by: Text
    approved: LocalTime | None = None
    about: Ids = ()


class RevisionSeed(CitedSeed, frozen=True, kw_only=True):
    """A correction or withdrawal `of` an item, by the source that its evidence names."""

    of: Id
    what: RevisionKind
    text: Text
    when: WhenSeeds | None = None


class TellingSeed(Seed, frozen=True, kw_only=True):
    """How this source tells an item of another file: the `evidence`, and only what differs.

    Where nothing differs it adds its evidence to the item's, and leaves the item's marking alone.
    `state` is a measure's, `shows` and `found` are an exhibit's, `occasion` is a statement's.
    """

    evidence: EvidenceSeeds
    title: Text | None = None
    when: WhenSeeds | None = None
    place: Text | None = None
    state: MeasureState | None = None
    shows: Texts | None = None
    found: Text | None = None
    occasion: Text | None = None
    marking: Marking | None = None


class UnprocessedSeed(ItemSeed, frozen=True, kw_only=True):
    """What came in and is not placed yet: the `text`, `by` whom and `from` where, in words.

    It rests on nothing and is on the desk alone. Unless it is marked otherwise it is TLP:RED, for
    nobody has judged yet who may know it. `noted` is a clock time.
    """

    text: Text
    by: SafeText = SafeText("")
    from_: SafeText = msgspec.field(name="from", default=SafeText(""))
    noted: LocalTime | None = None


class SummarySeed(Seed, frozen=True, kw_only=True):
    """A sentence of the summary, and the items that carry it."""

    text: Text
    carried_by: Ids
    marking: Marking | None = None
    accepted: Reasons = msgspec.field(default_factory=dict)
    loaded: Reasons = msgspec.field(default_factory=dict)


class SlideSeed(Seed, frozen=True, kw_only=True):
    """A slide to be shown in this place, and `notes` for the presenter alone.

    `marking` is that of the notes; left out, they are marked as what the slide is of.
    """

    slide: SlideId
    notes: Texts = ()
    marking: Marking | None = None


class IncidentSeed(Seed, frozen=True, kw_only=True):
    """The incident's frame.

    `id` is also the folder's name; `marking` is the default of all that is in it; `zone` that of
    all clock times, such as Europe/Moscow.
    """

    id: Id
    title: Text
    status: Status
    marking: Marking
    zone: Zone
    serial: SafeText = SafeText("")
    originator: SafeText = SafeText("")
    contact: SafeText = SafeText("")
    next_update: LocalTime | None = None
    supersedes: SafeText = SafeText("")
    caveat: SafeText = SafeText("")
    accepted: Reasons = msgspec.field(default_factory=dict)
    loaded: Reasons = msgspec.field(default_factory=dict)


class Sections(Seed, frozen=True, kw_only=True):
    """The items of a file, section by section, each under its id."""

    actors: dict[Id, ActorSeed] = msgspec.field(default_factory=dict)
    questions: dict[Id, QuestionSeed] = msgspec.field(default_factory=dict)
    claims: dict[Id, ClaimSeed] = msgspec.field(default_factory=dict)
    exhibits: dict[Id, ExhibitSeed] = msgspec.field(default_factory=dict)
    events: dict[Id, EventSeed] = msgspec.field(default_factory=dict)
    statements: dict[Id, StatementSeed] = msgspec.field(default_factory=dict)
    measures: dict[Id, MeasureSeed] = msgspec.field(default_factory=dict)
    lines: dict[Id, LineSeed] = msgspec.field(default_factory=dict)
    revisions: dict[Id, RevisionSeed] = msgspec.field(default_factory=dict)
    unprocessed: dict[Id, UnprocessedSeed] = msgspec.field(default_factory=dict)


class FrameFile(Sections, frozen=True, kw_only=True):
    """`incident.yaml`: the incident's frame, its summary and sides, and items of no one source.

    `slides` chooses what is shown of its own accord, in this order; `rest` stands for all others.
    Left out, everything that is worth a slide is shown.
    """

    incident: IncidentSeed
    summary: tuple[SummarySeed, ...] = ()
    slides: tuple[OneSlide | SlideSeed, ...] = ()
    sides: dict[Id, SideSeed] = msgspec.field(default_factory=dict)


class SourceFile(Sections, frozen=True, kw_only=True):
    """One source: its identity, its passages by locator, and the items it brought in.

    `tellings` are its own accounts of items that stand in other files, each under that item's id.
    """

    source: SourceSeed
    passages: dict[Text, Text | PassageSeed] = msgspec.field(default_factory=dict)
    tellings: dict[Id, TellingSeed] = msgspec.field(default_factory=dict)
