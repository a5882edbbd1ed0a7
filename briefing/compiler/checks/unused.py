"""What nothing refers to: sources, passages, actors, sides, exhibits and questions left over."""

from collections.abc import Iterable, Iterator

from briefing.compiler.checks.subject import Subject, pieces_of, words_of
from briefing.incident.finding import Finding, Path
from briefing.incident.links import all_evidence_of, items_of
from briefing.incident.types import Actor

__all__ = ["actors", "exhibits", "passages", "questions", "sides"]

_USE = "Use it, or take it away."
_ANSWER = "Name it in a claim, or write `contested: no` if nobody answers it."


def passages(subject: Subject) -> Iterator[Finding]:
    """Sources that nothing cites; of the others, each passage that nothing cites."""
    cited = {
        (one.source, one.passage)
        for item in items_of(subject.incident)
        for one in all_evidence_of(item)
    }
    used = {source for source, _ in cited}
    for source in subject.incident.sources:
        if source.id not in used:
            yield _warning(("sources", source.id), "source-uncited", "Nothing cites this source.")
            continue
        for passage in source.passages:
            if (source.id, passage.locator) not in cited:
                path = ("sources", source.id, "passages", passage.locator)
                yield _warning(path, "passage-uncited", "Nothing cites this passage.")


def actors(subject: Subject) -> Iterator[Finding]:
    """Actors to whom nothing refers, and whom no text names."""
    named = set(_referred(subject))
    left = [actor for actor in subject.incident.actors if actor.id not in named]
    if not left:
        return
    told = _told(subject, left)
    for actor in left:
        if actor.id not in told:
            sentence = "No item names this actor, and no text does."
            yield _warning(("actors", actor.id), "actor-unused", sentence)


def sides(subject: Subject) -> Iterator[Finding]:
    """Sides that nobody is on."""
    taken = {actor.side for actor in subject.incident.actors}
    for side in subject.incident.sides:
        if side.id not in taken:
            yield _warning(("sides", side.id), "side-unused", "No actor is on this side.")


def exhibits(subject: Subject) -> Iterator[Finding]:
    """Exhibits in which no event is shown, and that bear on no question."""
    shown = {ident for event in subject.incident.events for ident in event.shown_in}
    for exhibit in subject.incident.exhibits:
        if exhibit.id not in shown and not exhibit.bears_on:
            sentence = "No event is shown in this exhibit, and it bears on no question."
            yield _warning(("exhibits", exhibit.id), "exhibit-unused", sentence)


def questions(subject: Subject) -> Iterator[Finding]:
    """Contested questions to which no claim is an answer."""
    answered = {claim.question for claim in subject.incident.claims}
    for question in subject.incident.questions:
        if question.contested and question.id not in answered:
            sentence = "This question is called contested, and no claim answers it."
            path: Path = ("questions", question.id)
            yield _warning(path, "question-without-claim", sentence, _ANSWER)


def _warning(path: Path, code: str, sentence: str, remedy: str = _USE) -> Finding:
    return Finding(path, code, sentence, remedy, warning=True)


def _referred(subject: Subject) -> Iterator[str]:
    incident = subject.incident
    for item in items_of(incident):
        for one in all_evidence_of(item):
            yield from one.attributed_to
    for statement in incident.statements:
        yield statement.speaker
        yield from statement.to
    for claim in incident.claims:
        yield from claim.about
    for measure in incident.measures:
        yield from measure.by
        for reason in measure.reasons:
            yield from reason.by
    for line in incident.lines:
        yield from line.about
    yield from (actor.part_of for actor in incident.actors if actor.part_of is not None)


def _told(subject: Subject, actors: Iterable[Actor]) -> set[str]:
    """Those of some actors whom some text, other than their own, names."""
    names: dict[str, list[tuple[list[str], str]]] = {}
    for actor in actors:
        for name in (actor.name, actor.short, *actor.aliases):
            if called := words_of(name.removeprefix("the ")):
                names.setdefault(called[0], []).append((called, actor.id))
    beginnings = frozenset(pieces_of(name)[0] for name in names)
    told: set[str] = set()
    for path, words in subject.texts_with(beginnings):
        for index, word in enumerate(words):
            for called, ident in names.get(word, ()):
                if path[1] != ident and words[index : index + len(called)] == called:
                    told.add(ident)
    return told
