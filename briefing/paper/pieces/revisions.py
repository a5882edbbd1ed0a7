"""Corrections and withdrawals, as entries of their own."""

from briefing.incident.types import Revision
from briefing.incident.view import View
from briefing.paper.document import Entry
from briefing.paper.pieces.caveats import revised, told
from briefing.paper.pieces.entries import entry, naming
from briefing.paper.pieces.moments import time_words
from briefing.paper.pieces.notes import resting_on

__all__ = ["revision_entry"]


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
