"""What sources tell differently of one item: which fields, and an item as another tells it."""

from typing import Any, TypeVar

from msgspec import structs

from briefing.incident.marking import highest
from briefing.incident.types import Kind, Telling, Told, When

__all__ = ["FIELDS", "as_told_otherwise", "told_differently"]

ToldT = TypeVar("ToldT", bound=Told)

FIELDS: dict[Kind, tuple[str, ...]] = {
    Kind.EVENT: ("title", "when", "place"),
    Kind.EXHIBIT: ("title", "when", "place", "shows", "found"),
    Kind.MEASURE: ("title", "when", "place", "state"),
    Kind.STATEMENT: ("when", "occasion"),
}
"""What a source can tell otherwise of each kind of item."""

_ALL = tuple(dict.fromkeys(name for names in FIELDS.values() for name in names))


def told_differently(telling: Telling) -> dict[str, Any]:
    """The fields that a telling has of its own, by name; what it leaves empty as well."""
    fields = {name: getattr(telling, name) for name in _ALL}
    return {name: value for name, value in fields.items() if value is not None}


def as_told_otherwise(item: ToldT) -> ToldT:
    """An item that has lost all its own evidence, as the first of its tellings has it.

    Each other telling keeps what it told as the item did, or as it told itself; those that now tell
    the same are evidence of the item.
    """
    first, *others = item.tellings
    changed = told_differently(first)
    evidence = first.evidence
    tellings = []
    for other in others:
        kept = told_differently(other)
        for name in changed:
            kept.setdefault(name, _or_empty(name, getattr(item, name)))
        same = {name: None for name, value in kept.items() if changed.get(name) == value}
        if len(same) < len(kept):
            tellings.append(structs.replace(other, **kept | same))
        else:
            evidence += other.evidence
    changed["marking"] = highest(item.marking, first.marking)
    made = structs.replace(item, evidence=evidence, tellings=tuple(tellings), **changed)
    return structs.replace(made, when=None) if getattr(made, "when", None) == When() else made


def _or_empty(name: str, value: Any) -> Any:
    """A field of an item as a telling has it, where None would be no word on it at all."""
    return When() if name == "when" and value is None else value
