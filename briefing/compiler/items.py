"""Seeds to items, one function for each kind. References are taken as written and checked later."""

from collections.abc import Callable, Iterable
from typing import Any, TypedDict

from briefing.compiler.record import RecordFile, each
from briefing.compiler.seed import (
    ActorSeed,
    ClaimSeed,
    EventSeed,
    ExhibitSeed,
    LineSeed,
    MeasureSeed,
    QuestionSeed,
    RevisionSeed,
    SideSeed,
    SourceFile,
    StatementSeed,
    TellingSeed,
    UnprocessedSeed,
)
from briefing.compiler.seed_parts import CitedSeed, ItemSeed, PassageSeed
from briefing.incident.marking import Marking
from briefing.incident.safe import SafeText
from briefing.incident.types import (
    Actor,
    Claim,
    Event,
    Evidence,
    Exhibit,
    Item,
    Line,
    Measure,
    Passage,
    Position,
    Question,
    Reason,
    Revision,
    Side,
    Source,
    Statement,
    Telling,
    Unprocessed,
    When,
)

__all__ = ["ITEMS", "source", "telling"]


class _Item(TypedDict):
    id: str
    marking: Marking
    tags: tuple[SafeText, ...]
    inferred: tuple[SafeText, ...]


class _Cited(_Item):
    evidence: tuple[Evidence, ...]
    unsaid: tuple[SafeText, ...]


def source(seed: SourceFile, file: RecordFile) -> Source:
    """A source with its passages; `file` is its own, and its marking is known."""
    own = seed.source
    marking = file.common.sources[own.id]
    published = file.when(own.published, "source", "published") or When()
    if published.placed is not None:
        sentence = "A source's publication cannot be placed by an event."
        file.note(("source", "published"), "placed-publication", sentence, "Give its date.")
    return Source(
        id=own.id,
        marking=marking,
        tags=each(own.tags),
        inferred=each(own.inferred),
        outlet=own.outlet,
        published=published,
        form=own.form,
        title=own.title,
        author=own.author,
        received=file.instant(own.received, "source", "received"),
        language=own.language or "",
        relays=own.relays,
        sha256=own.original.sha256 if own.original else None,
        paragraphs=own.original.paragraphs if own.original else None,
        passages=tuple(
            Passage(
                locator=locator,
                digest=given.digest if isinstance(given, PassageSeed) else given,
                marking=file.common.passages[own.id, locator],
            )
            for locator, given in seed.passages.items()
        ),
    )


def telling(ident: str, seed: TellingSeed, file: RecordFile) -> Telling:
    """How a file's source tells an item; one that differs in nothing is but evidence."""
    evidence = file.evidence(seed.evidence, "tellings", ident, "evidence")
    return Telling(
        evidence=evidence,
        marking=file.marking(seed.marking, [one.marking for one in evidence], "tellings", ident),
        title=seed.title,
        when=file.when(seed.when, "tellings", ident, "when"),
        place=seed.place,
        state=seed.state,
        shows=None if seed.shows is None else each(seed.shows),
        found=seed.found,
        occasion=seed.occasion,
    )


def _side(ident: str, seed: SideSeed, file: RecordFile) -> Side:
    return Side(**_item(ident, seed, file, (), "sides"), name=seed.name, role=seed.role)


def _actor(ident: str, seed: ActorSeed, file: RecordFile) -> Actor:
    return Actor(
        **_cited(ident, seed, file, "actors"),
        name=seed.name,
        kind=seed.kind,
        short=seed.short,
        aliases=each(seed.aliases),
        description=seed.description,
        side=seed.side,
        part_of=seed.part_of,
        named=seed.named,
        number=seed.number,
    )


def _question(ident: str, seed: QuestionSeed, file: RecordFile) -> Question:
    return Question(
        **_cited(ident, seed, file, "questions"), text=seed.text, contested=seed.contested
    )


def _claim(ident: str, seed: ClaimSeed, file: RecordFile) -> Claim:
    # It rests on what implies it and on the statements that hold it, which are made before. An
    # event that contains it says nothing of what its words rest on.
    implied = file.evidence(seed.implied, "claims", ident, "implied")
    carried = (one.marking for one in implied), file.common.carried.get(ident, ())
    rests_on = [marking for some in carried for marking in some]
    return Claim(
        **_item(ident, seed, file, rests_on, "claims"),
        text=seed.text,
        mode=seed.mode,
        question=seed.question,
        about=each(seed.about),
        implied=implied,
    )


