"""How tests read and change a record: as running text, without white space, an item at a time."""

from typing import Any

import msgspec

from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from briefing.incident.view import View, cut
from briefing.paper.export import export

__all__ = ["changed", "run", "solid", "whole"]


def run(view: View, form: str = "page") -> str:
    """A paper as if it had one line, with single blanks."""
    return " ".join(export(view, form).decode().split())


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
