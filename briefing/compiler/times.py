"""Written times to what they can mean: dates and clock times of a zone. Knows no other events."""

import datetime as dt
import re
from collections.abc import Callable
from functools import partial, reduce
from typing import NamedTuple, TypeVar

from briefing.compiler import zones
from briefing.compiler.dates_meant import clock_meant, date_meant
from briefing.compiler.edtf import EdtfError, Span, both, coarser, span_of
from briefing.compiler.seed_parts import WhenSeed
from briefing.files.flaws import nearest
from briefing.incident.types import Basis, Certainty, Precision, Relation, Relative, When
from briefing.problems import quoted

__all__ = ["TimeFlaw", "TimesError", "check_zone", "instant_of", "when_of"]

T = TypeVar("T")

_CLOCK = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)[T ](?P<time>\d\d:\d\d)(?P<seconds>:\d\d)?"
    r"(?P<offset>Z|[+-]\d\d(?::?\d\d)?)?",
    re.ASCII,
)
_ON_THE_HOUR = re.compile(r".*[T ]\d\d:00(?:Z|[+-][\d:]+)?", re.ASCII)
_SECOND = dt.timedelta(seconds=1)
_AT_BOTH = "Write a clock time under from and to: the same under both where it is exact."

_BESIDE_WORDS = (
    "Words as reported stand beside their date, as in {words: on Wednesday, date: 2023-05-03}."
)
_FORMS = "Write a date as 2023-05-03 or 2023-05~, a clock time as 2023-05-03T02:27."


class TimeFlaw(NamedTuple):
    """What is wrong with a time: its field ("" for the whole), a code, a sentence, help."""

    field: str
    code: str
    sentence: str
    help: str


class TimesError(Exception):
    """All that is wrong with a time."""

    def __init__(self, *flaws: TimeFlaw) -> None:
        super().__init__(*flaws)
        self.flaws = flaws


class _Bounds(NamedTuple):
    """The first and last second of what was written (None: open), and how it was written."""

    first: dt.datetime | None
    last: dt.datetime | None
    precision: Precision
    certainty: Certainty = Certainty.EXACT
    convention: bool = False


def check_zone(name: str) -> None:
    """Raise TimesError if there is no zone of that name."""
    if zones.is_zone(name):
        return
    # Abbreviations are alike and hours apart: only places are worth a guess.
    near = nearest(name, [one for one in zones.zone_names() if "/" in one])
    remedy = f"Did you mean {quoted(near)}?" if near else "Name it as in Europe/Moscow."
    raise _error("zone", "unknown-zone", f"There is no zone {quoted(name)}.", remedy)


def instant_of(written: str, zone: str) -> dt.datetime:
    """The moment of a clock time in a zone, or of one with its own offset; else TimesError."""
    clock = _CLOCK.fullmatch(written)
    if clock is None:
        sentence = f"{quoted(written)} is not a clock time."
        raise _error("", "not-a-time", sentence, _as_a_clock(written))
    return _moment(clock, zone, "", ":00")


def when_of(seed: str | WhenSeed, zone: str) -> When:
    """What a written time can mean, `zone` being the incident's.

    Bounds are seconds, the last one included: a date covers its whole local days, a clock time
    without seconds its minute, but whole hours set by convention end on the hour. A date closes
    what `from` and `to` leave open. What another event has to give is only noted, in `placed`.
    Raises TimesError with all that is wrong.
    """
    is_clock = isinstance(seed, str) and _CLOCK.fullmatch(seed) is not None
    if isinstance(seed, str):
        seed = WhenSeed(from_=seed, to=seed) if is_clock else WhenSeed(date=seed)
    zone = seed.zone or zone
    check_zone(zone)
    placed, date, first, last = _parts(seed, zone)
    earliest, latest = _closed(date, first, last)
    bounded = earliest is not None or latest is not None
    if not (bounded or placed or seed.words):
        raise _error("", "empty-time", "This time says nothing.", "Give its words, or its date.")
    written = [end for end in (first, last) if end is not None]
    all_parts = [*written, date] if date else written
    return When(
        words=seed.words,
        earliest=earliest,
        latest=latest,
        precision=seed.precision or _precision(written or all_parts),
        certainty=seed.certainty or _certainty(all_parts),
        zone=zone if bounded or placed else "",
        basis=seed.basis or _basis(seed, all_parts),
        date=str(earliest.date()) if is_clock and earliest else seed.date,
        date_inferred=seed.date_inferred,
        placed=placed,
    )


