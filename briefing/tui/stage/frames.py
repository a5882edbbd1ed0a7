"""What the room sees, as the lines of a window: the marking, a slide's page, or a holding text."""

from briefing.incident.types import Status
from briefing.incident.view import View
from briefing.slides.laying import Laid
from briefing.slides.lettering import lettered
from briefing.tui.desk.rows import marking_ink
from briefing.tui.ink import Ink, Line, Span, fit, width_of, wrap
from briefing.tui.stage.typesetting import inked

__all__ = ["POINTER", "Row", "held_blank", "marking_line", "page_rows", "said_blank"]

Row = tuple[Line, bool]
"""A line of the screen, and whether it is lit."""

POINTER = "▸"
MIDDLE = 2
"""A text that is held stands with as much above it as beneath."""


def page_rows(laid: Laid, page: int, step: int, lit: int | None) -> list[Row]:
    """A page of a slide as far as it is uncovered, with the part that is pointed at lit."""
    one = laid.pages[page]
    rows: list[Row] = []
    for line, owner in zip(one.seen(laid.slide, step), one.owners, strict=True):
        pointed = lit is not None and owner == lit and bool(line)
        rows.append((_pointed(inked(line)) if pointed else inked(line), pointed))
    return rows


def marking_line(view: View, role: str, place: str, width: int) -> Line:
    """Whose window it is, in a word, how what is in it is marked, and which slide it is.

    Neither word nor marking is ever cut; the title is.
    """
    held = Span(f" {view.held.value} ", marking_ink(view.held))
    whose = Span(f" {role} ", Ink.STRONG)
    real = view.incident.status in (Status.LIVE, Status.CLOSED)
    status = Span(f" {view.incident.status.value.upper()} ", Ink.KIND if real else Ink.DISPUTED)
    end = Span(f" {place} " if place else "", Ink.STRONG)
    room = width - width_of((whose, held, status, end))
    title = Span(fit(f" {view.incident.title}", room), Ink.FAINT)
    return (whose, held, status, title, end) if room > 0 else (whose, held, status)


def held_blank(text: str, width: int, height: int) -> list[Row]:
    """A holding text in the middle of an empty screen, in block letters where they have room."""
    letters = lettered(text, width - 4) if len(text) <= width // 3 else None
    if letters is not None and len(letters) < height - 2:
        return _in_the_middle([(Span(line, Ink.STRONG),) for line in letters], width, height)
    return said_blank(text, width, height)


def said_blank(text: str, width: int, height: int) -> list[Row]:
    """A text in the middle of an empty screen, whoever it is for, in small."""
    lines = wrap([Span(text, Ink.STRONG)], max(width - 4, 1)) if text else []
    return _in_the_middle(lines, width, height)


def _in_the_middle(lines: list[Line], width: int, height: int) -> list[Row]:
    lines = lines[:height]
    above = (height - len(lines)) // MIDDLE
    told = [_centred(line, width) for line in lines]
    empty: list[Line] = [()]
    rows = [*empty * above, *told, *empty * (height - above - len(told))]
    return [(line, False) for line in rows]


def _pointed(line: Line) -> Line:
    """The line with a mark in its margin, if it has one: colour alone tells nothing."""
    first = line[0]
    if not first.text.startswith(" "):
        return line
    return (Span(POINTER, Ink.LINKED), Span(first.text[1:], first.ink), *line[1:])


def _centred(line: Line, width: int) -> Line:
    return (Span(" " * max((width - width_of(line)) // MIDDLE, 0)), *line)
