"""How tests read and change a record: as running text, without white space, an item at a time."""

from typing import Any

import msgspec

from briefing.incident.marking import Marking
from briefing.incident.safe import SafeText
from briefing.incident.types import Incident
from briefing.incident.view import View, cut
from briefing.paper.export import export
from briefing.paper.formats import FORMATS
from briefing.paper.forms import FORMS

__all__ = ["changed", "every_paper", "run", "solid", "spoiled", "whole"]


def run(view: View, form: str = "page") -> str:
    """A paper as if it had one line, with single blanks."""
    return " ".join(export(view, form).decode().split())


def every_paper(view: View) -> dict[str, bytes]:
    """A view in every form and format, each under the name of both."""
    return {
        f"{form} as {format}": export(view, form, format=format)
        for form in FORMS
        for format in FORMATS
    }


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
