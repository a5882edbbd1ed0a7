"""Corrections and withdrawals: of what they can be, and what still leans on what was withdrawn."""

from collections.abc import Iterator

from briefing.compiler.checks.subject import Subject
from briefing.incident.integrity import Finding
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
    """Sentences of the summary, and lines to be said, that lean on something withdrawn."""
    withdrawn = {
        revision.of
        for revision in subject.incident.revisions
        if revision.what is RevisionKind.WITHDRAWAL
    }
    for index, sentence in enumerate(subject.incident.summary):
        for place, ident in enumerate(sentence.carried_by):
            if ident in withdrawn:
                yield _leaning(("summary", index, "carried_by", place), ident)
    for line in subject.incident.lines:
        if line.use is not LineUse.NOT_TO_BE_SAID:
            for place, ident in enumerate(line.about):
                if ident in withdrawn:
                    yield _leaning(("lines", line.id, "about", place), ident)


def _leaning(path: tuple[str | int, ...], ident: str) -> Finding:
    return Finding(
        path,
        "leans-on-withdrawn",
        f"This leans on {ident!r}, which was withdrawn.",
        "Word it anew without that, or accept this with a reason.",
        warning=True,
    )
