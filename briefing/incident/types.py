"""The record: what an incident is made of, as it stands in its file. No rules, no files."""

import datetime as dt
from enum import StrEnum
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from briefing.incident.marking import Marking
from briefing.incident.safe import SafeText

__all__ = [
    "SCHEMA",
    "Actor",
    "ActorKind",
    "Basis",
    "Certainty",
    "Checked",
    "Cited",
    "Claim",
    "Event",
    "Evidence",
    "Exhibit",
    "Id",
    "Incident",
    "Instant",
    "Item",
    "Kind",
    "Line",
    "LineUse",
    "Measure",
    "MeasureState",
    "Mode",
    "Number",
    "Passage",
    "Position",
    "Precision",
    "Question",
    "Reason",
    "Relation",
    "Relative",
    "Revision",
    "RevisionKind",
    "Role",
    "Side",
    "Source",
    "Stance",
    "Statement",
    "Status",
    "SummarySentence",
    "Unprocessed",
    "When",
    "Wording",
]

SCHEMA = 1
"""The version of the incident file that this program reads and writes."""

Id = Annotated[
    str,
    Meta(
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$",
        max_length=80,
        description="an id: lower-case words and digits, joined by hyphens",
        examples=["port-authority"],
    ),
]
"""The name of an item within its incident: lower-case words joined by hyphens."""

Instant = Annotated[dt.datetime, Meta(tz=True)]
"""A moment with its offset from UTC, so that reading needs no time-zone database."""

Digest = Annotated[
    str,
    Meta(
        pattern=r"^[0-9a-f]{64}$",
        description="a SHA-256: 64 digits and letters from a to f, in lower case",
    ),
]
"""A SHA-256 in lower-case hexadecimal."""


class Kind(StrEnum):
    """The kinds of item, in the words that readers see."""

    EVENT = "event"
    EXHIBIT = "exhibit"
    STATEMENT = "statement"
    MEASURE = "measure"
    CLAIM = "claim"
    QUESTION = "question"
    ACTOR = "actor"
    SIDE = "side"
    SOURCE = "source"
    LINE = "line"
    REVISION = "revision"
    UNPROCESSED = "unprocessed"


class Status(StrEnum):
    """What the record is of: something going on, something past, or no real incident at all."""

    LIVE = "live"
    CLOSED = "closed"
    EXERCISE = "exercise"
    SAMPLE = "sample"


class Role(StrEnum):
    """A side is a party to the dispute or a third, who looks on."""

    PARTY = "party"
    THIRD = "third"


class ActorKind(StrEnum):
    """What sort of actor: a place counts where it stands for the body that acts there."""

    PERSON = "person"
    BODY = "body"
    PLACE = "place"
    GROUP = "group"


class Number(StrEnum):
    """How many an actor is, where its source says no more than that."""

    ONE = "one"
    SOME = "some"
    SEVERAL = "several"


class Precision(StrEnum):
    """How fine a time is (the words of STIX's timestamp-fidelity)."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class Certainty(StrEnum):
    """EDTF's qualifiers: ``~`` is approximate, ``?`` uncertain, ``%`` both."""

    EXACT = "exact"
    APPROXIMATE = "approximate"
    UNCERTAIN = "uncertain"
    BOTH = "approximate-uncertain"


class Basis(StrEnum):
    """Where a time's bounds come from."""

    STATED = "stated"
    CONVENTION = "convention"
    INFERRED = "inferred"


class Relation(StrEnum):
    """How an event is placed by another one."""

    DURING = "during"
    BEFORE = "before"
    AFTER = "after"


class Checked(StrEnum):
    """How far a thing was checked, whoever says it."""

    CONFIRMED = "confirmed"
    UNVERIFIED = "unverified"
    UNVERIFIABLE = "unverifiable"
    NOT_CHECKED = "not checked"


class Mode(StrEnum):
    """What sort of sentence a claim is."""

    PAST = "past"
    PRESENT = "present"
    POSSIBLE = "possible"
    INTENT = "intent"
    DEMAND = "demand"


