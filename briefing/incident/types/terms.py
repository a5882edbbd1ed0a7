"""The fixed terms of the record: kinds, stances, states, as readers see them. No shapes."""

from enum import StrEnum

__all__ = [
    "ActorKind",
    "Basis",
    "Certainty",
    "Checked",
    "Kind",
    "LineUse",
    "MeasureState",
    "Mode",
    "Number",
    "Paragraphs",
    "Precision",
    "Relation",
    "RevisionKind",
    "Role",
    "SlideKind",
    "Stance",
    "Status",
    "Wording",
]


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


class Paragraphs(StrEnum):
    """How the paragraphs of an original are told apart."""

    LINES = "lines"
    BLOCKS = "blocks"


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


class SlideKind(StrEnum):
    """The kinds of slide that are of no one item, and that of a contested question."""

    TITLE = "title"
    SUMMARY = "summary"
    TIMELINE = "timeline"
    ACTORS = "actors"
    POSITIONS = "positions"
    CLAIMS = "claims"
    MEASURES = "measures"
    UNANSWERED = "unanswered"
    LINES = "lines"
    SOURCES = "sources"
    REST = "rest"