def _parts(
    seed: WhenSeed, zone: str
) -> tuple[Relative | None, _Bounds | None, _Bounds | None, _Bounds | None]:
    """What a time is placed by, its date, and what stands at its two ends."""
    flaws: list[TimeFlaw] = []
    hours = _in_hours(seed)
    placed = _tried(flaws, partial(_placed, seed))
    date = _tried(flaws, partial(_date, seed.date, zone, "date")) if seed.date else None
    first, last = (
        _tried(flaws, partial(_end, end, zone, field, hours=hours)) if end else None
        for field, end in (("from", seed.from_), ("to", seed.to))
    )
    if flaws:
        raise TimesError(*flaws)
    return placed, date, first, last


def _placed(seed: WhenSeed) -> Relative | None:
    given = [
        Relative(relation=relation, event=event)
        for relation, event in (
            (Relation.DURING, seed.during),
            (Relation.BEFORE, seed.before),
            (Relation.AFTER, seed.after),
        )
        if event is not None
    ]
    if len(given) > 1:
        sentence = "This time is placed by more than one event."
        field = given[-1].relation.value
        raise _error(field, "placed-twice", sentence, "Keep one of during, before and after.")
    return given[0] if given else None


def _in_hours(seed: WhenSeed) -> bool:
    """Whether the ends are whole hours that are meant as such."""
    written = [end for end in (seed.from_, seed.to) if end]
    if seed.precision is not None:
        return seed.precision is Precision.HOUR
    return seed.basis is Basis.CONVENTION and all(map(_ON_THE_HOUR.fullmatch, written))


def _end(written: str, zone: str, field: str, *, hours: bool) -> _Bounds:
    """The bounds of what stands at one end of a time."""
    clock = _CLOCK.fullmatch(written)
    if clock is None:
        if "/" in written:
            sentence = "An interval cannot stand at one end of a time."
            raise _error(field, "not-a-time", sentence, "Write it as the date.")
        return _date(written, zone, field)
    if clock["seconds"]:
        moment = _moment(clock, zone, field, clock["seconds"])
        return _Bounds(moment, moment, Precision.SECOND)
    first = _moment(clock, zone, field, ":00")
    if hours and clock["time"].endswith(":00"):
        return _Bounds(first, first, Precision.HOUR)
    return _Bounds(first, first + 59 * _SECOND, Precision.HOUR if hours else Precision.MINUTE)


def _moment(clock: re.Match[str], zone: str, field: str, seconds: str) -> dt.datetime:
    written = clock[0]
    try:
        at = dt.datetime.fromisoformat(
            f"{clock['day']}T{clock['time']}{clock['seconds'] or seconds}{clock['offset'] or ''}"
        )
        return _in_range(zones.local(at, zone) if at.tzinfo else zones.moment(at, zone))
    except zones.SkippedTimeError:
        sentence = f"Clocks in {zone} never showed {written}: they were put forward over it."
        raise _error(field, "no-such-local-time", sentence, "Give the time as it was.") from None
    except zones.RepeatedTimeError as error:
        sentence = f"Clocks in {zone} showed {written} twice."
        remedy = f"Add its offset from UTC: {error}."
        raise _error(field, "repeated-local-time", sentence, remedy) from None
    except OverflowError:
        raise _out_of_range(field, written) from None
    except ValueError:
        sentence = f"There is no time {quoted(written)}."
        raise _error(field, "not-a-time", sentence, _FORMS) from None


