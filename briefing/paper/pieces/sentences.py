"""One sentence for each kind of item: what it is, whose account, how far it was checked."""

from collections.abc import Iterable

from briefing.incident.accounts import account_of
from briefing.incident.safe import SafeText, safe
from briefing.incident.stances import begin, claim_words, held
from briefing.incident.types import (
    Claim,
    Event,
    Exhibit,
    Measure,
    Question,
    Reason,
    Statement,
)
from briefing.incident.view import View
from briefing.paper.document import Sentence
from briefing.paper.pieces.caveats import state_of
from briefing.paper.pieces.notes import manner, word
from briefing.paper.prose import ended, listing, noted

__all__ = [
    "asked",
    "contained",
    "happening",
    "notes_on",
    "reason",
    "said",
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


def said(view: View, statement: Statement) -> Sentence:
    """A statement by the first position that it takes."""
    first, *more = statement.positions
    claim = view.links.claim(first.claim)
    text = held(view.links.actor(statement.speaker), first.stance, claim)
    below = ["more below"] if more else []
    notes = [*state_of(view, statement), *manner(view, statement), *below]
    return Sentence(view, ended(noted(text, notes)), statement)


def taken(view: View, measure: Measure, notes: Iterable[str]) -> Sentence:
    """A measure: its state first, then by whom, and whose account it is."""
    names = [view.links.actor(ident).name for ident in measure.by]
    by = f", by {listing(names)}" if names else ""
    what = ended(f"{begin(safe(measure.state.value))} – {measure.title}{by}")
    return Sentence(view, f"{what} {_account(view, measure, notes)}", measure)


def reason(view: View, measure: Measure, given: Reason) -> Sentence:
    """Why a measure was taken, and by whose word."""
    names = [view.links.actor(ident).name for ident in given.by]
    whose = f"given by {listing(names)}" if names else "as the source gives it"
    return Sentence(view, ended(f"Reason {whose}: {given.text}"), measure)


def asked(view: View, question: Question) -> Sentence:
    """A question, with whoever raises it."""
    return Sentence(view, noted(question.text, notes_on(view, question)), question)


def contained(view: View, claim: Claim) -> Sentence:
    """A claim that an event or a measure contains, with its account."""
    account = account_of(claim, view.links).words()
    notes = [*state_of(view, claim), account]
    return Sentence(view, ended(f"Claim in it: {noted(claim_words(claim), notes)}"), claim)


def _account(view: View, item: Event | Exhibit | Measure, notes: Iterable[str]) -> SafeText:
    return ended(noted(begin(safe(account_of(item, view.links).words())), notes))
