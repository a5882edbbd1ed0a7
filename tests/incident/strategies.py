"""Incidents for Hypothesis: small, of mixed markings and moments, without a flaw."""

import datetime as dt
import random
from collections.abc import Sequence
from typing import Any, TypeVar

import msgspec
from hypothesis import strategies as st

from briefing.incident.marking import Marking, highest, lowest
from briefing.incident.safe import SafeText, safe
from briefing.incident.types import (
    Actor,
    ActorKind,
    Checked,
    ChosenSlide,
    Claim,
    Event,
    Evidence,
    Exhibit,
    Incident,
    Line,
    LineUse,
    Measure,
    MeasureState,
    Mode,
    Passage,
    Position,
    Question,
    Reason,
    Relation,
    Relative,
    Revision,
    RevisionKind,
    Role,
    Side,
    Source,
    Stance,
    Statement,
    Status,
    SummarySentence,
    Telling,
    Unprocessed,
    When,
    Wording,
)

__all__ = ["ANY", "MOMENTS", "PLAIN", "incidents", "markings"]

T = TypeVar("T")

FIRST = dt.datetime(2031, 6, 1, 9, tzinfo=dt.timezone(dt.timedelta(hours=3)))
MOMENTS = tuple(FIRST + dt.timedelta(hours=7 * step) for step in range(4))
"""When sources are received, and events happen."""

PLAIN = st.just([safe(text) for text in ("a boat", "the pier", "in the night", "")])
"""Texts that are easy to read in a failure."""

ANY = st.lists(st.text(max_size=12).map(safe), min_size=1, max_size=5)
"""Any texts that can stand in a record."""

markings = st.sampled_from(Marking)


@st.composite
def incidents(draw: st.DrawFn, words: st.SearchStrategy[list[SafeText]] = PLAIN) -> Incident:
    """A small incident in which every reference holds and every claim is held or implied.

    The incident itself is CLEAR; its items, passages and citations are of any marking. No item is
    marked for more people than all of its evidence. How many items there are of each kind shrinks;
    what stands in them is chosen by chance, for drawing each choice would take too long.
    """
    chance = random.Random(draw(st.integers(0, 2**32)))
    return _Maker(draw, chance, draw(words)).incident()


