"""When an app that a test drives has come to rest: seen at its loop, not guessed by a clock."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from math import inf
from typing import Any
from unittest import mock

__all__ = ["at_rest", "rested"]

SOON = 0.03
"""Seconds to the next frame at most, and some more; a later timer is no part of what a key does."""


AGAIN = 0.004
"""Seconds after which it is looked again, for threads and the system may have something to tell."""

PATIENCE = 20
"""Seconds after which a loop that never comes to rest is given up."""


async def rested(_least: float = 0, most: float = 1) -> None:
    """Return when nothing is ready to run and no timer is about to.

    Where timers go on for ever, as of an app that was told to end, that is after `most` seconds of
    waiting for them; what else is done meanwhile does not count, for a busy machine takes long.

    Takes the place of Textual's own, which sleeps for 20 ms at least and looks whether the process
    had little of the processor meanwhile: on a busy machine that is so while all is yet to be done.
    """
    loop: Any = asyncio.get_running_loop()
    end, quiet = loop.time() + PATIENCE, 0
    while most > 0 and (now := loop.time()) < end:
        await asyncio.sleep(0)
        if loop._ready:
            quiet = 0
            continue
        due = min((one.when() for one in loop._scheduled if not one.cancelled()), default=inf)
        quiet = quiet + 1 if due > now + SOON else 0
        if quiet > 1:
            return
        wait = AGAIN if quiet else max(0.001, due - now)
        most -= wait
        await asyncio.sleep(wait)


@contextmanager
def at_rest() -> Iterator[None]:
    """Have Textual's pilots wait so, as long as it lasts."""
    with (
        mock.patch("textual.app.wait_for_idle", rested),
        mock.patch("textual.pilot.wait_for_idle", rested),
    ):
        yield
