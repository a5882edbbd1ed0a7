"""Dates in EDTF (Library of Congress, 2019), levels 0 and 1, to calendar bounds. Knows no zones."""

import datetime as dt
import re
from functools import lru_cache
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

from briefing.incident.types import Certainty, Precision

__all__ = ["EdtfError", "Span", "both", "coarser", "span_of"]

_DATE = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX|\dXXX)"
    r"(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?"
    r"(?P<qualifier>[?~%]?)",
    re.ASCII,
)
_QUALIFIERS = {
    "": Certainty.EXACT,
    "~": Certainty.APPROXIMATE,
    "?": Certainty.UNCERTAIN,
    "%": Certainty.BOTH,
}
_OPEN = ("", "..")
_SECOND = dt.timedelta(seconds=1)
_COARSER = {precision: rank for rank, precision in enumerate(Precision)}

_SEASONS = {21: (0, 3, 3), 22: (0, 6, 3), 23: (0, 9, 3), 24: (-1, 12, 15)}
"""From which year and month each is counted, and for how many months it may go on.

Spring to autumn as the north has them, by whole months; winter stands at either end of its year.
"""

_LAST = dt.datetime(9999, 12, 31, 23, 59, 59)  # noqa: DTZ001 -- the zone is known later


class EdtfError(ValueError):
    """Why a text is no date: a sentence."""


class Span(NamedTuple):
    """The local first and last second of a date (None: open), and how it was written.

    `convention` says that the bounds are not in the date itself, but in what it is taken to be.
    """

    start: dt.datetime | None
    end: dt.datetime | None
    precision: Precision
    certainty: Certainty
    convention: bool = False


@lru_cache(maxsize=4096)
def span_of(edtf: str) -> Span:
    """What a date or an interval of dates covers; EdtfError for anything else.

    Level 0 and 1: year, month, day; `?` `~` `%`; unspecified digits from the right; seasons;
    intervals with an open or unknown end. Years are 0001 to 9999. Clock times are not read here.
    """
    start, slash, end = edtf.partition("/")
    if not slash:
        return _date(edtf)
    if start in _OPEN and end in _OPEN:
        raise EdtfError("An interval that is open at both ends says nothing.")
    if start in _OPEN:
        return _date(end)._replace(start=None)
    if end in _OPEN:
        return _date(start)._replace(end=None)
    return _interval(_date(start), _date(end))


def both(one: Certainty, other: Certainty) -> Certainty:
    """What two qualifiers come to together."""
    if Certainty.EXACT in (one, other):
        return other if one is Certainty.EXACT else one
    return one if one is other else Certainty.BOTH


def coarser(one: Precision, other: Precision) -> Precision:
    """The less fine of two."""
    return max(one, other, key=_COARSER.__getitem__)


def _interval(first: Span, last: Span) -> Span:
    assert first.start is not None
    assert last.end is not None
    if first.start > last.end:
        raise EdtfError("The interval ends before it begins.")
    return Span(
        first.start,
        last.end,
        coarser(first.precision, last.precision),
        both(first.certainty, last.certainty),
        first.convention or last.convention,
    )


def _date(edtf: str) -> Span:
    match = _DATE.fullmatch(edtf)
    if match is None:
        raise EdtfError(f"'{edtf[:60]}' is not a date.")
    year, month, day = match["year"], match["month"] or "XX", match["day"] or "XX"
    certainty = _QUALIFIERS[match["qualifier"]]
    if ("X" in year and match["month"]) or (month == "XX" and day != "XX"):
        raise EdtfError(f"'{edtf}' leaves digits open before others that it gives.")
    if int(year.replace("X", "9")) == 0:
        raise EdtfError("There is no year 0000 here.")
    first, last = max(int(year.replace("X", "0")), 1), int(year.replace("X", "9"))
    if month == "XX":
        start, end = _reach(first, 1, 1, relativedelta(years=last - first + 1))
        return Span(start, end, Precision.YEAR, certainty)
    if int(month) in _SEASONS and not match["day"]:
        shift, begin, months = _SEASONS[int(month)]
        start, end = _reach(first + shift, begin, 1, relativedelta(months=months))
        return Span(start, end, Precision.MONTH, certainty, convention=True)
    if day == "XX":
        start, end = _reach(first, int(month), 1, relativedelta(months=1))
        return Span(start, end, Precision.MONTH, certainty)
    start, end = _reach(first, int(month), int(day), relativedelta(days=1))
    return Span(start, end, Precision.DAY, certainty)


def _reach(
    year: int, month: int, day: int, length: relativedelta
) -> tuple[dt.datetime, dt.datetime]:
    """The first and the last second of so long a time from a day."""
    try:
        start = dt.datetime(year, month, day)  # noqa: DTZ001 -- the zone is known later
    except ValueError:
        raise EdtfError(f"There is no date {year:04}-{month:02}-{day:02}.") from None
    try:
        return start, start + length - _SECOND
    except (ValueError, OverflowError):
        return start, _LAST
