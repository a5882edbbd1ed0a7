"""The console as lines: this slide as the room sees it, the next, notes, lines, clocks. Pure."""

import datetime as dt
from typing import NamedTuple

from briefing.incident.marking import Marking
from briefing.slides.laying import Laid
from briefing.tui.ink import Ink, Line, Span, fit, flat, width_of, wrap
from briefing.tui.stage.frames import POINTER, Row, marking_line, page_rows
from briefing.tui.stage.session import Session
from briefing.tui.stage.telling import (
    clock_spans,
    lines_for,
    news_words,
    note_lines,
    place_words,
    seen_words,
)

__all__ = ["Shares", "clock_line", "console_rows", "shares_of"]

HOLD = "\N{NO-BREAK SPACE}"

BESIDE = 110
"""Cells from which on notes stand beside the slide."""

NARROW = 60
"""Cells below which the top line spares its dots."""

LEAST_BOX = 8
"""Lines of the slide below which it has no frame."""

LEAST_NEXT = 12
"""Lines left beside the slide from which on the next one is seen there."""


class Shares(NamedTuple):
    """How the console is shared out, in cells and lines; the same whatever there is to tell.

    ``slide`` is the room for the slide itself; ``beside`` the cells beside its frame, 0 where notes
    stand beneath it, in so many lines.
    """

    clocks: int
    seen: int
    slide: tuple[int, int]
    framed: bool
    beside: int
    beneath: int


