"""Corrections and withdrawals, as entries of their own."""

from collections.abc import Iterator

from briefing.incident.types import Revision
from briefing.incident.view import View
from briefing.paper.document import Block, Entry, Heading, Items, Paragraph
from briefing.paper.pieces.caveats import revised, told
from briefing.paper.pieces.entries import entry, naming
from briefing.paper.pieces.moments import time_words
from briefing.paper.pieces.notes import resting_on
from briefing.paper.pieces.sentences import in_words
from briefing.paper.vocabulary import Head

__all__ = ["revised_in_short", "revision_entry"]


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


def revised_in_short(view: View) -> Iterator[Block]:
    """What was corrected or withdrawn, a sentence for each, under a heading; nothing where none."""
    revisions = [one for one in view.incident.revisions if one.id in view.listed]
    if revisions:
        yield Heading(Head.REVISIONS)
        yield Items(
            tuple(
                Paragraph((revised(view, one, in_words(view, view.links.items[one.of])),))
                for one in revisions
            )
        )
