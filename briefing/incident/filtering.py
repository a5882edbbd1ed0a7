"""What a reader wants listed of what may be held. Nothing is cut here, and nothing drawn."""

import datetime as dt
from collections.abc import Iterator

import msgspec

from briefing.incident.accounts import AccountKind, account_of, account_of_telling
from briefing.incident.links import Links, all_evidence_of, kind_of
from briefing.incident.marking import Marking
from briefing.incident.standing import Standing, standing_of
from briefing.incident.timing import is_dated, overlap
from briefing.incident.types import (
    Actor,
    Checked,
    Claim,
    Event,
    Exhibit,
    Item,
    Kind,
    Line,
    Measure,
    MeasureState,
    Question,
    Revision,
    Side,
    Source,
    Statement,
    Told,
    When,
)

__all__ = ["EVERYTHING", "Filter", "Window", "listed", "states_of"]


class Window(msgspec.Struct, frozen=True):
    """A stretch of time in which things happened or were said; either end may be open."""

    start: dt.datetime | None = None
    end: dt.datetime | None = None

    def __bool__(self) -> bool:
        return self.start is not None or self.end is not None

    def may_hold(self, when: When | None) -> bool:
        """Whether a time may lie in it; one of which nothing is known does not count."""
        asked = When(earliest=self.start, latest=self.end)
        return when is not None and is_dated(when) and overlap(when, asked)


class Filter(msgspec.Struct, frozen=True):
    """What a reader wants listed. An empty set asks for everything of its sort.

    All sorts have to be met, and of one sort any value does. Sides and actors are one sort: by whom
    a thing is, or about whom. ``states`` are those of measures. ``window`` is that of when things
    happened or were said, not of when anybody learned of them. ``among`` are ids, where nothing
    else is to be listed at all.
    """

    kinds: frozenset[Kind] = frozenset()
    sides: frozenset[str] = frozenset()
    actors: frozenset[str] = frozenset()
    questions: frozenset[str] = frozenset()
    checked: frozenset[Checked] = frozenset()
    accounts: frozenset[AccountKind] = frozenset()
    standings: frozenset[Standing] = frozenset()
    states: frozenset[MeasureState] = frozenset()
    tags: frozenset[str] = frozenset()
    markings: frozenset[Marking] = frozenset()
    window: Window = Window()
    among: frozenset[str] | None = None

    def __bool__(self) -> bool:
        found = any(getattr(self, name) for name in self.__struct_fields__)
        return found or self.among is not None


EVERYTHING = Filter()


def states_of(measure: Measure) -> set[MeasureState]:
    """The states of a measure, as anybody tells it."""
    return {measure.state, *(one.state for one in measure.tellings if one.state)}


_TOLD = (Event, Exhibit, Statement, Measure, Claim, Question)
"""What is told, which meets a filter by itself; people and sources meet it by what they tell."""


def listed(wanted: Filter, links: Links) -> frozenset[str]:
    """The ids of what the reader wants.

    What is told meets the filter by itself, a question by its claims and by what bears on it as
    well. A source is listed with what cites it; an actor, who must be one of those asked for, with
    what names them. Kind and marking are always the item's own.
    """
    if not wanted:
        return frozenset(links.items)
    sieve = _Sieve(wanted, links)
    passing = (item.id for item in links.items.values() if sieve.passes(item))
    return frozenset(passing) if wanted.among is None else wanted.among.intersection(passing)


