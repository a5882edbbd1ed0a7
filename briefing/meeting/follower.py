"""A follower's end of the link: hears the state, knows when it is lost, comes back by itself."""

import asyncio
from collections.abc import Callable
from enum import Enum, auto
from pathlib import Path

from briefing.meeting.peer import is_own
from briefing.meeting.state import LONGEST, State, decode
from briefing.meeting.wire import Hello, introduction, is_of_another_version

__all__ = ["LOST", "OTHERWISE_LED", "Loss", "follow"]

LOST = 2.5
"""Seconds without a word after which the link is lost, whatever the socket says."""
_AGAIN = 0.25
"""Seconds between two tries to find the leader."""
OTHERWISE_LED = "is led by another version of briefing: start both from the same one"
"""What there is to say, and to do, of a meeting whose lines this version does not know."""


class Loss(Enum):
    """Why a link is lost."""

    GONE = auto()
    """Nobody leads, or not so that one hears of it."""
    OTHER_VERSION = auto()
    """Whoever leads is of another version of the program."""


async def follow(
    path: Path, hello: Hello, heard: Callable[[State], None], lost: Callable[[Loss], None]
) -> None:
    """Follow whoever leads at a socket, for ever; cancel it to end.

    Each state is `heard` that is not older than the one before, each second at least; `lost` is
    told each time that the link is, and when there is none to begin with.
    """
    while True:
        try:
            reader, writer = await asyncio.open_unix_connection(path, limit=LONGEST)
        except OSError:
            lost(Loss.GONE)
            await asyncio.sleep(_AGAIN)
            continue
        loss = Loss.GONE
        try:
            # A socket that somebody else put there would have the room see what they like.
            if is_own(writer.get_extra_info("socket")):
                writer.write(introduction(hello))
                loss = await _hear(reader, heard)
        finally:
            writer.transport.abort()
        lost(loss)
        await asyncio.sleep(_AGAIN)


async def _hear(reader: asyncio.StreamReader, heard: Callable[[State], None]) -> Loss:
    """Hear the leader until the link is lost."""
    number = 0
    while isinstance(told := await _next(reader, number), State):
        number = told.number
        heard(told)
    return told


async def _next(reader: asyncio.StreamReader, number: int) -> State | Loss:
    """The next state that is not older than a number, or why the link is lost.

    It is lost where the leader is gone, tells no state in time, or sends what is no line.
    """
    try:
        async with asyncio.timeout(LOST):
            while (line := await reader.readline()).endswith(b"\n"):
                state = _state(line)
                if state is None and is_of_another_version(line):
                    return Loss.OTHER_VERSION
                if state is not None and state.number >= number:
                    return state
    except (OSError, ValueError, TimeoutError):
        pass
    return Loss.GONE


def _state(line: bytes) -> State | None:
    try:
        return decode(line)
    except ValueError:
        return None
