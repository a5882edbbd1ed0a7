"""What an item is called where others name it, and what it is in a word. No account, no screen."""

from briefing.incident.links import kind_of
from briefing.incident.safe import SafeText
from briefing.incident.stances import begin, claim_words, held, listed
from briefing.incident.types import (
    Actor,
    Claim,
    Event,
    Exhibit,
    Item,
    Line,
    Measure,
    Question,
    Revision,
    Side,
    Source,
    Statement,
    Unprocessed,
)
from briefing.incident.view import View

__all__ = ["kind_word", "title_of"]


def title_of(item: Item, view: View) -> SafeText:
    """An item in a phrase, wherever others name it; whoever shows it shows its account too.

    A claim says what sort of claim it is, so that what is only possible is not taken for a fact.
    """
    match item:
        case Statement():
            speaker = view.links.actor(item.speaker)
            first = item.positions[0]
            return held(speaker, first.stance, view.links.claim(first.claim))
        case Claim():
            return claim_words(item)
        case Actor():
            return listed(item)
        case Side():
            return begin(item.name)
        case Question() | Line() | Revision() | Unprocessed():
            return item.text
        case Source():
            return item.title or item.outlet
        case Event() | Exhibit() | Measure():
            return item.title
    raise TypeError(f"{type(item).__name__} is not a kind of item")


def kind_word(item: Item) -> str:
    """What an item is, in a word: an exhibit's is its form, a statement's is ``said``."""
    if isinstance(item, Exhibit):
        return item.form
    return "said" if isinstance(item, Statement) else kind_of(item).value
