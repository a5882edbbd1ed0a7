"""Whether an incident hangs together: ids unique, references held, nothing without its evidence."""

from collections.abc import Iterable, Iterator

from briefing.incident.choosing import slide_flaws
from briefing.incident.circles import circles
from briefing.incident.finding import MOST_LISTED, Finding, Path, a_or_an
from briefing.incident.links import SECTIONS, evidence_of, items_of, kind_of
from briefing.incident.tellings import FIELDS, told_differently
from briefing.incident.types import (
    Claim,
    Event,
    Evidence,
    Incident,
    Item,
    Kind,
    Measure,
    Stance,
    Statement,
    Telling,
    Told,
    When,
)
from briefing.problems import first_few

__all__ = ["findings"]

NEEDS_EVIDENCE = (
    Kind.EVENT,
    Kind.EXHIBIT,
    Kind.STATEMENT,
    Kind.MEASURE,
    Kind.QUESTION,
    Kind.REVISION,
)

_HAPPENING = (Event, Measure)

_SUGGESTIONS = 10
"""For how many flaws of one record the nearest id is looked up, which is slow."""

_ONE: dict[Kind, tuple[tuple[str, Kind | None], ...]] = {
    Kind.ACTOR: (("side", Kind.SIDE), ("part_of", Kind.ACTOR)),
    Kind.CLAIM: (("question", Kind.QUESTION),),
    Kind.STATEMENT: (("speaker", Kind.ACTOR),),
    Kind.REVISION: (("of", None),),
}
"""The fields of each kind that hold one id or none, and the kind wanted there (None: any)."""

_MANY: dict[Kind, tuple[tuple[str, Kind | None], ...]] = {
    Kind.CLAIM: (("about", Kind.ACTOR),),
    Kind.EXHIBIT: (("bears_on", Kind.QUESTION),),
    Kind.EVENT: (
        ("claims", Kind.CLAIM),
        ("bears_on", Kind.QUESTION),
        ("shown_in", Kind.EXHIBIT),
    ),
    Kind.STATEMENT: (("to", Kind.ACTOR),),
    Kind.MEASURE: (("by", Kind.ACTOR), ("claims", Kind.CLAIM), ("bears_on", Kind.QUESTION)),
    Kind.LINE: (("about", None),),
}
"""The fields of each kind that hold ids, and the kind wanted there (None: any)."""


def findings(incident: Incident) -> list[Finding]:
    """All that keeps an incident from being shown, in the order of the file."""
    duplicates = [*_duplicates(incident)]
    twice = {str(one.path[1]) for one in duplicates}
    return [*duplicates, *_Check(incident).flaws(), *circles(incident, twice)]


def _duplicates(incident: Incident) -> Iterator[Finding]:
    seen: dict[str, Kind] = {}
    for item in items_of(incident):
        if item.id in seen:
            kind = kind_of(item)
            yield Finding(
                (SECTIONS[kind], item.id),
                "duplicate-id",
                f"The id {item.id!r} is already that of {a_or_an(seen[item.id].value)}.",
                "Give one of the two another id: ids are unique across all kinds.",
            )
        else:
            seen[item.id] = kind_of(item)


