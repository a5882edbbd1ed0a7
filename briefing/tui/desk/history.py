"""Where a reader was: places behind and ahead. Pure."""

from collections.abc import Callable

import msgspec

from briefing.tui.widgets.stand import Stand

__all__ = ["History", "Place", "Spot"]

DEPTH = 500
"""Places kept; older ones are forgotten."""


class Spot(msgspec.Struct, frozen=True):
    """A spot on a screen over the desk: the screen's name, an item there, a part of what it shows.

    ``above`` are the lines between the top and the cursor; None where nobody has scrolled yet.
    """

    screen: str
    item: str
    part: int = 0
    above: int | None = None


class Place(msgspec.Struct, frozen=True):
    """An exact place: the item shown, the open pane, every arrangement, cursor and scroll, sizes.

    It holds ids and no items, so that it leads to the same thing in another view.
    """

    item: str
    pane: int
    panes: tuple[Stand, ...]
    detail: Stand
    in_detail: bool
    over: Spot | None = None
    """Where the reader was on a screen over the desk."""
    arranged: tuple[int, ...] = ()
    zoomed: bool = False
    grown: int = 0
    """What the reader had added to the open pane."""


def anywhere(_: Place) -> bool:
    """Every place can be gone to."""
    return True


class History(msgspec.Struct):
    """The places that back and forward lead to. What cannot be gone to now is passed over."""

    behind: list[Place] = []
    ahead: list[Place] = []

    def leave(self, place: Place) -> None:
        """Remember a place that is left for another; what was ahead is no longer."""
        self.behind = [*self.behind[-DEPTH + 1 :], place]
        self.ahead = []

    def back(self, here: Place, possible: Callable[[Place], bool] = anywhere) -> Place | None:
        """The place before this one, or None."""
        return _taken(self.behind, self.ahead, here, possible)

    def forward(self, here: Place, possible: Callable[[Place], bool] = anywhere) -> Place | None:
        """The place that was left by going back, or None."""
        return _taken(self.ahead, self.behind, here, possible)


def _taken(
    taken: list[Place], left: list[Place], here: Place, possible: Callable[[Place], bool]
) -> Place | None:
    """The last possible place of one list; what is passed on the way to it goes to the other."""
    if not any(map(possible, taken)):
        return None
    while True:
        left.append(here)
        here = taken.pop()
        if possible(here):
            return here
