"""A view that lists what is new or differs since a moment, and nothing else."""

import datetime as dt
from collections.abc import Iterator

from msgspec import structs

from briefing.incident.updates import Updates, updates
from briefing.incident.view import View, cut

__all__ = ["changed_since"]


def changed_since(view: View, moment: dt.datetime) -> View:
    """The view as it is, listing of what it lists only what was not known so at the moment."""
    before = cut(view.incident, ceiling=view.ceiling, as_of=moment, reader=view.reader)
    among = frozenset(_ids(updates(before, view)))
    return cut(
        view.incident,
        ceiling=view.ceiling,
        as_of=view.as_of,
        filter=structs.replace(view.filter, among=among),
        reader=view.reader,
    )


def _ids(found: Updates) -> Iterator[str]:
    yield from (item.id for item in found.new)
    yield from (one.item.id for one in found.changed)
    for one in (*found.corrected, *found.withdrawn):
        yield one.item.id
        yield from (revision.id for revision in one.revisions)
