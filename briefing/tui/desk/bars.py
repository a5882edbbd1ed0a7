"""The line on top of every screen: what is held, and as of when. Pure."""

from briefing.incident.marking import Marking
from briefing.incident.moment import as_of_words
from briefing.incident.types import Status
from briefing.incident.view import Filter, View
from briefing.tui.desk import layout
from briefing.tui.desk.layout import LEAST_HEIGHT, LEAST_WIDTH, SINGLE_COLUMN
from briefing.tui.desk.rows import marking_ink
from briefing.tui.ink import Ink, Line, Span, fit, width_of

__all__ = ["chip_under", "held_words", "too_small", "top_height", "top_lines"]


def held_words(view: View) -> str:
    """What the screen holds, for whoever looks over a shoulder."""
    if view.held is Marking.CLEAR:
        return "PRIVATE" if view.is_private else Marking.CLEAR.value
    return f"PRIVATE up to {view.held.colour}"


def top_height(view: View, size: tuple[int, int]) -> int:
    """The lines on top of a screen of a size."""
    narrowed = (view.as_of is not None) + bool(view.filter)
    return layout.top_height(size, noted=bool(view.incident.caveat), narrowed=narrowed)


def top_lines(view: View, width: int, height: int = 99) -> tuple[Line, ...]:
    """What is held, what of it is not shown, and the caveat where so many lines leave room."""
    lines = [*_held_lines(view, width)]
    if view.as_of is not None or view.filter:
        from briefing.tui.desk.narrowing import narrowing_lines

        lines += narrowing_lines(view, width)
    if view.incident.caveat and width >= SINGLE_COLUMN and len(lines) < height:
        lines.append((Span(fit(f" {view.incident.caveat}", width), Ink.MISSING),))
    return tuple(lines)


def chip_under(view: View, width: int, line: int, cell: int) -> Filter | None:
    """The filter without the chip under a cell of these lines; None where there is none."""
    from briefing.tui.desk.narrowing import chip_at

    return chip_at(view, width, line - len(_held_lines(view, width)), cell)


def _held_lines(view: View, width: int) -> tuple[Line, ...]:
    """Marking, status, title, as-of and sources.

    On a narrow screen the as-of has its own line, for neither it nor the marking is ever cut; the
    title is.
    """
    sources = len(view.incident.sources)
    count = f"{sources} source{'' if sources == 1 else 's'}"
    if waiting := len(view.incident.unprocessed):
        count += f" · {waiting} unprocessed"
    held = Span(f" {held_words(view)} ", marking_ink(view.held))
    status = Span(f" {view.incident.status.value.upper()} ", _status_ink(view.incident.status))
    moment = Span(f" as of {as_of_words(view)} ", Ink.TIME)
    title = f" {view.incident.title} "
    if width < SINGLE_COLUMN:
        first = Span(fit(title, width - width_of((held, status))), Ink.HEADING)
        return (held, status, first), (moment if width_of((moment,)) <= width else _tight(moment),)
    ends = ((moment, Span(f" {count} ", Ink.FAINT)), (moment,), (_tight(moment),))
    wanted = width_of((Span(title),))
    end = next((end for end in ends if width_of((held, status, *end)) + wanted <= width), ends[-1])
    room = width - width_of((held, status, *end))
    return ((held, status, Span(fit(title, room), Ink.HEADING), *end),)


def _tight(moment: Span) -> Span:
    """The moment in fewer cells: ``as of ≤9 May 2023 (inferred)``."""
    words = moment.text
    if " at the latest" in words:
        words = words.replace(" at the latest", "").replace(" as of ", " as of ≤", 1)
    words = words.replace("(date inferred)", "(inferred)").partition(" (no date")[0]
    return Span(words.replace(" (received)", "").replace(" (published)", ""), moment.ink)


def too_small(width: int) -> tuple[Line, ...]:
    """What a screen needs that is too small."""
    words = f"needs {LEAST_WIDTH}x{LEAST_HEIGHT}"
    return ((Span(fit(words, width), Ink.STRONG),),)


def _status_ink(status: Status) -> Ink:
    return Ink.DISPUTED if status in (Status.EXERCISE, Status.SAMPLE) else Ink.KIND
