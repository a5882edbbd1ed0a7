"""How other sources tell an item: each in a sentence of its own, never in one voice with it."""

from collections.abc import Iterator

from briefing.incident.accounts import account_of_telling
from briefing.incident.tellings import told_differently
from briefing.incident.timing import NO_TIME
from briefing.incident.types import Telling, Told
from briefing.incident.view import View
from briefing.paper.document import Sentence
from briefing.paper.pieces.moments import noted_time
from briefing.paper.pieces.notes import hedges, quotations
from briefing.paper.prose import ended, listing, noted, quoted

__all__ = ["told_otherwise"]


def told_otherwise(view: View, item: Told) -> Iterator[Sentence]:
    """Each telling that differs from the item's own, by its source, with whose account it is.

    ``Told otherwise by Harbour Radio: the time as about 22:00 (reported)``
    """
    for telling in item.tellings:
        outlets = dict.fromkeys(view.links.source(one.source).outlet for one in telling.evidence)
        notes = [
            account_of_telling(telling, view.links).words(),
            *quotations(telling.evidence),
            *hedges(view, telling.evidence),
        ]
        differing = list(_differing(view, telling))
        what = f"Told otherwise by {listing(outlets)}: " if differing else "Told by "
        text = what + ("; ".join(differing) or listing(outlets))
        yield Sentence(view, ended(noted(text, notes)), *telling.evidence)


def _differing(view: View, telling: Telling) -> Iterator[str]:
    """What differs, field by field; a field that the source leaves out is left out here too."""
    for name, value in told_differently(telling).items():
        if name == "title":
            yield quoted(value)
        elif name == "when":
            times = noted_time(view, value)
            yield f"the time as {times[0]}" if times else NO_TIME
        elif value and name == "shows":
            yield f"it shows {listing(value)}"
        elif value and name == "found":
            yield f"it was {value}"
        elif value:
            yield f"the {name} as {value}"
