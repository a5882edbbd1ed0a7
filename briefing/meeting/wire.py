"""What a follower says to a leader: who it is, once, in a line; of which version both are. Pure."""

from enum import StrEnum
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from briefing.incident.marking import Marking
from briefing.meeting.state import PROTOCOL

__all__ = [
    "LEAST",
    "VERSION",
    "Hello",
    "Role",
    "Size",
    "hello_from",
    "introduction",
    "is_enough",
    "is_of_another_version",
]


class Role(StrEnum):
    """What a following window is for."""

    AUDIENCE = "audience"
    NOTES = "notes"


Side = Annotated[int, Meta(ge=1, le=1000)]
Size = tuple[Side, Side]
"""Cells and lines."""


LEAST: Size = (60, 11)
"""The least room for a slide that an audience's window shows any in. A smaller one would have the
room go through twice as many pages."""


class Hello(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A window's role, and the most that it may show; the one thing that a follower says.

    ``size`` is the room that it has for a slide; None where it does not show any yet.
    """

    role: Role
    ceiling: Marking
    size: Size | None = None
    protocol: Literal[1] = 1


def introduction(hello: Hello) -> bytes:
    """What a follower says, as a line."""
    return msgspec.json.encode(hello) + b"\n"


def hello_from(line: bytes) -> Hello | None:
    """Who a follower says that it is, or None where that is nothing that a follower says."""
    try:
        return msgspec.json.decode(line, type=Hello)
    except (msgspec.DecodeError, RecursionError, ValueError):
        return None


def is_enough(size: Size) -> bool:
    """Whether a room for a slide is large enough for the audience."""
    return size[0] >= LEAST[0] and size[1] >= LEAST[1]


class _Versioned(msgspec.Struct):
    """What every version of a line has that tells of one."""

    protocol: int


VERSION = msgspec.json.encode(_Versioned(PROTOCOL)) + b"\n"
"""All that a leader tells whoever says hello in another version."""


def is_of_another_version(line: bytes) -> bool:
    """Whether a line, of which nothing else need be known, tells of another version than this."""
    try:
        return msgspec.json.decode(line, type=_Versioned).protocol != PROTOCOL
    except (msgspec.DecodeError, RecursionError, ValueError):
        return False
