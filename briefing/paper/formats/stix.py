"""STIX 2.1 straight from a view: a bundle with a report of the incident and of all that is held."""

from collections.abc import Iterable, Iterator
from uuid import NAMESPACE_URL, uuid5

import msgspec

from briefing.incident.canonical import digest
from briefing.incident.links import items_of
from briefing.incident.moment import as_of_words
from briefing.incident.types import Item, Source
from briefing.incident.view import View
from briefing.paper.document import Sentence
from briefing.paper.formats.portions import in_portions
from briefing.paper.formats.stix_items import objects_of
from briefing.paper.formats.stix_marks import definition
from briefing.paper.formats.stix_objects import Object, Objects, timestamp
from briefing.paper.issue import Issue
from briefing.paper.pieces.head import banner
from briefing.paper.pieces.summary import summary
from briefing.paper.selection import selected, wanted

__all__ = ["stix"]

_START = b'{\n  "objects": [\n'
_END = b"\n  ]\n}"
"""What stands before the objects of a bundle that has nothing else, and behind those of any."""


def stix(view: View, issue: Issue, _table: str) -> bytes:
    """The view as a bundle: each item by who tells it and where, each position as an opinion.

    What STIX has no place for (times that can mean several, accounts, hedges, answers that are
    lacking) stands in the words of the notes, as it does on paper. The same view, the same bytes.
    """
    objects = Objects(view)
    chosen = wanted(view)
    first = [definition(view.held), *_handling(objects), *_producer(objects)]
    incident = _incident(objects)
    items = [item for item in items_of(view.incident) if item.id in chosen]
    # A report is this one copy, and another selection of the same view is another report.
    copy = f"{digest(selected(view))}/{issue.issued or ''}"
    report = objects.object(
        "report",
        objects.id_of(f"/{copy}", "report"),
        objects.moment,
        name=_title(view),
        description=_description(view, issue),
        published=timestamp(objects.moment),
        object_refs=[incident["id"], *(one for item in items for one in objects.ids_of(item))],
        external_references=_sources(view),
    )
    bundle = {
        "type": "bundle",
        "id": f"bundle--{uuid5(NAMESPACE_URL, report['id'])}",
        "objects": [*first, report, incident],
    }
    told = in_portions(items, lambda some: _further(objects, some))
    return _indented(bundle).removesuffix(_END) + told + _END + b"\n"


def _further(objects: Objects, items: Iterable[Item]) -> bytes:
    """What some items become, as it stands in a bundle behind other objects."""
    made = [one for item in items for one in objects_of(item, objects)]
    return b",\n" + _indented({"objects": made})[len(_START) : -len(_END)] if made else b""


def _indented(bundle: Object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(bundle), indent=2)


def _incident(objects: Objects) -> Object:
    incident = objects.view.incident
    return objects.object(
        "incident",
        objects.incident,
        objects.first,
        name=_title(objects.view),
        labels=[f"status:{incident.status}"],
        external_references=_sources(objects.view),
    )


def _title(view: View) -> str:
    """The title; before it a word that the incident is no real one, where it is none."""
    told = banner(view)
    return f"{told.words} – {view.incident.title}" if told else view.incident.title


def _description(view: View, issue: Issue) -> str:
    """The summary, and what identifies the copy."""
    incident = view.incident
    told = " ".join(
        f"{part.text} {part.markers}" if isinstance(part, Sentence) else part.text
        for part in summary(view).parts
    )
    about = {
        "As of": as_of_words(view),
        "Issued": issue.issued,
        "Serial": incident.serial,
        "Supersedes": incident.supersedes,
    }
    return "\n".join([told, *(f"{name}: {value}" for name, value in about.items() if value)])


def _handling(objects: Objects) -> Iterator[Object]:
    """The word on how to handle it, as a marking of its own."""
    if objects.handling:
        made = objects.object(
            "marking-definition",
            objects.handling,
            objects.first,
            definition_type="statement",
            definition={"statement": objects.view.incident.caveat},
        )
        del made["modified"], made["object_marking_refs"]
        yield made


def _producer(objects: Objects) -> Iterator[Object]:
    """Whoever has made the record."""
    incident = objects.view.incident
    if objects.producer:
        yield objects.object(
            "identity",
            objects.producer,
            objects.first,
            name=incident.originator,
            identity_class="unknown",
            contact_information=incident.contact,
        )


def _sources(view: View) -> list[Object]:
    return [_source(view, source) for source in view.incident.sources]


def _source(view: View, source: Source) -> Object:
    """A source by its number in the view, with the digest of its original."""
    words = ", ".join(filter(None, (source.form, source.title)))
    made = {
        "source_name": source.outlet,
        "description": words,
        "external_id": str(view.numbers[source.id]),
        "hashes": {"SHA-256": source.sha256} if source.sha256 else None,
    }
    return {name: value for name, value in made.items() if value}
