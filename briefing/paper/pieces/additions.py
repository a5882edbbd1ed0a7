"""What is added to a record: lines for the press, corrections and withdrawals."""

from briefing.incident.safe import safe
from briefing.incident.stances import begin
from briefing.incident.timing import instant_words
from briefing.incident.types import Line, Revision
from briefing.incident.view import View
from briefing.paper.document import Entry
from briefing.paper.pieces.caveats import revised, told
from briefing.paper.pieces.entries import entry, naming
from briefing.paper.pieces.moments import time_words
from briefing.paper.pieces.notes import resting_on
from briefing.paper.prose import listing, quoted

__all__ = ["line_entry", "revision_entry"]


def line_entry(view: View, line: Line) -> Entry:
    """A line for the press: its use, who approved it and when, its words, what it is about."""
    approved = f", {instant_words(line.approved)}" if line.approved else ""
    use = begin(safe(line.use.value))
    names = [naming(view, view.links.items[ident]) for ident in line.about]
    return entry(
        view,
        line,
        f"{use} (approved by {line.approved_by}{approved}): {quoted(line.text)}",
        [told(view, f"It is about {listing(names)}", line)] if names else [],
    )


def revision_entry(view: View, revision: Revision) -> Entry:
    """A correction or withdrawal: of what, what it says, its evidence."""
    item = view.links.items[revision.of]
    return entry(
        view,
        revision,
        f"{time_words(view, revision.when)} · {naming(view, revision)}",
        [
            told(view, f"This is a {revision.what} of {naming(view, item)}", revision),
            revised(view, revision),
            *resting_on(view, revision.evidence),
        ],
    )
