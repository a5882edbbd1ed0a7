"""Local times to moments: zones, the hours that a clock skips, and those that it shows twice."""

import datetime as dt
from functools import lru_cache
from importlib.resources import files

from dateutil import tz

__all__ = [
    "RepeatedTimeError",
    "SkippedTimeError",
    "beginning",
    "ending",
    "is_zone",
    "local",
    "moment",
    "zone_names",
]


_DAY = dt.timedelta(days=1)
_MINUTE = dt.timedelta(minutes=1)


class SkippedTimeError(ValueError):
    """A local time that the zone's clocks never showed."""


class RepeatedTimeError(ValueError):
    """A local time that the zone's clocks showed twice; its two offsets as they are written."""


@lru_cache(maxsize=1)
def zone_names() -> frozenset[str]:
    """The zones that are known, by their IANA names."""
    listed = files("tzdata").joinpath("zones").read_text("utf-8")
    return frozenset(name for name in listed.split() if name != "Factory")


def is_zone(name: str) -> bool:
    """Whether a zone of that name is known."""
    return name in zone_names()


@lru_cache(maxsize=4096)
def moment(clock: dt.datetime, zone: str) -> dt.datetime:
    """The one moment at which clocks of a zone showed a time.

    Raises SkippedTimeError or RepeatedTimeError where there was none or two, and OverflowError at
    the ends of the calendar.
    """
    around = {_steady(clock.date() + days * _DAY, zone) for days in (-1, 0, 1)}
    if len(around) == 1 and (steady := around.pop()):
        return clock.replace(tzinfo=steady)
    rules = _rules(zone)
    if not tz.datetime_exists(clock, rules):
        raise SkippedTimeError
    if tz.datetime_ambiguous(clock, rules):
        offsets = (_fixed(clock.replace(tzinfo=rules, fold=fold)) for fold in (0, 1))
        raise RepeatedTimeError(" or ".join(offset.isoformat()[19:] for offset in offsets))
    return _fixed(clock.replace(tzinfo=rules))


@lru_cache(maxsize=4096)
def beginning(clock: dt.datetime, zone: str) -> dt.datetime:
    """The first moment at or after a local time; OverflowError at the ends of the calendar."""
    return _fixed(tz.resolve_imaginary(clock.replace(tzinfo=_rules(zone), fold=0)))


@lru_cache(maxsize=4096)
def ending(clock: dt.datetime, zone: str) -> dt.datetime:
    """The last moment of a local time, also where there are two.

    Raises OverflowError at the ends of the calendar.
    """
    return _fixed(tz.resolve_imaginary(clock.replace(tzinfo=_rules(zone), fold=1)))


def local(instant: dt.datetime, zone: str) -> dt.datetime:
    """A moment with the offset that holds in a zone; OverflowError at the ends of the calendar."""
    steady = _steady(instant.astimezone(dt.UTC).date(), zone)
    return instant.astimezone(steady) if steady else _fixed(instant.astimezone(_rules(zone)))


@lru_cache(maxsize=4096)
def _steady(day: dt.date, zone: str) -> dt.timezone | None:
    """The offset of a zone that holds throughout a day of UTC, which most do: one look for all.

    None where it changes, or is not in whole minutes. OverflowError at the ends of the calendar.
    """
    midnight = dt.datetime.combine(day, dt.time(), dt.UTC)
    first, last = (one.astimezone(_rules(zone)).utcoffset() for one in (midnight, midnight + _DAY))
    # No zone changes its clocks twice in a day: what holds at both ends holds in between.
    return None if first is None or first % _MINUTE or first != last else dt.timezone(first)


@lru_cache(maxsize=64)
def _rules(name: str) -> dt.tzinfo:
    # Not from the system: the same seeds give the same bytes wherever they are built.
    with files("tzdata").joinpath("zoneinfo", *name.split("/")).open("rb") as stream:
        return tz.tzfile(stream, name)


def _fixed(clock: dt.datetime) -> dt.datetime:
    """The same moment with its offset alone; in UTC where the offset is not in whole minutes."""
    offset = clock.utcoffset()
    assert offset is not None
    if offset % _MINUTE:
        return clock.astimezone(dt.UTC)
    return clock.replace(tzinfo=dt.timezone(offset), fold=0)
