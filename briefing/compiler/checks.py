"""What a record must not say although it hangs together. Integrity is checked elsewhere."""

from collections.abc import Iterator

from briefing.incident.integrity import Finding
from briefing.incident.links import SECTIONS, kind_of
from briefing.incident.origins import origins
from briefing.incident.types import Checked, Event, Exhibit, Incident, Measure

__all__ = ["overstatements"]


def overstatements(incident: Incident) -> Iterator[Finding]:
    """What is called confirmed although fewer than two independent origins say it."""
    independent = [{one.id for one in group} for group in origins(incident.sources).values()]
    checkable: tuple[Exhibit | Event | Measure, ...] = (
        *incident.exhibits,
        *incident.events,
        *incident.measures,
    )
    for item in checkable:
        if item.checked is not Checked.CONFIRMED:
            continue
        cited = {one.source for one in item.evidence}
        if sum(not cited.isdisjoint(group) for group in independent) < 2:
            yield Finding(
                (SECTIONS[kind_of(item)], item.id, "checked"),
                "confirmed-by-one",
                f"{item.id!r} is called confirmed, and no two independent sources say it.",
                "Cite a second one that does not relay the first, or call it unverified.",
            )
