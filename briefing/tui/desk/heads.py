"""How a card begins: the title, whose account it is, what was revised of it. Pure."""

from briefing.incident.accounts import AccountKind, account_of
from briefing.incident.standing import reviser
from briefing.incident.timing import when_words
from briefing.incident.types import (
    Claim,
    Event,
    Exhibit,
    Item,
    Measure,
    Revision,
    RevisionKind,
    Source,
    Statement,
)
from briefing.incident.view import View
from briefing.tui.desk.card import Card
from briefing.tui.desk.pieces import names
from briefing.tui.desk.rows import account_ink, state_spans
from briefing.tui.ink import Ink, Span

__all__ = ["account", "head", "inferences", "revised_by", "revisions"]


def head(card: Card, title: str, item: Item, view: View) -> None:
    """The title, and right beneath it whose account it is."""
    card.text([Span(title, Ink.STRONG)])
    account(card, item, view)


def account(card: Card, item: Item, view: View) -> None:
    """Whose account an item is and how far it was checked, in words."""
    given = account_of(item, view.links)
    spans = [Span(given.kind.value.upper(), account_ink(given.kind))]
    if given.holders:
        holds = ", held by " if given.kind is AccountKind.DISPUTED else ": "
        spans += [Span(holds), *names(tuple(actor.id for actor in given.holders), view)]
    if any(actor.inferred for actor in given.holders):
        spans.append(Span(" (see what is inferred, below)", Ink.INFERRED))
    if given.checked:
        spans.append(Span(f". {given.checked.value.capitalize()}"))
    card.text(spans)
    revisions(card, item, view)
    card.blank()


def revisions(card: Card, item: Item, view: View) -> None:
    """What was corrected or withdrawn of an item, by whom, when, and where that stands."""
    for revision in view.links.revisions.get(item.id, ()):
        spans = revised_by(revision, view)
        cites = (f" [{view.numbers[one.source]} {one.passage}]" for one in revision.evidence)
        card.text([*spans, *(Span(cite, Ink.CITE) for cite in cites)], target=revision.id)


def revised_by(revision: Revision, view: View) -> list[Span]:
    """A correction or withdrawal by whoever made it, and when; its own standing before it."""
    who = reviser(revision, view.links)
    name = who.outlet if isinstance(who, Source) else who.name
    done = "WITHDRAWN" if revision.what is RevisionKind.WITHDRAWAL else "CORRECTED"
    when = f", {when_words(revision.when)}" if revision.when else ""
    told = Span(f"{done} by {name}{when}: ", Ink.DISPUTED)
    return [*state_spans(revision, view), told, Span(revision.text)]


def inferences(card: Card, item: Item, view: View) -> None:
    """What the editor inferred of an item, and of those whose account it is."""
    own = () if isinstance(item, Claim) else item.inferred
    notes = [Span(words, Ink.INFERRED) for words in own]
    for actor in account_of(item, view.links).holders if _has_account(item) else ():
        notes += [Span(f"Of {actor.name}: {words}", Ink.INFERRED) for words in actor.inferred]
    if notes:
        card.heading("Inferred by the editor")
        for note in notes:
            card.text([note], indent=1)


def _has_account(item: Item) -> bool:
    return isinstance(item, Claim | Event | Exhibit | Measure | Statement)
