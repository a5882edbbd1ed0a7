"""What a filter can ask for in a view, as options to be turned on and off. Pure; no screen."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

import msgspec

from briefing.incident.accounts import AccountKind
from briefing.incident.asked import moment
from briefing.incident.filtering import states_of
from briefing.incident.links import kind_of
from briefing.incident.marking import Marking
from briefing.incident.naming import title_of
from briefing.incident.spelling import folded
from briefing.incident.standing import Standing
from briefing.incident.types import Actor, Checked, Item, Kind, MeasureState
from briefing.incident.view import EVERYTHING, Filter, View, Window
from briefing.tui.desk.chips import SORTS, term_words, window_words

__all__ = ["Option", "options"]

ALL = "Show everything again"
SPAN = ".."
"""Between the ends of a stretch of time, as it is typed; either end may be left out."""


class Option(msgspec.Struct, frozen=True):
    """A value of one sort, whether the filter asks for it, and the filter when it is turned."""

    sort: str
    words: str
    chosen: bool
    turned: Filter
    also: str = ""
    """Other names that it is found by."""

    @property
    def name(self) -> str:
        """By which it is found again in another list."""
        return f"{self.sort} {self.words}"


def options(view: View, typed: str) -> list[Option]:
    """The options of which every word that is typed is said; a time that is typed is one itself.

    What the filter asks for already can be turned off whatever is typed.
    """
    words = folded(typed).split()
    found = [*_everything(view), *_window(view, typed)]
    return [
        *found,
        *(one for one in _values(view) if one.chosen or all(word in _said(one) for word in words)),
    ]


def _said(option: Option) -> str:
    return folded(f"{option.sort} {option.words} {option.also}")


def _everything(view: View) -> Iterator[Option]:
    if view.filter:
        yield Option("", ALL, False, EVERYTHING)


def _window(view: View, typed: str) -> Iterator[Option]:
    """The stretch of time that is typed, and the one that is asked for."""
    wanted = view.filter
    if wanted.window:
        without = msgspec.structs.replace(wanted, window=Window())
        yield Option("Time", window_words(wanted.window), True, without)
    first, spans, last = typed.partition(SPAN)
    start = moment(first, view)
    end = moment(last if spans else first, view, end=True)
    lacking = (first.strip() and start is None) or (last.strip() and end is None)
    window = Window(start, end)
    if window and not lacking and window != wanted.window:
        yield Option(
            "Time", window_words(window), False, msgspec.structs.replace(wanted, window=window)
        )


def _values(view: View) -> Iterator[Option]:
    incident, items = view.incident, view.links.items.values()
    kinds = {kind_of(item) for item in items}
    markings = {item.marking for item in items}
    yield from _named("sides", incident.sides, view)
    yield from _terms("kinds", [one for one in Kind if one in kinds], view)
    yield from _terms("checked", Checked, view)
    yield from _terms("accounts", AccountKind, view)
    if incident.revisions or view.filter.standings:
        yield from _terms("standings", Standing, view)
    states = {state for one in incident.measures for state in states_of(one)} | view.filter.states
    yield from _terms("states", [one for one in MeasureState if one in states], view)
    if len(markings) > 1 or view.filter.markings:
        yield from _terms("markings", [one for one in Marking if one in markings], view)
    for tag in sorted({tag for item in items for tag in item.tags}):
        yield _option("tags", tag, tag, view)
    yield from _named("questions", incident.questions, view)
    yield from _named("actors", incident.actors, view)


def _terms(field: str, terms: Iterable[StrEnum], view: View) -> Iterator[Option]:
    for term in terms:
        yield _option(field, term, term_words(term), view)


def _named(field: str, items: Iterable[Item], view: View) -> Iterator[Option]:
    for item in items:
        also = " ".join((item.short, *item.aliases)) if isinstance(item, Actor) else ""
        yield _option(field, item.id, title_of(item, view), view, also)


def _option(field: str, value: object, words: str, view: View, also: str = "") -> Option:
    chosen = getattr(view.filter, field)
    turned = msgspec.structs.replace(view.filter, **{field: chosen ^ {value}})
    return Option(SORTS[field], words, value in chosen, turned, also)
