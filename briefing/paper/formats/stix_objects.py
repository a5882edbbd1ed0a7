"""What the objects of a STIX bundle have in common: ids, moments, markings, whoever made them."""

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache
from typing import Any
from uuid import UUID, uuid5

from briefing.incident.types import Actor, Item, Measure, Side, Source, Statement
from briefing.incident.view import View, known_from
from briefing.paper.citations import cited
from briefing.paper.formats.stix_marks import MARKS

__all__ = ["Object", "Objects", "timestamp"]

Object = dict[str, Any]

_OURS = UUID("6a9d9f0e-37c1-5b0a-9f43-5d8c1e0b7a24")
"""The namespace of all ids that are made here."""

_UNDATED = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
"""The moment of a record whose sources give no date at all: STIX wants one, and this is none."""

_TYPES: dict[type[Item], str] = {
    Actor: "identity",
    Side: "identity",
    Measure: "course-of-action",
}
"""What an item becomes; any other one a note."""


class Objects:
    """Makes the objects of one view, with what all of them have in common.

    Ids are made of the incident's id, of who may have the copy, and of the item's id: the next copy
    for the same readers brings new versions of the same objects, and none tells of another copy.
    Whatever comes in later, an object was created when the first that it rests on was known. All
    bear the copy's highest marking, since an object tells of other items as well.
    """

    def __init__(self, view: View) -> None:
        self.view = view
        self.readers = f"{view.incident.id}/{view.held}"
        self.sources = view.incident.sources
        moments = [*filter(None, map(known_from, self.sources))]
        self.first = min(moments, default=_UNDATED)
        self.moment = view.as_of or max(moments, default=_UNDATED)
        self.modified = timestamp(self.moment)
        self.incident = self.id_of("", "incident")
        incident = view.incident
        self.producer = self.id_of("/originator", "identity") if incident.originator else ""
        # A marking definition has no versions: with other words it is another one.
        handling = f"/handling/{incident.caveat}"
        self.handling = self.id_of(handling, "marking-definition") if incident.caveat else ""
        self.marks = [*filter(None, (MARKS[view.held], self.handling))]
        self.refs: dict[str, str] = {}

    def id_of(self, name: str, type: str) -> str:
        """The id of an object of ours."""
        return f"{type}--{uuid5(_OURS, f'{self.readers}/{type}/{name}')}"

    def ref(self, ident: str) -> str:
        """The id of the object that an item has become; a source is none, and is the incident's."""
        if ident not in self.refs:
            item = self.view.links.items[ident]
            of_ours = self.id_of(ident, _TYPES.get(type(item), "note"))
            self.refs[ident] = self.incident if isinstance(item, Source) else of_ours
        return self.refs[ident]

    def ids_of(self, item: Item) -> Iterator[str]:
        """The ids of all objects that an item becomes; of a source none."""
        if not isinstance(item, Source):
            yield self.ref(item.id)
        if isinstance(item, Statement):
            yield from (self.opinion(item, number) for number in range(len(item.positions)))

    def opinion(self, statement: Statement, number: int) -> str:
        """The id of the opinion that a position of a statement becomes, by its place in there."""
        return self.id_of(f"{statement.id}/{number}", "opinion")

    def object(self, type: str, ident: str, created: dt.datetime, **properties: Any) -> Object:
        """An object with what all have; properties that are empty are left out."""
        made = {
            "type": type,
            "spec_version": "2.1",
            "id": ident,
            "created_by_ref": self.producer,
            "created": timestamp(min(created, self.moment)),
            "modified": self.modified,
            **properties,
            "object_marking_refs": self.marks,
        }
        return {name: value for name, value in made.items() if value}

    def known(self, item: Item) -> dt.datetime:
        """From when an item was known: by the earliest source that carries it, or that there is."""
        sources = (self.sources[one.number - 1] for one in cited(self.view, [item]))
        return min(filter(None, map(known_from, sources)), default=self.first)

    def cites(self, item: Item) -> list[Object]:
        """Where an item is said, by source: ``1 ¶3``."""
        return [
            {"source_name": self.sources[one.number - 1].outlet, "external_id": one.words}
            for one in cited(self.view, [item])
        ]


@lru_cache(maxsize=4096)
def timestamp(instant: dt.datetime) -> str:
    """A moment as STIX writes it: in UTC, to the millisecond."""
    return f"{instant.astimezone(dt.UTC).replace(tzinfo=None).isoformat('T', 'milliseconds')}Z"
