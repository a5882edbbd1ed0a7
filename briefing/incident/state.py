"""What an item is and how it stands, in the words beside it on screen and paper. No screen here."""

from briefing.incident.accounts import account_of
from briefing.incident.links import Links, kind_of
from briefing.incident.standing import standing_of
from briefing.incident.types import (
    Claim,
    Event,
    Exhibit,
    Item,
    Line,
    Measure,
    Revision,
    Statement,
)

__all__ = ["kind_words", "state_words"]


def kind_words(item: Item) -> str:
    """What an item is: its kind, and of a revision which of the two it is."""
    kind = kind_of(item).value
    return f"{kind}, {item.what.value}" if isinstance(item, Revision) else kind


def state_words(item: Item, links: Links) -> str:
    """How an item stands: withdrawn or corrected, whose account, how far checked, in what state.

    Nobody is named: who holds a thing is told with its statements.
    """
    words = [standing_of(item, links).value]
    match item:
        case Event() | Exhibit() | Measure() | Claim():
            account = account_of(item, links)
            words += [account.kind.value, account.checked.value if account.checked else ""]
            words.append(item.state.value if isinstance(item, Measure) else "")
        case Statement():
            words.append(account_of(item, links).kind.value)
        case Line():
            words.append(item.use.value)
    return "; ".join(word for word in words if word)
