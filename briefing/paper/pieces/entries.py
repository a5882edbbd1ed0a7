"""An item with all that is held of it: what every entry has in common. No word on single kinds."""

from collections.abc import Iterable, Iterator

from briefing.incident.links import kind_of
from briefing.incident.marking import Marking
from briefing.incident.safe import safe
from briefing.incident.types import Actor, Item, Side, Source
from briefing.incident.view import View
from briefing.paper.document import Detail, Entry, Paragraph, Part, Sentence
from briefing.paper.pieces.caveats import caveats
from briefing.paper.vocabulary import Name

__all__ = ["details", "entry", "naming"]


def entry(view: View, item: Item, label: str | Sentence, *groups: Iterable[Part]) -> Entry:
    """An entry of groups of sentences, closed by what any item can have: caveats, marking, tags."""
    paragraphs = [tuple(group) for group in (*groups, caveats(view, item), details(item))]
    words = label if isinstance(label, Sentence) else safe(label)
    return Entry(words, tuple(Paragraph(parts) for parts in paragraphs if parts))


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
