"""The slide of the timeline: what happened, was shown, said and done, in its order."""

from briefing.incident.stances import begin
from briefing.incident.timeline import Timed, in_order, order_is_open, timed_items
from briefing.incident.timing import NO_TIME, overlap, row_words
from briefing.incident.types import When
from briefing.incident.view import View
from briefing.slides.pieces import marked, titled
from briefing.slides.slide import Group, Slide, Text
from briefing.slides.words import Tone, Words

__all__ = ["timeline"]

ORDER_OPEN = "≈"
"""Before what may have been before the thing above it: their times overlap."""


def timeline(view: View) -> Slide:
    """All that has a time, in order; what has none stands apart. The current thing is lit."""
    dated, undated = in_order(view, timed_items(view))
    parts: list[Text | Group] = []
    above: Timed | None = None
    for item in dated:
        parts.append(titled(item, view, label=Words(_time(item, above, view), Tone.TIME)))
        above = item
    if undated:
        parts.append(Group(words=(Words(begin(NO_TIME), Tone.HEADING),)))
        parts += [titled(item, view) for item in undated]
    foot = f"{ORDER_OPEN} the order to the thing above it is not known"
    return Slide(
        id="timeline",
        loud=True,
        heading=(Words("Timeline", Tone.HEADING),),
        marking=marked(view, dated, undated),
        close=True,
        parts=tuple(parts),
        foot=(Words(foot, Tone.FAINT),) if order_is_open(dated) else (),
        sign=ORDER_OPEN,
    )


def _time(item: Timed, above: Timed | None, view: View) -> str:
    told = _told(item.when, view)
    if above is None or above.when is None or item.when is None:
        return told
    return f"{ORDER_OPEN} {told}" if overlap(above.when, item.when) else told


def _told(when: When | None, view: View) -> str:
    """The source's words, then the date; in brackets, as editors write, what was inferred."""
    if when is None:
        return NO_TIME
    words, date = row_words(when, view.links.offsets)
    gap = " " if date.startswith("[") else ", "
    return gap.join(part for part in (words, date) if part)
