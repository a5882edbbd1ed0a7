"""The panes of the desk, in order: what each is called and holds. Pure; rows are in `rows`."""

import msgspec

from briefing.incident.types import Kind
from briefing.incident.view import View
from briefing.tui.desk.arrangements import ARRANGEMENTS, Arrangement, Row

__all__ = ["HOMES", "PANES", "Pane", "Row"]


class Pane(msgspec.Struct, frozen=True):
    """One of the desk's panes: its name, and what it would hold if it is empty."""

    id: str
    title: str
    empty: str

    @property
    def arrangements(self) -> tuple[Arrangement, ...]:
        """How it can list what it holds; the first is the one to begin with."""
        return ARRANGEMENTS[self.id]

    def rows(self, view: View) -> list[Row]:
        """Its rows as they stand at first."""
        return self.arrangements[0].rows(view)


PANES: tuple[Pane, ...] = (
    Pane("timeline", "Timeline", "events, exhibits, statements and measures"),
    Pane("actors", "Actors", "who is involved, by side"),
    Pane("statements", "Statements", "what each side says"),
    Pane("measures", "Measures", "what was done for security"),
    Pane("questions", "Questions", "what is contested, and what nobody answers"),
    Pane("sources", "Sources", "where all of this comes from"),
)
"""The panes from top to bottom; a new pane is a line here and one in `ARRANGEMENTS`."""

HOMES: dict[Kind, int] = {
    Kind.ACTOR: 1,
    Kind.STATEMENT: 2,
    Kind.MEASURE: 3,
    Kind.QUESTION: 4,
    Kind.SOURCE: 5,
    Kind.EVENT: 0,
    Kind.EXHIBIT: 0,
}
"""The pane in which an item of each kind is at home."""
