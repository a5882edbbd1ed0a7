"""What a list of lines shows: how a line is drawn, and where the cursor stops. Draws nothing."""

from collections.abc import Callable, Sequence

import msgspec

from briefing.tui.ink import Line

__all__ = ["EMPTY", "Sheet"]


def nameless(_: int) -> str:
    """No entry has a name."""
    return ""


class Sheet(msgspec.Struct, frozen=True):
    """What a list shows: how many lines, how to draw one at a width, and where the cursor stops.

    ``ends`` gives the last line of the entry that begins at a stop, where entries have several;
    ``name_at`` names the entry at a stop, by which it is found again among other lines. So many
    lines as ``above`` says, from the first, tell of those beneath: what is found is not lit there.
    """

    count: int
    draw: Callable[[int, int], Line]
    stops: Sequence[int]
    ends: dict[int, int] = {}
    name_at: Callable[[int], str] = nameless
    above: int = 0

    def end(self, start: int) -> int:
        """The last line of the entry that begins at a stop."""
        return self.ends.get(start, start)


EMPTY = Sheet(0, lambda *_: (), ())
"""No lines at all."""
