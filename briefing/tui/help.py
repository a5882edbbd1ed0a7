"""The help: every key of a table, by group. Made from the table, so that it cannot lie."""

from collections.abc import Callable
from itertools import groupby

from briefing.incident.view import View
from briefing.tui.ink import Ink, Line, Span, fit, wrap
from briefing.tui.key_rows import Key, shown_key
from briefing.tui.leaf import Leaf

__all__ = ["Help", "help_lines"]

COLUMN = 18
"""Cells for the keys themselves."""

LEAST = 30
"""Cells that words want beside them; with fewer they stand beneath."""

SIGNS = (
    ("[3–9 May 2023]", "a date that the editor inferred"),
    ("–", "no time in this copy"),
    ("≈", "the order to the row above is not known"),
    ("•", "linked to the selected thing"),
    ("━ ╍ ‹ ›", "from its earliest to its latest: stated, inferred or by convention, open"),
    ("+3", "so many more positions of the same statement"),
    ("one side", "whose account it is: one side's, several sides', an onlooker's,"),
    ("", "from no side, disputed, reported in the source's own voice, footage"),
    ("AMBER", "who may see it, where that is not everybody"),
    ("[1 ¶3]", "where it is said: source 1, paragraph 3"),
    ("▸ ▹", "the cursor, with the focus and without"),
)
"""What stands in rows, and what it means."""


def help_lines(
    keys: tuple[Key, ...], width: int, why_not: Callable[[Key], str] = lambda _: ""
) -> list[Line]:
    """The table of keys as lines of a width, a heading before each group; then the signs.

    A key that would do nothing now is faint and says why; the cursor in the detail, for one.
    """
    lines: list[Line] = []
    for group, members in groupby(keys, key=lambda key: key.group):
        lines += [*([()] if lines else []), (Span(group, Ink.HEADING),)]
        for key in members:
            lines += _pair(shown_key(key.keys), key.words, width, why_not(key))
    lines += [(), (Span("Signs", Ink.HEADING),)]
    return [*lines, *(line for sign in SIGNS for line in _pair(*sign, width))]


def _pair(left: str, right: str, width: int, why_not: str = "") -> list[Line]:
    """Keys and what they do, side by side, or one beneath the other where it is narrow."""
    keys, words = (Ink.FAINT, Ink.FAINT) if why_not else (Ink.STRONG, Ink.PLAIN)
    spans = [Span(right, words), *([Span(f" ({why_not})", Ink.FAINT)] if why_not else [])]
    beside = width >= COLUMN + LEAST
    indent = COLUMN + 1 if beside else 3
    told = wrap(spans, width - indent)
    blank = Span(" " * indent)
    if not beside:
        return [(Span(f" {left}", keys),), *((blank, *line) for line in told)]
    head = Span(fit(f" {left}", indent), keys)
    return [(head, *told[0]), *((blank, *line) for line in told[1:])]


class Help(Leaf):
    """The keys of a screen, over the screen."""

    HEADING = "Help"

    def __init__(
        self, view: View, keys: tuple[Key, ...], why_not: Callable[[Key], str], kept: str = ""
    ) -> None:
        super().__init__(view)
        self.heading = f"{self.HEADING} · {kept}" if kept else self.HEADING
        self.keys = keys
        self.why_not = why_not

    def told(self, width: int) -> list[Line]:
        """The table."""
        return help_lines(self.keys, width, self.why_not)
