"""Where the words of a search stand in a line, lit. Pure: spans in, spans out."""

from collections.abc import Sequence

from briefing.incident.spelling import places_of
from briefing.tui.ink import Ink, Line, Span, flat

__all__ = ["lit"]


def lit(line: Line, words: Sequence[str]) -> Line:
    """The line with every place of the folded words in the ink of what was found."""
    places = places_of(words, flat(line)) if words else []
    if not places:
        return line
    made: list[Span] = []
    at = 0
    for span in line:
        end = at + len(span.text)
        done = at
        for first, last in places:
            first, last = max(first, at), min(last, end)
            if first < last:
                made.append(Span(span.text[done - at : first - at], span.ink))
                made.append(Span(span.text[first - at : last - at], Ink.FOUND))
                done = last
        made.append(Span(span.text[done - at :], span.ink))
        at = end
    return tuple(span for span in made if span.text)