def _date(written: str, zone: str, field: str) -> _Bounds:
    try:
        span = span_of(written)
    except EdtfError as error:
        remedy = _AT_BOTH if _CLOCK.fullmatch(written) else _as_a_date(written)
        raise _error(field, "not-a-date", str(error), remedy) from None
    try:
        first = _in_range(zones.beginning(span.start, zone)) if span.start else None
        last = _in_range(zones.ending(span.end, zone)) if span.end else None
    except OverflowError:
        raise _out_of_range(field, written) from None
    if first and _is_skipped(first, span):
        sentence = f"{zone} has no day {written}: its calendar skipped it."
        raise _error(field, "no-such-local-time", sentence, "Give the day as it was there.")
    return _Bounds(first, last, span.precision, span.certainty, span.convention)


def _as_a_clock(written: str) -> str:
    """What to write in place of what is no clock time."""
    if meant := clock_meant(written):
        return f"Did you mean {quoted(meant)}?"
    day = date_meant(written) or ""
    if day.count("-") == 2:
        return f"Give the hour as well, as in {day}T09:00."
    return "Write it as 2023-05-03T02:27."


def _as_a_date(written: str) -> str:
    """What to write in place of what is no date."""
    if meant := date_meant(written):
        return f"Did you mean {quoted(meant)}?"
    return _FORMS if any(one.isdigit() for one in written) else _BESIDE_WORDS


def _is_skipped(first: dt.datetime, span: Span) -> bool:
    return span.end is not None and first.replace(tzinfo=None) > span.end


def _closed(
    date: _Bounds | None, first: _Bounds | None, last: _Bounds | None
) -> tuple[dt.datetime | None, dt.datetime | None]:
    """The bounds that the date and the two ends give together."""
    earliest = first.first if first else date.first if date else None
    latest = last.last if last else date.last if date else None
    if date is not None and date.certainty is Certainty.EXACT:
        if latest and date.last and latest - date.last == _SECOND:
            latest = date.last  # midnight ends a day as well as it begins the next
        before = earliest and date.first and earliest < date.first
        if before or (latest and date.last and latest > date.last):
            sentence = "The bounds of this time lie outside its date."
            remedy = "Widen the date, as in 2023-05-02/2023-05-03, or correct the bound."
            raise _error("from" if before else "to", "bounds-outside-date", sentence, remedy)
    if earliest and latest and earliest > latest:
        remedy = f"It begins {_told(earliest)} and ends {_told(latest)}: correct one of them."
        raise _error("", "time-out-of-order", "This time ends before it begins.", remedy)
    return earliest, latest


def _told(moment: dt.datetime) -> str:
    return moment.isoformat(timespec="minutes")


def _precision(parts: list[_Bounds]) -> Precision:
    return reduce(coarser, (part.precision for part in parts)) if parts else Precision.DAY


def _certainty(parts: list[_Bounds]) -> Certainty:
    return reduce(both, (part.certainty for part in parts), Certainty.EXACT)


def _basis(seed: WhenSeed, parts: list[_Bounds]) -> Basis:
    if any(part.convention for part in parts):
        return Basis.CONVENTION
    inferred = seed.date_inferred and not (seed.from_ or seed.to)
    return Basis.INFERRED if inferred else Basis.STATED


def _in_range(instant: dt.datetime) -> dt.datetime:
    # A second, or an offset, may yet be added or taken away.
    if not dt.MINYEAR < instant.year < dt.MAXYEAR:
        raise OverflowError
    return instant


def _out_of_range(field: str, written: str) -> TimesError:
    sentence = f"{quoted(written)} lies at the end of the calendar."
    return _error(field, "time-out-of-range", sentence, "Give a year from 0002 to 9998.")


def _error(field: str, code: str, sentence: str, remedy: str) -> TimesError:
    return TimesError(TimeFlaw(field, code, sentence, remedy))


def _tried(flaws: list[TimeFlaw], reading: Callable[[], T]) -> T | None:
    try:
        return reading()
    except TimesError as error:
        flaws.extend(error.flaws)
        return None
