"""The line on top of every screen: what is held, and as of when. Pure."""

from briefing.incident.marking import Marking
from briefing.incident.moment import as_of_words
from briefing.incident.types import Status
from briefing.incident.view import View
from briefing.tui.desk.layout import LEAST_HEIGHT, LEAST_WIDTH, SINGLE_COLUMN
from briefing.tui.desk.rows import marking_ink
from briefing.tui.ink import Ink, Line, Span, fit, width_of

__all__ = ["held_words", "too_small", "top_lines"]


def held_words(view: View) -> str:
    """What the screen holds, for whoever looks over a shoulder."""
    if view.held is Marking.CLEAR:
        return "PRIVATE" if view.is_private else Marking.CLEAR.value
    return f"PRIVATE up to {view.held.colour}"


def top_lines(view: View, width: int) -> tuple[Line, ...]:
    """Marking, status, title, as-of and sources.

    On a narrow screen the as-of has its own line, for neither it nor the marking is ever cut; the
    title is. On a wide one a second line is for the caveat, where the screen is high enough.
    """
    sources = len(view.incident.sources)
    count = f"{sources} source{'' if sources == 1 else 's'}"
    if waiting := len(view.incident.unprocessed):
        count += f" · {waiting} unprocessed"
    hidden = " · FILTERED" if view.filter else ""
    held = Span(f" {held_words(view)} ", marking_ink(view.held))
    status = Span(f" {view.incident.status.value.upper()} ", _status_ink(view.incident.status))
    moment = Span(f" as of {as_of_words(view)}{hidden} ", Ink.TIME)
    title = f" {view.incident.title} "
    if width < SINGLE_COLUMN:
        first = Span(fit(title, width - width_of((held, status))), Ink.HEADING)
        return (held, status, first), (moment if width_of((moment,)) <= width else _tight(moment),)
    ends = ((moment, Span(f" {count} ", Ink.FAINT)), (moment,), (_tight(moment),))
    wanted = width_of((Span(title),))
    end = next((end for end in ends if width_of((held, status, *end)) + wanted <= width), ends[-1])
    room = width - width_of((held, status, *end))
    first_line = (held, status, Span(fit(title, room), Ink.HEADING), *end)
    caveat = view.incident.caveat
    return (first_line, (Span(fit(f" {caveat}", width), Ink.MISSING),)) if caveat else (first_line,)


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
