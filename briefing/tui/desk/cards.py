"""The card of each kind of item: what a person with ten seconds reads. Pure: item in, lines out.

Whose account a thing is comes first, then when and where in the source's words, the claims in it
with everybody's position, what it bears on, the evidence, and what was inferred.
"""

from collections.abc import Iterable
from contextlib import suppress

from briefing.incident.marking import Marking
from briefing.incident.naming import title_of
from briefing.incident.stances import begin, claim_words, held, listed
from briefing.incident.timing import instant_words, when_words
from briefing.incident.types import (
    Actor,
    Claim,
    Event,
    Exhibit,
    Item,
    Line,
    Measure,
    Mode,
    Question,
    Revision,
    Side,
    Source,
    Statement,
    Unprocessed,
    Wording,
)
from briefing.incident.view import View
from briefing.tui.desk import heads, pieces
from briefing.tui.desk.card import Card, CardLine, FullError
from briefing.tui.desk.rows import side_ink
from briefing.tui.ink import Ink, Span

__all__ = ["card_of"]

_WORDINGS = {
    Wording.QUOTED: "quoted: the words in quotation marks are the speaker's own",
    Wording.REPORTED: "reported by the source, not quoted",
    Wording.POSTURE: "a posture: where they stand as the source tells it, not what they said",
}


_CLAIMED = {
    Mode.PAST: "of what was",
    Mode.PRESENT: "of what is",
    Mode.POSSIBLE: "of what is possible",
    Mode.INTENT: "of what somebody means to do",
    Mode.DEMAND: "of what ought to be done",
}
"""What sort of sentence a claim is."""


def card_of(
    item: Item, view: View, width: int, *, linear: bool = False, enough: int | None = None
) -> list[CardLine]:
    """The lines of an item's card at a width in cells; `linear` to be heard or piped.

    Where that many are `enough`, those from the first on, and no more entries than they take.
    """
    card = Card(width, linear=linear, enough=enough)
    with suppress(FullError):
        _fill(card, item, view)
    return card.lines


def _fill(card: Card, item: Item, view: View) -> None:
    if isinstance(item, Actor | Line | Question | Revision | Side | Source):
        heads.revisions(card, item, view)
    match item:
        case Event() | Exhibit() | Measure():
            _occurrence(card, item, view)
        case Statement():
            _statement(card, item, view)
        case Claim():
            _claim(card, item, view)
        case Question():
            _question(card, item, view)
        case Actor():
            _actor(card, item, view)
        case Side():
            _side(card, item, view)
        case Source():
            _source(card, item, view)
        case Line():
            _line(card, item, view)
        case Revision():
            _revision(card, item, view)
        case Unprocessed():
            _unprocessed(card, item)
    pieces.tellings(card, item, view)
    pieces.evidence(card, item, view)
    pieces.unsaid(card, item)
    heads.inferences(card, item, view)
    pieces.foot(card, item, view)


def _occurrence(card: Card, item: Event | Exhibit | Measure, view: View) -> None:
    heads.head(card, item.title, item, view)
    if isinstance(item, Measure):
        _measure(card, item, view)
    pieces.time_and_place(card, item.when, item.place, view)
    if isinstance(item, Exhibit):
        if item.found:
            card.field("Found", [Span(item.found)])
        for words in item.shows:
            card.field("Shows", [Span(words)])
        _items(card, "Events shown in it", view.links.seen_in.get(item.id, ()), view)
    if isinstance(item, Event):
        _items(card, "Shown in", tuple(view.links.items[one] for one in item.shown_in), view)
    claims = () if isinstance(item, Exhibit) else item.claims
    if claims:
        card.heading("Claims in it")
        for ident in claims:
            pieces.claim_entry(card, view.links.claim(ident), view)
    _bears_on(card, item.bears_on, view)


def _bears_on(card: Card, questions: Iterable[str], view: View) -> None:
    """The questions that an item matters to, each once."""
    for number, ident in enumerate(dict.fromkeys(questions)):
        if number == 0:
            card.heading("Bears on")
        pieces.item_entry(card, view.links.items[ident], view, bare=True)


def _measure(card: Card, item: Measure, view: View) -> None:
    card.field("State", [Span(item.state.value, Ink.KIND)])
    if item.by:
        card.field("By", pieces.names(item.by, view), target=item.by[0])
    for reason in item.reasons:
        whose = [Span(" – the reason of "), *pieces.names(reason.by, view)] if reason.by else []
        card.field("Reason", [Span(begin(reason.text)), *whose])


def _statement(card: Card, item: Statement, view: View) -> None:
    speaker = view.links.actor(item.speaker)
    card.text([Span(listed(speaker), side_ink(speaker, view))], target=speaker.id)
    if speaker.description:
        card.text([Span(speaker.description, Ink.FAINT)])
    heads.account(card, item, view)
    card.field("Wording", [Span(_WORDINGS[item.wording])])
    pieces.time_and_place(card, item.when, "", view)
    if item.occasion:
        card.field("Occasion", [Span(item.occasion)])
    if item.to:
        card.field("Told to", pieces.names(item.to, view), target=item.to[0])
    for one in item.evidence:
        if one.quote:
            card.field("Words", pieces.quotation(one), target=one.source)
    card.heading("Positions, and the others'")
    for position in item.positions:
        claim = view.links.claim(position.claim)
        card.text([Span(held(speaker, position.stance, claim))], indent=1, target=claim.id)
        pieces.others(card, claim, item, view)
    claims = [view.links.claim(position.claim) for position in item.positions]
    _bears_on(card, [claim.question for claim in claims if claim.question], view)