class Stance(StrEnum):
    """How a speaker stands to a claim."""

    ASSERTS = "asserts"
    DENIES = "denies"
    DOUBTS = "doubts"
    WITHHOLDS = "withholds judgement"
    DECLINES = "declines to comment"


class Wording(StrEnum):
    """How a statement came: in its own words, retold, or shown by conduct."""

    QUOTED = "quoted"
    REPORTED = "reported"
    POSTURE = "posture"


class MeasureState(StrEnum):
    """How real a measure is, as far as its source says."""

    CLAIMED = "claimed"
    SAID_TO_EXIST = "said to exist"
    ANNOUNCED = "announced"
    IN_FORCE = "in force"
    DONE = "done"
    CALLED_FOR = "called for"


class LineUse(StrEnum):
    """What a line for the press is for."""

    TO_TAKE = "to take"
    IF_ASKED = "if asked"
    NOT_TO_BE_SAID = "not to be said"


class RevisionKind(StrEnum):
    """What a revision does to its item."""

    CORRECTION = "correction"
    WITHDRAWAL = "withdrawal"


class Record(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """The manner of all that follows: unchangeable, by keyword, strict, defaults left out."""


class Relative(Record, frozen=True, kw_only=True):
    """A time placed by another event."""

    relation: Relation
    event: Id


class When(Record, frozen=True, kw_only=True):
    """A time: what was said, and what it can mean.

    ``words`` are the source's; ``earliest`` and ``latest`` are the first and the last second it can
    mean, either may be open; ``date`` is its calendar date in EDTF level 1 ("" where it has none)
    and ``date_inferred`` says that the editor supplied it; ``basis`` tells where the bounds come
    from.
    """

    words: SafeText = SafeText("")
    earliest: Instant | None = None
    latest: Instant | None = None
    precision: Precision = Precision.DAY
    certainty: Certainty = Certainty.EXACT
    zone: str = ""
    basis: Basis = Basis.STATED
    date: str = ""
    date_inferred: bool = False
    placed: Relative | None = None


class Evidence(Record, frozen=True, kw_only=True):
    """A citation: where a thing is said, by whom, and in what words.

    ``attributed_to`` is a chain of actors, outermost first; empty means that the source speaks for
    itself. ``quote`` is verbatim (the ``exact`` of a W3C text-quote selector), ``frame`` the words
    that govern it, ``hedge`` the words by which the source keeps its distance.
    """

    source: Id
    passage: SafeText
    marking: Marking
    attributed_to: tuple[Id, ...] = ()
    quote: SafeText = SafeText("")
    frame: SafeText = SafeText("")
    hedge: SafeText = SafeText("")


class Passage(Record, frozen=True, kw_only=True):
    """A place in an original (``¶3``, ``p. 4``, ``00:12:30``), and its digest in our words."""

    locator: SafeText
    digest: SafeText
    marking: Marking


class Item(Record, frozen=True, kw_only=True):
    """What every item has: a name, a marking, tags, and what its editor inferred."""

    id: Id
    marking: Marking
    tags: tuple[SafeText, ...] = ()
    inferred: tuple[SafeText, ...] = ()


class Cited(Item, frozen=True, kw_only=True):
    """An item that rests on evidence; ``unsaid`` names what a reader misses and no source gives."""

    evidence: tuple[Evidence, ...] = ()
    unsaid: tuple[SafeText, ...] = ()


class Source(Item, frozen=True, kw_only=True):
    """An original's identity and its passages; ``relays`` names whose words it passes on."""

    outlet: SafeText
    published: When
    form: SafeText = SafeText("")
    title: SafeText = SafeText("")
    author: SafeText = SafeText("")
    received: Instant | None = None
    language: str = ""
    relays: SafeText = SafeText("")
    sha256: Digest | None = None
    passages: tuple[Passage, ...] = ()


class Side(Item, frozen=True, kw_only=True):
    """A party to the dispute, or an onlooker."""

    name: SafeText
    role: Role


class Actor(Cited, frozen=True, kw_only=True):
    """Somebody who acts or speaks. ``short`` is the name for tight places."""

    name: SafeText
    kind: ActorKind
    short: SafeText = SafeText("")
    aliases: tuple[SafeText, ...] = ()
    description: SafeText = SafeText("")
    side: Id | None = None
    part_of: Id | None = None
    named: bool = True
    number: Number = Number.ONE


class Question(Cited, frozen=True, kw_only=True):
    """What is contested (claims name it), or what a source raises and nobody answers."""

    text: SafeText
    contested: bool = True


class Claim(Item, frozen=True, kw_only=True):
    """An affirmative sentence that can be held or contested. It is nobody's property.

    ``about`` are the actors who have an answer to give; ``implied`` is the evidence of a claim that
    is known only from being denied.
    """

    text: SafeText
    mode: Mode = Mode.PAST
    question: Id | None = None
    about: tuple[Id, ...] = ()
    implied: tuple[Evidence, ...] = ()


class Exhibit(Cited, frozen=True, kw_only=True):
    """A video, photo or document that others describe.

    ``shows`` says what is seen on it, ``found`` where it is to be seen (``circulating online``);
    ``when`` and ``place`` are those of what it shows; ``bears_on`` are questions it matters to.
    """

    form: SafeText
    title: SafeText
    shows: tuple[SafeText, ...]
    when: When | None = None
    place: SafeText = SafeText("")
    found: SafeText = SafeText("")
    bears_on: tuple[Id, ...] = ()
    checked: Checked = Checked.NOT_CHECKED


class Event(Cited, frozen=True, kw_only=True):
    """What is said to have happened; ``bears_on`` are the questions it matters to."""

    title: SafeText
    when: When | None = None
    place: SafeText = SafeText("")
    claims: tuple[Id, ...] = ()
    bears_on: tuple[Id, ...] = ()
    shown_in: tuple[Id, ...] = ()
    checked: Checked = Checked.NOT_CHECKED


class Position(Record, frozen=True, kw_only=True):
    """One stance on one claim."""

    stance: Stance
    claim: Id


class Statement(Cited, frozen=True, kw_only=True):
    """An utterance, and the positions it takes. ``to`` are those who were told."""

    speaker: Id
    wording: Wording
    positions: tuple[Position, ...]
    when: When | None = None
    to: tuple[Id, ...] = ()
    occasion: SafeText = SafeText("")


class Reason(Record, frozen=True, kw_only=True):
    """Why a measure was taken, and by whose word (nobody named: the source's own)."""

    text: SafeText
    by: tuple[Id, ...] = ()


class Measure(Cited, frozen=True, kw_only=True):
    """Something done for security; ``bears_on`` are the questions it matters to."""

    title: SafeText
    state: MeasureState
    by: tuple[Id, ...] = ()
    when: When | None = None
    place: SafeText = SafeText("")
    reasons: tuple[Reason, ...] = ()
    claims: tuple[Id, ...] = ()
    bears_on: tuple[Id, ...] = ()
    checked: Checked = Checked.NOT_CHECKED


class Line(Item, frozen=True, kw_only=True):
    """Wording approved for the press."""

    use: LineUse
    text: SafeText
    approved_by: SafeText
    approved: Instant | None = None
    about: tuple[Id, ...] = ()


class Revision(Cited, frozen=True, kw_only=True):
    """A correction or withdrawal of an item, by a source."""

    of: Id
    what: RevisionKind
    text: SafeText
    when: When | None = None


class Unprocessed(Item, frozen=True, kw_only=True):
    """What came in and has no place in the record yet: it rests on nothing, and nothing on it.

    ``by`` says in words who said or did it, ``from_`` from where it came ("" where nobody noted
    it); ``noted`` is when it was written down.
    """

    text: SafeText
    by: SafeText = SafeText("")
    from_: SafeText = msgspec.field(name="from", default=SafeText(""))
    noted: Instant | None = None


class SummarySentence(Record, frozen=True, kw_only=True):
    """A sentence of the summary, and the items that carry it."""

    text: SafeText
    carried_by: Annotated[tuple[Id, ...], Meta(min_length=1)]
    marking: Marking


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
