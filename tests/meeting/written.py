"""Entries of a log, to be written and read again."""

import datetime as dt

from briefing.incident.marking import Marking
from briefing.incident.safe import safe
from briefing.meeting.entries import Minute, MinuteKind, Scene, Shown

__all__ = ["AT", "SCENE", "minute", "shown"]

AT = dt.datetime(2031, 6, 2, 14, 5, tzinfo=dt.timezone(dt.timedelta(hours=2)))
SCENE = Scene("question:who", safe("Whose boat was it?"), 1, "ab" * 32, Marking.GREEN)


def minute(number: int, text: str = "Ask the union again") -> Minute:
    """A minute like others but for its number."""
    at = AT + dt.timedelta(seconds=number)
    return Minute(f"m{number}", MinuteKind.DECISION, safe(text), at, SCENE, Marking.GREEN)


def shown(number: int, until: dt.datetime | None = None) -> Shown:
    """A scene that was shown to two windows."""
    return Shown(f"s{number}", SCENE, AT + dt.timedelta(seconds=number), until, 2)
