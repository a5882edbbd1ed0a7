"""What a meeting's log holds: what was shown, and the minutes. Pure: no disk, and no clock."""

import datetime as dt
import uuid
from enum import StrEnum

import msgspec

from briefing.incident.marking import Marking
from briefing.incident.safe import SafeText
from briefing.incident.types import Status

__all__ = ["Entry", "Meeting", "Minute", "MinuteKind", "Record", "Scene", "Shown", "new_id"]


class MinuteKind(StrEnum):
    """What a minute is of."""

    NOTE = "note"
    DECISION = "decision"
    QUESTION = "question"


class Scene(msgspec.Struct, frozen=True):
    """What is on the audience's screen: a page of a slide, of which view, marked how.

    While it is blank, ``slide`` and ``view`` are "", and ``heading`` tells the text instead.
    ``heading`` says whose account it is as well. ``view`` is the SHA-256 of the view that the slide
    was made from, ``page`` counts from 1.
    """

    slide: str
    heading: SafeText
    page: int
    view: str
    marking: Marking


class Shown(msgspec.Struct, frozen=True):
    """A scene, and from when to when it was shown, to how many windows at the most.

    ``until`` is None while it is shown, or where the meeting ended before anybody could say.
    ``id`` makes writing it a second time the same as writing it once.
    """

    id: str
    scene: Scene
    at: dt.datetime
    until: dt.datetime | None = None
    windows: int = 0


class Minute(msgspec.Struct, frozen=True):
    """A note, a decision, or a question from the floor, and what was on the screen just then.

    ``marking`` is the highest that was shown so far, unless whoever wrote it lowered it.
    """

    id: str
    kind: MinuteKind
    text: SafeText
    at: dt.datetime
    scene: Scene
    marking: Marking


Entry = Shown | Minute


class Meeting(msgspec.Struct, frozen=True):
    """Which meeting it is, when it began, and of the incident what every paper says of it."""

    name: str
    title: SafeText
    marking: Marking
    began: dt.datetime
    status: Status = Status.LIVE
    caveat: SafeText = SafeText("")


class Record(msgspec.Struct, frozen=True):
    """A whole log, in the order of time.

    ``state`` is the last state that the meeting was in, as it was handed over; b"" where there is
    none.
    """

    meeting: Meeting
    shown: tuple[Shown, ...] = ()
    minutes: tuple[Minute, ...] = ()
    state: bytes = b""


def new_id() -> str:
    """An entry's identity, unlike any other."""
    return uuid.uuid4().hex