class _Sieve:
    """A filter at work on an incident: what is told is gone over first, then what hangs on it."""

    def __init__(self, wanted: Filter, links: Links) -> None:
        self.wanted = wanted
        self.links = links
        of_told = (wanted.checked, wanted.accounts, wanted.states, wanted.questions, wanted.window)
        self.of_told = any(of_told)
        self.met: set[str] = set()
        """What is told and meets all that can be asked of it."""
        self.sources: set[str] = set()
        """The sources of that."""
        self.named: set[str] = set()
        """Those named in what meets all that can be asked, whoever was asked for."""
        told = [item for item in links.items.values() if isinstance(item, _TOLD)]
        told.sort(key=lambda item: isinstance(item, Question))  # they go by the others
        for item in told:
            if self._is_so(item):
                actors = self._actors(item)
                self.named |= actors
                if self._asks_for(actors):
                    self.met.add(item.id)
                    self.sources |= {one.source for one in all_evidence_of(item)}
            if isinstance(item, Question) and self._has_met(item):
                self.met.add(item.id)

    def passes(self, item: Item) -> bool:
        wanted = self.wanted
        if wanted.kinds and kind_of(item) not in wanted.kinds:
            return False
        if wanted.markings and item.marking not in wanted.markings:
            return False
        if isinstance(item, _TOLD):
            return item.id in self.met
        match item:
            case Actor():
                return self._asks_for({item.id}) and self._is_own(item, item.id in self.named)
            case Side():
                members = {one.id for one in self.links.members.get(item.id, ())}
                asked = item.id in wanted.sides or bool(members & wanted.actors)
                named = not members.isdisjoint(self.named)
                return (asked or not self._asks_for_some) and self._is_own(item, named)
            case Source():
                cited = item.id in self.sources
                return cited if self._asks_for_some else self._is_own(item, cited)
            case Revision():
                return item.of in self.met or self._is_own(item, False)
            case Line():
                met = not self.met.isdisjoint(item.about)
                return met or self._is_own(item, False)
        return not self._asks_for_some and self._is_own(item, False)

    @property
    def _asks_for_some(self) -> bool:
        return bool(self.wanted.actors or self.wanted.sides)

    def _asks_for(self, actors: set[str]) -> bool:
        """Whether some of these are asked for, or nobody is."""
        if not self._asks_for_some or not self.wanted.actors.isdisjoint(actors):
            return True
        return any(self.links.actor(one).side in self.wanted.sides for one in actors)

    def _is_own(self, item: Item, by_what_is_told: bool) -> bool:
        """Whether something that is not told is wanted, by its own tags and as it stands itself."""
        if by_what_is_told:
            return True
        wanted = self.wanted
        if self.of_told or (wanted.tags and wanted.tags.isdisjoint(item.tags)):
            return False
        return not wanted.standings or standing_of(item, self.links) in wanted.standings

    def _is_so(self, item: Item) -> bool:
        """Whether something told is as the filter asks, by whomever it is."""
        wanted = self.wanted
        if wanted.tags and wanted.tags.isdisjoint(item.tags):
            return False
        if wanted.questions and wanted.questions.isdisjoint(_questions(item, self.links)):
            return False
        if wanted.checked and wanted.checked.isdisjoint(_checked(item, self.links)):
            return False
        if wanted.accounts and wanted.accounts.isdisjoint(_accounts(item, self.links)):
            return False
        if wanted.standings and standing_of(item, self.links) not in wanted.standings:
            return False
        if wanted.states and wanted.states.isdisjoint(_states(item, self.links)):
            return False
        return not wanted.window or any(map(wanted.window.may_hold, _times(item, self.links)))

    def _has_met(self, question: Question) -> bool:
        if self.wanted.questions and question.id not in self.wanted.questions:
            return False
        below = (self.links.claims, self.links.bearing)
        return any(one.id in self.met for of in below for one in of.get(question.id, ()))

    def _actors(self, item: Item) -> set[str]:
        """Those by whom something is told, those whose word it is, and those it is about."""
        actors = {actor for one in all_evidence_of(item) for actor in one.attributed_to}
        match item:
            case Claim():
                actors.update(item.about)
                holdings = self.links.holdings.get(item.id, ())
                actors.update(holding.statement.speaker for holding in holdings)
            case Statement():
                actors.add(item.speaker)
            case Event():
                actors.update(actor.id for actor in account_of(item, self.links).holders)
            case Measure():
                actors.update(item.by)
                actors.update(actor.id for actor in account_of(item, self.links).holders)
        return actors


def _questions(item: Item, links: Links) -> set[str]:
    """The questions that something bears on, itself or by its claims."""
    match item:
        case Question():
            return {item.id}
        case Claim():
            return {item.question} if item.question else set()
        case Statement():
            claims = [links.claim(position.claim) for position in item.positions]
            return {claim.question for claim in claims if claim.question}
        case Event() | Measure():
            claims = [links.claim(ident) for ident in item.claims]
            return {*item.bears_on, *(claim.question for claim in claims if claim.question)}
        case Exhibit():
            return {*item.bears_on}
    return set()


def _checked(item: Item, links: Links) -> set[Checked]:
    """How far something was checked; of a claim, that in which it is told."""
    if isinstance(item, Event | Exhibit | Measure):
        return {item.checked}
    return {one.checked for one in links.told_in.get(item.id, ())}


def _accounts(item: Item, links: Links) -> Iterator[AccountKind]:
    """Whose account something is, and whose it is that it was otherwise."""
    if not isinstance(item, Question):
        yield account_of(item, links).kind
    for telling in item.tellings if isinstance(item, Told) else ():
        yield account_of_telling(telling, links).kind


def _states(item: Item, links: Links) -> set[MeasureState]:
    """The states of a measure, and of the measures that a claim is told in."""
    measures = (item, *links.told_in.get(item.id, ()))
    return {state for one in measures if isinstance(one, Measure) for state in states_of(one)}


def _times(item: Item, links: Links) -> Iterator[When | None]:
    """When something happened or was said, whoever tells it; of a claim, when and in what."""
    if isinstance(item, Claim):
        holdings = links.holdings.get(item.id, ())
        for one in (*(each.statement for each in holdings), *links.told_in.get(item.id, ())):
            yield from _times(one, links)
    elif isinstance(item, Event | Exhibit | Statement | Measure):
        yield item.when
        yield from (telling.when for telling in item.tellings)
