"""The clocks of a meeting: time presented, pauses, the hard stop, pace. Pure: it is told the time.

A `now` is the moment at which one asks, with its offset from UTC; nothing here looks at a clock.
"""

import datetime as dt
from enum import StrEnum
from typing import Annotated, NamedTuple

import msgspec
from msgspec import Meta

from briefing.incident.types import Instant

__all__ = [
    "Clocks",
    "Going",
    "Pace",
    "Reading",
    "Run",
    "begun",
    "carried_on",
    "elapsed",
    "left",
    "pace",
    "paused_for",
    "reset",
    "slip",
    "stopping_at",
    "toggled",
    "undone",
]

_NOTHING = dt.timedelta(0)
_LEAST_SLIP = dt.timedelta(seconds=2)
"""What a wall's clock that is kept right bit by bit may come to differ from a steady one by."""

Seconds = Annotated[float, Meta(ge=0, le=366 * 86_400)]


class Run(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Time presented: when it began, when the pause began that goes on, seconds of earlier pauses.

    ``paused`` is None while the clock runs; ``rested`` holds the pauses that are over, in seconds.
    """

    started: Instant
    paused: Instant | None = None
    rested: Seconds = 0.0


class Clocks(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """The clocks of a meeting, as they travel: moments alone, so that nobody need count along.

    ``run`` is None until something was presented, and after a reset; ``before`` is the run that the
    last reset ended, for whoever wants it back; ``stop`` is the hard stop, if there is one.
    """

    run: Run | None = None
    before: Run | None = None
    stop: Instant | None = None


class Reading(NamedTuple):
    """What the wall's clock shows at a moment, and a steady one beside it, in seconds."""

    wall: dt.datetime
    steady: float


class Going(StrEnum):
    """How the slides left go with the time left, at the pace so far."""

    AHEAD = "ahead of time"
    ON_TIME = "on time"
    BEHIND = "behind time"


class Pace(msgspec.Struct, frozen=True):
    """The time left shared out: how long for each slide, how many, how long one took so far.

    ``so_far`` is None where no slide was left yet, and then nobody can tell how it is ``going``.
    """

    each: dt.timedelta
    slides: int
    so_far: dt.timedelta | None
    going: Going | None


def begun(clocks: Clocks, now: dt.datetime) -> Clocks:
    """Begin to count; a clock that has begun is left alone."""
    if clocks.run is not None:
        return clocks
    return msgspec.structs.replace(clocks, run=Run(started=now))


def toggled(clocks: Clocks, now: dt.datetime) -> Clocks:
    """Pause, as for questions; or go on. A clock that has not begun begins."""
    run = clocks.run
    if run is None:
        return begun(clocks, now)
    if run.paused is None:
        return msgspec.structs.replace(clocks, run=msgspec.structs.replace(run, paused=now))
    rested = run.rested + max(now - run.paused, _NOTHING).total_seconds()
    going_on = msgspec.structs.replace(run, paused=None, rested=rested)
    return msgspec.structs.replace(clocks, run=going_on)


def reset(clocks: Clocks) -> Clocks:
    """Back to nothing, to begin anew with the next slide; what was is kept for `undone`."""
    if clocks.run is None:
        return clocks
    return msgspec.structs.replace(clocks, run=None, before=clocks.run)


def undone(clocks: Clocks) -> Clocks:
    """The clocks as if the last reset had not been; time has gone on meanwhile."""
    if clocks.before is None:
        return clocks
    return msgspec.structs.replace(clocks, run=clocks.before, before=None)


def stopping_at(clocks: Clocks, stop: dt.datetime | None) -> Clocks:
    """The clocks with a hard stop, or without one."""
    return msgspec.structs.replace(clocks, stop=stop)


def slip(before: Reading, now: Reading) -> dt.timedelta:
    """How far the wall's clock was set between two readings, forward or back; 0 if it was not."""
    by = now.wall - before.wall - dt.timedelta(seconds=now.steady - before.steady)
    return by if abs(by) >= _LEAST_SLIP else _NOTHING


def carried_on(clocks: Clocks, by: dt.timedelta) -> Clocks:
    """The clocks after the wall's was set: they show what they would have shown if it was not."""
    return Clocks(
        run=_moved(clocks.run, by),
        before=_moved(clocks.before, by),
        stop=clocks.stop and clocks.stop + by,
    )


def _moved(run: Run | None, by: dt.timedelta) -> Run | None:
    if run is None:
        return None
    paused = run.paused and run.paused + by
    return msgspec.structs.replace(run, started=run.started + by, paused=paused)


def elapsed(clocks: Clocks, now: dt.datetime) -> dt.timedelta:
    """The time presented, without its pauses; never negative, whatever clocks were set back."""
    run = clocks.run
    if run is None:
        return _NOTHING
    going = (run.paused or now) - run.started - dt.timedelta(seconds=run.rested)
    return max(going, _NOTHING)


def paused_for(clocks: Clocks, now: dt.datetime) -> dt.timedelta | None:
    """How long the pause has gone on; None where the clock runs or has not begun."""
    if clocks.run is None or clocks.run.paused is None:
        return None
    return max(now - clocks.run.paused, _NOTHING)


def left(clocks: Clocks, now: dt.datetime) -> dt.timedelta | None:
    """The time until the hard stop, negative once it is past; None where there is no such stop.

    It is the wall's time: no pause holds it up.
    """
    return None if clocks.stop is None else clocks.stop - now


def pace(clocks: Clocks, now: dt.datetime, *, past: int, to_come: int) -> Pace | None:
    """How the time left goes with the slides: so many `past`, so many `to_come` (this one too).

    None where there is no hard stop, or no time or no slide left. Up to a tenth more or less than
    the pace so far counts as on time.
    """
    remaining = left(clocks, now)
    if remaining is None or remaining <= _NOTHING or to_come <= 0:
        return None
    each = remaining / to_come
    gone = elapsed(clocks, now)
    if past <= 0 or gone <= _NOTHING:
        return Pace(each, to_come, None, None)
    so_far = gone / past
    if so_far * 10 > each * 11:
        going = Going.BEHIND
    elif so_far * 10 < each * 9:
        going = Going.AHEAD
    else:
        going = Going.ON_TIME
    return Pace(each, to_come, so_far, going)
