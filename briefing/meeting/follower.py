"""A follower's end of the link: hears the state, knows when it is lost, comes back by itself."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from briefing.meeting.peer import is_own
from briefing.meeting.state import LONGEST, State, decode
from briefing.meeting.wire import Hello, introduction

__all__ = ["LOST", "follow"]

LOST = 2.5
"""Seconds without a word after which the link is lost, whatever the socket says."""
_AGAIN = 0.25
"""Seconds between two tries to find the leader."""


async def follow(
    path: Path, hello: Hello, heard: Callable[[State], None], lost: Callable[[], None]
) -> None:
    """Follow whoever leads at a socket, for ever; cancel it to end.

    Each state is `heard` that is not older than the one before, each second at least; `lost` is
    called each time that the link is lost, and when there is none to begin with.
    """
    while True:
        try:
            reader, writer = await asyncio.open_unix_connection(path, limit=LONGEST)
        except OSError:
            lost()
            await asyncio.sleep(_AGAIN)
            continue
        try:
            # A socket that somebody else put there would have the room see what they like.
            if is_own(writer.get_extra_info("socket")):
                writer.write(introduction(hello))
                await _hear(reader, heard)
        finally:
            writer.transport.abort()
        lost()
        await asyncio.sleep(_AGAIN)


async def _hear(reader: asyncio.StreamReader, heard: Callable[[State], None]) -> None:
    """Hear the leader until the link is lost."""
    number = 0
    while (state := await _next(reader, number)) is not None:
        number = state.number
        heard(state)


async def _next(reader: asyncio.StreamReader, number: int) -> State | None:
    """The next state that is not older than a number; None where the link is lost.

    It is lost where the leader is gone, tells no state in time, or sends what is no line.
    """
    try:
        async with asyncio.timeout(LOST):
            while (line := await reader.readline()).endswith(b"\n"):
                state = _state(line)
                if state is not None and state.number >= number:
                    return state
    except (OSError, ValueError, TimeoutError):
        pass
    return None


def _state(line: bytes) -> State | None:
    try:
        return decode(line)
    except ValueError:
        return None
