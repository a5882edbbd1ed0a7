"""What is called confirmed: by two sources of independent origin, and for whom it is so."""

from collections.abc import Iterable, Iterator

from briefing.compiler.checks.subject import Subject
from briefing.incident.finding import Finding
from briefing.incident.links import SECTIONS, kind_of
from briefing.incident.origins import origins
from briefing.incident.types import Checked, Event, Evidence, Exhibit, Measure

__all__ = ["unconfirmed"]


def unconfirmed(subject: Subject) -> Iterator[Finding]:
    """What is called confirmed, and is not, or not for all who may read it."""
    groups = origins(subject.incident.sources).items()
    origin_of = {source.id: origin for origin, group in groups for source in group}
    incident = subject.incident
    checkable: tuple[Exhibit | Event | Measure, ...] = (
        *incident.exhibits,
        *incident.events,
        *incident.measures,
    )
    for item in checkable:
        if item.checked is not Checked.CONFIRMED:
            continue
        path = (SECTIONS[kind_of(item)], item.id, "checked")
        within = [one for one in item.evidence if one.marking.within(item.marking)]
        if not _is_confirmed(item.evidence, origin_of):
            yield Finding(
                path,
                "confirmed-by-one",
                f"{item.id!r} is called confirmed, and no two independent sources say it.",
                "Cite a second one that does not relay the first, or call it unverified.",
            )
        elif not _is_confirmed(within, origin_of):
            yield Finding(
                path,
                "marking-too-low",
                f"{item.id!r} is {item.marking}, and what confirms it is above that.",
                "Raise its marking, or cite a second independent source for all who may read it.",
            )


def _is_confirmed(evidence: Iterable[Evidence], origin_of: dict[str, str]) -> bool:
    """Whether two sources of independent origin say a thing, and not on one actor's word."""
    voices: dict[str, set[str]] = {}
    for one in evidence:
        if one.source in origin_of:
            voice = one.attributed_to[-1] if one.attributed_to else ""
            voices.setdefault(origin_of[one.source], set()).add(voice)
    if len(voices) < 2:
        return False
    every = set().union(*voices.values())
    return "" in every or len(every) > 1
