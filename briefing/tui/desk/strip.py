"""The strip of the timeline: a bar from the earliest to the latest that a time can mean. Pure.

Firm where the source states it, broken where it is inferred or a convention; what is open at an end
has an arrow there. Drawn for one item at a time, on one scale for all that is dated in the view.
"""

import datetime as dt
from typing import NamedTuple
from weakref import WeakKeyDictionary

from briefing.incident.links import Links
from briefing.incident.timeline import timed_items
from briefing.incident.timing import date_words, is_dated
from briefing.incident.types import Basis, When
from briefing.incident.view import View
from briefing.tui.ink import Ink, Line, Span, fit

__all__ = ["Scale", "axis", "bar", "cells_for", "days_of", "scale_of", "year_of"]

FIRM, BROKEN, NOTHING = "━", "╍", "·"
BEFORE, AFTER = "‹", "›"


class Scale(NamedTuple):
    """The first and the last instant of all that is dated."""

    first: dt.datetime
    last: dt.datetime

    def cell(self, instant: dt.datetime, width: int) -> int:
        """In which of so many cells an instant falls, from 0."""
        whole = (self.last - self.first).total_seconds()
        part = (instant - self.first).total_seconds()
        place = int(width * part / whole) if whole > 0 else 0
        return max(0, min(place, width - 1))


_SCALES: WeakKeyDictionary[Links, Scale | None] = WeakKeyDictionary()
"""A view's scale is made once; it goes with the view."""


def scale_of(view: View) -> Scale | None:
    """The scale of all that is dated in a view; None where nothing is."""
    if view.links not in _SCALES:
        times = [one.when for one in timed_items(view) if one.when and one.id in view.listed]
        bounds = [bound for one in times for bound in (one.earliest, one.latest) if bound]
        _SCALES[view.links] = Scale(min(bounds), max(bounds)) if bounds else None
    return _SCALES[view.links]


def year_of(view: View) -> str:
    """The year in which all lies that is dated in a view; "" where there are several, or none."""
    years = {str(instant.year) for instant in scale_of(view) or ()}
    return years.pop() if len(years) == 1 else ""


def cells_for(width: int) -> int:
    """The cells of the strip in a row of so many; 0 where there is no room."""
    return min(24, width // 5) if width >= 84 else 0


def bar(when: When | None, scale: Scale | None, width: int) -> Line:
    """The bar of a time on the scale, in exactly so many cells; blank where nothing is dated."""
    if scale is None or when is None or not is_dated(when) or width <= 0:
        return (Span(" " * max(width, 0)),)
    start = scale.cell(when.earliest, width) if when.earliest else 0
    end = scale.cell(when.latest, width) if when.latest else width - 1
    firm = when.basis is Basis.STATED and not when.date_inferred
    drawn = [FIRM if firm else BROKEN] * (end - start + 1)
    if when.earliest is None:
        drawn[0] = BEFORE
    if when.latest is None:
        drawn[-1] = AFTER
    ink = Ink.TIME if firm else Ink.INFERRED
    return (
        Span(NOTHING * start, Ink.RULE),
        Span("".join(drawn), ink),
        Span(NOTHING * (width - 1 - end), Ink.RULE),
    )


def axis(scale: Scale | None, width: int) -> str:
    """The days at both ends of the scale, as wide as the strip."""
    first, last = days_of(scale) if scale else ("", "")
    gap = width - len(first) - len(last)
    if gap <= 0:
        return fit(first, width)
    return first + " " * gap + last


def days_of(scale: Scale) -> tuple[str, str]:
    """The days at both ends in few cells: ``3 Apr``, with the year where there are two.

    The second is "" where it is the first: hours that a convention gives are not for readers.
    """
    first, last = (date_words(instant.date().isoformat()).split() for instant in scale)
    years = (f" {first[2]}", f" {last[2]}") if first[2] != last[2] else ("", "")
    start, end = f"{first[0]} {first[1][:3]}{years[0]}", f"{last[0]} {last[1][:3]}{years[1]}"
    return start, "" if end == start else end
