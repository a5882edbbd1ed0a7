"""What a table is, and the cells that several have in common."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeVar

from briefing.incident.accounts import account_of
from briefing.incident.stances import listed
from briefing.incident.standing import reviser
from briefing.incident.timing import is_dated
from briefing.incident.types import (
    Basis,
    Certainty,
    Cited,
    Event,
    Exhibit,
    Item,
    Measure,
    Question,
    Revision,
    Source,
    Statement,
    Told,
    When,
)
from briefing.incident.view import View
from briefing.paper.citations import Carrier, cited
from briefing.paper.document import Sentence
from briefing.paper.pieces.caveats import state_of
from briefing.paper.pieces.moments import time_words
from briefing.paper.pieces.notes import manner, word
from briefing.paper.pieces.tellings import told_otherwise
from briefing.paper.prose import noted

__all__ = [
    "COMMON",
    "TIMES",
    "Row",
    "Table",
    "account",
    "by_whom",
    "common",
    "joined",
    "markers",
    "names",
    "rows_of",
    "spoken",
    "times",
]

ItemT = TypeVar("ItemT", bound=Item)
Row = tuple[str, ...]

TIMES = "when, earliest, latest, precision, certainty, bounds are"
"""A time: its words, and what they are taken to mean, with whose word that is."""

COMMON = "corrected or withdrawn, told otherwise, not said, inferred, tags, sources"
"""What every item can have."""


class Table(NamedTuple):
    """The names of the columns in a row, and the rows of what is handed on of a view, by id."""

    columns: str
    rows: Callable[[View, frozenset[str]], Iterable[Row]]


def rows_of(
    section: str, made: Callable[[View, ItemT], Row]
) -> Callable[[View, frozenset[str]], Iterator[Row]]:
    """The rows of a section of the record: its id and marking, then what is made of each item."""

    def rows(view: View, chosen: frozenset[str]) -> Iterator[Row]:
        for item in getattr(view.incident, section):
            if item.id in chosen:
                yield (item.id, item.marking.value, *made(view, item))

    return rows


def times(view: View, when: When | None) -> Row:
    """The cells of a time."""
    if when is None or not is_dated(when):
        return (time_words(view, when), "", "", "", "", "")
    bounds = [when.earliest, when.latest]
    ends = [instant.isoformat() if instant else "" for instant in bounds]
    basis = f"{when.basis}; date inferred" if when.date_inferred else when.basis.value
    # What nobody stated is not exact, however plainly it was said.
    plain = when.certainty is Certainty.EXACT and basis != Basis.STATED
    certainty = "" if plain else when.certainty.value
    return (time_words(view, when), *ends, when.precision.value, certainty, basis)


def common(view: View, item: Item) -> Row:
    """The cells of what every item can have."""
    return (
        joined(state_of(view, item)),
        spoken(told_otherwise(view, item)) if isinstance(item, Told) else "",
        joined(item.unsaid) if isinstance(item, Cited) else "",
        joined(item.inferred),
        joined(item.tags),
        markers(view, item),
    )


def account(view: View, item: Event | Exhibit | Statement | Measure | Question) -> str:
    """Whose account an item is, by whom else it is told, and with what distance."""
    if isinstance(item, Statement):
        return joined(manner(view, item))
    if isinstance(item, Question):
        return joined(word(view, item.evidence))
    whose = account_of(item, view.links)
    return noted(whose.words(), word(view, item.evidence, [one.id for one in whose.holders]))


def by_whom(view: View, revision: Revision) -> str:
    """Who corrects or withdraws: an actor or an outlet, as their own tables call them."""
    who = reviser(revision, view.links)
    return who.outlet if isinstance(who, Source) else listed(who)


def names(view: View, idents: Iterable[str]) -> str:
    """The names of some actors."""
    return joined(listed(view.links.actor(ident)) for ident in idents)


def markers(view: View, *carriers: Carrier) -> str:
    """Where what carries a row is said: ``1 ¶1, ¶3; 2 p. 4``."""
    return joined(one.words for one in cited(view, carriers))


def spoken(sentences: Iterable[Sentence]) -> str:
    """Sentences with their markers."""
    return " ".join(f"{one.text} {one.markers}" for one in sentences)


def joined(texts: Iterable[str]) -> str:
    """Several texts in a cell."""
    return "; ".join(texts)
