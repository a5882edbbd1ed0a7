"""Tables of events, exhibits, statements and measures. No title without its account."""

from briefing.incident.stances import held, listed
from briefing.incident.types import Event, Exhibit, Measure, Reason, Statement
from briefing.incident.view import View
from briefing.paper.pieces.notes import utterance
from briefing.paper.prose import noted
from briefing.paper.tables.table import (
    COMMON,
    TIMES,
    Row,
    Table,
    account,
    common,
    joined,
    names,
    rows_of,
    times,
)

__all__ = ["EVENTS", "EXHIBITS", "MEASURES", "STATEMENTS"]


def _event(view: View, event: Event) -> Row:
    return (
        event.title,
        account(view, event),
        event.checked.value,
        event.place,
        *times(view, event.when),
        joined(event.claims),
        joined(event.shown_in),
        joined(event.bears_on),
        *common(view, event),
    )


def _exhibit(view: View, exhibit: Exhibit) -> Row:
    return (
        exhibit.form,
        exhibit.title,
        account(view, exhibit),
        exhibit.checked.value,
        joined(exhibit.shows),
        exhibit.found,
        exhibit.place,
        *times(view, exhibit.when),
        joined(exhibit.bears_on),
        *common(view, exhibit),
    )


def _statement(view: View, statement: Statement) -> Row:
    speaker = view.links.actor(statement.speaker)
    claims = ((one.stance, view.links.claim(one.claim)) for one in statement.positions)
    return (
        listed(speaker),
        statement.wording.value,
        joined(held(speaker, stance, claim) for stance, claim in claims),
        joined(utterance(view, statement)),
        account(view, statement),
        *times(view, statement.when),
        *common(view, statement),
    )


def _measure(view: View, measure: Measure) -> Row:
    return (
        measure.state.value,
        measure.title,
        names(view, measure.by),
        account(view, measure),
        measure.checked.value,
        joined(_reason(view, one) for one in measure.reasons),
        measure.place,
        *times(view, measure.when),
        joined(measure.claims),
        joined(measure.bears_on),
        *common(view, measure),
    )


def _reason(view: View, reason: Reason) -> str:
    whose = f"given by {names(view, reason.by)}" if reason.by else "as the source gives it"
    return noted(reason.text, [whose])


EVENTS = Table(
    f"id, marked, title, account, checked, place, {TIMES}, "
    f"claims in it, shown in, bears on, {COMMON}",
    rows_of("events", _event),
)
EXHIBITS = Table(
    f"id, marked, form, title, account, checked, shows, found, place, {TIMES}, bears on, {COMMON}",
    rows_of("exhibits", _exhibit),
)
STATEMENTS = Table(
    f"id, marked, speaker, wording, positions, in words, account, {TIMES}, {COMMON}",
    rows_of("statements", _statement),
)
MEASURES = Table(
    f"id, marked, state, title, by, account, checked, reasons, place, {TIMES}, "
    f"claims in it, bears on, {COMMON}",
    rows_of("measures", _measure),
)
