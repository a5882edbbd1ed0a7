"""The card of the incident as a whole: what it is, in short, and what is contested. Pure."""

from briefing.incident.links import all_evidence_of
from briefing.incident.moment import as_of_words
from briefing.incident.naming import title_of
from briefing.incident.standing import standing_of
from briefing.incident.timing import instant_words
from briefing.incident.types import Status, SummarySentence
from briefing.incident.view import View
from briefing.tui.desk import pieces
from briefing.tui.desk.card import GAP, Card, CardLine
from briefing.tui.desk.heads import revised_by
from briefing.tui.desk.rows import marked, state_spans
from briefing.tui.ink import Ink, Span

__all__ = ["overview"]

_STATUSES = {
    Status.LIVE: "LIVE",
    Status.CLOSED: "CLOSED: history, no longer followed",
    Status.EXERCISE: "EXERCISE: it did not happen",
    Status.SAMPLE: "SAMPLE: it did not happen",
}

USE = 16
"""Cells for what a line for the press may be used for."""


def overview(view: View, width: int, *, linear: bool = False) -> list[CardLine]:
    """The lines of the incident's own card at a width in cells; `linear` to be heard or piped."""
    incident = view.incident
    card = Card(width, linear=linear)
    card.text([Span(incident.title, Ink.STRONG)])
    card.text([Span(_STATUSES[incident.status], Ink.ACCOUNT)])
    card.blank()
    if incident.caveat:
        card.field("Handling", [Span(incident.caveat, Ink.MISSING)])
    card.field("As of", [Span(as_of_words(view), Ink.TIME)])
    card.heading("In short")
    for number, sentence in enumerate(incident.summary, 1):
        _sentence(card, str(number), sentence, view)
    if not incident.summary:
        card.text([Span("No summary in this copy", Ink.MISSING)], indent=1)
    _lines(card, view)
    for heading, contested in (("Contested", True), ("Raised, and answered by nobody", False)):
        questions = [one for one in incident.questions if one.contested is contested]
        if questions:
            card.heading(heading)
        for question in questions:
            pieces.item_entry(card, question, view, bare=True)
    _revised(card, view)
    _unprocessed(card, view)
    for number, sentence in enumerate(incident.summary, 1):
        card.heading(f"What carries sentence {number}")
        for ident in sentence.carried_by:
            pieces.item_entry(card, view.links.items[ident], view)
    _record(card, view)
    return card.lines


def _sentence(card: Card, number: str, sentence: SummarySentence, view: View) -> None:
    """A sentence with its markers, and a word where something that carries it was revised."""
    items = [view.links.items[ident] for ident in sentence.carried_by]
    evidence = [one for item in items for one in all_evidence_of(item)]
    evidence.sort(key=lambda one: view.numbers[one.source])
    cites = dict.fromkeys(f" [{view.numbers[one.source]} {one.passage}]" for one in evidence)
    shaken = any(standing_of(item, view.links) for item in items)
    card.hanging(
        Span(number, Ink.FAINT),
        [
            *marked(sentence.marking),
            *([Span("rests on what was REVISED: ", Ink.DISPUTED)] if shaken else []),
            Span(sentence.text),
            *(Span(cite, Ink.CITE) for cite in cites),
        ],
        len("1") + GAP,
        indent=1,
    )


def _revised(card: Card, view: View) -> None:
    """What was corrected or withdrawn, by the item that it was of, and by whom."""
    if view.incident.revisions:
        card.heading("Corrected or withdrawn")
    for revision in view.incident.revisions:
        item = view.links.items[revision.of]
        of = [*state_spans(item, view), Span(f"{title_of(item, view)}: ")]
        card.text([*of, *revised_by(revision, view)], indent=1, target=item.id)


def _lines(card: Card, view: View) -> None:
    """The lines for the press, before all else that there is to read."""
    if view.incident.lines:
        card.heading("Lines for the press")
    for line in view.incident.lines:
        use = Span(line.use.value, Ink.KIND)
        spans = [*state_spans(line, view), Span(line.text)]
        card.hanging(use, spans, USE, indent=1, target=line.id)


def _unprocessed(card: Card, view: View) -> None:
    """What nobody has placed, which only the desk holds."""
    if view.incident.unprocessed:
        card.heading("UNPROCESSED: nobody has placed these yet")
    for item in view.incident.unprocessed:
        pieces.item_entry(card, item, view, bare=True)


def _record(card: Card, view: View) -> None:
    """Who made the record, under which number, and when to expect the next."""
    incident = view.incident
    update = instant_words(incident.next_update) if incident.next_update else ""
    card.heading("This record")
    for label, words in (
        ("From", incident.originator),
        ("Contact", incident.contact),
        ("Serial", incident.serial),
        ("Replaces", incident.supersedes),
        ("Next", update),
        ("Clocks", incident.zone),
    ):
        if words:
            card.field(label, [Span(words)])
    card.blank()
    card.text([Span(f"{incident.marking.value} · {incident.id}", Ink.FAINT)])
