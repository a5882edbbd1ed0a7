"""Another incident: the files opened last, and whatever file is named. It is read first."""

import asyncio
import os
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from textual.binding import BindingType

from briefing.files.incident_file import read_incident
from briefing.incident.safe import one_line
from briefing.incident.view import View, cut
from briefing.problems import ProblemError
from briefing.tui.ink import Ink, Line, Span, fit
from briefing.tui.key_rows import bindings
from briefing.tui.keys import OPEN
from briefing.tui.picking import Picking
from briefing.tui.widgets.sheet import Sheet

__all__ = ["Others"]

NAME = 30
"""Cells for the name of a file; its folder stands beside it."""


class Others(Picking[Path]):
    """A line to type in over the files there are; it ends with one that can be opened."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(OPEN)]
    TITLE_WORDS = "Open another incident"
    PLACEHOLDER = "A file, or words of its name"

    def __init__(self, view: View, files: Sequence[Path]) -> None:
        super().__init__(view)
        self.files = files
        self.there: list[Path] = []
        """The files that are listed."""
        self.fill()

    def on_mount(self) -> None:
        """Say what keys do."""
        self.frame.tell("Enter opens · Esc closes")

    def action_choose(self) -> None:
        """Open the file under the cursor, or else the one that is named."""
        if not self.is_current:
            return
        stops = self.lines.sheet.stops
        path = self.there[self.lines.cursor - stops[0]] if stops else self._named
        self.run_worker(self._open(path), exclusive=True)

    def fill(self) -> None:
        """Fewer files with each letter, and the one that is named, if it is there."""
        self._show()

    @property
    def _named(self) -> Path:
        return Path(os.path.expanduser(self.typed.strip()))  # noqa: PTH111 -- as a shell does it

    async def _open(self, path: Path) -> None:
        """End with a file in which there is an incident for this desk; else say what is wrong."""
        view = self.view
        self._show("Reading ...")
        try:
            incident = await asyncio.to_thread(read_incident, path)
            cut(incident, ceiling=view.ceiling, reader=view.reader)
        except ProblemError as error:
            self._show(one_line(error.problems[0].sentence))
            return
        if self.is_current:
            self.dismiss(path)

    def _show(self, told: str = "") -> None:
        """The files that have all the words typed in their names, beneath what there is to tell."""
        words = self.typed.casefold().split()
        self.there = [
            path for path in self.files if all(one in str(path).casefold() for one in words)
        ]
        if self.typed.strip() and self._named.is_file() and self._named not in self.there:
            self.there.insert(0, self._named)
        if not told and not self.there:
            told = "No other file was opened before" if not words else "Enter opens the file named"
        above = bool(told)
        count = len(self.there)

        def draw(index: int, width: int) -> Line:
            if above and index == 0:
                return (Span(fit(told, width), Ink.DISPUTED if count else Ink.FAINT),)
            path = self.there[index - above]
            room = max(width - NAME - 1, 0)
            name = Span(fit(one_line(path.name), min(NAME, width)), Ink.STRONG)
            return (name, Span(" "), Span(fit(one_line(str(path.parent)), room), Ink.FAINT))

        self.lines.show(Sheet(count + above, draw, range(above, count + above)))
