"""What stays only with what uses it: claims, actors and sides. Knows no ceiling and no moment."""

from collections.abc import Iterable, Mapping
from typing import Any

from briefing.incident.links import all_evidence_of, evidence_of
from briefing.incident.types import Actor, Claim, Item, Line, Measure, Statement

__all__ = ["Sections", "in_use"]

Sections = dict[str, tuple[Any, ...]]
"""The items of an incident by section."""

_BY_USE = ("actors", "sides")
"""The sections of items that stay only with what refers to them, or with evidence of their own."""


def in_use(sections: Sections) -> Sections:
    """The items without claims that nobody takes a position on and no passage implies.

    After these go the actors and sides that are named by nothing, and rest on nothing themselves.
    """
    held = {position.claim for said in sections["statements"] for position in said.positions}
    claims = tuple(one for one in sections["claims"] if one.id in held or one.implied)
    sections = {**sections, "claims": claims}
    used = _used(sections)
    for section in _BY_USE:
        sections[section] = tuple(
            one for one in sections[section] if one.id in used or evidence_of(one)
        )
    return sections


def _used(sections: Mapping[str, Iterable[Item]]) -> set[str]:
    """What is referred to by items that stand by themselves, and by what these refer to."""
    used: set[str] = set()
    by_use: dict[str, Item] = {}
    for section, items in sections.items():
        leans = section in _BY_USE
        for item in items:
            if leans and not evidence_of(item):
                by_use[item.id] = item
            else:
                used.update(_references(item))
    waiting = [ident for ident in by_use if ident in used]
    while waiting:
        for ident in _references(by_use[waiting.pop()]):
            if ident not in used:
                used.add(ident)
                if ident in by_use:
                    waiting.append(ident)
    return used


def _references(item: Item) -> list[str]:
    """The actors and sides that an item refers to, and whatever a line is about.

    It is asked of every item there is, so what most of them are comes first.
    """
    found: list[str] = []
    for evidence in all_evidence_of(item):
        found += evidence.attributed_to
    match item:
        case Statement():
            found += (item.speaker, *item.to)
        case Claim():
            found += item.about
        case Actor():
            found += [ident for ident in (item.side, item.part_of) if ident]
        case Measure():
            found += item.by
            found += [actor for reason in item.reasons for actor in reason.by]
        case Line():
            found += item.about
    return found
