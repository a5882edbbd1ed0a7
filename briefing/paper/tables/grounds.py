"""Tables of what all else rests on: sources, passages, evidence; and of what was revised."""

from collections.abc import Iterator

from briefing.incident.links import evidence_of, items_of
from briefing.incident.types import Evidence, Item, Revision, Source, Told
from briefing.incident.view import View
from briefing.paper.tables.table import (
    COMMON,
    TIMES,
    Row,
    Table,
    by_whom,
    common,
    markers,
    names,
    rows_of,
    times,
)

__all__ = ["EVIDENCE", "PASSAGES", "REVISIONS", "SOURCES"]


def _source(view: View, source: Source) -> Row:
    return (
        str(view.numbers[source.id]),
        source.outlet,
        source.form,
        source.title,
        source.author,
        *times(view, source.published),
        source.received.isoformat() if source.received else "",
        source.language,
        source.relays,
        source.sha256 or "",
        *common(view, source),
    )


def _passages(view: View, _chosen: frozenset[str]) -> Iterator[Row]:
    for source in view.incident.sources:
        number = str(view.numbers[source.id])
        for one in source.passages:
            yield (source.id, one.marking.value, number, one.locator, one.digest)


def _evidence(view: View, chosen: frozenset[str]) -> Iterator[Row]:
    """A row for each citation; "" tells of an item as it is, a number of another's telling."""
    for item in items_of(view.incident):
        if item.id not in chosen:
            continue
        for telling, evidence in _citations(item):
            for one in evidence:
                yield (
                    item.id,
                    one.marking.value,
                    telling,
                    one.source,
                    str(view.numbers[one.source]),
                    one.passage,
                    names(view, one.attributed_to),
                    one.frame,
                    one.quote,
                    one.hedge,
                )


def _citations(item: Item) -> Iterator[tuple[str, tuple[Evidence, ...]]]:
    yield "", evidence_of(item)
    if isinstance(item, Told):
        yield from ((str(number), one.evidence) for number, one in enumerate(item.tellings, 1))


def _revision(view: View, revision: Revision) -> Row:
    return (
        revision.of,
        revision.what.value,
        by_whom(view, revision),
        revision.text,
        *times(view, revision.when),
        markers(view, revision),
    )


SOURCES = Table(
    f"id, marked, number, outlet, form, title, author, {TIMES}, "
    f"received, language, relays, sha-256 of the original, {COMMON}",
    rows_of("sources", _source),
)
PASSAGES = Table("source, marked, number, passage, digest", _passages)
EVIDENCE = Table(
    "item, marked, telling, source, number, passage, attributed to, frame, quotation, hedge",
    _evidence,
)
REVISIONS = Table(
    f"id, marked, of, what, by, text, {TIMES}, sources",
    rows_of("revisions", _revision),
)
