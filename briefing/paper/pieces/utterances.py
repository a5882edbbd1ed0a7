"""What goes with a position, in phrases: how it was said, when, to whom; what nobody says of it."""

from collections.abc import Iterator

from briefing.incident.types import Cited, Claim, Item, Statement, Wording
from briefing.incident.view import View
from briefing.paper.pieces.moments import noted_time
from briefing.paper.pieces.notes import manner, utterance
from briefing.paper.pieces.voices import is_wanted

__all__ = ["gaps", "notes_on_saying"]


def notes_on_saying(view: View, statement: Statement, claim: Claim) -> tuple[str, ...]:
    """How a statement came to say what it says of a claim, each thing once.

    Its own words, its occasion and its time stand with the first question that it answers here.
    """
    notes: list[str] = []
    first = next(
        held
        for held in (view.links.claim(one.claim) for one in statement.positions)
        if held is claim or is_wanted(view, held)
    )
    if first.question == claim.question:
        how = "" if statement.wording is Wording.POSTURE else "said "
        times = [f"{how}{words}" for words in noted_time(view, statement.when)]
        notes += [*utterance(view, statement), *times, *gaps(statement)]
    notes += manner(view, statement)
    if statement.inferred:
        notes.append("inferred in part")
    return tuple(dict.fromkeys(notes))


def gaps(item: Item) -> Iterator[str]:
    """What a reader misses of an item and no source gives, as a note."""
    if isinstance(item, Cited) and item.unsaid:
        yield f"not given: {', '.join(item.unsaid)}"
