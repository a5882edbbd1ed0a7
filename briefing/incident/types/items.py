"""The kinds of item, one shape each, as they stand in the file. No rules."""

from typing import Annotated

import msgspec
from msgspec import Meta

from briefing.incident.marking import Marking
from briefing.incident.safe import SafeText
from briefing.incident.types.parts import (
    Cited,
    Digest,
    Evidence,
    Instant,
    Item,
    Passage,
    Record,
    Ref,
    When,
)
from briefing.incident.types.terms import (
    ActorKind,
    Checked,
    LineUse,
    MeasureState,
    Mode,
    Number,
    Paragraphs,
    RevisionKind,
    Role,
    Stance,
    Wording,
)

__all__ = [
    "Actor",
    "Claim",
    "Event",
    "Exhibit",
    "Line",
    "Measure",
    "Position",
    "Question",
    "Reason",
    "Revision",
    "Side",
    "Source",
    "Statement",
    "Telling",
    "Told",
    "Unprocessed",
]


class Source(Item, frozen=True, kw_only=True):
    """An original's identity and its passages; ``relays`` names whose words it passes on.

    ``paragraphs`` tells how those of the original are counted, where that was said.
    """

    outlet: SafeText
    published: When
    form: SafeText = SafeText("")
    title: SafeText = SafeText("")
    author: SafeText = SafeText("")
    received: Instant | None = None
    language: str = ""
    relays: SafeText = SafeText("")
    sha256: Digest | None = None
    paragraphs: Paragraphs | None = None
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
    side: Ref | None = None
    part_of: Ref | None = None
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
    question: Ref | None = None
    about: tuple[Ref, ...] = ()
    implied: tuple[Evidence, ...] = ()


class Telling(Record, frozen=True, kw_only=True):
    """How a source tells an item otherwise: its evidence, and what of the item it says differently.

    What is left out it tells as the item does, or does not tell. A kind of item has only those
    of the fields that the item itself has.
    """

    evidence: Annotated[tuple[Evidence, ...], Meta(min_length=1)]
    marking: Marking
    title: SafeText | None = None
    when: When | None = None
    place: SafeText | None = None
    state: MeasureState | None = None
    shows: tuple[SafeText, ...] | None = None
    found: SafeText | None = None
    occasion: SafeText | None = None


class Told(Cited, frozen=True, kw_only=True):
    """An item that sources can tell differently; its own fields are as its evidence has them."""

    tellings: tuple[Telling, ...] = ()


class Exhibit(Told, frozen=True, kw_only=True):
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
    bears_on: tuple[Ref, ...] = ()
    checked: Checked = Checked.NOT_CHECKED


class Event(Told, frozen=True, kw_only=True):
    """What is said to have happened.

    ``happened`` are those of its ``claims`` that say that it happened at all; ``bears_on`` are the
    questions it matters to.
    """

    title: SafeText
    when: When | None = None
    place: SafeText = SafeText("")
    claims: tuple[Ref, ...] = ()
    happened: tuple[Ref, ...] = ()
    bears_on: tuple[Ref, ...] = ()
    shown_in: tuple[Ref, ...] = ()
    checked: Checked = Checked.NOT_CHECKED


class Position(Record, frozen=True, kw_only=True):
    """One stance on one claim."""

    stance: Stance
    claim: Ref


class Statement(Told, frozen=True, kw_only=True):
    """An utterance, and the positions it takes. ``to`` are those who were told."""

    speaker: Ref
    wording: Wording
    positions: tuple[Position, ...]
    when: When | None = None
    to: tuple[Ref, ...] = ()
    occasion: SafeText = SafeText("")


class Reason(Record, frozen=True, kw_only=True):
    """Why a measure was taken, and by whose word (nobody named: the source's own)."""

    text: SafeText
    by: tuple[Ref, ...] = ()


class Measure(Told, frozen=True, kw_only=True):
    """Something done for security.

    ``happened`` are those of its ``claims`` that say that it was taken at all; ``bears_on`` are the
    questions it matters to.
    """

    title: SafeText
    state: MeasureState
    by: tuple[Ref, ...] = ()
    when: When | None = None
    place: SafeText = SafeText("")
    reasons: tuple[Reason, ...] = ()
    claims: tuple[Ref, ...] = ()
    happened: tuple[Ref, ...] = ()
    bears_on: tuple[Ref, ...] = ()
    checked: Checked = Checked.NOT_CHECKED


class Line(Item, frozen=True, kw_only=True):
    """Wording approved for the press."""

    use: LineUse
    text: SafeText
    approved_by: SafeText
    approved: Instant | None = None
    about: tuple[Ref, ...] = ()


class Revision(Cited, frozen=True, kw_only=True):
    """A correction or withdrawal of an item, by a source."""

    of: Ref
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
