"""What a desk has at hand besides the views that it shows. Nothing is opened or drawn here."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from briefing.files.watching import Look
from briefing.incident.marking import Marking

if TYPE_CHECKING:
    from briefing.files.originals.library import Library
    from briefing.tui.seeds import Seeds

__all__ = ["NOTHING", "AtHand"]


def _no_seeds() -> None:
    """There are none."""


def _nothing_more() -> None:
    """There is nothing to be done."""


class AtHand(msgspec.Struct, frozen=True):
    """Where the incident comes from, what else there is, and how far it may be copied.

    The `file` of the view is watched, from how it was `seen` before it was read; None where there
    is nothing to watch. By its `seeds` it is edited and built anew: they are looked for when they
    are first asked for. The `originals` are shown where they are cited. `others` gives the files of
    incidents that may be opened in the place of this one. What goes to the clipboard is `copied` up
    to a marking. What can wait for the first frame is done when the desk is `ready`.
    """

    file: Path | None = None
    seen: Look = None
    seeds: "Callable[[], Seeds | None]" = _no_seeds
    originals: "Library | None" = None
    others: Callable[[], Sequence[Path]] = tuple
    copied: Marking = Marking.CLEAR
    ready: Callable[[], None] = _nothing_more


NOTHING = AtHand()
"""Nothing but the views."""
