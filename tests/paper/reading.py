"""How tests read and change a record: as running text, without white space, an item at a time."""

import os
from typing import Any

import msgspec

from briefing.incident.marking import Marking
from briefing.incident.safe import SafeText
from briefing.incident.types import Incident
from briefing.incident.view import Reader, View, cut
from briefing.paper.export import export
from briefing.paper.formats import FORMATS, OF_THE_VIEW
from briefing.paper.forms import FORMS, LOWEST_PRIVATE, PRIVATE
from briefing.paper.tables import TABLES

__all__ = ["EXAMPLES", "changed", "every_paper", "run", "solid", "spoiled", "whole"]


EXAMPLES = int(os.environ.get("BRIEFING_EXAMPLES", "8"))
"""How many incidents each property of papers is tried on; more by asking for more."""


def run(view: View, form: str = "sitrep") -> str:
    """A paper as if it had one line, with single blanks."""
    return " ".join(export(view, form).decode().split())


def every_paper(view: View) -> dict[str, bytes]:
    """A view in every form and format, each under the name of both.

    Text also as it is read aloud, in ASCII alone; the private forms where the view is private.
    """
    private = view.reader is not Reader.AUDIENCE and LOWEST_PRIVATE.within(view.ceiling)
    forms = [*FORMS, *(PRIVATE if private else ())]
    formats = [format for format in FORMATS if format not in OF_THE_VIEW]
    papers = {
        f"{form} as {format}": export(view, form, format=format)
        for form in forms
        for format in formats
    }
    spoken = {f"{form} aloud": export(view, form, ascii=True, speak=True) for form in forms}
    data = {format: export(view, format=format) for format in OF_THE_VIEW}
    tables = {f"csv of {table}": export(view, format="csv", table=table) for table in TABLES}
    return papers | spoken | data | tables


def solid(text: str) -> str:
    """A text without its white space."""
    return "".join(text.split())


def whole(incident: Incident) -> View:
    """All of an incident."""
    return cut(incident, ceiling=Marking.RED)


def changed(incident: Incident, section: str, ident: str, **fields: Any) -> Incident:
    """The incident with fields of one item replaced."""
    items = tuple(
        msgspec.structs.replace(one, **fields) if one.id == ident else one
        for one in getattr(incident, section)
    )
    assert items != getattr(incident, section)
    return msgspec.structs.replace(incident, **{section: items})


def spoiled(harbour: Incident, text: SafeText, other: SafeText) -> View:
    """The harbour with some outside text where it shows most."""
    incident = msgspec.structs.replace(harbour, title=text, caveat=other)
    incident = changed(incident, "events", "pier-three", title=text, place=other)
    incident = changed(incident, "claims", "pier-hit", text=other)
    incident = changed(incident, "actors", "port-authority", name=text)
    return whole(changed(incident, "sources", "post", outlet=other, title=text))
