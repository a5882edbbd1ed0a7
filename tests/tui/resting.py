"""When an app that a test drives has come to rest: seen at its loop, and never waited for idly."""

import asyncio
import threading
import time
from asyncio import BaseEventLoop
from collections.abc import Iterator
from contextlib import contextmanager
from math import inf
from typing import Any
from unittest import mock

__all__ = ["at_rest", "rested"]

SOON = 0.04
"""Seconds to the next frame at most, which is the one after the next where a timer was late, and
some more; a later timer is no part of what a key does."""

AGAIN = 0.004
"""Seconds after which it is looked again, where threads or the system may have something new."""

PATIENCE = 20
"""Seconds after which a loop that never comes to rest is given up."""

_skipped = 0.0
"""Seconds by which the loops' clock is ahead: what has only its own timers to wait for need not."""

_there_before: set[threading.Thread] = set()
"""Threads of whatever runs the tests."""

_at_work: set[asyncio.Future[Any]] = set()
"""What threads were asked to do and have not done yet."""


async def rested(_least: float = 0, most: float = 1) -> None:
    """Return when nothing is ready to run and no timer is about to.

    Where timers go on for ever, as of an app that was told to end, that is after `most` seconds of
    them; what else is done meanwhile does not count, for a busy machine takes long.

    Takes the place of Textual's own, which sleeps for 20 ms at least and looks whether the process
    had little of the processor meanwhile: on a busy machine that is so while all is yet to be done.
    """
    loop: Any = asyncio.get_running_loop()
    end, quiet = time.monotonic() + PATIENCE, 0
    while most > 0 and time.monotonic() < end:
        await asyncio.sleep(0)
        if loop._ready:
            quiet = 0
            continue
        now = loop.time()
        due = min((one.when() for one in loop._scheduled if not one.cancelled()), default=inf)
        alone = _is_alone(loop)
        quiet = 0 if due <= now + SOON else quiet + 1
        if quiet > 1 or (quiet and alone):
            return
        wait = max(0.0, due - now) if alone else min(AGAIN, max(0.001, due - now))
        if not quiet:
            most -= wait
        if alone:
            _skip(wait)
        else:
            await asyncio.sleep(wait)


def _is_alone(loop: Any) -> bool:
    """Whether nothing but its own timers can have anything to tell a loop: no thread, no file."""
    wakes_itself = 1
    idle = getattr(loop._default_executor, "_threads", ())
    return (
        len(loop._selector.get_map()) == wakes_itself
        and not any(one.get_loop() is loop for one in _at_work)
        and _there_before.union(idle).issuperset(threading.enumerate())
    )


def _skip(seconds: float) -> None:
    """Have what is due then be due now."""
    global _skipped
    _skipped += seconds


def _time(_loop: object = None) -> float:
    return time.monotonic() + _skipped


_run_in_executor = BaseEventLoop.run_in_executor


def _asked(loop: BaseEventLoop, *given: Any) -> asyncio.Future[Any]:
    done = _run_in_executor(loop, *given)
    _at_work.add(done)
    done.add_done_callback(_at_work.discard)
    return done


@contextmanager
def at_rest() -> Iterator[None]:
    """Have Textual's pilots wait so, as long as it lasts."""
    _there_before.update(threading.enumerate())
    with (
        mock.patch("textual.app.wait_for_idle", rested),
        mock.patch("textual.pilot.wait_for_idle", rested),
        mock.patch("textual._time.get_time", _time),
        mock.patch.object(BaseEventLoop, "time", _time),
        mock.patch.object(BaseEventLoop, "run_in_executor", _asked),
    ):
        yield
