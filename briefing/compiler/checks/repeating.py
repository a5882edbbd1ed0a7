"""What is said twice: in one list, in one statement, or by one name for two."""

from collections.abc import Iterator
from functools import cache

from briefing.compiler.checks.subject import Subject
from briefing.incident.finding import Finding, Path
from briefing.incident.links import SECTIONS, evidence_of, items_of, kind_of
from briefing.incident.stances import stance_verb
from briefing.incident.types import Claim, Item, Mode, Stance
from briefing.problems import quoted

__all__ = ["named_twice", "same_names", "two_positions"]

_LISTS = (
    "about",
    "aliases",
    "bears_on",
    "by",
    "claims",
    "inferred",
    "shown_in",
    "shows",
    "tags",
    "to",
    "unsaid",
)


def named_twice(subject: Subject) -> Iterator[Finding]:
    """What stands twice in one list: an addressee, a claim, a citation."""
    for index, sentence in enumerate(subject.incident.summary):
        yield from _twice(("summary", index, "carried_by"), sentence.carried_by)
    for item in items_of(subject.incident):
        path = (SECTIONS[kind_of(item)], item.id)
        for name in _lists(type(item)):
            named = getattr(item, name)
            if isinstance(named, tuple) and len(named) > 1:
                yield from _twice((*path, name), named)
        field = "implied" if isinstance(item, Claim) else "evidence"
        evidence = evidence_of(item)
        for index, one in enumerate(evidence):
            if len(one.attributed_to) > 1:
                yield from _twice((*path, field, index, "attributed_to"), one.attributed_to)
            if len(evidence) > 1 and one in evidence[:index]:
                yield Finding(
                    (*path, field, index),
                    "named-twice",
                    "The same citation is given twice.",
                    "Take one away.",
                )
    for measure in subject.incident.measures:
        for index, reason in enumerate(measure.reasons):
            yield from _twice(("measures", measure.id, "reasons", index, "by"), reason.by)


def two_positions(subject: Subject) -> Iterator[Finding]:
    """Statements that take more than one position on one claim."""
    for statement in subject.incident.statements:
        taken: dict[str, Stance] = {}
        for index, position in enumerate(statement.positions):
            if position.claim not in taken:
                taken[position.claim] = position.stance
                continue
            before = stance_verb(taken[position.claim], Mode.PAST)
            yield Finding(
                ("statements", statement.id, "positions", index),
                "two-positions",
                f"In this statement its speaker already {before} {position.claim!r} holds.",
                "Keep one position on a claim, or make two statements of it.",
            )


def same_names(subject: Subject) -> Iterator[Finding]:
    """Actors, claims and questions that a reader cannot tell apart."""
    incident = subject.incident
    named: list[tuple[Path, str]] = [
        *((("actors", actor.id, "name"), actor.name) for actor in incident.actors),
        *((("claims", claim.id, "text"), claim.text) for claim in incident.claims),
        *((("questions", one.id, "text"), one.text) for one in incident.questions),
    ]
    first: dict[tuple[str | int, str], Path] = {}
    for path, name in named:
        other = first.setdefault((path[0], name.casefold()), path)
        if other is not path:
            yield Finding(
                path,
                "same-name",
                f"{quoted(name)} stands for {other[1]!r} as well.",
                "Tell the two apart by their words, or make them one.",
                warning=True,
            )


@cache
def _lists(kind: type[Item]) -> list[str]:
    return [name for name in _LISTS if name in kind.__struct_fields__]


def _twice(path: Path, named: tuple[str, ...]) -> Iterator[Finding]:
    if len(set(named)) == len(named):
        return
    for index, one in enumerate(named):
        if one in named[:index]:
            yield Finding(
                (*path, index),
                "named-twice",
                f"{quoted(one)} is named twice here.",
                "Take one away.",
            )
