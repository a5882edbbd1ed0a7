"""Quotations in the record: none without what governs it, none announced and not given."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from briefing.compiler.checks.subject import Subject, lexicon, words_of
from briefing.incident.finding import Finding, Path
from briefing.incident.types import Evidence, Wording
from briefing.problems import quoted

__all__ = ["announced", "governing", "unframed"]

_GOVERNING = lexicon(
    """
    could may might would should if unless not never no none neither nor cannot denied denies
    deny possibly perhaps potential potentially allegedly alleged
    """
)
"""Words of a passage that can turn what is quoted from it."""


def unframed(subject: Subject) -> Iterator[Finding]:
    """Quotations without a frame that are but a part of a sentence, or that something may govern.

    A part of a sentence hangs on its other words; a hedge tells how.
    """
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
        elif one.quote:
            bare.append(((*path, "quote"), one))
    for path, one in bare:
        place = one.source, one.passage
        words = governing(digests.get(place, ""), one.hedge)
        if frame := _frame_of_another(one, framed.get(place, ())) or words:
            yield _unframed(path, f"its passage says {quoted(frame)}")
        elif one.quote[0].islower() and not one.hedge:
            yield _unframed(path, "it begins within a sentence")


def governing(text: str, hedge: str) -> str:
    """The first word of a text that can turn what is quoted from it, and that no hedge tells."""
    told = words_of(hedge)
    return next((w for w in words_of(text) if w in _GOVERNING and w not in told), "")


def _unframed(path: Path, why: str) -> Finding:
    return Finding(
        path,
        "quotation-without-frame",
        f"This quotation has no frame, and {why}.",
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
