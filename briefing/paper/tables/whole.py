"""Tables of the whole: the incident itself, its summary, and something of every item in it."""

from collections.abc import Iterator

from briefing.incident.accounts import account_of
from briefing.incident.canonical import digest
from briefing.incident.links import items_of
from briefing.incident.moment import as_of_words
from briefing.incident.naming import kind_word, title_of
from briefing.incident.origins import origins
from briefing.incident.stances import held, listed
from briefing.incident.types import (
    Claim,
    Event,
    Exhibit,
    Item,
    Measure,
    Question,
    Revision,
    Source,
    Statement,
)
from briefing.incident.view import View
from briefing.paper.document import Sentence
from briefing.paper.pieces.summary import summary
from briefing.paper.tables.table import (
    COMMON,
    TIMES,
    Row,
    Table,
    account,
    by_whom,
    common,
    joined,
    names,
    times,
)
from briefing.paper.vocabulary import Words

__all__ = ["INCIDENT", "ITEMS", "SUMMARY"]


def _items(view: View, chosen: frozenset[str]) -> Iterator[Row]:
    for item in items_of(view.incident):
        if item.id in chosen:
            yield (item.id, item.marking.value, *_item(view, item))


def _item(view: View, item: Item) -> Row:
    when = item.published if isinstance(item, Source) else getattr(item, "when", None)
    return (
        kind_word(item),
        *_told(view, item),
        *(times(view, when) if when else [""] * len(TIMES.split(", "))),
        *common(view, item),
    )


def _told(view: View, item: Item) -> Row:
    """Who, what, and whose account it is."""
    match item:
        case Statement():
            speaker = view.links.actor(item.speaker)
            claims = ((one.stance, view.links.claim(one.claim)) for one in item.positions)
            said = joined(held(speaker, stance, claim) for stance, claim in claims)
            return (listed(speaker), said, account(view, item))
        case Measure():
            what = f"{item.title} ({item.state})"
            return (names(view, item.by), what, account(view, item))
        case Claim():
            return ("", title_of(item, view), account_of(item, view.links).words())
        case Source():
            return (item.outlet, item.title or item.form, "")
        case Revision():
            return (by_whom(view, item), f"{item.what} of {item.of}: {item.text}", "")
        case Event() | Exhibit() | Question():
            return ("", title_of(item, view), account(view, item))
    return ("", title_of(item, view), "")


def _summary(view: View, _chosen: frozenset[str]) -> Iterator[Row]:
    for part in summary(view).parts:
        if isinstance(part, Sentence):
            yield (part.text, part.markers[1:-1])


def _incident(view: View, _chosen: frozenset[str]) -> Iterator[Row]:
    incident = view.incident
    yield (
        incident.id,
        incident.title,
        incident.status.value,
        incident.caveat,
        as_of_words(view),
        incident.next_update.isoformat() if incident.next_update else "",
        incident.serial,
        incident.supersedes,
        incident.originator,
        incident.contact,
        incident.zone,
        Words.FILTERED if view.filter else "",
        str(len(origins(incident.sources))),
        digest(incident),
    )


ITEMS = Table(f"id, marked, kind, who, what, account, {TIMES}, {COMMON}", _items)
SUMMARY = Table("sentence, sources", _summary)
INCIDENT = Table(
    "id, title, status, handling, as of, next update, serial, supersedes, "
    "originator, contact, zone, filter, independent origins, sha-256 of this view",
    _incident,
)
