"""What a filter asks for, in words, each with the filter without it. Pure; nothing is drawn."""

import datetime as dt
from collections.abc import Iterator

import msgspec

from briefing.incident.naming import title_of
from briefing.incident.standing import Standing
from briefing.incident.timing import date_words, instant_words
from briefing.incident.view import Filter, View, Window

__all__ = ["SORTS", "Chip", "chips", "term_words", "window_words"]

SORTS = {
    "sides": "Side",
    "actors": "Actor",
    "questions": "Question",
    "kinds": "Kind",
    "checked": "Checked",
    "accounts": "Account",
    "standings": "Standing",
    "states": "State",
    "tags": "Tag",
    "markings": "Marking",
}
"""What can be asked for by values, by the filter's own fields, and what each is called."""


FIRST, LAST = dt.time(), dt.time(23, 59, 59)
"""The first second of a day, and the last."""


class Chip(msgspec.Struct, frozen=True):
    """One thing that is asked for: its sort, its words, and the filter without it."""

    sort: str
    words: str
    without: Filter


def chips(view: View) -> Iterator[Chip]:
    """Everything that a view's filter asks for, in the order of its sorts.

    What the filter names and this view does not hold is said to be not in it, and no more.
    """
    wanted = view.filter
    for field, sort in SORTS.items():
        values = getattr(wanted, field)
        for value in sorted(values, key=str):
            without = msgspec.structs.replace(wanted, **{field: values - {value}})
            yield Chip(sort, _words(field, value, view), without)
    if wanted.among is not None:
        without = msgspec.structs.replace(wanted, among=None)
        yield Chip("Only", f"{len(wanted.among)} that were chosen", without)
    if wanted.window:
        without = msgspec.structs.replace(wanted, window=Window())
        yield Chip("Time", window_words(wanted.window), without)


def window_words(window: Window) -> str:
    """A stretch of time in words; whole days by their dates."""
    start = _end_words(window.start, FIRST) if window.start else ""
    end = _end_words(window.end, LAST) if window.end else ""
    if start and end:
        return start if start == end else f"{start} – {end}"
    return f"from {start}" if start else f"up to {end}" if end else "any"


def _end_words(moment: dt.datetime, whole: dt.time) -> str:
    """One end of it; the date alone where it is all of the day."""
    if moment.time() == whole:
        return date_words(moment.date().isoformat())
    return instant_words(moment)


def term_words(term: str) -> str:
    """A tag, or a term of some vocabulary, as it is asked for."""
    return term.asked if isinstance(term, Standing) else str(term).removeprefix("TLP:")


def _words(field: str, value: str, view: View) -> str:
    if field not in ("sides", "actors", "questions"):
        return term_words(value)
    item = view.links.items.get(value)
    return title_of(item, view) if item else "not in this view"
