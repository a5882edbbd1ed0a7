"""Where a cursor stands in a list, so that it is found again when the lines are others. Pure."""

from bisect import bisect_left
from collections.abc import Callable, Sequence

import msgspec

__all__ = ["Stand"]


class Stand(msgspec.Struct, frozen=True):
    """The entry under the cursor by its name, its line, and where on the screen that is.

    ``above`` are the lines between the top and the cursor; ``seen`` tells whether it was in view.
    """

    name: str = ""
    line: int = 0
    above: int = 0
    seen: bool = True

    def again(self, stops: Sequence[int], name_at: Callable[[int], str]) -> int:
        """The line to stand on: the entry of that name nearest to where it was, else the nearest.

        Of two that are equally near, the upper one.
        """
        if not stops:
            return 0
        place = bisect_left(stops, self.line)
        if place < len(stops) and stops[place] == self.line and name_at(self.line) == self.name:
            return self.line
        same = [stop for stop in stops if name_at(stop) == self.name] if self.name else []
        return min(same or stops, key=lambda stop: abs(stop - self.line))
