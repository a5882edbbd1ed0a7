"""What refers to itself by way of others of its kind: each such item, as it is told."""

from collections.abc import Iterator
from itertools import islice

from briefing.incident.finding import MOST_LISTED, Finding
from briefing.incident.origins import relayed
from briefing.incident.types import Incident
from briefing.problems import first_few

__all__ = ["circles", "goes_round"]


def circles(incident: Incident, twice: set[str]) -> Iterator[Finding]:
    """Events that place, actors that hold, sources that relay, revisions that revise each other.

    Where an id stands `twice` nobody knows which of the two is meant, and no circle is told.
    """
    placed = {
        event.id: event.when.placed.event
        for event in incident.events
        if event.when is not None and event.when.placed is not None
    }
    parts = {actor.id: actor.part_of for actor in incident.actors if actor.part_of is not None}
    for section, field, arrows in (
        ("events", ("when", "placed", "event"), placed),
        ("actors", ("part_of",), parts),
        ("sources", ("relays",), relayed(incident.sources)),
        ("revisions", ("of",), {revision.id: revision.of for revision in incident.revisions}),
    ):
        found = _on_circles(arrows)
        unclear: set[str] = set()
        for ident in twice & found.keys():
            if ident not in unclear:
                unclear.update(found[ident])
        for start in arrows:
            if start in found and start not in unclear:
                others = list(
                    islice((one for one in found[start] if one != start), MOST_LISTED + 1)
                )
                way = f" by way of {first_few(others, MOST_LISTED)}" if others else ""
                yield Finding(
                    (section, start, *field),
                    "circle",
                    f"{start!r} refers to itself{way}.",
                    "Break the circle.",
                )


def goes_round(incident: Incident) -> bool:
    """Whether anything refers to itself by way of others, so that who follows it never ends."""
    return any(circles(incident, set()))


def _on_circles(arrows: dict[str, str]) -> dict[str, list[str]]:
    """Each id from which the arrows lead back to it, with all ids of that circle."""
    circles: dict[str, list[str]] = {}
    seen: set[str] = set()
    for start in arrows:
        walk: dict[str, int] = {}
        ident: str | None = start
        while ident is not None and ident not in seen:
            seen.add(ident)
            walk[ident] = len(walk)
            ident = arrows.get(ident)
        if ident in walk:
            circle = list(walk)[walk[ident] :]
            circles.update(dict.fromkeys(circle, circle))
    return circles
