"""Which sources are independent: two that relay the same words are one. No judgement of truth."""

from collections.abc import Iterable, Sequence

from briefing.incident.types import Source

__all__ = ["origins", "relayed"]


def origins(sources: Sequence[Source]) -> dict[str, tuple[Source, ...]]:
    """The sources by their origin, in the order in which each origin first appears.

    The origin of a source is whose words it relays, compared without regard to case; where that
    names another source, by its id or its outlet, it is that source's own origin. A source that
    relays nobody is its own.
    """
    named = _named(sources)
    found: dict[str, list[Source]] = {}
    for source in sources:
        found.setdefault(_origin(source, named), []).append(source)
    return {origin: tuple(relaying) for origin, relaying in found.items()}


def relayed(sources: Sequence[Source]) -> dict[str, str]:
    """For each source that relays another one of these, which one."""
    named = _named(sources)
    whose = ((one.id, named.get(one.relays.casefold())) for one in sources if one.relays)
    return {ident: other.id for ident, other in whose if other is not None}


def _named(sources: Iterable[Source]) -> dict[str, Source]:
    """The sources by their outlets and by their ids, without regard to case."""
    named: dict[str, Source] = {}
    outlets = [(source.outlet.casefold(), source) for source in sources]
    for outlet, source in outlets:
        named.setdefault(outlet, source)
    named.update((source.id, source) for _, source in outlets)
    return named


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
