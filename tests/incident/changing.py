"""How tests change a record: fields of one item replaced, by its id."""

from typing import Any

from msgspec import structs

from briefing.incident.links import SECTIONS
from briefing.incident.types import Incident

__all__ = ["changed"]


def changed(incident: Incident, ident: str, **fields: Any) -> Incident:
    """The incident with fields of one item replaced."""
    for section in SECTIONS.values():
        items = getattr(incident, section)
        if any(one.id == ident for one in items):
            made = [structs.replace(one, **fields) if one.id == ident else one for one in items]
            return structs.replace(incident, **{section: tuple(made)})
    raise KeyError(ident)
