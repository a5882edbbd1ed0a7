"""Any incident with its markings raised to what they rest on, as those of a file have to be."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from msgspec import structs

from briefing.incident.links import SECTIONS, items_of
from briefing.incident.marking import Marking, highest, lowest
from briefing.incident.safe import SafeText
from briefing.incident.types import Incident, Item, Telling, Told

__all__ = ["within_bounds"]


T = TypeVar("T", bound=Item | Telling)
Passages = Mapping[tuple[str, SafeText], Marking]


def within_bounds(incident: Incident) -> Incident:
    """The incident with each marking raised to what it rests on, as a file has to have them."""
    sources = tuple(
        structs.replace(
            source,
            passages=tuple(
                structs.replace(one, marking=highest(one.marking, source.marking))
                for one in source.passages
            ),
        )
        for source in incident.sources
    )
    passages = {
        (source.id, one.locator): one.marking for source in sources for one in source.passages
    }
    made: dict[str, Any] = {"sources": sources}
    carried: dict[str, list[Marking]] = {}
    sections = [name for name in SECTIONS.values() if name not in ("sources", "claims")]
    for section in (*sections, "claims"):  # claims rest on statements
        field = "implied" if section == "claims" else "evidence"
        items = []
        for item in getattr(incident, section):
            item = _raised(item, field, passages, carried.get(item.id, []))
            if isinstance(item, Told):
                tellings = [_raised(one, "evidence", passages) for one in item.tellings]
                item = structs.replace(item, tellings=tuple(tellings))
            for position in getattr(item, "positions", ()):
                carried.setdefault(position.claim, []).append(item.marking)
            items.append(item)
        made[section] = tuple(items)
    whole = structs.replace(incident, **made)
    marked = {item.id: item.marking for item in items_of(whole)}
    summary = tuple(
        structs.replace(one, marking=highest(one.marking, *map(marked.__getitem__, one.carried_by)))
        for one in incident.summary
    )
    return structs.replace(whole, summary=summary)


def _raised(thing: T, field: str, passages: Passages, others: Sequence[Marking] = ()) -> T:
    """An item or a telling with its citations, and then itself, raised to what they rest on."""
    evidence = tuple(
        structs.replace(one, marking=highest(one.marking, passages[one.source, one.passage]))
        for one in getattr(thing, field, ())
    )
    floor = lowest([*[one.marking for one in evidence], *others]) or Marking.CLEAR
    changed = {field: evidence} if evidence else {}
    return structs.replace(thing, marking=highest(thing.marking, floor), **changed)
