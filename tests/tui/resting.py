"""When an app that a test drives has come to rest: seen at its loop, not guessed by a clock."""

import asyncio
from math import inf
from typing import Any

__all__ = ["rested"]

SOON = 0.03
"""Seconds to the next frame at most, and some more; a later timer is no part of what a key does."""


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
    end = loop.time() + PATIENCE
    while most > 0 and (now := loop.time()) < end:
        await asyncio.sleep(0)
        if loop._ready:
            continue
        due = min((one.when() for one in loop._scheduled if not one.cancelled()), default=inf)
        if due > now + SOON:
            return
        wait = max(0.001, due - now)
        most -= wait
        await asyncio.sleep(wait)
