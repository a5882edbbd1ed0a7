"""Corrections and withdrawals: of what they can be, and what still leans on what was withdrawn."""

from collections.abc import Iterator

from briefing.compiler.checks.subject import Subject
from briefing.incident.finding import Finding, Path
from briefing.incident.links import items_of, kind_of
from briefing.incident.types import Kind, LineUse, RevisionKind

__all__ = ["leaning_on_withdrawn", "unrevisable"]

_NEVER = (Kind.SIDE, Kind.ACTOR)


def unrevisable(subject: Subject) -> Iterator[Finding]:
    """Revisions of what nobody has said: a side, an actor."""
    kinds = {item.id: kind_of(item) for item in items_of(subject.incident)}
    for revision in subject.incident.revisions:
        kind = kinds.get(revision.of)
        if kind in _NEVER:
            yield Finding(
                ("revisions", revision.id, "of"),
                "cannot-be-revised",
                f"{revision.of!r} is {'an actor' if kind is Kind.ACTOR else 'a side'}, and only "
                "what a source says can be corrected or withdrawn.",
                "Name the item that the source corrects or withdraws.",
            )


def leaning_on_withdrawn(subject: Subject) -> Iterator[Finding]:
    """Sentences of the summary, and lines to be said, that lean on something withdrawn.

    One that names the withdrawal as well tells of it.
    """
    leaning: list[tuple[Path, tuple[str, ...]]] = [
        (("summary", index, "carried_by"), sentence.carried_by)
        for index, sentence in enumerate(subject.incident.summary)
    ]
    leaning += [
        (("lines", line.id, "about"), line.about)
        for line in subject.incident.lines
        if line.use is not LineUse.NOT_TO_BE_SAID
    ]
    withdrawals = {
        revision.of: revision.id
        for revision in subject.incident.revisions
        if revision.what is RevisionKind.WITHDRAWAL
    }
    for path, idents in leaning:
        for place, ident in enumerate(idents):
            if ident in withdrawals and withdrawals[ident] not in idents:
                yield Finding(
                    (*path, place),
                    "leans-on-withdrawn",
                    f"This leans on {ident!r}, which was withdrawn.",
                    f"Word it anew, or name {withdrawals[ident]!r} beside it if it tells of that.",
                    warning=True,
                )
