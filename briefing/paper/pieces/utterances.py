"""What goes with a position, in phrases: how it was said, when, to whom; what nobody says of it."""

from collections.abc import Iterable, Iterator

from briefing.incident.types import Cited, Claim, Item, Statement, Wording
from briefing.incident.view import View
from briefing.paper.pieces.moments import noted_time
from briefing.paper.pieces.notes import manner, utterance
from briefing.paper.pieces.voices import is_wanted

__all__ = ["gaps", "notes_on_all_of", "notes_on_saying"]


def notes_on_saying(view: View, statement: Statement, claim: Claim) -> tuple[str, ...]:
    """How a statement came to say what it says of a claim, each thing once.

    Its own words, its occasion and its time stand with the first question that it answers here.
    """
    first = next(
        held
        for held in (view.links.claim(one.claim) for one in statement.positions)
        if held is claim or is_wanted(view, held)
    )
    if first.question != claim.question:
        return _once(manner(view, statement), statement)
    how = "" if statement.wording is Wording.POSTURE else "said "
    times = [f"{how}{words}" for words in noted_time(view, statement.when)]
    notes = [*utterance(view, statement), *times, *gaps(statement), *manner(view, statement)]
    return _once(notes, statement)


def notes_on_all_of(view: View, statement: Statement) -> tuple[str, ...]:
    """How a statement came that is told by itself, at its time."""
    notes = [*utterance(view, statement), *gaps(statement), *manner(view, statement)]
    return _once(notes, statement)


def _once(notes: Iterable[str], statement: Statement) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*notes, *(["inferred in part"] if statement.inferred else []))))


def gaps(item: Item) -> Iterator[str]:
    """What a reader misses of an item and no source gives, as a note."""
    if isinstance(item, Cited) and item.unsaid:
        yield f"not given: {', '.join(item.unsaid)}"
