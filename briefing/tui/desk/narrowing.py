"""The lines on top that say what is not shown: what came later, what a filter hides. Pure."""

from briefing.incident.timing import instant_words
from briefing.incident.view import Filter, View
from briefing.tui.desk.chips import chips
from briefing.tui.ink import Ink, Line, Span, fit, width_of

__all__ = ["chip_at", "narrowing_lines"]

LATER = "what came later is not shown"
LEAST = 8
"""Cells that are enough for the first chip to be cut rather than left out."""

REMOVE = "×"
"""Stands at the end of a chip: a click takes it away."""


def narrowing_lines(view: View, width: int) -> tuple[Line, ...]:
    """The banner of a moment that is past, and the chips of a filter with how much it hides."""
    lines: list[Line] = []
    if view.as_of is not None:
        lines.append(_banner(view, width))
    if view.filter:
        lines.append(tuple(span for span, _ in _filter_line(view, width)))
    return tuple(lines)


def chip_at(view: View, width: int, line: int, cell: int) -> Filter | None:
    """The filter that is left when the chip under a cell is taken away; None where there is none.

    `line` counts these lines from 0.
    """
    if not view.filter or line != (view.as_of is not None):
        return None
    end = 0
    for span, without in _filter_line(view, width):
        end += width_of((span,))
        if cell < end:
            return without
    return None


def _banner(view: View, width: int) -> Line:
    assert view.as_of is not None
    words = f" AS OF {instant_words(view.as_of)}"
    rest = f": {LATER} "
    whole = width_of((Span(words + rest),)) <= width
    return (Span(fit(words + rest if whole else words, width), Ink.BANNER),)


def _filter_line(view: View, width: int) -> list[tuple[Span, Filter | None]]:
    """The line in pieces, and what is left of the filter without a piece that is a chip.

    Of chips for which there is no room it is said how many they are.
    """
    head = f" FILTERED: {len(view.listed)} of {len(view.links.items)} listed "
    line: list[tuple[Span, Filter | None]] = [
        (Span(fit(head, width)[: len(head)], Ink.BANNER), None)
    ]
    asked = list(chips(view))
    room = max(width - len(head), 0)
    for number, chip in enumerate(asked):
        after = len(asked) - number - 1
        kept = room - (len(f" +{after} more") if after else 0)
        words = f" {chip.sort}: {chip.words} {REMOVE} "
        if number == 0 and kept > LEAST:
            words = (
                words if width_of((Span(words),)) <= kept else f"{fit(words, kept - 3)} {REMOVE} "
            )
        cells = width_of((Span(words),))
        if cells > kept:
            line.append((Span(fit(f" +{after + 1} more", room), Ink.FAINT), None))
            break
        line.append((Span(words, Ink.ACCOUNT), chip.without))
        room -= cells
    return line
