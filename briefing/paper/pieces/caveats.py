"""What goes with an item wherever it is shown: what was revised, is told otherwise, is inferred."""

from collections.abc import Iterator

from briefing.incident.links import evidence_of
from briefing.incident.safe import safe
from briefing.incident.stances import begin
from briefing.incident.standing import Standing, reviser, revisions_of, standing_of
from briefing.incident.timing import when_words
from briefing.incident.types import Cited, Item, Revision, RevisionKind, Source, Told
from briefing.incident.view import View
from briefing.paper.document import Sentence
from briefing.paper.pieces.tellings import told_otherwise
from briefing.paper.prose import ended

__all__ = ["caveats", "further_caveats", "revised", "revisions", "state_of", "told"]

_REVISED = {RevisionKind.CORRECTION: "corrected", RevisionKind.WITHDRAWAL: "withdrawn"}


def caveats(view: View, item: Item) -> tuple[Sentence, ...]:
    """What was revised of an item, how others tell it, what no source says, what was inferred."""
    return (*revisions(view, item), *further_caveats(view, item))


def revisions(view: View, item: Item) -> tuple[Sentence, ...]:
    """What was corrected or withdrawn of an item."""
    return tuple(revised(view, one) for one in view.links.revisions.get(item.id, ()))


def further_caveats(view: View, item: Item) -> tuple[Sentence, ...]:
    """How others tell an item, what no source says of it, what was inferred."""
    return tuple(_further(view, item))


def revised(view: View, revision: Revision, name: str = "") -> Sentence:
    """A correction or a withdrawal, by whom and when; ``name`` is that of its item, if wanted.

    ``Withdrawn by The Harbour Post, 4 June 2031: nobody saw it``
    """
    what = f"{name} was {_REVISED[revision.what]}" if name else _REVISED[revision.what]
    text = f"{begin(safe(what))} {_by_whom(view, revision)}: {revision.text}"
    return told(view, text, revision)


def told(view: View, text: str, item: Item) -> Sentence:
    """A sentence that an item carries."""
    return Sentence(view, ended(text), item)


def state_of(view: View, item: Item) -> list[str]:
    """Whether an item still stands, and if not by whom and since when; nothing where it does.

    ``withdrawn by The Harbour Post, 4 June 2031``
    """
    revisions = revisions_of(item, view.links)
    if not revisions:
        return []
    if standing_of(item, view.links) is Standing.WITHDRAWN:
        revisions = tuple(one for one in revisions if one.what is RevisionKind.WITHDRAWAL)
    words = (f"{_REVISED[one.what]} {_by_whom(view, one)}" for one in revisions)
    return list(dict.fromkeys(words))


def _by_whom(view: View, revision: Revision) -> str:
    who = reviser(revision, view.links)
    name = who.outlet if isinstance(who, Source) else who.name
    return f"by {name}, {when_words(revision.when)}" if revision.when else f"by {name}"


def _further(view: View, item: Item) -> Iterator[Sentence]:
    if isinstance(item, Told):
        yield from told_otherwise(view, item)
    if isinstance(item, Cited):
        sources = {one.source for one in evidence_of(item)}
        says_not = "The sources do not say" if len(sources) > 1 else "The source does not say"
        if item.unsaid:
            yield told(view, f"{says_not}: {'; '.join(item.unsaid)}", item)
    if item.inferred:
        yield told(view, f"Inferred by the editor: {' '.join(map(ended, item.inferred))}", item)
