"""Times: their order, and their words for readers. No time-zone database, no locale, no clock."""

import datetime as dt
import re
from collections.abc import Container

from briefing.incident.safe import SafeText, safe
from briefing.incident.types import Basis, Certainty, Precision, When

__all__ = [
    "NO_TIME",
    "date_words",
    "ends_before_it_begins",
    "instant_words",
    "is_dated",
    "order_key",
    "overlap",
    "row_words",
    "when_words",
]

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

_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
"""EDTF's numbers for them."""

NO_TIME = SafeText("no time in this copy")
"""Of what has no time, for whatever reason: that a time was cut leaves no trace."""

_FINENESS = {precision: rank for rank, precision in enumerate(Precision)}
_CLOCKS = {Precision.SECOND: "%H:%M:%S", Precision.MINUTE: "%H:%M", Precision.HOUR: "%H:%M"}
_LENGTHS = {Precision.MONTH: len("2023-05"), Precision.YEAR: len("2023")}
_FIRST = dt.datetime.min.replace(tzinfo=dt.UTC)
_LAST = dt.datetime.max.replace(tzinfo=dt.UTC)
_DATE = re.compile(r"(\d{4}|\d{3}X|\d{2}XX|\dXXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([?~%]?)", re.ASCII)
_PLAIN = re.compile(r"(\d{4})-(0[1-9]|1[0-2])(?:-(\d\d))?", re.ASCII)
_QUALIFIED = {"": "{}", "~": "about {}", "?": "{} (uncertain)", "%": "about {} (uncertain)"}
_QUALIFIERS = {
    Certainty.EXACT: "",
    Certainty.APPROXIMATE: "~",
    Certainty.UNCERTAIN: "?",
    Certainty.BOTH: "%",
}

OrderKey = tuple[dt.datetime, dt.datetime, int, str]


def is_dated(when: When | None) -> bool:
    """Whether a time has any bound at all; what has none stands apart from the others."""
    return when is not None and (when.earliest is not None or when.latest is not None)


def ends_before_it_begins(when: When | None) -> bool:
    """Whether a time's bounds are at odds with each other."""
    if when is None or when.earliest is None or when.latest is None:
        return False
    return when.earliest > when.latest


def order_key(when: When, ident: str) -> OrderKey:
    """A total order for dated things: first possible second, last, the finer first, then the id."""
    start = when.earliest or when.latest or _FIRST
    return start, when.latest or _LAST, _FINENESS[when.precision], ident


def overlap(one: When, other: When) -> bool:
    """Whether two times can be the same, so that their order is not known."""
    return (one.earliest or _FIRST) <= (other.latest or _LAST) and (other.earliest or _FIRST) <= (
        one.latest or _LAST
    )


def when_words(when: When | None, *, offset: bool = True) -> SafeText:
    """A time for readers: the source's words first, then date and clock, then what was inferred.

    Hours that only a convention gives are never among them: ``overnight, 2–3 May 2023; date
    inferred``. Hours that were stated are: ``3 May 2023, 02:27 +03:00``. Without `offset` a clock
    time is left to be read as that of the incident's zone. A day that the words name is not told
    again.
    """
    if when is None or not (when.words or when.date or is_dated(when)):
        placed = when.placed if when else None
        return safe(f"{placed.relation} another event") if placed else NO_TIME
    bounds_alone = not (when.date or when.words)
    date, by_bounds = _date_beside(when, offset=offset)
    words = ", ".join(part for part in (when.words, date) if part)
    if when.date_inferred:
        words += "; date inferred"
    elif when.basis is Basis.INFERRED:
        words += "; inferred"
    elif when.basis is Basis.CONVENTION and by_bounds:
        words += "; by convention" if bounds_alone else "; date by convention"
    elif when.placed is not None and bounds_alone:
        words += "; placed by another event"
    return safe(words)


def row_words(when: When, own: Container[dt.timedelta | None]) -> tuple[str, str]:
    """A time for a row: the source's words, and its date, either may be "".

    In brackets, as editors write, stands a date that nobody stated as it is: what was inferred.
    A clock time is bare only where its offset is one of the incident's `own`.
    """
    ends = [bound for bound in (when.earliest, when.latest) if bound is not None]
    foreign = any(bound.utcoffset() not in own for bound in ends)
    told, inferred, _ = when_words(when, offset=foreign).partition(";")
    date = told.removeprefix(when.words).removeprefix(", ")
    return when.words, f"[{date}]" if inferred and date else date


def _date_beside(when: When, *, offset: bool) -> tuple[str, bool]:
    """What is told beside the words, "" for nothing; and whether it is the bounds' days."""
    named = _names_the_days(when)
    clock = _clock_words(when, offset=offset, day=not named)
    if clock or named:
        return clock, False
    date = _qualified(date_words(when.date), when)
    if date or not _days_may_be_told(when):
        return _untold(date, when.words), False
    return _qualified(_bounds_words(when), when), True


def _untold(date: str, words: str) -> str:
    """What of a date the words do not say: nothing, its year alone, or all of it."""
    unyeared, _, year = date.rpartition(" ")
    if date in words:
        return ""
    return year if unyeared and unyeared.casefold() in words.casefold() else date