class _Check:
    """One look at every item. Paths and words are made for flaws only."""

    def __init__(self, incident: Incident) -> None:
        self.incident = incident
        self.kinds = {item.id: kind_of(item) for item in items_of(incident)}
        self.passages = {
            source.id: dict.fromkeys(passage.locator for passage in source.passages)
            for source in incident.sources
        }
        self.held = _held_claims(incident)
        self.suggestions = _SUGGESTIONS

    def flaws(self) -> Iterator[Finding]:
        holds = self.holds
        for kind, section in SECTIONS.items():
            one, many = _ONE.get(kind, ()), _MANY.get(kind, ())
            special = kind not in (Kind.SIDE, Kind.SOURCE, Kind.LINE, Kind.UNPROCESSED)
            for item in getattr(self.incident, section):
                for name, wanted in one:
                    ident = getattr(item, name)
                    if ident is not None and not holds(ident, wanted):
                        yield self.dangling((section, item.id, name), ident, wanted)
                for name, wanted in many:
                    if idents := getattr(item, name):
                        yield from self.among((section, item.id, name), idents, wanted)
                if special:
                    yield from self.of_kind((section, item.id), kind, item)
        for index, sentence in enumerate(self.incident.summary):
            yield from self.among(("summary", index, "carried_by"), sentence.carried_by, None)
        yield from slide_flaws(self.incident, self.kinds, self.dangling)

    def of_kind(self, path: Path, kind: Kind, item: Item) -> Iterator[Finding]:
        """What only some kinds can be wrong in."""
        evidence = evidence_of(item)
        if not evidence and kind in NEEDS_EVIDENCE:
            yield _no_evidence(path, item)
        for index, one in enumerate(evidence):
            if not self.is_sound(one):
                field = "implied" if kind is Kind.CLAIM else "evidence"
                yield from self.evidence_flaws((*path, field, index), one)
        when = getattr(item, "when", None)
        if when is not None and when.placed is not None:
            yield from self.placing((*path, "when"), when)
        if isinstance(item, Told):
            for index, telling in enumerate(item.tellings):
                yield from self.telling((*path, "tellings", index), kind, item, telling)
        if isinstance(item, _HAPPENING):
            for index, ident in enumerate(item.happened):
                if ident not in item.claims:
                    yield _not_in_it((*path, "happened", index), item, ident)
        if isinstance(item, Claim):
            if item.id not in self.held and not item.implied:
                yield _unheld(path, item)
        elif isinstance(item, Statement):
            if not item.positions:
                yield _no_positions(path, item)
            for index, position in enumerate(item.positions):
                if not self.holds(position.claim, Kind.CLAIM):
                    place = (*path, "positions", index, "claim")
                    yield self.dangling(place, position.claim, Kind.CLAIM)
        elif isinstance(item, Measure):
            for index, reason in enumerate(item.reasons):
                yield from self.among((*path, "reasons", index, "by"), reason.by, Kind.ACTOR)

    def placing(self, path: Path, when: When | None) -> Iterator[Finding]:
        """A time that is placed by no event."""
        if when is not None and when.placed is not None:
            event = when.placed.event
            if not self.holds(event, Kind.EVENT):
                yield self.dangling((*path, "placed", "event"), event, Kind.EVENT)

    def telling(self, path: Path, kind: Kind, item: Told, telling: Telling) -> Iterator[Finding]:
        """What a source tells otherwise: only what the item has, and only what differs."""
        for index, one in enumerate(telling.evidence):
            if not self.is_sound(one):
                yield from self.evidence_flaws((*path, "evidence", index), one)
        yield from self.placing((*path, "when"), telling.when)
        told = told_differently(telling)
        for name, value in told.items():
            if name not in FIELDS[kind]:
                yield _no_such_field((*path, name), kind, name)
            elif value == getattr(item, name):
                yield _tells_the_same((*path, name), item, name)

    def holds(self, ident: str, wanted: Kind | None) -> bool:
        kind = self.kinds.get(ident)
        return kind is wanted if wanted else kind not in (None, Kind.UNPROCESSED)

    def among(self, path: Path, idents: tuple[str, ...], wanted: Kind | None) -> Iterator[Finding]:
        for index, ident in enumerate(idents):
            if not self.holds(ident, wanted):
                yield self.dangling((*path, index), ident, wanted)

    def dangling(self, path: Path, ident: str, wanted: Kind | None) -> Finding:
        kind = self.kinds.get(ident)
        word = wanted.value if wanted else "item"
        if kind is Kind.UNPROCESSED:
            sentence = f"{ident!r} is unprocessed: nothing can refer to it."
            return Finding(path, "refers-to-unprocessed", sentence, "Place it in the record first.")
        known = [one for one in self.kinds if self.holds(one, wanted)] if self.suggestions else []
        near = self.nearest(ident, known)
        if kind is None:
            sentence = f"There is no {word} {ident!r}."
        else:
            sentence = f"{ident!r} is {a_or_an(kind.value)}, and {a_or_an(word)} is wanted here."
        if near:
            remedy = f"Did you mean {near!r}?"
        elif wanted and known:
            remedy = f"Name {a_or_an(word)} that the record holds: {first_few(known, MOST_LISTED)}."
        else:
            remedy = f"Name {a_or_an(word)} that the record holds."
        return Finding(path, "dangling-reference", sentence, remedy)

    def is_sound(self, one: Evidence) -> bool:
        for actor in one.attributed_to:
            if self.kinds.get(actor) is not Kind.ACTOR:
                return False
        return one.passage in self.passages.get(one.source, ()) and bool(one.quote or not one.frame)

    def evidence_flaws(self, path: Path, one: Evidence) -> Iterator[Finding]:
        if one.source not in self.passages:
            yield self.dangling((*path, "source"), one.source, Kind.SOURCE)
        elif one.passage not in self.passages[one.source]:
            locators = list(self.passages[one.source])
            yield Finding(
                (*path, "passage"),
                "no-such-passage",
                f"The source {one.source!r} has no passage {one.passage!r}.",
                f"Cite one of: {first_few(locators, MOST_LISTED)}."
                if locators
                else "Give the source a passage.",
            )
        yield from self.among((*path, "attributed_to"), one.attributed_to, Kind.ACTOR)
        if one.frame and not one.quote:
            yield Finding(
                (*path, "frame"),
                "frame-without-quotation",
                "A frame is given, and no quotation for it to govern.",
                "Give the quotation, or name the words as a hedge.",
            )

    def nearest(self, ident: str, idents: Iterable[str]) -> str | None:
        if not self.suggestions:
            return None
        self.suggestions -= 1
        # Only a record with flaws pays for the import.
        from difflib import get_close_matches

        return next(iter(get_close_matches(ident, idents, 1)), None)


