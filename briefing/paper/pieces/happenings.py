"""Events, footage, statements and measures, each with all that is held of it."""

from collections.abc import Iterator

from briefing.incident.stances import held, listed
from briefing.incident.types import Event, Exhibit, Measure, Question, Statement
from briefing.incident.view import View
from briefing.paper.document import Entry, Sentence
from briefing.paper.pieces.caveats import state_of
from briefing.paper.pieces.entries import entry, naming
from briefing.paper.pieces.moments import further_words, time_words
from briefing.paper.pieces.notes import resting_on
from briefing.paper.pieces.sentences import contained, happening, reasons, shown, taken
from briefing.paper.prose import ended, listing, noted

__all__ = ["event_entry", "exhibit_entry", "measure_entry", "statement_entry"]


def event_entry(view: View, event: Event) -> Entry:
    """An event: account, evidence, place and time, its claims, its footage, what it bears on."""
    return entry(
        view,
        event,
        f"{time_words(view, event.when)} · {naming(view, event)}",
        [happening(view, event, ()), *resting_on(view, event.evidence)],
        _setting(view, event),
        [contained(view, view.links.claim(ident)) for ident in event.claims],
        _shown_in(view, event),
        _bearing(view, event),
    )


def exhibit_entry(view: View, exhibit: Exhibit) -> Entry:
    """A video, photo or document: what it shows, evidence, place and time."""
    return entry(
        view,
        exhibit,
        f"{time_words(view, exhibit.when)} · {exhibit.form} · {naming(view, exhibit)}",
        [shown(view, exhibit, ()), *resting_on(view, exhibit.evidence)],
        _setting(view, exhibit),
        _bearing(view, exhibit),
    )


def statement_entry(view: View, statement: Statement) -> Entry:
    """A statement: who, how, where and to whom; its positions; its evidence and time."""
    speaker = view.links.actor(statement.speaker)
    names = [view.links.actor(ident).name for ident in statement.to]
    phrases = [
        f"{listed(speaker)}: {statement.wording}",
        *([statement.occasion] if statement.occasion else []),
        *([f"told to {listing(names)}"] if names else []),
    ]
    texts = [
        held(speaker, position.stance, view.links.claim(position.claim))
        for position in statement.positions
    ]
    return entry(
        view,
        statement,
        f"{time_words(view, statement.when)} · {naming(view, statement)}",
        [
            Sentence(view, ended("; ".join(phrases)), statement),
            *resting_on(view, statement.evidence, [statement.speaker]),
        ],
        [Sentence(view, ended(text), statement) for text in texts],
        _setting(view, statement),
    )


def measure_entry(view: View, measure: Measure) -> Entry:
    """A measure: state, account, reasons and whose they are, evidence, place and time, claims."""
    return entry(
        view,
        measure,
        f"{time_words(view, measure.when)} · {naming(view, measure)}",
        [taken(view, measure, ()), *resting_on(view, measure.evidence)],
        reasons(view, measure),
        _setting(view, measure),
        [contained(view, view.links.claim(ident)) for ident in measure.claims],
        _bearing(view, measure),
    )


def _setting(view: View, item: Event | Exhibit | Statement | Measure) -> Iterator[Sentence]:
    """Where, and what the time is taken to mean."""
    if not isinstance(item, Statement) and item.place:
        yield Sentence(view, ended(f"Place: {item.place}"), item)
    for words in further_words(view, item.when) if item.when else ():
        yield Sentence(view, ended(words), item)


def _shown_in(view: View, event: Event) -> Iterator[Sentence]:
    for ident in event.shown_in:
        exhibit = view.links.items[ident]
        shown_in = noted(f"Shown in {naming(view, exhibit)}", state_of(view, exhibit))
        yield Sentence(view, ended(shown_in), exhibit)


def _bearing(view: View, item: Event | Exhibit | Measure) -> Iterator[Sentence]:
    for ident in item.bears_on:
        question = view.links.items[ident]
        assert isinstance(question, Question)
        yield Sentence(view, ended(f"Bears on: {question.text}"), item, question)