def _days_may_be_told(when: When) -> bool:
    """Whether the days of the bounds say when it was, and are not themselves what words stand for.

    By convention ``in recent weeks`` means certain days, and ``overnight`` certain hours of a day.
    """
    if not is_dated(when) or not when.words:
        return is_dated(when)
    return when.placed is None and (when.basis is not Basis.CONVENTION or when.precision in _CLOCKS)


def _names_the_days(when: When) -> bool:
    """Whether the words name the first and the last day themselves, each by number and month."""
    start, _, end = when.date.partition("/")
    if not when.date and _days_may_be_told(when) and when.earliest and when.latest:
        start, end = (bound.date().isoformat() for bound in (when.earliest, when.latest))
    if not when.words:
        return False
    days = [_PLAIN.fullmatch(day) for day in dict.fromkeys((start, end or start))]
    return all(
        day is not None and day[3] is not None and _names_day(when.words, int(day[2]), int(day[3]))
        for day in days
    )


def _names_day(words: str, month: int, day: int) -> bool:
    if str(day) not in words:  # as it mostly is, and soon seen
        return False
    name = _MONTHS[month - 1]
    called = rf"{name[:3]}(?:{name[3:]})?\b"
    th = r"(?:st|nd|rd|th)?"
    to = r"\s*(?:[–/-]|and|or|to)\s*"
    before = rf"\b{day}{th}(?:{to}\d+{th})?\s+(?:of\s+)?{called}"
    after = rf"\b{called}\.?\s+(?:the\s+)?(?:\d+{th}{to})?{day}{th}(?![\w:])"
    return re.search(f"{before}|{after}", words, re.IGNORECASE) is not None


def instant_words(instant: dt.datetime) -> str:
    """A moment for readers, with its offset: ``3 May 2023, 02:27 +03:00`` (``UTC`` for zero)."""
    clock = instant.isoformat()[len("2023-05-03T") : len("2023-05-03T02:27")]
    return f"{_day(instant)}, {clock} {_offset(instant)}"


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
    match = _DATE.fullmatch(edtf)
    words = _day_words(match[1], match[2] or "", match[3] or "") if match else ""
    return _QUALIFIED[match[4]].format(words) if match and words else edtf


def _day_words(year: str, month: str, day: str) -> str:
    """A date in words by its parts, "" where there is none like it."""
    if "X" in year:
        first, last = max(int(year.replace("X", "0")), 1), int(year.replace("X", "9"))
        return "" if month else f"a year from {first} to {last}"
    if month == "XX":
        return {"": f"a month in {year}", "XX": f"a day in {year}"}.get(day, "")
    if not month:
        return year
    if int(month) in _SEASONS:
        return "" if day else f"{_SEASONS[int(month)]} {year}"
    if not 1 <= int(month) <= 12:
        return ""
    words = f"{_MONTHS[int(month) - 1]} {year}"
    if day == "XX":
        return f"a day in {words}"
    if not day:
        return words
    return f"{int(day)} {words}" if 1 <= int(day) <= 31 else ""


def _span(start: str, end: str) -> str:
    first, last = _PLAIN.fullmatch(start), _PLAIN.fullmatch(end)
    if first and last and first[1] == last[1]:
        if first[2] == last[2] and first[3] and last[3]:
            return f"{int(first[3])}–{_one_date(end)}"
        return f"{_one_date(start).removesuffix(' ' + first[1])} – {_one_date(end)}"
    return f"{_one_date(start)} – {_one_date(end)}"


def _qualified(words: str, when: When) -> str:
    """The words of a date that does not say itself how sure it is, nor only its hours are so."""
    said = any(sign in when.date for sign in "~?%")
    if not words or said or when.basis is Basis.CONVENTION:
        return words
    return _QUALIFIED[_QUALIFIERS[when.certainty]].format(words)


def _clock_words(when: When, *, offset: bool, day: bool) -> str:
    """The day and the hours of a time whose hours were stated, else "".

    Without `day` the hours alone, where all are of one day.
    """
    if when.basis is not Basis.STATED or when.precision not in _CLOCKS or not is_dated(when):
        return ""
    form = _CLOCKS[when.precision]

    def told(instant: dt.datetime, *, day: bool = True, zone: bool = True) -> str:
        clock = f"{instant:{form}}" + (f" {_offset(instant)}" if offset and zone else "")
        return f"{_day(instant.date())}, {clock}" if day else clock

    first, last = when.earliest, when.latest
    if first is None or last is None:
        bound = first or last
        assert bound is not None
        words = f"{'up to' if first is None else 'from'} {told(bound)}"
    elif f"{first:{form}}" == f"{last:{form}}" and last - first < dt.timedelta(hours=1):
        words = told(first, day=day)
    elif first.date() == last.date():
        same = first.utcoffset() == last.utcoffset()
        words = f"{told(first, day=day, zone=not same)}–{told(last, day=False)}"
    else:
        words = f"{told(first)} – {told(last)}"
    return _QUALIFIED[_QUALIFIERS[when.certainty]].format(words)


def _bounds_words(when: When) -> str:
    """The days, months or years that the bounds span, no finer than they were given."""
    length = _LENGTHS.get(when.precision)
    first, last = (
        bound.date().isoformat()[:length] if bound else "" for bound in (when.earliest, when.latest)
    )
    return date_words(first) if first == last else date_words(f"{first}/{last}")


def _offset(instant: dt.datetime) -> str:
    offset = instant.isoformat()[-6:]
    return "UTC" if offset == "+00:00" else offset


def _day(day: dt.date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
