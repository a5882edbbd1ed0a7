"""What is gathered of a large view between keys, before it is asked for. Draws nothing.

The texts, for the search, a portion at a time; then who cites what, for the cards.
"""

import asyncio
import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from briefing.tui.desk.desk import FEW
from briefing.tui.desk.host import host

if TYPE_CHECKING:
    from briefing.incident.searching import Index
    from briefing.incident.view import View
    from briefing.tui.desk.desk import Desk

__all__ = ["gather", "gather_ahead", "index_of"]

PORTION = 200
"""Items at once: four thousandths of a second, for which a key has to wait at most."""

PAUSE = 0.001
"""Seconds for keys and frames between two portions."""

REST = 0.15
"""Seconds for which nobody must have pressed a key before more is gathered ahead."""

SOON = 0.05
"""Seconds from a view's first frame on, in which others have more to do."""


def index_of(desk: "Desk") -> "Index":
    """The texts of a desk's view; of a large one, as far as they are gathered."""
    if desk.index is None:
        from briefing.incident.searching import Index

        desk.index = Index(desk.view)
        if len(desk.view.listed) <= FEW:
            desk.index.gather(FEW)
    return desk.index


async def gather(index: "Index") -> None:
    """Gather what is not gathered yet."""
    while not index.is_whole:
        index.gather(PORTION)
        await asyncio.sleep(PAUSE)


def gather_ahead(desk: "Desk") -> None:
    """Gather the texts of a desk's view before anybody searches it."""
    # Not as it runs: another view may come before it has begun.
    ahead: Callable[[], Any] = partial(_gather_ahead, desk)
    desk.run_worker(ahead, group="texts", exclusive=True)


async def _gather_ahead(desk: "Desk") -> None:
    await asyncio.sleep(SOON)
    index = index_of(desk)
    while not index.is_whole:
        await _rest(desk)
        index.gather(PORTION)
    await asyncio.to_thread(index.prepare)
    await asyncio.to_thread(_link, index.view)


def _link(view: "View") -> None:
    """Have at hand what leads to other things from whoever is cited, named or believed."""
    for name in ("cited_by", "named_in", "told_by"):
        getattr(view.links, name)


async def _rest(desk: "Desk") -> None:
    """Pause, and for longer while keys are pressed, so that the next finds nothing in its way."""
    await asyncio.sleep(PAUSE)
    while (left := host(desk).acted + REST - time.monotonic()) > 0:
        await asyncio.sleep(left)
