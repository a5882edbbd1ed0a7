"""Dates as people write them, to what a seed would say: proposals only, nothing is read by them."""

import datetime as dt
import re
from typing import NamedTuple

__all__ = ["clock_meant", "date_meant"]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"

_FORMS = tuple(
    re.compile(form, re.ASCII)
    for form in (
        rf"{_DAY} {_MONTH},? {_YEAR}",
        rf"{_MONTH} {_DAY},? {_YEAR}",
        rf"{_MONTH},? {_YEAR}",
        r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})",
        r"(?P<one>\d{1,2})[-/](?P<other>\d{1,2})[-/](?P<year>\d{4})",
        r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})",
    )
)
_CLOCK = re.compile(r"(?:,|\bat)?\s*\b(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)$", re.ASCII)


class _Meant(NamedTuple):
    """A date as a seed writes it, and the clock time that stands after it."""

    date: str
    clock: str


def date_meant(written: str) -> str | None:
    """The date or clock time that a text can only mean; None where it is none, or could be two."""
    meant = _meant(written)
    return meant and f"{meant.date}{meant.clock}"


def clock_meant(written: str) -> str | None:
    """The same where a clock time is wanted: None as well where no hour is given."""
    meant = _meant(written)
    return f"{meant.date}{meant.clock}" if meant and meant.clock else None


def _meant(written: str) -> _Meant | None:
    text = " ".join(written.lower().split())
    date = _date(text)
    if date is not None:
        return _Meant(date, "")
    clock = _CLOCK.search(text)
    day = _date(text[: clock.start()].rstrip(" t")) if clock else None
    if clock is None or day is None or day.count("-") < 2:
        return None
    return _Meant(day, f"T{int(clock['hour']):02}:{clock['minute']}")


def _date(text: str) -> str | None:
    match = next((found for form in _FORMS if (found := form.fullmatch(text))), None)
    if match is None:
        return None
    given = {key: one for key, one in match.groupdict().items() if one is not None}
    year = int(given["year"])
    if "one" in given:
        # Which of the two is the month is told by the other alone, and only where it can be none.
        low, high = sorted((int(given["one"]), int(given["other"])))
        if high <= 12 and low != high:
            return None
        given["month"], given["day"] = str(low), str(high)
    month = _MONTHS.index(given["name"]) + 1 if "name" in given else int(given["month"])
    if "day" not in given:
        return f"{year:04}-{month:02}"
    try:
        return str(dt.date(year, month, int(given["day"])))
    except ValueError:
        return None
