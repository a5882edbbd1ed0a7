"""What cards of several kinds share: accounts, positions, evidence, what was inferred. Pure."""

from briefing.incident.accounts import account_of, account_of_telling, silent
from briefing.incident.links import Holding, evidence_of
from briefing.incident.naming import kind_word, title_of
from briefing.incident.stances import NO_ANSWER, begin, claim_words, listed
from briefing.incident.tellings import told_differently
from briefing.incident.timing import is_dated, when_words
from briefing.incident.types import (
    Actor,
    Basis,
    Cited,
    Claim,
    Event,
    Evidence,
    Exhibit,
    Item,
    LineUse,
    Measure,
    Question,
    Source,
    Statement,
    Telling,
    Told,
    When,
)
from briefing.incident.view import View
from briefing.tui.desk.card import GAP, LABEL, Card
from briefing.tui.desk.rows import (
    side_ink,
    standing_spans,
    state_spans,
)
from briefing.tui.desk.strip import bar, days_of, scale_of
from briefing.tui.ink import Ink, Span, width_of

__all__ = [
    "claim_entry",
    "evidence",
    "foot",
    "item_entry",
    "locators",
    "names",
    "others",
    "positions",
    "quotation",
    "tellings",
    "time_and_place",
    "unsaid",
]

_LABELS = {"place": "Where"}
"""Fields of a telling that a card calls otherwise than the record."""

KIND = 10
"""Cells for the kind of an item, with what follows beside it."""

ROOM = 36
"""Cells from which on a card has room for a strip."""


def tellings(card: Card, item: Item, view: View) -> None:
    """How other sources tell an item, each apart, with what differs and its evidence."""
    for telling in item.tellings if isinstance(item, Told) else ():
        outlets = dict.fromkeys(view.links.source(one.source).outlet for one in telling.evidence)
        card.heading(f"Told otherwise by {', '.join(outlets)}")
        given = account_of_telling(telling, view.links)
        card.text([Span(given.words(), Ink.ACCOUNT)], indent=1)
        _differing(card, telling, view)
        for one in telling.evidence:
            _cited(card, one, view)


def _differing(card: Card, telling: Telling, view: View) -> None:
    for name, value in told_differently(telling).items():
        if name == "when":
            time_and_place(card, value, "", view)
        elif value:
            words = value if isinstance(value, str) else "; ".join(value)
            card.field(_LABELS.get(name, name.capitalize()), [Span(words)])


def time_and_place(card: Card, when: When | None, place: str, view: View) -> None:
    """When, in the source's words first, with what the bounds rest on; and where."""
    card.field("When", [Span(when_words(when), Ink.TIME)])
    if when is not None and when.placed is not None:
        other = view.links.items[when.placed.event]
        placed = Span(f"placed {when.placed.relation.value}: ", Ink.INFERRED)
        title = Span(title_of(other, view), Ink.INFERRED)
        account = Span(f" ({account_of(other, view.links).words()})", Ink.ACCOUNT)
        spans = [placed, *standing_spans(other, view), title, account]
        card.field("", spans, target=other.id)
    if when is not None and when.basis is Basis.CONVENTION and when.words:
        card.field("", [Span(f"what “{when.words}” is taken to mean is a convention", Ink.FAINT)])
    _strip(card, when, view)
    if place:
        card.field("Where", [Span(place)])


def _strip(card: Card, when: When | None, view: View) -> None:
    """Where a time lies on the scale of all that is dated in the view, and how firmly."""
    scale = None if card.linear else scale_of(view)
    if is_dated(when) and scale is not None and scale.first < scale.last and card.width >= ROOM:
        first, last = days_of(scale)
        cells = min(card.width - LABEL - len(first) - len(last) - 2, 60)
        line = (Span(f"{first} ", Ink.FAINT), *bar(when, scale, cells), Span(f" {last}", Ink.FAINT))
        card.field("", line)


def names(idents: tuple[str, ...], view: View) -> list[Span]:
    """Actors by name, each in the ink of its side."""
    spans: list[Span] = []
    for ident in idents:
        actor = view.links.actor(ident)
        spans += [Span(", ")] if spans else []
        spans.append(Span(actor.name, side_ink(actor, view)))
    return spans


def claim_entry(card: Card, claim: Claim, view: View) -> None:
    """A claim with everybody's position on it, and with the answers that are missing."""
    spans = [*state_spans(claim, view), Span(claim_words(claim), Ink.CLAIM)]
    card.text(spans, indent=1, target=claim.id)
    positions(card, claim, view)


def positions(card: Card, claim: Claim, view: View) -> None:
    """Who holds what of a claim, by what it is implied, and who has not answered."""
    for holding in view.links.holdings.get(claim.id, ()):
        _holding(card, holding, view)
    for one in claim.implied:
        spans = [Span("implied by ", Ink.INFERRED), *_citation(one, view)]
        card.text(spans, indent=3, target=one.source)
    for about in silent(claim, view.links):
        _missing(card, about, view)
    for words in claim.inferred:
        card.text([Span(f"inferred: {words}", Ink.INFERRED)], indent=3)


