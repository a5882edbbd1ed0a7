"""From one stand in a slide to the next, for windows of any sizes. Knows one slide at a time.

Each window has its own pages. A step leads to whatever is next in any of them, so that nobody
misses a page because somebody else's is larger.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from briefing.slides.laying import Laid, Stand
from briefing.slides.slide import Slide

__all__ = ["back", "forward", "stand_at", "stands", "step_at"]


def stands(layouts: Sequence[Laid]) -> list[Stand]:
    """All stands of a slide, in order: where pages begin in any of its layouts, and its steps."""
    found = {page.start for laid in layouts for page in laid.pages}
    reached = 0
    for number, part in enumerate(layouts[0].slide.parts if layouts else ()):
        if part.step > reached:
            reached = part.step
            found.add(Stand(number))
    return sorted(found)


def step_at(slide: Slide, stand: Stand) -> int:
    """The step by which all is uncovered that is seen from a stand."""
    return slide.parts[stand.part].step if stand.part < len(slide.parts) else 0


def forward(those: Sequence[Stand], stand: Stand) -> Stand | None:
    """One step further; None at the end of the slide."""
    place = bisect_right(those, stand)
    return those[place] if place < len(those) else None


def back(those: Sequence[Stand], stand: Stand) -> Stand | None:
    """One step back, as `forward` came; None at the beginning of the slide."""
    place = bisect_left(those, stand)
    return those[place - 1] if place else None


def stand_at(those: Sequence[Stand], part: int) -> Stand:
    """The stand from which the beginning of a part is seen."""
    return those[max(bisect_right(those, Stand(part)) - 1, 0)]