def _claim(card: Card, item: Claim, view: View) -> None:
    heads.head(card, claim_words(item), item, view)
    card.field("A claim", [Span(_CLAIMED[item.mode])])
    if item.question:
        question = view.links.items[item.question]
        card.field("Question", [Span(title_of(question, view))], target=question.id)
    card.heading("Who holds what")
    pieces.positions(card, item, view)
    _items(card, "Told in", view.links.told_in.get(item.id, ()), view)


def _question(card: Card, item: Question, view: View) -> None:
    word = "CONTESTED" if item.contested else "RAISED, AND ANSWERED BY NOBODY"
    card.text([Span(item.text, Ink.STRONG)])
    card.text([Span(word, Ink.DISPUTED if item.contested else Ink.MISSING)])
    claims = view.links.claims.get(item.id, ())
    if claims:
        card.heading("Claims" if item.contested else "What is said that bears on it")
        for claim in claims:
            pieces.claim_entry(card, claim, view)
    _items(card, "What bears on it", view.links.bearing.get(item.id, ()), view)


def _actor(card: Card, item: Actor, view: View) -> None:
    side = view.links.side_of(item)
    card.text([Span(listed(item), side_ink(item, view))])
    if item.description:
        card.text([Span(item.description)])
    card.blank()
    if side:
        words = f"{begin(side.name)}, {'a party' if side.role == 'party' else 'looks on'}"
        card.field("Side", [Span(words)], target=side.id)
    else:
        card.field("Side", [Span("none", Ink.FAINT)])
    if item.aliases:
        card.field("Also", [Span(", ".join(item.aliases))])
    if item.part_of:
        card.field("Part of", pieces.names((item.part_of,), view), target=item.part_of)
    if not item.named:
        card.field("", [Span("not named by the source", Ink.MISSING)])
    _items(card, "Said", view.links.statements.get(item.id, ()), view)
    _items(card, "Told on their word", view.links.told_by.get(item.id, ()), view)
    _items(card, "Named in", view.links.named_in.get(item.id, ()), view)


def _side(card: Card, item: Side, view: View) -> None:
    card.text([Span(begin(item.name), Ink.STRONG)])
    card.text([Span("A party" if item.role == "party" else "Looks on")])
    _items(card, "Actors", view.links.members.get(item.id, ()), view)


def _source(card: Card, item: Source, view: View) -> None:
    number = view.numbers[item.id]
    card.text([Span(f"[{number}] ", Ink.CITE), Span(item.title or item.outlet, Ink.STRONG)])
    called = item.outlet if item.title else ""
    card.text([Span(", ".join(part for part in (called, item.form) if part))])
    if view.held is not Marking.CLEAR:  # a copy for others may hold fewer, and counts its own
        words = f"source {number} here; a copy for others may number it otherwise"
        card.text([Span(words, Ink.FAINT)])
    card.blank()
    card.field("Published", [Span(when_words(item.published), Ink.TIME)])
    if item.received:
        card.field("Received", [Span(instant_words(item.received))])
    for label, words in (
        ("Author", item.author),
        ("Relays", item.relays),
        ("Language", item.language),
    ):
        if words:
            card.field(label, [Span(words)])
    card.heading("Passages, in our own words")
    column = pieces.locators(item)
    for passage in item.passages:
        locator = Span(passage.locator, Ink.CITE)
        card.hanging(locator, [Span(passage.digest)], column, indent=1)
    _items(card, "Cited by", view.links.cited_by.get(item.id, ()), view)
    if item.sha256:
        card.heading("SHA-256 of the original")
        card.text([Span(item.sha256, Ink.FAINT)], indent=1)


def _line(card: Card, item: Line, view: View) -> None:
    card.text([Span(f"LINE: {item.use.value.upper()}", Ink.HEADING)])
    card.text([Span(item.text, Ink.STRONG)])
    card.blank()
    when = f", {instant_words(item.approved)}" if item.approved else ""
    card.field("Approved", [Span(f"by {item.approved_by}{when}")])
    _items(card, "About", tuple(view.links.items[ident] for ident in item.about), view)


def _revision(card: Card, item: Revision, view: View) -> None:
    card.text([Span(item.what.value.upper(), Ink.DISPUTED)])
    card.text([Span(item.text, Ink.STRONG)])
    card.blank()
    card.field("When", [Span(when_words(item.when), Ink.TIME)])
    _items(card, "Of", (view.links.items[item.of],), view)


def _unprocessed(card: Card, item: Unprocessed) -> None:
    card.text([Span("UNPROCESSED: on the desk alone until it is placed", Ink.MISSING)])
    card.text([Span(item.text, Ink.STRONG)])
    card.blank()
    card.field("By", [Span(item.by or "not noted", Ink.PLAIN if item.by else Ink.MISSING)])
    card.field("From", [Span(item.from_ or "not noted", Ink.PLAIN if item.from_ else Ink.MISSING)])
    noted = instant_words(item.noted) if item.noted else "time not given"
    card.field("Noted", [Span(noted, Ink.TIME)])


def _items(card: Card, heading: str, items: tuple[Item, ...], view: View) -> None:
    if items:
        card.heading(heading)
        for item in items:
            pieces.item_entry(card, item, view)
