"""One sentence for each kind of item: what it is, whose account, how far it was checked."""

from collections.abc import Iterable, Iterator

from briefing.incident.accounts import account_of
from briefing.incident.links import kind_of
from briefing.incident.safe import safe
from briefing.incident.stances import begin, claim_words
from briefing.incident.types import (
    Actor,
    Claim,
    Event,
    Exhibit,
    Item,
    Measure,
    Question,
    Side,
    Source,
    Statement,
)
from briefing.incident.view import View
from briefing.paper.document import Sentence
from briefing.paper.pieces.caveats import state_of
from briefing.paper.pieces.notes import word
from briefing.paper.prose import ended, listing, noted, quoted

__all__ = [
    "asked",
    "contained",
    "happening",
    "in_words",
    "notes_on",
    "reasons",
    "shown",
    "taken",
]


def notes_on(view: View, item: Event | Exhibit | Measure | Question) -> list[str]:
    """Whether it still stands, by whose further account it is told, and with what hedge."""
    holders = account_of(item, view.links).holders
    return [*state_of(view, item), *word(view, item.evidence, [actor.id for actor in holders])]


def happening(view: View, event: Event, notes: Iterable[str]) -> Sentence:
    """An event by its title, with its account."""
    return Sentence(view, f"{ended(event.title)} {_account(view, event, notes)}", event)


def shown(view: View, exhibit: Exhibit, notes: Iterable[str]) -> Sentence:
    """A video, photo or document: where it is to be seen, its account, and what it shows."""
    title = f"{exhibit.title}, {exhibit.found}" if exhibit.found else exhibit.title
    shows = ended(f"It shows: {'; '.join(exhibit.shows)}") if exhibit.shows else ""
    text = f"{ended(title)} {_account(view, exhibit, notes)} {shows}"
    return Sentence(view, text.rstrip(), exhibit)


def taken(view: View, measure: Measure, notes: Iterable[str], lead: str = "") -> Sentence:
    """A measure: its state first, then by whom, and whose account it is; ``lead`` stands before."""
    names = [view.links.actor(ident).name for ident in measure.by]
    by = f", by {listing(names)}" if names else ""
    what = ended(f"{begin(safe(measure.state.value))} – {measure.title}{by}")
    return Sentence(view, f"{lead}{what} {_account(view, measure, notes)}", measure)


def reasons(view: View, measure: Measure) -> Iterator[Sentence]:
    """Why a measure was taken, a sentence for each by whose word."""
    given: dict[tuple[str, ...], list[str]] = {}
    for one in measure.reasons:
        given.setdefault(one.by, []).append(one.text)
    for by, texts in given.items():
        whose = f"given by {listing(view.links.actor(ident).name for ident in by)}" if by else ""
        what = "Reason" if len(texts) == 1 else "Reasons"
        text = f"{what} {whose or 'as the source gives it'}: {'; '.join(texts)}"
        yield Sentence(view, ended(text), measure)


def asked(view: View, question: Question) -> Sentence:
    """A question, with whoever raises it."""
    return Sentence(view, noted(question.text, notes_on(view, question)), question)


def in_words(view: View, item: Item) -> str:
    """What to call an item of which something is said to have been revised."""
    match item:
        case Statement():
            return f"what {view.links.actor(item.speaker).name} said"
        case Exhibit():
            return f"the {item.form}"
        case Event() | Measure():
            return f"the report of {quoted(item.title)}"
        case Claim():
            return f"the claim that {item.text}"
        case Question():
            return f"the question {quoted(item.text)}"
        case Source():
            return f"source {view.numbers[item.id]}"
        case Actor() | Side():
            return f"what is told of {item.name}"
    return f"a {kind_of(item).value}"


def contained(view: View, claim: Claim) -> Sentence:
    """A claim that an event or a measure contains, with its account."""
    account = account_of(claim, view.links).words()
    notes = [*state_of(view, claim), account]
    return Sentence(view, ended(f"Claim in it: {noted(claim_words(claim), notes)}"), claim)


def _account(view: View, item: Event | Exhibit | Measure, notes: Iterable[str]) -> str:
    return ended(noted(begin(safe(account_of(item, view.links).words())), notes))
