"""JSON straight from a view: an incident's file, which this program and any other can read."""

from briefing.incident.canonical import encode
from briefing.incident.view import View
from briefing.paper.issue import Issue
from briefing.paper.selection import selected

__all__ = ["json"]


def json(view: View, _issue: Issue, _table: str) -> bytes:
    """What is handed on of a view, as a record of its own in its canonical form.

    Without a filter its SHA-256 is that which papers name at their foot.
    """
    return encode(selected(view))
