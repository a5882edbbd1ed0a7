"""The moments at which what is known changes, and the way from one to the next. Pure; no words."""

import datetime as dt
from collections.abc import Sequence

import msgspec

from briefing.incident.types import Item, Source
from briefing.incident.view import View, known_from

__all__ = ["Step", "earlier", "later", "source_steps", "steps", "undated"]


class Step(msgspec.Struct, frozen=True):
    """A moment from which more is known, and what came in then: sources, notes, lines approved."""

    moment: dt.datetime
    came: tuple[Item, ...]


def steps(view: View) -> tuple[Step, ...]:
    """Every such moment in a view of all that is known, the earliest first."""
    incident = view.incident
    came: dict[dt.datetime, list[Item]] = {}
    times: list[tuple[dt.datetime | None, Item]] = [
        *((known_from(source), source) for source in incident.sources),
        *((note.noted, note) for note in incident.unprocessed),
        *((line.approved, line) for line in incident.lines),
    ]
    for moment, item in times:
        if moment is not None:
            came.setdefault(moment, []).append(item)
    return tuple(Step(moment, tuple(came[moment])) for moment in sorted(came))


def source_steps(view: View) -> tuple[Step, ...]:
    """Those of the steps at which a source came in."""
    return tuple(one for one in steps(view) if any(isinstance(item, Source) for item in one.came))


def undated(view: View) -> tuple[Source, ...]:
    """The sources that give no moment, and so are in no view as of one."""
    return tuple(source for source in view.incident.sources if known_from(source) is None)


def earlier(known: Sequence[Step], as_of: dt.datetime | None) -> dt.datetime | None:
    """The step before the one that a moment stands on; None where there is none.

    ``as_of`` None is now, which stands on the last.
    """
    past = [step.moment for step in known if as_of is None or step.moment <= as_of]
    return past[-2] if len(past) > 1 else None


def later(known: Sequence[Step], as_of: dt.datetime | None) -> dt.datetime | None:
    """The step after a moment; None where that is now."""
    coming = [step.moment for step in known if as_of is not None and step.moment > as_of]
    return coming[0] if len(coming) > 1 else None
