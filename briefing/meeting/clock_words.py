"""Clocks in words: now, how long, how old the data is, when the next update is due. Pure.

No time-zone database: an incident's offset from UTC is taken from the times in its record.
"""

import datetime as dt
from collections.abc import Iterator

from briefing.incident.timeline import Timed
from briefing.incident.timing import instant_words
from briefing.incident.types import Incident, Status
from briefing.incident.view import View, known_from

__all__ = ["age_of_data", "duration", "in_words", "next_update", "now_words", "of_incident"]

_MINUTE = dt.timedelta(minutes=1)


def of_incident(incident: Incident, now: dt.datetime) -> dt.datetime | None:
    """Now by the incident's own clocks; None where its record has no time to tell their offset.

    Of its times the one nearest to now counts, since offsets change with the season.
    """
    nearest = min(_moments(incident), key=lambda moment: abs(moment - now), default=None)
    offset = nearest.utcoffset() if nearest else None
    return None if offset is None else now.astimezone(dt.timezone(offset))


def now_words(incident: Incident, now: dt.datetime) -> list[tuple[str, str]]:
    """The time now by each clock that differs, with whose it is: the incident's, local, UTC.

    ``[("Europe/Copenhagen", "14:32:05 +02:00"), ("UTC", "12:32:05")]``; `now` has the local offset.
    """
    utc = now.astimezone(dt.UTC)
    there = of_incident(incident, now)
    told: list[tuple[str, str]] = []
    if there is not None and there.utcoffset() != utc.utcoffset():
        told.append((incident.zone, _clock(there)))
    if now.utcoffset() not in (utc.utcoffset(), there.utcoffset() if there else None):
        told.append(("local", _clock(now)))
    return [*told, ("UTC", f"{utc:%H:%M:%S}")]


def duration(length: dt.timedelta) -> str:
    """A length of time as a clock counts it: ``0:07``, ``12:04``, ``1:02:04``, ``-0:30``."""
    seconds = int(abs(length).total_seconds())
    hours, minutes, rest = seconds // 3600, seconds // 60 % 60, seconds % 60
    sign = "-" if length < dt.timedelta(0) and seconds else ""
    return f"{sign}{hours}:{minutes:02}:{rest:02}" if hours else f"{sign}{minutes}:{rest:02}"


def in_words(length: dt.timedelta) -> str:
    """A length of time in words, no finer than a minute: ``3 h 12 min``, ``2 days``."""
    minutes = abs(length) // _MINUTE
    if minutes >= 2 * 24 * 60:
        return f"{minutes // (24 * 60)} days"
    if minutes >= 60:
        return f"{minutes // 60} h {minutes % 60} min" if minutes % 60 else f"{minutes // 60} h"
    return f"{minutes} min"


def age_of_data(view: View, now: dt.datetime) -> str:
    """How old what is known is: ``data 3 h 12 min old``.

    "" where nobody need be alarmed, for what is closed, an exercise or a sample is not followed;
    and where no source tells from when it is known.
    """
    last = view.known()
    known = known_from(last) if last else None
    if view.incident.status is not Status.LIVE or known is None:
        return ""
    return f"data {in_words(now - known)} old" if now > known else "data of this moment"


def next_update(view: View, now: dt.datetime) -> str:
    """When the next update is due, or since when it has been; "" where none is waited for.

    ``next update 12 June 2031, 09:00 +02:00, in 12 min``
    """
    due = view.incident.next_update
    if view.incident.status is not Status.LIVE or due is None:
        return ""
    when = f"next update {instant_words(due)}"
    wait = due - now
    if abs(wait) < _MINUTE:
        return f"{when}, due now"
    if wait > dt.timedelta(0):
        return f"{when}, in {in_words(wait)}"
    return f"{when}, OVERDUE by {in_words(wait)}"


def _moments(incident: Incident) -> Iterator[dt.datetime]:
    if incident.next_update is not None:
        yield incident.next_update
    for source in incident.sources:
        known = known_from(source)
        if known is not None:
            yield known
    timed: tuple[Timed, ...] = (
        *incident.events,
        *incident.exhibits,
        *incident.statements,
        *incident.measures,
    )
    for item in timed:
        if item.when is not None:
            yield from (one for one in (item.when.earliest, item.when.latest) if one is not None)


def _clock(moment: dt.datetime) -> str:
    return f"{moment:%H:%M:%S} {moment.isoformat()[-6:]}"
