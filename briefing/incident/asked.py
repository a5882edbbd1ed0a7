"""A moment as a reader writes it, read by the clocks of the record. No time-zone database."""

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import suppress

from briefing.incident.timeline import timed_items
from briefing.incident.types import When
from briefing.incident.view import View

__all__ = ["FORMS", "moment"]

FORMS = "2031-06-10, 2031-06-10T14:30 or 2031-06-10T14:30+02:00"
"""How a moment can be written, by examples."""

_WRITTEN = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?\s*(Z|UTC|[+-]\d\d:?\d\d)?)?", re.ASCII
)


def moment(written: str, view: View, *, end: bool = False) -> dt.datetime | None:
    """The moment that is meant, the first of the day or minute or, if `end`, its last second.

    Where no offset is written, it is the one that the record has at the moment nearest by. None for
    what is written in no known way, or does not exist.
    """
    match = _WRITTEN.fullmatch(written.strip())
    if match is None:
        return None
    year, month, day, hour, minute, second, zone = match.groups()
    clock = (23, 59, 59) if end else (0, 0, 0)
    if hour is not None:
        clock = (int(hour), int(minute), int(second) if second else 59 if end else 0)
    with suppress(ValueError):
        read = dt.datetime(int(year), int(month), int(day), *clock, tzinfo=dt.UTC)
        return read.replace(tzinfo=_zone(zone) if zone else _offset_near(read, view))
    return None


def _zone(written: str) -> dt.timezone:
    if written in ("Z", "UTC"):
        return dt.UTC
    hours, minutes = int(written[1:3]), int(written[-2:])
    offset = dt.timedelta(hours=hours, minutes=minutes)
    return dt.timezone(-offset if written[0] == "-" else offset)


def _offset_near(read: dt.datetime, view: View) -> dt.tzinfo:
    """The offset of the record's own clocks nearest by; UTC where it has none."""

    def away(known: dt.datetime) -> dt.timedelta:
        return abs(known.replace(tzinfo=dt.UTC) - read)

    nearest = min(_clocks(view), key=away, default=None)
    return nearest.tzinfo or dt.UTC if nearest else dt.UTC


def _clocks(view: View) -> Iterator[dt.datetime]:
    """Every moment that the record gives by the clocks of its own zone."""
    incident = view.incident
    yield from (one.received for one in incident.sources if one.received)
    whens = [one.published for one in incident.sources]
    whens += [one.when or When() for one in timed_items(view)]
    for when in whens:
        if when.zone == incident.zone:
            yield from (bound for bound in (when.earliest, when.latest) if bound)
