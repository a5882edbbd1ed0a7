"""The timeline as SVG: a bar beside each dated row, on one scale. None of the record's words."""

import datetime as dt
from collections.abc import Iterator, Sequence

import msgspec

from briefing.incident.timing import date_words, instant_words
from briefing.paper.document import Span

__all__ = ["KEY", "Scale", "axis", "bar", "scale_of"]

_DAY = dt.timedelta(days=1)
_MANY = 10
"""How many times as long as most a time has to be, so that the scale does not go by it."""
_MOST = 3
"""Into how many steps the days over a strip fall, at most."""
_NARROWEST = 1.6
"""The width of a bar, in percent, below which it would not be seen."""
_DAYS = (1, 2, 7, 14)
_MONTHS = (1, 3, 6, 12, 24, 60, 120, 600, 1200)
_SAMPLE = '<svg aria-hidden="true"><rect class="{}" x="2" y="30%" width="85%" height="40%"/></svg>'
KEY = (
    f"{_SAMPLE.format('firm')} as its source states it · "
    f"{_SAMPLE.format('inferred')} inferred, or by convention: not reported · "
    "‹ › open at that end, or beyond what is drawn"
)
"""What the bars mean."""


class Scale(msgspec.Struct, frozen=True):
    """The first and the last instant that is drawn."""

    first: dt.datetime
    last: dt.datetime

    def place(self, instant: dt.datetime) -> float:
        """Where an instant lies between them, in percent."""
        whole = (self.last - self.first).total_seconds()
        return 100 * (instant - self.first).total_seconds() / whole


def scale_of(spans: Sequence[Span]) -> Scale:
    """The scale of some spans of which one has a bound: whole days from a midnight on.

    What lasts very much longer than most goes on beyond it, for the others would be but dots.
    """
    lengths = sorted(one.latest - one.earliest for one in spans if one.earliest and one.latest)
    longest = max(_MANY * lengths[len(lengths) // 2], _DAY) if lengths else _DAY
    drawn = [
        one
        for one in spans
        if not (one.earliest and one.latest and one.latest - one.earliest > longest)
    ]
    bounds = [bound for one in drawn for bound in (one.earliest, one.latest) if bound]
    start, last = min(bounds).replace(hour=0, minute=0, second=0, microsecond=0), max(bounds)
    days = max(-((start - last) // _DAY), 1)
    try:
        return Scale(start, start + days * _DAY)
    except OverflowError:
        return Scale(start, last)


def axis(scale: Scale) -> str:
    """The days over the bars."""
    lines = []
    for place, words in _ticks(scale):
        anchor = "start" if place < 10 else "end" if place > 97 else "middle"
        at = f"{place:.2f}%"
        lines.append(f'<line class="tick" x1="{at}" x2="{at}" y1="75%" y2="100%"/>')
        lines.append(f'<text x="{at}" y="60%" text-anchor="{anchor}">{words}</text>')
    return f'<svg aria-hidden="true">{"".join(lines)}</svg>'


def bar(span: Span, scale: Scale) -> str:
    """The bar of a time, and as its title from when to when it is drawn and by whose word."""
    start = scale.place(span.earliest) if span.earliest else -1
    end = scale.place(span.latest) if span.latest else 101
    ends = [
        *([f"from {instant_words(span.earliest)}"] if span.earliest else []),
        *([f"to {instant_words(span.latest)}"] if span.latest else []),
    ]
    whose = "as stated" if span.firm else "inferred, or by convention: not reported"
    drawn = [
        '<line class="track" x1="0" x2="100%" y1="50%" y2="50%"/>',
        *([_rect(max(start, 0), min(end, 100), firm=span.firm)] if start < 100 and end > 0 else []),
        *(['<text x="0" y="75%" text-anchor="end">‹</text>'] if start < 0 else []),
        *(['<text x="100%" y="75%">›</text>'] if end > 100 else []),
    ]
    title = f"<title>Drawn {' '.join(ends)}, {whose}</title>"
    return f'<svg role="img">{title}{"".join(drawn)}</svg>'


def _rect(start: float, end: float, *, firm: bool) -> str:
    """The bar itself, wide enough to be seen and within the scale."""
    width = max(end - start, _NARROWEST)
    return (
        f'<rect class="{"firm" if firm else "inferred"}" x="{min(start, 100 - width):.2f}%"'
        f' y="34%" width="{width:.2f}%" height="32%"/>'
    )


def _ticks(scale: Scale) -> Iterator[tuple[float, str]]:
    """Days, months or years in even steps, each by its place in percent. No hours.

    Hours that a convention gives would be read as if somebody had reported them. Nor is the day
    named that begins where the scale ends, since nothing is drawn of it.
    """
    days = (scale.last - scale.first).days
    step = next((one for one in _DAYS if days / one <= _MOST), 0)
    if not step:
        yield from _months(scale, days / 30)
        return
    for number in range(0, days, step):
        day = scale.first + number * _DAY
        yield scale.place(day), " ".join(_words(day)[:2])


def _months(scale: Scale, months: float) -> Iterator[tuple[float, str]]:
    """The first days of months in even steps; of years, where those are many."""
    step = next((one for one in _MONTHS if months / one <= _MOST + 1), _MONTHS[-1])
    number = scale.first.year * 12 + scale.first.month - 1
    number = -(-number // step) * step
    ticks = []
    while (start := _month(scale.first, number)) is not None and start < scale.last:
        if start >= scale.first:
            ticks.append(start)
        number += step
    for start in ticks:
        _, month, year = _words(start)
        # The year stands where it begins, and at the end.
        dated = start.month == 1 or start is ticks[-1]
        words = f"{month} {year}" if dated else month
        yield scale.place(start), words if step < 12 else year


def _month(like: dt.datetime, number: int) -> dt.datetime | None:
    """The first of a month, counted from the year 0; None where no calendar has it."""
    year, month = divmod(number, 12)
    return like.replace(year=year, month=month + 1, day=1) if year <= dt.MAXYEAR else None


def _words(day: dt.datetime) -> tuple[str, str, str]:
    """The number of a day, its month in short, its year."""
    number, month, year = date_words(day.date().isoformat()).split()
    return number, month[:3], year