def others(card: Card, claim: Claim, statement: Statement, view: View) -> None:
    """What others hold of a claim that a statement is about, and who has not answered."""
    for holding in view.links.holdings.get(claim.id, ()):
        if holding.statement is not statement:
            _holding(card, holding, view)
    for about in silent(claim, view.links):
        _missing(card, about, view)


def item_entry(card: Card, item: Item, view: View, *, bare: bool = False) -> None:
    """An item as an entry that can be followed: its kind, whose account it is, its title.

    It is `bare` beneath a heading that says its kind.
    """
    title = title_of(item, view)
    spans = [*state_spans(item, view), Span(title)]
    if bare:
        card.text(spans, indent=1, target=item.id)
        return
    if isinstance(item, Event | Exhibit | Measure | Claim):
        spans.insert(0, Span(f"{account_of(item, view.links).kind.value}  ", Ink.ACCOUNT))
    card.hanging(Span(kind_word(item), Ink.KIND), spans, KIND, indent=1, target=item.id)


def evidence(card: Card, item: Item, view: View) -> None:
    """Where an item is said, by whom, and in what words: every piece of it."""
    pieces = evidence_of(item)
    if not pieces:
        return
    card.heading("Evidence")
    for one in pieces:
        _cited(card, one, view)


def _cited(card: Card, one: Evidence, view: View) -> None:
    card.text(_citation(one, view), indent=1, target=one.source)
    if one.quote:
        card.text(quotation(one), indent=3)


def quotation(one: Evidence) -> list[Span]:
    """The words quoted, never without the words that govern them."""
    quoted = Span(f"“{one.quote}”", Ink.QUOTE)
    return [Span(f"{one.frame} "), quoted] if one.frame else [quoted]


def locators(source: Source) -> int:
    """The cells of a column for the locators of a source's passages."""
    widths = (width_of((Span(one.locator),)) for one in source.passages)
    return GAP + max(widths, default=0)


def unsaid(card: Card, item: Item) -> None:
    """What a reader misses and the source does not say."""
    missing = item.unsaid if isinstance(item, Cited) else ()
    if missing:
        card.heading("Not said by the source")
        for words in missing:
            card.text([Span(begin(words), Ink.MISSING)], indent=1)


def foot(card: Card, item: Item, view: View) -> None:
    """The lines for the press about an item, or about a claim on a question, and its marking."""
    about = (item, *(view.links.claims.get(item.id, ()) if isinstance(item, Question) else ()))
    lines = dict.fromkeys(line for one in about for line in view.links.lines.get(one.id, ()))
    for line in lines:
        card.heading(f"Line: {line.use.value}")
        ink = Ink.MISSING if line.use is LineUse.NOT_TO_BE_SAID else Ink.PLAIN
        card.text([Span(line.text, ink)], indent=1, target=line.id)
    card.blank()
    tags = f" · {', '.join(item.tags)}" if item.tags else ""
    card.text([Span(f"{item.marking.value} · {item.id}{tags}", Ink.FAINT)])


def _citation(one: Evidence, view: View) -> list[Span]:
    spans = [Span(f"[{view.numbers[one.source]} {one.passage}]", Ink.CITE)]
    if one.attributed_to:
        *relays, speaker = one.attributed_to
        spans += [Span(" by "), *names((speaker,), view)]
        spans += [Span(", according to "), *names(tuple(relays), view)] if relays else []
    if one.hedge:
        spans += [Span(" · the source: "), Span(f"“{one.hedge}”", Ink.QUOTE)]
    return spans


def _missing(card: Card, actor: Actor, view: View) -> None:
    name = Span(listed(actor), side_ink(actor, view))
    card.text([name, Span(f": {NO_ANSWER}", Ink.MISSING)], indent=3)


def _holding(card: Card, holding: Holding, view: View) -> None:
    """Who holds what: the speaker, the stance, the source's hedge, and where it stands.

    What sort of claim it is stands with the claim, above.
    """
    statement = holding.statement
    speaker = view.links.actor(statement.speaker)
    stance = Span(f": {holding.position.stance.value}", Ink.KIND)
    hedges = dict.fromkeys(one.hedge for one in statement.evidence if one.hedge)
    markers = dict.fromkeys(f"[{view.numbers[e.source]} {e.passage}]" for e in statement.evidence)
    spans = [
        *state_spans(statement, view),
        Span(listed(speaker), side_ink(speaker, view)),
        stance,
        *(Span(f" (the source: “{hedge}”)", Ink.FAINT) for hedge in hedges),
        *(Span(f" {marker}", Ink.CITE) for marker in markers),
    ]
    card.text(spans, indent=3, target=statement.id)
