"""What goes with an item wherever it is shown: what was revised, is unsaid, or inferred."""

from collections.abc import Iterator

from briefing.incident.links import evidence_of
from briefing.incident.safe import safe
from briefing.incident.stances import begin
from briefing.incident.timing import when_words
from briefing.incident.types import Cited, Item, Revision, RevisionKind
from briefing.incident.view import View
from briefing.paper.document import Sentence
from briefing.paper.prose import ended

__all__ = ["caveats", "revised", "state_of", "told"]

_REVISED = {RevisionKind.CORRECTION: "corrected", RevisionKind.WITHDRAWAL: "withdrawn"}


def caveats(view: View, item: Item) -> tuple[Sentence, ...]:
    """What was corrected or withdrawn of an item, what no source says of it, what was inferred."""
    return tuple(_caveats(view, item))


def revised(view: View, revision: Revision) -> Sentence:
    """A correction or a withdrawal, as ``Withdrawn, 4 June 2031: nobody saw it``."""
    when = f", {when_words(revision.when)}" if revision.when else ""
    return told(view, f"{begin(safe(_REVISED[revision.what]))}{when}: {revision.text}", revision)


def told(view: View, text: str, item: Item) -> Sentence:
    """A sentence that an item carries."""
    return Sentence(view, ended(text), item)


def state_of(view: View, item: Item) -> list[str]:
    """Whether an item still stands: ``withdrawn``, ``corrected``; nothing where it does."""
    revisions = view.links.revisions.get(item.id, ())
    return list(dict.fromkeys(_REVISED[revision.what] for revision in revisions))


def _caveats(view: View, item: Item) -> Iterator[Sentence]:
    for revision in view.links.revisions.get(item.id, ()):
        yield revised(view, revision)
    if isinstance(item, Cited):
        sources = {one.source for one in evidence_of(item)}
        says_not = "The sources do not say" if len(sources) > 1 else "The source does not say"
        if item.unsaid:
            yield told(view, f"{says_not}: {'; '.join(item.unsaid)}", item)
    if item.inferred:
        yield told(view, f"Inferred by the editor: {' '.join(map(ended, item.inferred))}", item)
