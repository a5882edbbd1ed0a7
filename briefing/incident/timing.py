"""Times: their order, and their words for readers. No time-zone database, no locale, no clock."""

import datetime as dt
import re

from briefing.incident.safe import SafeText, safe
from briefing.incident.types import Basis, Precision, When

__all__ = ["date_words", "instant_words", "is_dated", "order_key", "overlap", "when_words"]

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

_FINENESS = {precision: rank for rank, precision in enumerate(Precision)}
_FIRST = dt.datetime.min.replace(tzinfo=dt.UTC)
_LAST = dt.datetime.max.replace(tzinfo=dt.UTC)
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([?~%]?)$", re.ASCII)
_QUALIFIED = {"": "{}", "~": "about {}", "?": "{} (uncertain)", "%": "about {} (uncertain)"}

OrderKey = tuple[dt.datetime, dt.datetime, int, str]


def is_dated(when: When | None) -> bool:
    """Whether a time has any bound at all; what has none stands apart from the others."""
    return when is not None and (when.earliest is not None or when.latest is not None)


def order_key(when: When, ident: str) -> OrderKey:
    """A total order for dated things: first possible second, last, the finer first, then the id."""
    start = when.earliest or when.latest or _FIRST
    return start, when.latest or _LAST, _FINENESS[when.precision], ident


def overlap(one: When, other: When) -> bool:
    """Whether two times can be the same, so that their order is not known."""
    return (one.earliest or _FIRST) <= (other.latest or _LAST) and (other.earliest or _FIRST) <= (
        one.latest or _LAST
    )


def when_words(when: When | None) -> SafeText:
    """A time for readers: the source's words first, then the date, then what was inferred.

    Hours that only a convention gives are never among them: ``overnight, 2–3 May 2023; date
    inferred``.
    """
    if when is None or not (when.words or when.date or is_dated(when)):
        return SafeText("time not given")
    date = date_words(when.date)
    if not date and not when.words:
        date = _bounds_words(when)
    parts = [when.words] if when.words else []
    if date and date not in when.words:
        parts.append(safe(date))
    words = ", ".join(parts)
    if when.date_inferred:
        words += "; date inferred"
    elif when.basis is Basis.INFERRED:
        words += "; inferred"
    return safe(words)


def instant_words(instant: dt.datetime) -> str:
    """A moment for readers, with its offset: ``3 May 2023, 02:27 +03:00`` (``UTC`` for zero)."""
    offset = instant.isoformat()[-6:]
    zone = "UTC" if offset == "+00:00" else offset
    return f"{_day(instant.date())}, {instant:%H:%M} {zone}"


def date_words(edtf: str) -> str:
    """An EDTF date of level 0 or 1, or an interval of two, in words; "" for "".

    What is not such a date is given back as it is, for the reader to judge.
    """
    start, slash, end = edtf.partition("/")
    if not slash:
        return _one_date(edtf)
    if start in ("", ".."):
        return f"up to {_one_date(end)}"
    if end in ("", ".."):
        return f"from {_one_date(start)}"
    return _span(start, end)


def _one_date(edtf: str) -> str:
    match = _DATE.match(edtf)
    if match is None or not 1 <= int(match[2] or 1) <= 12:
        return edtf
    year, month, day, qualifier = match.groups()
    words = year
    if month:
        words = f"{_MONTHS[int(month) - 1]} {words}"
    if day:
        words = f"{int(day)} {words}"
    return _QUALIFIED[qualifier].format(words)


def _span(start: str, end: str) -> str:
    first, last = _DATE.match(start), _DATE.match(end)
    if first and last and first[3] and last[3] and not first[4] and not last[4]:
        if first[1] == last[1] and first[2] == last[2]:
            return f"{int(first[3])}–{_one_date(end)}"
        if first[1] == last[1]:
            return f"{_one_date(start).removesuffix(' ' + first[1])} – {_one_date(end)}"
    return f"{_one_date(start)} – {_one_date(end)}"


def _bounds_words(when: When) -> str:
    if when.earliest is None and when.latest is not None:
        return f"up to {_day(when.latest.date())}"
    if when.latest is None and when.earliest is not None:
        return f"from {_day(when.earliest.date())}"
    assert when.earliest is not None
    assert when.latest is not None
    first, last = when.earliest.date(), when.latest.date()
    return _day(first) if first == last else _span(first.isoformat(), last.isoformat())


def _day(day: dt.date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
