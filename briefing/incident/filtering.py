"""What a reader wants listed of what may be held. Nothing is cut here, and nothing drawn."""

import msgspec

from briefing.incident.links import Links, all_evidence_of, kind_of
from briefing.incident.types import Actor, Checked, Claim, Item, Kind, Measure, Side, Statement

__all__ = ["EVERYTHING", "Filter", "passes"]


class Filter(msgspec.Struct, frozen=True):
    """What a reader wants listed. An empty set asks for everything of its sort."""

    kinds: frozenset[Kind] = frozenset()
    sides: frozenset[str] = frozenset()
    actors: frozenset[str] = frozenset()
    checked: frozenset[Checked] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.kinds or self.sides or self.actors or self.checked)


EVERYTHING = Filter()


def passes(item: Item, wanted: Filter, links: Links) -> bool:
    """Whether an item is what the reader wants: of that kind, so checked, by or about those."""
    if wanted.kinds and kind_of(item) not in wanted.kinds:
        return False
    if wanted.checked and getattr(item, "checked", None) not in wanted.checked:
        return False
    if not wanted.actors and not wanted.sides:
        return True
    actors = _actors_of(item)
    sides = {item.id} if isinstance(item, Side) else {links.actor(one).side for one in actors}
    return bool(wanted.actors & actors) or bool(wanted.sides & sides)


def _actors_of(item: Item) -> set[str]:
    actors = {actor for one in all_evidence_of(item) for actor in one.attributed_to}
    match item:
        case Actor():
            actors.add(item.id)
        case Claim():
            actors.update(item.about)
        case Statement():
            actors.add(item.speaker)
        case Measure():
            actors.update(item.by)
    return actors