def _held_claims(incident: Incident) -> set[str]:
    return {
        position.claim
        for statement in incident.statements
        for position in statement.positions
        if position.stance is Stance.ASSERTS
    }


def _no_evidence(path: Path, item: Item) -> Finding:
    return Finding(
        path,
        "no-evidence",
        f"The {kind_of(item).value} {item.id!r} rests on no evidence.",
        "Cite as `evidence` the source and the passage that say it.",
    )


def _not_in_it(path: Path, item: Item, ident: str) -> Finding:
    return Finding(
        path,
        "claim-not-in-it",
        f"{ident!r} is to say that {item.id!r} happened, and is none of the claims in it.",
        "Name it among its claims as well.",
    )


def _no_such_field(path: Path, kind: Kind, name: str) -> Finding:
    return Finding(
        path,
        "telling-does-not-fit",
        f"{a_or_an(kind.value).capitalize()} has no {name!r} that a source could tell otherwise.",
        f"Use one of: {', '.join(FIELDS[kind])}.",
    )


def _tells_the_same(path: Path, item: Item, name: str) -> Finding:
    return Finding(
        path,
        "tells-the-same",
        f"This is the {name!r} that {item.id!r} has already.",
        "Leave it out: a telling holds only what differs.",
    )


def _unheld(path: Path, claim: Claim) -> Finding:
    return Finding(
        path,
        "claim-of-nobody",
        f"Nobody holds the claim {claim.id!r}, and no passage implies it.",
        "Say by which passage it is implied, or let a statement assert it.",
    )


def _no_positions(path: Path, statement: Statement) -> Finding:
    return Finding(
        path,
        "statement-without-position",
        f"The statement {statement.id!r} takes no position on any claim.",
        "Name at least one claim and the stance on it.",
    )
