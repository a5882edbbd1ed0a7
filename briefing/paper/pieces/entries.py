"""An item with all that is held of it: what every entry has in common. No word on single kinds."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from briefing.incident.links import kind_of
from briefing.incident.marking import Marking
from briefing.incident.safe import safe
from briefing.incident.timeline import Timed
from briefing.incident.types import Actor, Item, Side, Source
from briefing.incident.view import View
from briefing.paper.document import Detail, Entry, Later, Paragraph, Part, Sentence, Span
from briefing.paper.pieces.caveats import further_caveats, revisions
from briefing.paper.pieces.moments import span_of
from briefing.paper.vocabulary import Name

__all__ = ["details", "entry", "entry_later", "naming"]

ItemT = TypeVar("ItemT", bound=Item)


def entry(view: View, item: Item, label: str | Sentence, *groups: Iterable[Part]) -> Entry:
    """An entry of groups of sentences, between what every item can have.

    What was corrected or withdrawn of it comes first; other caveats, marking and tags come last.
    """
    last = (further_caveats(view, item), details(item))
    paragraphs = [tuple(group) for group in (revisions(view, item), *groups, *last)]
    words = label if isinstance(label, Sentence) else safe(label)
    return Entry(words, tuple(Paragraph(parts) for parts in paragraphs if parts), _span(item))


def entry_later(view: View, item: ItemT, make: Callable[[View, ItemT], Entry]) -> Later:
    """The entry of an item, to be made when it is written."""
    return Later(Entry, lambda: make(view, item), _span(item))


def _span(item: Item) -> Span | None:
    return span_of(item.when) if isinstance(item, Timed) else None


def details(item: Item) -> Iterator[Detail]:
    """The marking of an item, where it is not for everybody, and its tags."""
    if item.marking is not Marking.CLEAR:
        yield Detail(Name.MARKED, safe(item.marking.value))
    if item.tags:
        yield Detail(Name.TAGS, safe(", ".join(item.tags)))


def naming(view: View, item: Item) -> str:
    """How entries name one another: by what no account is needed for."""
    match item:
        case Source():
            return f"source {view.numbers[item.id]}"
        case Actor() | Side():
            return item.name
    return f"{kind_of(item)} {item.id}"
