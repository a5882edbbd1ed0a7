"""Hedges survive: what a source says with distance, neither an item nor a digest says flatly."""

from collections.abc import Iterator

from briefing.compiler.checks.subject import Subject, lexicon, words_of
from briefing.incident.finding import Finding, Path
from briefing.incident.links import SECTIONS, kind_of
from briefing.incident.types import (
    Actor,
    Certainty,
    Checked,
    Event,
    Evidence,
    Exhibit,
    Item,
    Measure,
    MeasureState,
    Passage,
    Telling,
    When,
)
from briefing.problems import quoted

__all__ = ["dropped_by_digests", "dropped_by_items"]

_DISTANT = lexicon(
    """
    according accuse accused accuses allegation allegations allege alleged allegedly alleges
    apparent apparently appear appeared appears argue argues assert asserted asserts assume
    assumed attempt attempts awaits believe believed believes called calls can claim claimed
    claims concern could deems describe described describes doubt doubtful expect expected fear
    feared fears hearsay if indicate indicated indicates judge judgement judges known likely may
    might open perhaps plan planned possible possibly potential potentially presumed probable
    probably purported purportedly rejected rejects report reported reportedly reports rumour
    rumoured said say saying says seem seemed seemingly seems speak speaks spoke suggest
    suggested suggests supposed supposedly suspect suspected suspects suspicion tell tells
    thought threat told uncertain unclear unconfirmed understood unknown unlikely unverified
    wait waited waits warn warned warns whether would
    """
)
"""Words by which a text keeps its distance."""

_ROUGH = lexicon(
    """
    about almost approximately around circa dozens estimate estimated few fewer hundreds least
    less many more most nearly over roughly several some thousands up under
    """
)
"""Words by which a number or a time is meant roughly."""

_STATES = (MeasureState.CLAIMED, MeasureState.SAID_TO_EXIST, MeasureState.CALLED_FOR)
_CHECKED = (Checked.UNVERIFIED, Checked.UNVERIFIABLE)


def dropped_by_items(subject: Subject) -> Iterator[Finding]:
    """Events, exhibits, measures and actors that say flatly what all their sources hedge."""
    incident = subject.incident
    items: tuple[Event | Exhibit | Measure | Actor, ...] = (
        *incident.events,
        *incident.exhibits,
        *incident.measures,
        *(actor for actor in incident.actors if actor.description),
    )
    for item in items:
        path: Path = (SECTIONS[kind_of(item)], item.id)
        if item.evidence and all(one.hedge for one in item.evidence):
            yield from _dropped(path, item, item.evidence, _said(item))
        for number, telling in enumerate(() if isinstance(item, Actor) else item.tellings):
            words = {word for text in _texts_of(telling) for word in words_of(text)}
            if words and all(one.hedge for one in telling.evidence):
                yield from _dropped((*path, "tellings", number), item, telling.evidence, words)


def _dropped(
    path: Path,
    item: Event | Exhibit | Measure | Actor,
    evidence: tuple[Evidence, ...],
    words: set[str],
) -> Iterator[Finding]:
    """The first hedge of some evidence that words do not keep."""
    for index, one in enumerate(evidence):
        if not _survives(one, words) and not _is_told(item, one):
            yield Finding(
                (*path, "evidence", index, "hedge"),
                "hedge-dropped",
                f"{item.id!r} says flatly what its source says with {quoted(one.hedge)}.",
                "Keep the hedge in its own words.",
            )
            return


def _texts_of(telling: Telling) -> tuple[str, ...]:
    return (telling.title or "", *(telling.shows or ()))


def dropped_by_digests(subject: Subject) -> Iterator[Finding]:
    """Passages that are cited with a hedge, and whose digest says the thing flatly."""
    passages: dict[tuple[str, str], Passage] = {
        (source.id, passage.locator): passage
        for source in subject.incident.sources
        for passage in source.passages
    }
    words: dict[tuple[str, str], set[str]] = {}
    told: set[tuple[str, str]] = set()
    for _, one in subject.citations:
        place = one.source, one.passage
        if not one.hedge or place in told or place not in passages:
            continue
        if place not in words:
            words[place] = set(words_of(passages[place].digest))
        if not _survives(one, words[place]):
            told.add(place)
            path: Path = ("sources", one.source, "passages", one.passage, "digest")
            yield Finding(
                path,
                "digest-without-hedge",
                f"This passage is cited with {quoted(one.hedge)}, and its digest has no hedge.",
                "Keep the hedge in the digest.",
                warning=True,
            )


def _survives(evidence: Evidence, words: set[str]) -> bool:
    """Whether words keep the distance of a hedge, in its own words or in others."""
    hedge = set(words_of(evidence.hedge))
    if hedge <= words:
        return True
    rough = not hedge.isdisjoint(_ROUGH) and hedge.isdisjoint(_DISTANT)
    return not words.isdisjoint(_ROUGH if rough else _DISTANT)


def _said(item: Item) -> set[str]:
    """The words that an item says itself."""
    texts: list[str] = []
    match item:
        case Actor():
            texts.append(item.description)
        case Event():
            texts.append(item.title)
        case Exhibit():
            texts += [item.title, *item.shows]
        case Measure():
            texts += [item.title, *(reason.text for reason in item.reasons)]
    return {word for text in texts for word in words_of(text)}


def _is_told(item: Event | Exhibit | Measure | Actor, evidence: Evidence) -> bool:
    """Whether something besides its words tells a reader of the distance: its state, its time."""
    if isinstance(item, Measure) and item.state in _STATES:
        return True
    if not isinstance(item, Actor) and item.checked in _CHECKED:
        return True
    when: When | None = getattr(item, "when", None)
    rough = not _ROUGH.isdisjoint(words_of(evidence.hedge))
    return rough and when is not None and when.certainty is not Certainty.EXACT
