"""What each kind of item becomes in STIX: identities, notes, opinions, courses of action."""

from collections.abc import Iterable, Iterator

from briefing.incident.accounts import account_of
from briefing.incident.stances import held, listed
from briefing.incident.types import (
    Actor,
    ActorKind,
    Claim,
    Event,
    Exhibit,
    Item,
    Measure,
    Number,
    Question,
    Revision,
    Side,
    Stance,
    Statement,
)
from briefing.paper.document import Entry, Paragraph, Part, Sentence
from briefing.paper.formats.stix_objects import Object, Objects
from briefing.paper.pieces.caveats import state_of
from briefing.paper.pieces.disputes import claim_entry, question_entry
from briefing.paper.pieces.happenings import (
    event_entry,
    exhibit_entry,
    measure_entry,
    statement_entry,
)
from briefing.paper.pieces.notes import manner, utterance, word
from briefing.paper.pieces.people import actor_entry, side_entry
from briefing.paper.pieces.revisions import revision_entry
from briefing.paper.prose import ended, noted

__all__ = ["objects_of"]

_OPINIONS = {
    Stance.ASSERTS: "strongly-agree",
    Stance.DENIES: "strongly-disagree",
    Stance.DOUBTS: "disagree",
    Stance.WITHHOLDS: "neutral",
    Stance.DECLINES: "neutral",
}
_CLASSES = {
    ActorKind.PERSON: "individual",
    ActorKind.BODY: "organization",
    ActorKind.PLACE: "organization",
    ActorKind.GROUP: "group",
}


def objects_of(item: Item, objects: Objects) -> Iterator[Object]:
    """What an item becomes; nothing for a source, which others refer to."""
    view = objects.view
    match item:
        case Actor():
            named = item.named and item.number is Number.ONE
            kind = _CLASSES[item.kind] if named else "class"
            yield _identity(objects, item, listed(item), kind, actor_entry(view, item))
        case Side():
            yield _identity(objects, item, item.name, "group", side_entry(view, item))
        case Event():
            yield _note(objects, item, event_entry(view, item))
        case Exhibit():
            yield _note(objects, item, exhibit_entry(view, item))
        case Question():
            yield _note(objects, item, question_entry(view, item))
        case Claim():
            yield _note(objects, item, claim_entry(view, item), item.about)
        case Revision():
            yield _note(objects, item, revision_entry(view, item), [item.of])
        case Measure():
            yield _measure(objects, item)
        case Statement():
            claims = dict.fromkeys(one.claim for one in item.positions)
            yield _note(objects, item, statement_entry(view, item), [item.speaker, *claims])
            yield from _opinions(objects, item)


def _identity(objects: Objects, item: Actor | Side, name: str, kind: str, entry: Entry) -> Object:
    return objects.object(
        "identity",
        objects.ref(item.id),
        objects.known(item),
        name=name,
        description=_told(entry),
        identity_class=kind,
        labels=item.tags,
    )


def _note(objects: Objects, item: Item, entry: Entry, about: Iterable[str] = ()) -> Object:
    """All that is held of an item, in words; ``about`` is what it tells of besides the incident."""
    speaker = [item.speaker] if isinstance(item, Statement) else []
    return objects.object(
        "note",
        objects.ref(item.id),
        objects.known(item),
        abstract=_words(entry.label),
        content=_told(entry),
        authors=[listed(objects.view.links.actor(one)) for one in speaker],
        object_refs=list(dict.fromkeys([objects.incident, *map(objects.ref, about)])),
        labels=item.tags,
        external_references=objects.cites(item),
    )


def _opinions(objects: Objects, statement: Statement) -> Iterator[Object]:
    """Each position that a statement takes, on the note of its claim."""
    view = objects.view
    speaker = view.links.actor(statement.speaker)
    notes = [
        *state_of(view, statement),
        *utterance(view, statement),
        *manner(view, statement),
    ]
    for number, position in enumerate(statement.positions):
        words = held(speaker, position.stance, view.links.claim(position.claim))
        yield objects.object(
            "opinion",
            objects.opinion(statement, number),
            objects.known(statement),
            explanation=ended(noted(words, notes)),
            authors=[listed(speaker)],
            opinion=_OPINIONS[position.stance],
            object_refs=[objects.ref(position.claim)],
            external_references=objects.cites(statement),
        )


def _measure(objects: Objects, measure: Measure) -> Object:
    """A measure, whose very name says how real it is and whose account that is."""
    view = objects.view
    account = account_of(measure, view.links)
    told_by = word(view, measure.evidence, [one.id for one in account.holders])
    whose = [measure.state.value, *state_of(view, measure), account.words(), *told_by]
    return objects.object(
        "course-of-action",
        objects.ref(measure.id),
        objects.known(measure),
        name=noted(measure.title, whose),
        description=_told(measure_entry(view, measure)),
        labels=measure.tags,
        external_references=objects.cites(measure),
    )


def _told(entry: Entry) -> str:
    """All that an entry tells, a paragraph in a line."""
    return "\n".join([_words(entry.label), *map(_run, entry.paragraphs)])


def _run(paragraph: Paragraph) -> str:
    return " ".join(map(_words, paragraph.parts))


def _words(part: Part | str) -> str:
    if isinstance(part, str):
        return part
    return f"{part.text} {part.markers}" if isinstance(part, Sentence) else part.text
