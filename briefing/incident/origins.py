"""Which sources are independent: two that relay the same words are one. No judgement of truth."""

from collections.abc import Sequence

from briefing.incident.types import Source

__all__ = ["origins"]


def origins(sources: Sequence[Source]) -> dict[str, tuple[Source, ...]]:
    """The sources by their origin, in the order in which each origin first appears.

    The origin of a source is whose words it relays, compared without regard to case; where that
    names another source, by its id or its outlet, it is that source's own origin. A source that
    relays nobody is its own.
    """
    named: dict[str, Source] = {}
    for source in sources:
        named.setdefault(source.outlet.casefold(), source)
    named.update((source.id, source) for source in sources)
    found: dict[str, list[Source]] = {}
    for source in sources:
        found.setdefault(_origin(source, named), []).append(source)
    return {origin: tuple(relaying) for origin, relaying in found.items()}


def _origin(source: Source, named: dict[str, Source]) -> str:
    seen: list[str] = []
    while source.relays and source.id not in seen:
        seen.append(source.id)
        whose = source.relays.casefold()
        if whose not in named:
            return f"relayed {whose}"
        source = named[whose]
    circle = seen[seen.index(source.id) :] if source.id in seen else [source.id]
    return f"source {min(circle)}"
