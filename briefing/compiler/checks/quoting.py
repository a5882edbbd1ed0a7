"""Quotations in the record: none without what governs it, none announced and not given."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from briefing.compiler.checks.subject import Path, Subject, lexicon, words_of
from briefing.incident.integrity import Finding
from briefing.incident.types import Evidence, Wording
from briefing.problems import quoted

__all__ = ["announced", "unframed"]

_GOVERNING = lexicon(
    """
    could may might would should if unless not never no none neither nor cannot denied denies
    deny possibly perhaps potential potentially allegedly alleged
    """
)
"""Words of a passage that can turn what is quoted from it."""


def unframed(subject: Subject) -> Iterator[Finding]:
    """Quotations without a frame where the passage has words that govern, or can govern, them."""
    digests = {
        (source.id, passage.locator): passage.digest
        for source in subject.incident.sources
        for passage in source.passages
    }
    framed: defaultdict[tuple[str, str], list[Evidence]] = defaultdict(list)
    bare: list[tuple[Path, Evidence]] = []
    for path, one in subject.citations:
        if one.frame:
            framed[one.source, one.passage].append(one)
        elif one.quote and (one.source, one.passage) in digests:
            bare.append(((*path, "quote"), one))
    for path, one in bare:
        place = one.source, one.passage
        governing = _frame_of_another(one, framed.get(place, ())) or _governing(one, digests[place])
        if not governing:
            continue
        yield Finding(
            path,
            "quotation-without-frame",
            f"This quotation has no frame, and its passage says {quoted(governing)}.",
            "Give the words that govern it as `frame`.",
        )


def announced(subject: Subject) -> Iterator[Finding]:
    """Statements that are called quoted and quote nothing."""
    for statement in subject.incident.statements:
        given = any(one.quote or one.frame for one in statement.evidence)
        if statement.wording is Wording.QUOTED and statement.evidence and not given:
            yield Finding(
                ("statements", statement.id, "wording"),
                "quoted-without-quotation",
                f"The statement {statement.id!r} is called quoted, and no quotation is given.",
                "Give the words as `quote`, or call the statement reported.",
            )


def _frame_of_another(evidence: Evidence, framed: Iterable[Evidence]) -> str:
    """The frame that another citation gives to the same words."""
    mine = evidence.quote
    return next((o.frame for o in framed if o.quote in mine or mine in o.quote), "")


def _governing(evidence: Evidence, digest: str) -> str:
    """The first word of a digest that can turn what is quoted, and that no hedge tells."""
    hedge = words_of(evidence.hedge)
    return next((w for w in words_of(digest) if w in _GOVERNING and w not in hedge), "")
