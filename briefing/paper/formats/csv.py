"""CSV straight from a view: one of its tables, in which no cell is a formula to any spreadsheet."""

import csv as written
import io
import re
from collections.abc import Iterable
from functools import cache

from briefing.incident.safe import one_line
from briefing.incident.view import View
from briefing.paper.formats.portions import in_portions
from briefing.paper.issue import Issue
from briefing.paper.pieces.head import banner
from briefing.paper.selection import wanted
from briefing.paper.tables import table

__all__ = ["csv"]

_FORMULA = re.compile(r"(^|;)(?=[\s\"']*[-=+@−＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋])")
"""Where a cell begins with what a spreadsheet takes for a formula, in any of its widths.

To half of them a semicolon ends a cell, whatever stands in quotation marks.
"""


def csv(view: View, issue: Issue, named: str) -> bytes:
    """The table of that name, as RFC 4180 has it; before what could be a formula is an apostrophe.

    The first column of every row says what holds for the copy: its highest marking, that it is of
    no real incident, its time of issue. `marked` is what the row's item is marked by itself; since
    a row tells of other items as well, it is handed on by the marking of the copy.
    """
    columns, rows = table(named)
    copy = _copy(view, issue)
    chosen = wanted(view)

    def told(some: Iterable[str]) -> bytes:
        return _lines([copy, *row] for row in rows(view, frozenset(some)))

    if named == "items":  # whose rows are in the order of the record, and many
        lines = in_portions([one for one in view.links.items if one in chosen], told)
    else:
        lines = told(chosen)
    return _lines([["copy", *columns.split(", ")]]) + lines


def _lines(rows: Iterable[Iterable[str]]) -> bytes:
    text = io.StringIO()
    writer = written.writer(text, quoting=written.QUOTE_ALL)
    # Most cells are empty, or as in other rows.
    cell = cache(_cell)
    writer.writerows(map(cell, row) for row in rows)
    return text.getvalue().encode()


def _copy(view: View, issue: Issue) -> str:
    told = banner(view)
    words = [view.held.value, *([told.words.value] if told else [])]
    return "; ".join([*words, f"issued {issue.issued}"] if issue.issued else words)


def _cell(text: str) -> str:
    """A text in one cell, on one line."""
    line = one_line(text)
    return line if line[:1].isalnum() and ";" not in line else _FORMULA.sub(r"\1'", line)
