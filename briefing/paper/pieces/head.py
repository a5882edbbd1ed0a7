"""What stands at the top: what sort of record this is, as of when, issued when, and by whom."""

from collections.abc import Iterator

from briefing.incident.moment import as_of_words
from briefing.incident.safe import safe
from briefing.incident.timing import instant_words
from briefing.incident.types import Actor, Question, Side, Status
from briefing.incident.view import View
from briefing.paper.document import Block, Detail, Paragraph, Remark, Table
from briefing.paper.issue import Issue
from briefing.paper.prose import listing, quoted
from briefing.paper.vocabulary import Name, Words

__all__ = ["banner", "banner_of", "head", "private_banner"]

_BANNERS = {Status.SAMPLE: Words.SAMPLE, Status.EXERCISE: Words.EXERCISE}
_PRIVATE_BANNERS = {
    Status.SAMPLE: Words.PRIVATE_SAMPLE,
    Status.EXERCISE: Words.PRIVATE_EXERCISE,
}
_UNSET = {
    Name.PERIOD: Words.ALL_KNOWN,
    Name.SERIAL: Words.NO_SERIAL,
    Name.NEXT_UPDATE: Words.NO_UPDATE,
}
_STATUSES = {
    Status.LIVE: "LIVE",
    Status.CLOSED: "CLOSED: history, no longer followed",
    Status.EXERCISE: "EXERCISE",
    Status.SAMPLE: "SAMPLE",
}


def banner(view: View) -> Remark | None:
    """What must be said first and last of a record of no real incident."""
    return banner_of(view.incident.status)


def banner_of(status: Status) -> Remark | None:
    """What must be said first and last of what is about an incident of that status."""
    words = _BANNERS.get(status)
    return Remark(words) if words else None


def private_banner(view: View) -> Remark:
    """What must be said first and last of a copy that is not to be handed on."""
    return Remark(_PRIVATE_BANNERS.get(view.incident.status, Words.PRIVATE))


def head(view: View, issue: Issue, *, numbered: bool = False) -> tuple[Block, ...]:
    """The details of this copy, and a word where it is filtered.

    One of a ``numbered`` series has a serial, a period and a next update, or says that it has none.
    """
    incident = view.incident
    unset = _UNSET if numbered else {}
    update = instant_words(incident.next_update) if incident.next_update else ""
    rows = {
        Name.STATUS: _STATUSES[incident.status],
        Name.HANDLING: incident.caveat,
        Name.AS_OF: as_of_words(view),
        Name.PERIOD: _period(view, issue),
        Name.LISTED: "; ".join(_listed(view)),
        Name.ISSUED: issue.issued or Words.NOT_ISSUED.value,
        Name.NEXT_UPDATE: update,
        Name.SERIAL: incident.serial,
        Name.SUPERSEDES: incident.supersedes,
        Name.ORIGINATOR: incident.originator,
        Name.CONTACT: incident.contact,
    }
    told = {name: value or unset.get(name, "") for name, value in rows.items()}
    table = Table(tuple(Detail(name, safe(value)) for name, value in told.items() if value))
    return (table, *([Paragraph(tuple(_remarks(view, issue)))] if view.filter else []))


def _remarks(view: View, issue: Issue) -> Iterator[Remark]:
    yield Remark(Words.FILTERED)
    if issue.since is not None and not view.listed:
        yield Remark(Words.UNCHANGED)


def _listed(view: View) -> Iterator[str]:
    """What the filter asks for, as far as it can be told of what the view holds."""
    wanted, items = view.filter, view.links.items
    people = [items[one] for one in (*wanted.sides, *wanted.actors) if one in items]
    names = sorted(one.name for one in people if isinstance(one, Side | Actor))
    if names:
        yield f"by or about {listing(names)}"
    asked = (items.get(one) for one in wanted.questions)
    questions = sorted(one.text for one in asked if isinstance(one, Question))
    if questions:
        yield f"on {listing(map(quoted, questions))}"
    standings = frozenset(one.asked for one in wanted.standings)
    for terms in (wanted.kinds, wanted.checked, wanted.accounts, standings, wanted.states):
        if terms:
            yield listing(sorted(map(str, terms)))


def _period(view: View, issue: Issue) -> str:
    """What the copy is of, where it is not of all times: when things happened, or became known."""
    start, end = view.filter.window.start, view.filter.window.end
    parts = [
        *([f"from {instant_words(start)}"] if start else []),
        *([f"to {instant_words(end)}"] if end else []),
        *([f"new or changed since {instant_words(issue.since)}"] if issue.since else []),
    ]
    return " ".join(parts)
