"""What each kind of item becomes in STIX: identities, notes, opinions, courses of action."""

from collections.abc import Iterable, Iterator

from briefing.incident.accounts import account_of
from briefing.incident.stances import begin, claim_words, held, listed
from briefing.incident.standing import is_withdrawn, revisions_of, standing_of
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
from briefing.incident.view import View
from briefing.paper.document import Entry, Paragraph, Part, Sentence
from briefing.paper.formats.stix_objects import Object, Objects, timestamp
from briefing.paper.pieces.caveats import revised, state_of
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
from briefing.paper.pieces.sentences import asked, happening, in_words, notes_on, shown
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
            # There may be an actor of the same name, with which platforms would take it for one.
            name = f"{begin(item.name)} (side)"
            yield _identity(objects, item, name, "group", side_entry(view, item))
        case Event():
            about = [*item.claims, *item.shown_in, *item.bears_on]
            told = happening(view, item, [*notes_on(view, item), *_inferred(item)])
            yield _note(objects, item, told, event_entry(view, item), about)
        case Exhibit():
            told = shown(view, item, [*notes_on(view, item), *_inferred(item)])
            yield _note(objects, item, told, exhibit_entry(view, item), item.bears_on)
        case Question():
            yield _note(objects, item, asked(view, item), question_entry(view, item))
        case Claim():
            notes = [account_of(item, view.links).words(), *_inferred(item)]
            words = ended(noted(claim_words(item), notes))
            about = [*([item.question] if item.question else []), *item.about]
            yield _note(objects, item, Sentence(view, words, item), claim_entry(view, item), about)
        case Revision():
            told = revised(view, item, in_words(view, view.links.items[item.of]))
            yield _note(objects, item, told, revision_entry(view, item), [item.of])
        case Measure():
            yield _measure(objects, item)
        case Statement():
            about = [item.speaker, *(one.claim for one in item.positions)]
            yield _note(objects, item, _uttered(view, item), statement_entry(view, item), about)
            yield from _opinions(objects, item)


def _identity(objects: Objects, item: Actor | Side, name: str, kind: str, entry: Entry) -> Object:
    return objects.object(
        "identity",
        objects.ref(item.id),
        objects.known(item),
        name=name,
        description=_told(entry),
        identity_class=kind,
        labels=_labels(objects.view, item),
    )


def _note(
    objects: Objects, item: Item, abstract: Sentence, entry: Entry, about: Iterable[str] = ()
) -> Object:
    """All that is held of an item, in words; ``about`` is what it tells of besides the incident."""
    speaker = [item.speaker] if isinstance(item, Statement) else []
    return objects.object(
        "note",
        objects.ref(item.id),
        objects.known(item),
        abstract=_words(abstract),
        content=_told(entry),
        authors=[listed(objects.view.links.actor(one)) for one in speaker],
        object_refs=list(dict.fromkeys([objects.incident, *map(objects.ref, about)])),
        labels=_labels(objects.view, item),
        external_references=objects.cites(item),
    )


def _uttered(view: View, statement: Statement) -> Sentence:
    """All positions of a statement in one sentence."""
    speaker = view.links.actor(statement.speaker)
    texts = [
        held(speaker, position.stance, view.links.claim(position.claim))
        for position in statement.positions
    ]
    notes = [*_manner(view, statement), *_inferred(statement)]
    return Sentence(view, ended(noted("; ".join(texts), notes)), statement)


def _manner(view: View, statement: Statement) -> list[str]:
    """What no position of a statement goes without."""
    return [*state_of(view, statement), *utterance(view, statement), *manner(view, statement)]


def _opinions(objects: Objects, statement: Statement) -> Iterator[Object]:
    """Each position that a statement takes, on the note of its claim.

    Whose opinion it is its authors say: nobody is its creator, least of all whoever made the
    record. One that was withdrawn is revoked, so that no platform counts it any longer; as it can
    never change again, it was modified when the withdrawal was known.
    """
    view = objects.view
    speaker = view.links.actor(statement.speaker)
    notes = _manner(view, statement)
    created = objects.known(statement)
    revoked = {}
    if is_withdrawn(statement, view.links):
        withdrawals = map(objects.known, revisions_of(statement, view.links))
        revoked = {"modified": timestamp(max(created, *withdrawals)), "revoked": True}
    for number, position in enumerate(statement.positions):
        claim = view.links.claim(position.claim)
        words = held(speaker, position.stance, claim)
        yield objects.object(
            "opinion",
            objects.opinion(statement, number),
            created,
            created_by_ref=None,
            **revoked,
            labels=_labels(view, statement),
            explanation=ended(noted(words, [*notes, *_inferred(statement, claim)])),
            authors=[listed(speaker)],
            opinion=_OPINIONS[position.stance],
            object_refs=[objects.ref(position.claim)],
            external_references=objects.cites(statement),
        )


def _inferred(*items: Item) -> list[str]:
    return ["inferred in part"] if any(one.inferred for one in items) else []


def _labels(view: View, item: Item) -> list[str]:
    """The tags of an item, and that it does not stand as it was told."""
    return [*item.tags, *filter(None, [standing_of(item, view.links).value])]


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
        labels=_labels(view, measure),
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