def _exhibit(ident: str, seed: ExhibitSeed, file: RecordFile) -> Exhibit:
    return Exhibit(
        **_cited(ident, seed, file, "exhibits"),
        form=seed.form,
        title=seed.title,
        shows=each(seed.shows),
        when=file.when(seed.when, "exhibits", ident, "when"),
        place=seed.place,
        found=seed.found,
        bears_on=each(seed.bears_on),
        checked=seed.checked,
    )


def _event(ident: str, seed: EventSeed, file: RecordFile) -> Event:
    return Event(
        **_cited(ident, seed, file, "events"),
        title=seed.title,
        when=file.when(seed.when, "events", ident, "when"),
        place=seed.place,
        claims=each(seed.claims),
        happened=each(seed.happened),
        bears_on=each(seed.bears_on),
        shown_in=each(seed.shown_in),
        checked=seed.checked,
    )


def _statement(ident: str, seed: StatementSeed, file: RecordFile) -> Statement:
    made = Statement(
        **_cited(ident, seed, file, "statements"),
        speaker=seed.speaker,
        wording=seed.wording,
        positions=tuple(
            Position(stance=stance, claim=claim)
            for position in seed.positions
            for stance, claim in position.items()
        ),
        when=file.when(seed.when, "statements", ident, "when"),
        to=each(seed.to),
        occasion=seed.occasion,
    )
    for position in made.positions:
        file.common.carried.setdefault(position.claim, []).append(made.marking)
    return made


def _measure(ident: str, seed: MeasureSeed, file: RecordFile) -> Measure:
    return Measure(
        **_cited(ident, seed, file, "measures"),
        title=seed.title,
        state=seed.state,
        by=each(seed.by),
        when=file.when(seed.when, "measures", ident, "when"),
        place=seed.place,
        reasons=tuple(Reason(text=one.text, by=each(one.by)) for one in each(seed.reasons)),
        claims=each(seed.claims),
        happened=each(seed.happened),
        bears_on=each(seed.bears_on),
        checked=seed.checked,
    )


def _line(ident: str, seed: LineSeed, file: RecordFile) -> Line:
    return Line(
        **_item(ident, seed, file, (), "lines"),
        use=seed.use,
        text=seed.text,
        approved_by=seed.approved_by,
        approved=file.instant(seed.approved, "lines", ident, "approved"),
        about=each(seed.about),
    )


def _revision(ident: str, seed: RevisionSeed, file: RecordFile) -> Revision:
    return Revision(
        **_cited(ident, seed, file, "revisions"),
        of=seed.of,
        what=seed.what,
        text=seed.text,
        when=file.when(seed.when, "revisions", ident, "when"),
    )


def _unprocessed(ident: str, seed: UnprocessedSeed, file: RecordFile) -> Unprocessed:
    # It rests on nothing that could tell who may know it, and what is unknown is RED.
    rests_on = () if seed.marking else (Marking.RED,)
    return Unprocessed(
        **_item(ident, seed, file, rests_on, "unprocessed"),
        text=seed.text,
        by=seed.by,
        from_=seed.from_,
        noted=file.instant(seed.noted, "unprocessed", ident, "noted"),
    )


ITEMS: dict[str, Callable[[str, Any, RecordFile], Item]] = {
    "sides": _side,
    "actors": _actor,
    "questions": _question,
    "exhibits": _exhibit,
    "events": _event,
    "statements": _statement,
    "measures": _measure,
    "lines": _line,
    "revisions": _revision,
    "unprocessed": _unprocessed,
    "claims": _claim,
}
"""How the items of each section are made; claims last, after the statements that hold them."""


def _item(
    ident: str, seed: ItemSeed, file: RecordFile, rests_on: Iterable[Marking], section: str
) -> _Item:
    return {
        "id": ident,
        "marking": file.marking(seed.marking, rests_on, section, ident),
        "tags": each(seed.tags),
        "inferred": each(seed.inferred),
    }


def _cited(ident: str, seed: CitedSeed, file: RecordFile, section: str) -> _Cited:
    evidence = file.evidence(seed.evidence, section, ident, "evidence")
    rests_on = [one.marking for one in evidence]
    if seed.marking is not None:  # else it stays with the source that its words came from
        rests_on += file.common.agreed.get(ident, ())
    return {
        **_item(ident, seed, file, rests_on, section),
        "evidence": evidence,
        "unsaid": each(seed.unsaid),
    }
