"""Where a reader was: places behind and ahead. Pure."""

import msgspec

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
    """An exact place: the item shown, the open pane, every arrangement, cursor and scroll.

    ``panes`` and ``detail`` give the line of a list's cursor and the line at its top.
    """

    item: str
    pane: int
    panes: tuple[tuple[int, int], ...]
    detail: tuple[int, int]
    in_detail: bool
    over: Spot | None = None
    """Where the reader was on a screen over the desk."""
    arranged: tuple[int, ...] = ()


class History(msgspec.Struct):
    """The places that back and forward lead to."""

    behind: list[Place] = []
    ahead: list[Place] = []

    def leave(self, place: Place) -> None:
        """Remember a place that is left for another; what was ahead is no longer."""
        self.behind = [*self.behind[-DEPTH + 1 :], place]
        self.ahead = []

    def back(self, here: Place) -> Place | None:
        """The place before this one, or None."""
        if not self.behind:
            return None
        self.ahead.append(here)
        return self.behind.pop()

    def forward(self, here: Place) -> Place | None:
        """The place that was left by going back, or None."""
        if not self.ahead:
            return None
        self.behind.append(here)
        return self.ahead.pop()
