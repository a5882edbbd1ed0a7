"""Whose word a thing is, in phrases: chains of attribution, hedges, quotations with frames."""

from collections.abc import Iterable, Iterator, Sequence

from briefing.incident.marking import Marking
from briefing.incident.safe import safe
from briefing.incident.stances import begin
from briefing.incident.types import Evidence, Statement, Wording
from briefing.incident.view import View
from briefing.paper.document import Sentence
from briefing.paper.prose import ended, listing, quoted

__all__ = ["chain", "hedges", "manner", "quotations", "resting_on", "utterance", "word"]


def hedges(view: View, evidence: Iterable[Evidence]) -> list[str]:
    """How each source keeps its distance: ``the source says “alleged”, “appears”``, each once."""
    found: dict[str, dict[str, None]] = {}
    for one in evidence:
        if one.hedge:
            found.setdefault(one.source, {})[quoted(one.hedge)] = None
    return [f"{_source(view, source)} says {', '.join(words)}" for source, words in found.items()]


def quotations(evidence: Iterable[Evidence]) -> list[str]:
    """What is quoted, never without its frame: ``quoted: could be “preparing a strike”``."""
    return _once([_quotation(one) for one in evidence if one.quote])


def chain(view: View, evidence: Iterable[Evidence], named: Iterable[str] = ()) -> list[str]:
    """By whose account, outermost first: ``according to the mayor, citing some officials``.

    Whoever is named already is left out at the end of it.
    """
    known = frozenset(named)
    return _once([_chain(view, one, known) for one in evidence if one.attributed_to])


def utterance(view: View, statement: Statement) -> list[str]:
    """What was said word for word, on what occasion, and to whom."""
    told = [view.links.actor(ident).name for ident in statement.to]
    return [
        *quotations(statement.evidence),
        *([statement.occasion] if statement.occasion else []),
        *([f"told to {listing(told)}"] if told else []),
    ]


def manner(view: View, statement: Statement) -> list[str]:
    """What no position of a statement goes without: conduct or words, whose account, what hedge."""
    posture = ["a posture, not words"] if statement.wording is Wording.POSTURE else []
    return [*posture, *word(view, statement.evidence, [statement.speaker])]


def word(view: View, evidence: Sequence[Evidence], named: Iterable[str] = ()) -> list[str]:
    """By whose account besides those named already, and with what distance."""
    themselves = any(not one.attributed_to for one in evidence)
    chains = chain(view, evidence, named)
    return [*(f"also {one}" if themselves else one for one in chains), *hedges(view, evidence)]


def resting_on(
    view: View, evidence: Iterable[Evidence], named: Iterable[str] = ()
) -> tuple[Sentence, ...]:
    """What each piece of evidence adds to its place: by whom, in what words, with what hedge.

    Pieces that add the same are one sentence; one that adds nothing is none: its source says the
    thing itself, plainly.
    """
    alike: dict[str, list[Evidence]] = {}
    known = frozenset(named)
    for one in evidence:
        alike.setdefault("; ".join(_added(view, one, known)), []).append(one)
    return tuple(
        Sentence(view, ended(begin(safe(text))), *pieces) for text, pieces in alike.items() if text
    )


def _added(view: View, one: Evidence, named: frozenset[str]) -> Iterator[str]:
    """What a piece of evidence adds to its place, in phrases; most add nothing."""
    if one.attributed_to and (whose := _chain(view, one, named)):
        yield whose
    if one.quote:
        yield _quotation(one)
    if one.hedge:
        yield from hedges(view, [one])
    if one.marking is not Marking.CLEAR:
        yield f"marked {one.marking}"


def _source(view: View, source: str) -> str:
    return "the source" if len(view.numbers) == 1 else f"source {view.numbers[source]}"


def _quotation(one: Evidence) -> str:
    frame = f"{one.frame} " if one.frame else ""
    return f"quoted: {frame}{quoted(one.quote)}"


def _chain(view: View, one: Evidence, named: frozenset[str]) -> str:
    actors = list(one.attributed_to)
    while actors and actors[-1] in named:
        actors.pop()
    names = [view.links.actor(ident).name for ident in actors]
    return f"according to {', citing '.join(names)}" if names else ""


def _once(phrases: Iterable[str]) -> list[str]:
    return [phrase for phrase in dict.fromkeys(phrases) if phrase]
