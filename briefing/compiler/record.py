"""One seed file on its way to the record: citations, times and markings resolved, flaws noted."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from briefing.compiler.reading import SeedFile
from briefing.compiler.seed import FrameFile, SourceFile
from briefing.compiler.seed_parts import EvidenceSeed, EvidenceSeeds, WhenSeed
from briefing.compiler.times import TimeFlaw, TimesError, instant_of, when_of
from briefing.files.damage import Steps
from briefing.incident.certainty import ITEM, NEEDS, holds
from briefing.incident.marking import Marking, highest, lowest
from briefing.incident.types import Evidence, When
from briefing.problems import Place, Problem

__all__ = ["Common", "RecordFile", "each"]

T = TypeVar("T")

_OF_THE_ZONE = frozenset(
    {"bounds-outside-date", "no-such-local-time", "repeated-local-time", "time-out-of-order"}
)
"""What is wrong with a time only if its zone is the right one."""

_ITS_ITEM = frozenset({ITEM})

_SHORT = 20
"""How many characters of what was written a remedy repeats."""


@dataclass(slots=True)
class Common:
    """What all files of an incident share while it is compiled."""

    zone: str
    marking: Marking
    sources: dict[str, Marking] = field(default_factory=dict)
    passages: dict[tuple[str, str], Marking] = field(default_factory=dict)
    carried: dict[str, list[Marking]] = field(default_factory=dict)
    """claim → the markings of the statements that hold it"""
    agreed: dict[str, list[Marking]] = field(default_factory=dict)
    """item → the markings of the evidence that other sources add to it"""
    complete: bool = True
    """whether all files could be read, without a flaw in their form"""
    damaged: frozenset[str] = frozenset()
    """the fields of which something could not be read, in any file"""
    of_items: frozenset[str] = frozenset()
    """the codes found by checks that look at one item at a time"""
    knows_zone: bool = True
    sourceless: set[Steps] = field(default_factory=set)
    """the items of which a citation names no source, and can therefore not be kept"""
    problems: list[Problem] = field(default_factory=list)

    def holds(self, file: SeedFile[Any], steps: Steps, code: str) -> bool:
        """Whether a problem at a field of the record is one, whatever could not be read."""
        if code in _OF_THE_ZONE and not self.knows_zone:
            return False
        if self.complete:
            return True
        needs = NEEDS.get(code, _ITS_ITEM if code in self.of_items else None)
        if needs is None or not holds(needs, self.damaged):
            return False
        return not file.is_damaged(steps, item=ITEM in needs)


@dataclass(frozen=True, slots=True)
class RecordFile:
    """A seed file whose items are being made; `source` is the one it cites unless it says so."""

    file: SeedFile[FrameFile] | SeedFile[SourceFile]
    common: Common
    source: str | None = None

    def note(
        self,
        steps: Steps,
        code: str,
        sentence: str,
        remedy: str,
        also: tuple[tuple[Place, str], ...] = (),
        *,
        warning: bool = False,
    ) -> None:
        """Note a problem at a field of the record, unless it but follows from what was not read."""
        if not self.common.holds(self.file, steps, code):
            return
        place = self.file.place(steps)
        self.common.problems.append(Problem(code, sentence, place, remedy, warning, also))

    def note_times(self, steps: Steps, flaws: tuple[TimeFlaw, ...]) -> None:
        """Note what is wrong with a time."""
        for flaw in flaws:
            below = (*steps, flaw.field) if flaw.field else steps
            self.note(below, flaw.code, flaw.sentence, flaw.help)

    def evidence(self, seeds: EvidenceSeeds, *steps: str) -> tuple[Evidence, ...]:
        """Citations; each is marked as its source, its passage or itself, whichever is highest."""
        made = []
        for index, seed in enumerate(seeds if isinstance(seeds, tuple) else (seeds,)):
            one = seed if isinstance(seed, EvidenceSeed) else EvidenceSeed(at=seed)
            source = one.source or self.source
            if source is None:
                sentence = "This citation names no source."
                at = one.at if len(one.at) <= _SHORT else "…"
                remedy = f"Name it, as in {{source: …, at: {at}}}: this file is of no source."
                self.note((*steps, index), "no-source", sentence, remedy)
                self.common.sourceless.add(steps[:2])
                continue
            made.append(
                Evidence(
                    source=source,
                    passage=one.at,
                    marking=self._evidence_marking(source, one),
                    attributed_to=each(one.by),
                    quote=one.quote,
                    frame=one.frame,
                    hedge=one.hedge,
                )
            )
        return tuple(made)

    def when(self, seed: str | WhenSeed | None, *steps: str) -> When | None:
        """A time; None where there is none, or where it is wrong."""
        if seed is None:
            return None
        try:
            return when_of(seed, self.common.zone)
        except TimesError as error:
            self.note_times(steps, error.flaws)
            return None

    def instant(self, written: str | None, *steps: str) -> dt.datetime | None:
        """A moment; None where there is none, or where it is wrong."""
        if written is None:
            return None
        try:
            return instant_of(written, self.common.zone)
        except TimesError as error:
            self.note_times(steps, error.flaws)
            return None

    def marking(
        self, explicit: Marking | None, rests_on: Iterable[Marking], *steps: str
    ) -> Marking:
        """An item's marking.

        Any one thing that an item rests on lets it stand, so it may be as wide as the widest of
        them, and no wider; unless told it is no wider than the incident either. What rests on
        nothing else is as its file's source.
        """
        floor = lowest(rests_on)
        if explicit is None:
            default = self.common.sources.get(self.source or "", Marking.CLEAR)
            return highest(self.common.marking, floor or default)
        if floor is not None and not floor.within(explicit):
            self.too_low(explicit, floor, *steps)
        return explicit

    def too_low(self, marking: Marking, floor: Marking, *steps: str | int) -> None:
        """Note that something is marked for more people than what it rests on."""
        sentence = f"This is marked {marking}, and all that it rests on is {floor} or above."
        remedy = f"Raise it to {floor}, or lower what it rests on."
        self.note((*steps, "marking"), "marking-too-low", sentence, remedy)

    def _evidence_marking(self, source: str, one: EvidenceSeed) -> Marking:
        common = self.common
        of_source = common.sources.get(source, common.marking)
        of_passage = common.passages.get((source, one.at), of_source)
        return highest(of_source, of_passage, one.marking or Marking.CLEAR)


def each(given: T | tuple[T, ...]) -> tuple[T, ...]:
    """The one thing, or all of several."""
    return given if isinstance(given, tuple) else (given,)
