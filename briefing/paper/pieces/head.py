"""What stands at the top: what sort of record this is, as of when, issued when, and by whom."""

from briefing.incident.moment import as_of_words
from briefing.incident.safe import safe
from briefing.incident.timing import instant_words
from briefing.incident.types import Status
from briefing.incident.view import View
from briefing.paper.document import Block, Detail, Paragraph, Remark, Table
from briefing.paper.issue import Issue
from briefing.paper.vocabulary import Name, Words

__all__ = ["banner", "head"]

_BANNERS = {Status.SAMPLE: Words.SAMPLE, Status.EXERCISE: Words.EXERCISE}
_STATUSES = {
    Status.LIVE: "LIVE",
    Status.CLOSED: "CLOSED: history, no longer followed",
    Status.EXERCISE: "EXERCISE",
    Status.SAMPLE: "SAMPLE",
}


def banner(view: View) -> Remark | None:
    """What must be said first and last of a record of no real incident."""
    words = _BANNERS.get(view.incident.status)
    return Remark(words) if words else None


def head(view: View, issue: Issue) -> tuple[Block, ...]:
    """The details of this copy, and a word where it is filtered."""
    incident = view.incident
    update = instant_words(incident.next_update) if incident.next_update else ""
    rows = {
        Name.STATUS: _STATUSES[incident.status],
        Name.HANDLING: incident.caveat,
        Name.AS_OF: as_of_words(view),
        Name.ISSUED: issue.issued or Words.NOT_ISSUED.value,
        Name.NEXT_UPDATE: update,
        Name.SERIAL: incident.serial,
        Name.SUPERSEDES: incident.supersedes,
        Name.ORIGINATOR: incident.originator,
        Name.CONTACT: incident.contact,
    }
    table = Table(tuple(Detail(name, safe(value)) for name, value in rows.items() if value))
    filtered = (Paragraph((Remark(Words.FILTERED),)),) if view.filter else ()
    return (table, *filtered)
