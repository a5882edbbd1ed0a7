"""Incidents of any size for the yardstick: the same for a seed, and without a flaw. No files."""

import datetime as dt
from typing import Any

from briefing.incident.marking import Marking, highest, lowest
from briefing.incident.safe import SafeText, safe
from briefing.incident.types import (
    Actor,
    ActorKind,
    Basis,
    Certainty,
    Checked,
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
    Precision,
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
from tests.bench import phrases
from tests.bench.chance import Chance
from tests.incident.bounded import within_bounds

__all__ = ["generated"]

SHARES = {
    "source": 20,
    "actor": 140,
    "question": 60,
    "claim": 260,
    "exhibit": 40,
    "event": 120,
    "measure": 70,
    "line": 10,
    "revision": 20,
    "unprocessed": 5,
}
"""Items of each kind in a thousand, much as in the incident that ships; the rest are statements."""

FIRST = dt.datetime(2031, 3, 1, tzinfo=dt.timezone(dt.timedelta(hours=1)))
MARKINGS = (
    *[Marking.CLEAR] * 14,
    *[Marking.GREEN] * 3,
    *[Marking.AMBER] * 2,
    Marking.AMBER_STRICT,
    Marking.RED,
)
STANCES = (*[Stance.ASSERTS] * 11, *[Stance.DENIES] * 4, *Stance)
UNQUOTED = (Wording.REPORTED, Wording.POSTURE)
CHECKED = (*[Checked.NOT_CHECKED] * 3, Checked.UNVERIFIED, Checked.UNVERIFIABLE)


def generated(count: int, seed: int = 1) -> Incident:
    """An incident of `count` items of all kinds, from 30 on; the incident itself is CLEAR.

    Several sources and sides, markings mixed, some things undated and some placed by others. Items
    refer to few others, and a few are referred to by very many, as speakers and sources are.
    """
    return within_bounds(_Maker(count, seed).incident())


class _Maker:
    def __init__(self, count: int, seed: int) -> None:
        self.chance = Chance(seed)
        self.ids = {
            kind: [f"{kind}-{n}" for n in range(1, max(1, count * share // 1000) + 1)]
            for kind, share in SHARES.items()
        }
        self.ids["side"] = [f"side-{n}" for n in range(1, (3 if count < 1000 else 5) + 1)]
        left = count - sum(map(len, self.ids.values()))
        self.ids["statement"] = [f"statement-{n}" for n in range(1, left + 1)]
        self.span = 60 * 24 * max(7, count // 100)
        """Minutes over which things happen: about a hundred items a day."""
        self.sources: list[Source] = []

    def incident(self) -> Incident:
        self.sources = [self.source(n, one) for n, one in enumerate(self.ids["source"])]
        made: dict[str, Any] = {"sources": self.sources}
        for kind in ("side", "actor", "question", "exhibit", "event", "statement", "measure"):
            make = getattr(self, kind)
            made[f"{kind}s"] = [make(n, one) for n, one in enumerate(self.ids[kind])]
        held = {
            position.claim
            for statement in made["statements"]
            for position in statement.positions
            if position.stance is Stance.ASSERTS
        }
        made["claims"] = [self.claim(one, one in held) for one in self.ids["claim"]]
        made["lines"] = [self.line(one) for one in self.ids["line"]]
        made["revisions"] = [self.revision(one) for one in self.ids["revision"]]
        made["unprocessed"] = [self.unprocessed(one) for one in self.ids["unprocessed"]]
        made["summary"] = [self.sentence() for _ in range(3)]
        made = {section: tuple(items) for section, items in made.items()}
        return Incident(
            schema=1,
            id="generated",
            title=safe("The night at the weir"),
            status=Status.SAMPLE,
            marking=Marking.CLEAR,
            zone="Europe/Oslo",
            **made,
        )

    def moment(self) -> dt.datetime:
        return FIRST + dt.timedelta(minutes=self.chance.below(self.span))

    def when(self, events: list[str]) -> When | None:
        """No time, or one with bounds, which may be open; sometimes placed by one of `events`."""
        if self.chance.often(0.1):
            return None
        first = self.moment()
        last = first + dt.timedelta(minutes=self.chance.below(600))
        event = self.chance.one(events) if events and self.chance.often(0.15) else None
        return When(
            words=self.chance.one(phrases.WORDED_TIMES),
            earliest=None if self.chance.often(0.05) else first,
            latest=last,
            certainty=Certainty.APPROXIMATE,  # so that no two of them contradict each other
            precision=self.chance.one((Precision.HOUR, Precision.MINUTE, Precision.DAY)),
            zone="Europe/Oslo",
            basis=self.chance.one((Basis.STATED, Basis.CONVENTION, Basis.INFERRED)),
            date=last.date().isoformat(),
            date_inferred=self.chance.often(0.3),
            placed=Relative(relation=self.chance.one(tuple(Relation)), event=event)
            if event
            else None,
        )

    def citation(self, *, hedged: bool = True) -> Evidence:
        source = self.chance.early(self.sources)
        passage = self.chance.one(source.passages)
        quoted = self.chance.often(0.25)
        return Evidence(
            source=source.id,
            passage=passage.locator,
            marking=passage.marking,
            attributed_to=self.chance.few(self.ids["actor"], 0, 2),
            quote=phrases.quotation(self.chance) if quoted else SafeText(""),
            frame=safe("as they put it") if quoted else SafeText(""),
            hedge=safe("is said to") if hedged and self.chance.often(0.3) else SafeText(""),
        )

    def item(self, ident: str, evidence: tuple[Evidence, ...] = ()) -> dict[str, Any]:
        """What every item has; it is for no more people than all of its evidence."""
        floor = lowest(one.marking for one in evidence)
        marking = highest(self.chance.one(MARKINGS), floor or Marking.CLEAR)
        inferred = (safe("The order of the two is inferred."),) if self.chance.often(0.1) else ()
        return {"id": ident, "marking": marking, "inferred": inferred}

    def cited(self, ident: str, least: int = 1) -> dict[str, Any]:
        # What one source says without a hedge may be said without.
        count = least + self.chance.below(2)
        evidence = tuple(self.citation(hedged=n > 0) for n in range(count))
        return {**self.item(ident, evidence), "evidence": evidence}

    def tellings(self) -> tuple[Telling, ...]:
        """Now and then a source that tells a thing of another place."""
        if not self.chance.often(0.1):
            return ()
        one = self.citation()
        return (Telling(evidence=(one,), marking=one.marking, place=safe("the far bank")),)

    def some(self, kind: str, least: int, most: int) -> tuple[str, ...]:
        return self.chance.few(self.ids[kind], least, most)

    # One of each kind ----------------------------------------------------------------------------

    def source(self, number: int, ident: str) -> Source:
        # The first is for everybody, so that something is left under any ceiling.
        marking = self.chance.one(MARKINGS) if number else Marking.CLEAR
        passages = tuple(
            Passage(
                locator=safe(f"¶{n}"),
                digest=phrases.digest(self.chance),
                marking=highest(marking, self.chance.one(MARKINGS)) if n > 1 else marking,
            )
            for n in range(1, 11)
        )
        received = self.moment() if self.chance.often(0.8) else None
        return Source(
            id=ident,
            marking=marking,
            outlet=safe(f"The Courier of ward {number + 1}"),
            published=When(latest=self.moment()),
            form=safe("press report"),
            received=received,
            language="en",
            passages=passages,
        )

    def side(self, number: int, ident: str) -> Side:
        role = Role.PARTY if number < 2 else Role.THIRD
        return Side(**self.item(ident), name=safe(f"Bank {number + 1}"), role=role)

    def actor(self, number: int, ident: str) -> Actor:
        earlier = self.ids["actor"][:number]
        return Actor(
            # Late ones are seldom named by others: they have evidence that they are there at all.
            **self.cited(ident, int(2 * number > len(self.ids["actor"]))),
            name=phrases.name(self.chance, number + 1),
            kind=self.chance.one(tuple(ActorKind)),
            description=safe("has to do with the river"),
            side=self.chance.one(self.ids["side"]) if self.chance.often(0.85) else None,
            part_of=self.chance.one(earlier) if earlier and self.chance.often(0.1) else None,
        )

    def question(self, number: int, ident: str) -> Question:
        text = phrases.question(self.chance)
        return Question(**self.cited(ident), text=text, contested=number % 4 != 3)

    def claim(self, ident: str, held: bool) -> Claim:
        implied = () if held else (self.citation(),)
        return Claim(
            **self.item(ident, implied),
            text=phrases.claim(self.chance),
            mode=self.chance.one(tuple(Mode)),
            question=self.chance.one(self.ids["question"]) if self.chance.often(0.9) else None,
            about=self.some("actor", 0, 2),
            implied=implied,
        )

    def exhibit(self, _: int, ident: str) -> Exhibit:
        return Exhibit(
            **self.cited(ident),
            form=self.chance.one((safe("video"), safe("photo"), safe("letter"))),
            title=phrases.title(self.chance),
            shows=(phrases.title(self.chance),),
            when=self.when(self.ids["event"]),
            bears_on=self.some("question", 0, 1),
            checked=self.chance.one(CHECKED),
        )

    def event(self, number: int, ident: str) -> Event:
        claims = self.some("claim", 0, 3)
        return Event(
            **self.cited(ident),
            tellings=self.tellings(),
            title=phrases.title(self.chance),
            when=self.when(self.ids["event"][:number]),
            place=self.chance.one(phrases.PLACES),
            claims=claims,
            happened=claims[:1],
            bears_on=self.some("question", 0, 2),
            shown_in=self.some("exhibit", 0, 1),
            checked=self.chance.one(CHECKED),
        )

    def statement(self, _: int, ident: str) -> Statement:
        rests_on = self.cited(ident)
        quotes = any(one.quote for one in rests_on["evidence"])
        return Statement(
            **rests_on,
            speaker=self.chance.early(self.ids["actor"]),
            wording=Wording.QUOTED if quotes else self.chance.one(UNQUOTED),
            positions=tuple(
                Position(stance=self.chance.one(STANCES), claim=claim)
                for claim in self.some("claim", 1, 2)
            ),
            when=self.when(self.ids["event"]),
            to=self.some("actor", 0, 1),
        )

    def measure(self, _: int, ident: str) -> Measure:
        return Measure(
            **self.cited(ident),
            title=phrases.title(self.chance),
            state=self.chance.one(tuple(MeasureState)),
            by=self.some("actor", 0, 2),
            when=self.when(self.ids["event"]),
            reasons=(Reason(text=phrases.title(self.chance), by=self.some("actor", 0, 1)),),
            claims=self.some("claim", 0, 2),
            bears_on=self.some("question", 0, 1),
            checked=self.chance.one(CHECKED),
        )

    def line(self, ident: str) -> Line:
        return Line(
            **self.item(ident),
            use=self.chance.one(tuple(LineUse)),
            text=phrases.digest(self.chance),
            approved_by=safe("the duty officer"),
            about=self.some("event", 1, 2),
        )

    def revision(self, ident: str) -> Revision:
        return Revision(
            **self.cited(ident),
            of=self.chance.one(self.ids["statement"]),
            what=self.chance.one(tuple(RevisionKind)),
            text=phrases.digest(self.chance),
        )

    def unprocessed(self, ident: str) -> Unprocessed:
        return Unprocessed(
            id=ident, marking=Marking.RED, text=phrases.digest(self.chance), noted=self.moment()
        )

    def sentence(self) -> SummarySentence:
        return SummarySentence(
            text=phrases.digest(self.chance),
            carried_by=self.some("event", 1, 2),
            marking=Marking.CLEAR,
        )