def shares_of(width: int, height: int) -> Shares:
    """Share out a console of so many cells and lines, the line of keys not among them."""
    clocks = 1 if width >= 190 else 2 if width >= 70 or height < 16 else 3
    seen = 1
    body = max(height - 1 - clocks - seen - 1, 1)
    if width >= BESIDE and body >= LEAST_BOX:
        left = width * 3 // 5
        return Shares(clocks, seen, (left - 2, body - 2), True, width - left - 2, 0)
    if body < LEAST_BOX:
        return Shares(clocks, seen, (width, body), False, 0, 0)
    box = max(LEAST_BOX, body - max(5, body // 4))
    return Shares(clocks, seen, (width - 2, box - 2), True, 0, body - box)


def clock_line(session: Session, now: dt.datetime, width: int) -> Line:
    """As many of the clocks as one line has room for."""
    return _lines(_joined(clock_spans(session, now)), width, 1)[0]


def console_rows(
    session: Session,
    width: int,
    height: int,
    now: dt.datetime,
    prompt: str,
    link: str,
    *,
    noted: bool,
) -> list[Row]:
    """The whole console; with `noted` the notes have all the room that the slide had.

    `link` says how it stands with other windows and with the minutes, "" where there are none.
    """
    shares = shares_of(width, height)
    place = f"{place_words(session, session.cursor.slide)}"
    ceiling = session.room.view.ceiling
    gets = f"the room gets {ceiling}" if width >= BESIDE else f"room {ceiling.colour}"
    role = f"PRIVATE · {gets} ·" if width >= NARROW else f"PRIVATE {gets}"
    top = [marking_line(session.mine.view, role, place, width)]
    top += _lines(_joined(clock_spans(session, now)), width, shares.clocks)
    seen = [*seen_words(session)]
    if link:
        seen += [Span("  · ", Ink.RULE), Span(link, Ink.DISPUTED if "NOT" in link else Ink.FAINT)]
    top += _lines(seen, width, shares.seen)
    body = height - len(top) - 1
    if noted:
        private = _told(_private(session, width - 2), width - 1, body)
        middle = [(Span(" "), *line) for line in private]
    elif shares.beside:
        box = _boxed(session, shares)
        private = _beside(session, shares.beside, body)
        middle = [(*left, Span(" "), *right) for left, right in zip(box, private, strict=False)]
    else:
        box = _boxed(session, shares)
        private = _told(_private(session, width - 1, tight=True), width - 1, shares.beneath)
        middle = [*box, *((Span(" "), *line) for line in private)]
    told = prompt or news_words(session)
    status = (Span(fit(f" {told}", width), Ink.DISPUTED if told else Ink.PLAIN),)
    lines = [*top, *middle[: max(body, 0)]]
    lines += [()] * (height - 1 - len(lines))
    return [(line, False) for line in (*lines[: max(height - 1, 0)], status)]


def _boxed(session: Session, shares: Shares) -> list[Line]:
    """The slide under the presenter's cursor, in a frame that says whether the room sees it."""
    position = session.cursor
    width, height = shares.slide
    laid = session.laid(position.slide, shares.slide)
    rows: list[Row] = []
    if laid is not None:
        page = session.page(position, shares.slide)
        rows = page_rows(laid, page, position.step, position.lit)
    rows += [((), False)] * (height - len(rows))
    if not shares.framed:
        return [_fitted(line, width) for line, _ in rows[:height]]
    seen = session.state.shown == position and not session.state.blank
    return _framed(rows[:height], width, _box_title(session, seen=seen), loud=not seen)


def _framed(rows: list[Row], width: int, title: str, *, loud: bool) -> list[Line]:
    """Lines in a frame with a title, a loud one where that must not be missed."""
    ink, (corner, edge, end, side, foot, last) = (
        (Ink.DISPUTED, "╔═╗║╚╝") if loud else (Ink.RULE, "╭─╮│╰╯")
    )
    above = Span(f"{corner}{edge}", ink)
    told = Span(fit(title, min(len(title), max(width - 2, 0))), ink if loud else Ink.FAINT)
    head = (above, told, Span(edge * max(width + 1 - width_of((above, told)), 0) + end, ink))
    lines: list[Line] = [head]
    for line, lit in rows:
        # Where it has no margin, the pointer stands in the frame.
        pointed = lit and not flat(line).startswith(POINTER)
        mark = Span(POINTER, Ink.LINKED) if pointed else Span(side, ink)
        lines.append((mark, *_fitted(line, width), Span(side, ink)))
    return [*lines, (Span(foot + edge * width + last, ink),)]


def _box_title(session: Session, *, seen: bool) -> str:
    if not seen:
        return " only you see this "
    if session.others is None:
        return " the room is shown this "
    whole = session.everybody_sees(session.cursor)
    return " as the room sees it " if whole else " the room sees a part of this "


def _beside(session: Session, width: int, height: int) -> list[Line]:
    """What only the presenter has, and beneath it, where it leaves the room, the next slide."""
    lines = _private(session, width)
    free = height - len(lines) - 1
    upcoming = session.upcoming() if session.mine.number(session.cursor.slide) is not None else ""
    laid = (
        session.laid(upcoming, (width - 2, free - 2)) if upcoming and free >= LEAST_NEXT else None
    )
    if laid is None:
        return _told(lines, width, height)
    rows = page_rows(laid, 0, laid.slide.steps, None)
    title = " · ".join([" next", *_not_for_all(session, laid)]) + " "
    loud = not session.is_showable(upcoming)
    return [*_told(lines, width, height - free), *_framed(rows, width - 2, title, loud=loud)]


def _not_for_all(session: Session, laid: Laid) -> list[str]:
    """For whom a slide is, and how it is marked, where that is not for everybody."""
    alone = [] if session.is_showable(laid.slide.id) else ["for you alone"]
    marking = laid.slide.marking
    return [*alone, *([] if marking is Marking.CLEAR else [marking.value])]


def _private(session: Session, width: int, *, tight: bool = False) -> list[Line]:
    """What only the presenter has: what comes next, notes, lines for the press."""
    upcoming = session.upcoming()
    laid = session.laid(upcoming) if upcoming else None
    lines: list[Line] = []
    place = place_words(session, upcoming) if upcoming else ""
    heading = "NEXT  " if session.mine.number(session.cursor.slide) is not None else "BACK TO  "
    title = laid.slide.text() if laid else "the end"
    head = [Span(heading, Ink.HEADING), Span(f"{place}  ".lstrip(), Ink.FAINT)]
    # The title has the marking of what it is the title of.
    told = [words for words in _not_for_all(session, laid) if words not in title] if laid else []
    if told:
        head.append(Span(f"{' · '.join(told)}  ", Ink.DISPUTED))
    head.append(Span(title))
    lines += wrap(head, max(width, 1))
    gap: list[Line] = [] if tight else [()]
    lines += [*gap, *([] if tight else [(Span("NOTES", Ink.HEADING),)])]
    lines += note_lines(session, width)
    press = lines_for(session, width)
    if press:
        lines += [*gap, *press]
    return lines


def _told(lines: list[Line], width: int, height: int) -> list[Line]:
    """Lines in so much room; what does not fit is said to be there."""
    if len(lines) > height > 0:
        more = len(lines) - height + 1
        lines = [*lines[: height - 1], (Span(f"… {more} more lines: n", Ink.DISPUTED),)]
    lines = lines[: max(height, 0)]
    filled = [_fitted(line, width) for line in lines]
    return [*filled, *[(Span(" " * width),)] * (height - len(filled))]


def _joined(spans: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for number, span in enumerate(spans):
        joined += [Span(f"{HOLD}· ", Ink.RULE)] if number else []
        joined.append(Span(span.text.replace(" ", HOLD), span.ink))
    return joined


def _lines(spans: list[Span] | Line, width: int, count: int) -> list[Line]:
    """Spans in exactly so many lines; the last is cut where there is more."""
    lines = wrap(spans, max(width - 1, 1))
    told = [_ended(line) for line in lines[:count]]
    if len(lines) > count and told:
        # Of a time there is no half.
        more = () if lines[count][0].ink is Ink.TIME else (Span(" "), *_loose(lines[count]))
        told[-1] = _cut((*(_loose if more else _ended)(lines[count - 1]), *more), width - 1)
    margin = Span(" ")
    return [*((margin, *line) for line in told), *[()] * (count - len(told))]


def _loose(line: Line) -> Line:
    return tuple(Span(span.text.replace(HOLD, " "), span.ink) for span in line)


def _ended(line: Line) -> Line:
    """A line without the dot that would stand at its end."""
    loose = _loose(line)
    return loose[:-1] if loose and loose[-1].text.strip() == "·" else loose


def _cut(line: Line, width: int) -> Line:
    """The line in so many cells, and that there is more of it."""
    fitted = _fitted((*line, Span(" …", Ink.FAINT)), width)
    return (
        fitted if flat(fitted).endswith("…") else (*_fitted(line, width - 1), Span("…", Ink.FAINT))
    )


def _fitted(line: Line, width: int) -> Line:
    """The line in exactly so many cells."""
    fitted: list[Span] = []
    left = width
    for span in line:
        if left <= 0:
            break
        cells = width_of((span,))
        text = span.text if cells <= left else fit(span.text, left)
        fitted.append(Span(text, span.ink))
        left -= min(cells, left)
    return (*fitted, Span(" " * left)) if left > 0 else tuple(fitted)