class _Maker:
    def __init__(self, draw: st.DrawFn, chance: random.Random, words: list[SafeText]) -> None:
        self.draw = draw
        self.chance = chance
        self.words = words
        self.sources: tuple[Source, ...] = ()
        self.actors: tuple[str, ...] = ()

    def incident(self) -> Incident:
        self.sources = tuple(self.source(one) for one in self.ids("source", 3, least=1))
        sides = self.ids("side", 2)
        self.actors = self.ids("actor", 3, least=1)
        questions, claims = self.ids("question", 2), self.ids("claim", 3)
        exhibits, events = self.ids("exhibit", 2), self.ids("event", 3)
        statements, measures = self.ids("statement", 3) if claims else (), self.ids("measure", 2)
        made: dict[str, Any] = {
            "sides": [self.side(one) for one in sides],
            "actors": [self.actor(one, sides) for one in self.actors],
            "questions": [Question(**self.cited(one, 1), text=self.word()) for one in questions],
            "exhibits": [self.exhibit(one, questions, events) for one in exhibits],
            "events": [self.event(one, events, claims, questions, exhibits) for one in events],
            "statements": [self.statement(one, claims, events) for one in statements],
            "measures": [self.measure(one, claims, questions, events) for one in measures],
        }
        held = {
            position.claim
            for statement in made["statements"]
            for position in statement.positions
            if position.stance is Stance.ASSERTS
        }
        made["claims"] = [self.claim(one, questions, held) for one in claims]
        others = (*questions, *claims, *events, *statements, *measures)
        made["lines"] = [self.line(one, others) for one in self.ids("line", 2)]
        revised = self.ids("revision", 2) if others else ()
        made["revisions"] = [self.revision(one, others) for one in revised]
        made["unprocessed"] = [self.unprocessed(one) for one in self.ids("unprocessed", 2)]
        made["summary"] = [
            self.sentence(others) for _ in range(self.chance.randint(0, 2) if others else 0)
        ]
        made["slides"] = [
            ChosenSlide(slide=one, notes=(self.word(),), marking=self.marking())
            for one in ("title", *(f"event/{one}" for one in events), "rest")
        ]
        return Incident(
            schema=1,
            id="an-incident",
            title=safe("An incident"),
            status=Status.SAMPLE,
            marking=Marking.CLEAR,
            zone="Europe/Moscow",
            sources=self.sources,
            **{section: tuple(items) for section, items in made.items()},  # type: ignore[arg-type]
        )

    def ids(self, kind: str, most: int, *, least: int = 0) -> tuple[str, ...]:
        count = self.draw(st.integers(least, most))
        return tuple(f"{kind}-{n}" for n in range(1, count + 1))

    def word(self) -> SafeText:
        return self.chance.choice(self.words)

    def marking(self) -> Marking:
        # Half are CLEAR, so that enough of an incident is left to look at under a low ceiling.
        low = self.chance.random() < 0.5
        return Marking.CLEAR if low else self.chance.choice(tuple(Marking))

    def one(self, of: Sequence[T]) -> T | None:
        return self.chance.choice((None, *of))

    def some(self, of: Sequence[T], least: int = 0) -> tuple[T, ...]:
        return tuple(self.chance.sample(of, min(len(of), self.chance.randint(least, 2))))

    def source(self, ident: str) -> Source:
        marking = self.marking()
        passages = tuple(
            Passage(
                locator=safe(f"¶{n}"),
                digest=self.word(),
                marking=highest(marking, self.marking()),
            )
            for n in range(1, self.chance.randint(1, 2) + 1)
        )
        return Source(
            id=ident,
            marking=marking,
            outlet=self.word(),
            published=self.chance.choice((When(), When(latest=MOMENTS[1]))),
            received=self.one(MOMENTS),
            passages=passages,
        )

    def evidence(self, least: int) -> tuple[Evidence, ...]:
        return tuple(self.citation() for _ in range(self.chance.randint(least, 2)))

    def citation(self) -> Evidence:
        source = self.chance.choice(self.sources)
        passage = self.chance.choice(source.passages)
        return Evidence(
            source=source.id,
            passage=passage.locator,
            marking=self.marking(),
            attributed_to=self.some(self.actors),
            hedge=self.word(),
        )

    def item(self, ident: str, evidence: tuple[Evidence, ...] = ()) -> dict[str, Any]:
        floor = lowest(one.marking for one in evidence)
        return {"id": ident, "marking": highest(self.marking(), floor or Marking.CLEAR)}

    def cited(self, ident: str, least: int) -> dict[str, Any]:
        evidence = self.evidence(least)
        return {**self.item(ident, evidence), "evidence": evidence}

    def told(self, ident: str, events: tuple[str, ...], *, titled: bool = True) -> dict[str, Any]:
        count = self.chance.choice((0, 0, 1, 2))
        tellings = tuple(self.telling(ident, events, titled=titled) for _ in range(count))
        return {**self.cited(ident, 1), "tellings": tellings}

    def telling(self, ident: str, events: tuple[str, ...], *, titled: bool) -> Telling:
        """What differs is worded as nothing else is, so that no telling says what its item does."""
        evidence = self.evidence(1)
        told = safe(f"otherwise, in way {self.chance.randint(1, 2)}")
        when = self.when(ident, events)
        timed = msgspec.structs.replace(when, words=told) if when else None
        return Telling(
            evidence=evidence,
            marking=self.item(ident, evidence)["marking"],
            title=told if titled and self.chance.random() < 0.5 else None,
            occasion=None if titled else told,
            when=timed or (When(words=told) if titled else None),
        )

    def when(self, ident: str, events: tuple[str, ...]) -> When | None:
        """No time, one with bounds, or one placed by an earlier event."""
        earlier = events[: events.index(ident)] if ident in events else events
        event = self.one(earlier)
        first, last = sorted((self.one(MOMENTS) or FIRST, self.one(MOMENTS) or FIRST))
        placed = Relative(relation=Relation.DURING, event=event) if event else None
        when = When(words=self.word(), earliest=first, latest=last, placed=placed)
        return self.one((when,))

    def side(self, ident: str) -> Side:
        return Side(**self.item(ident), name=self.word(), role=Role.PARTY)

    def actor(self, ident: str, sides: tuple[str, ...]) -> Actor:
        earlier = self.actors[: self.actors.index(ident)]
        return Actor(
            **self.cited(ident, 0),
            name=self.word(),
            kind=ActorKind.BODY,
            side=self.one(sides),
            part_of=self.one(earlier),
        )

    def claim(self, ident: str, questions: tuple[str, ...], held: set[str]) -> Claim:
        implied = self.evidence(0 if ident in held else 1)
        return Claim(
            **self.item(ident, implied),
            text=self.word(),
            mode=self.chance.choice(tuple(Mode)),
            question=self.one(questions),
            about=self.some(self.actors),
            implied=implied,
        )

    def exhibit(self, ident: str, questions: tuple[str, ...], events: tuple[str, ...]) -> Exhibit:
        return Exhibit(
            **self.told(ident, events),
            form=safe("video"),
            title=self.word(),
            shows=(self.word(),),
            when=self.when(ident, events),
            bears_on=self.some(questions),
            checked=self.chance.choice(tuple(Checked)),
        )

    def event(
        self,
        ident: str,
        events: tuple[str, ...],
        claims: tuple[str, ...],
        questions: tuple[str, ...],
        exhibits: tuple[str, ...],
    ) -> Event:
        held = self.some(claims)
        return Event(
            **self.told(ident, events),
            title=self.word(),
            when=self.when(ident, events),
            claims=held,
            happened=self.some(held),
            bears_on=self.some(questions),
            shown_in=self.some(exhibits),
            checked=self.chance.choice(tuple(Checked)),
        )

    def statement(self, ident: str, claims: tuple[str, ...], events: tuple[str, ...]) -> Statement:
        return Statement(
            **self.told(ident, events, titled=False),
            speaker=self.chance.choice(self.actors),
            wording=self.chance.choice(tuple(Wording)),
            positions=tuple(
                Position(stance=self.chance.choice(tuple(Stance)), claim=claim)
                for claim in self.some(claims, least=1)
            ),
            when=self.when(ident, events),
            to=self.some(self.actors),
        )

    def measure(
        self,
        ident: str,
        claims: tuple[str, ...],
        questions: tuple[str, ...],
        events: tuple[str, ...],
    ) -> Measure:
        return Measure(
            **self.told(ident, events),
            title=self.word(),
            state=self.chance.choice(tuple(MeasureState)),
            by=self.some(self.actors),
            when=self.when(ident, events),
            reasons=(Reason(text=self.word(), by=self.some(self.actors)),),
            claims=self.some(claims),
            bears_on=self.some(questions),
        )

    def line(self, ident: str, others: tuple[str, ...]) -> Line:
        return Line(
            **self.item(ident),
            use=LineUse.TO_TAKE,
            text=self.word(),
            approved_by=self.word(),
            about=self.some(others),
        )

    def revision(self, ident: str, others: tuple[str, ...]) -> Revision:
        return Revision(
            **self.cited(ident, 1),
            of=self.chance.choice(tuple(others)),
            what=RevisionKind.CORRECTION,
            text=self.word(),
        )

    def unprocessed(self, ident: str) -> Unprocessed:
        return Unprocessed(
            **self.item(ident), text=self.word(), by=self.word(), noted=self.one(MOMENTS)
        )

    def sentence(self, others: tuple[str, ...]) -> SummarySentence:
        return SummarySentence(
            text=self.word(), carried_by=self.some(others, least=1), marking=self.marking()
        )
