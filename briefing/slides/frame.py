"""The slides of the incident as a whole: its title, and its summary."""

from briefing.incident.links import all_evidence_of
from briefing.incident.marking import highest
from briefing.incident.moment import as_of_words
from briefing.incident.standing import standing_of
from briefing.incident.timing import instant_words
from briefing.incident.types import Status
from briefing.incident.view import View
from briefing.slides.pieces import fact
from briefing.slides.slide import Slide, Text
from briefing.slides.words import Tone, Words, markers

__all__ = ["STATUSES", "summary", "title"]

STATUSES = {
    Status.LIVE: "going on",
    Status.CLOSED: "history, no longer followed",
    Status.EXERCISE: "it did not happen",
    Status.SAMPLE: "it did not happen",
}
"""What the status of a record means."""

UNREAL = (Status.EXERCISE, Status.SAMPLE)
"""Those of which nobody in the room may believe that it happened."""


def title(view: View) -> Slide:
    """What this is, for whom, as of when, by whom; that it did not happen is read from afar."""
    incident = view.incident
    word = incident.status.value.upper()
    update = instant_words(incident.next_update) if incident.next_update else ""
    facts = [
        ("As of", as_of_words(view), Tone.TIME),
        ("Marking", f"{view.held.value}: the highest of what is in it", Tone.STRONG),
        ("From", incident.originator, Tone.PLAIN),
        ("Contact", incident.contact, Tone.PLAIN),
        ("Serial", incident.serial, Tone.PLAIN),
        ("Replaces", incident.supersedes, Tone.PLAIN),
        ("Next", update, Tone.TIME),
        ("Handling", incident.caveat, Tone.MISSING),
    ]
    return Slide(
        id="title",
        loud=True,
        heading=(Words(incident.title, Tone.HEADING),),
        account=(Words(f"{word}: {STATUSES[incident.status]}", Tone.ACCOUNT),),
        big=Words(word, Tone.DISPUTED) if incident.status in UNREAL else None,
        marking=view.held,
        parts=tuple(fact(label, Words(words, tone)) for label, words, tone in facts if words),
    )


def summary(view: View) -> Slide:
    """The sentences of the summary, one a step, each with what carries it."""
    parts = []
    for number, sentence in enumerate(view.incident.summary, 1):
        items = [view.links.items[ident] for ident in sentence.carried_by]
        evidence = [one for item in items for one in all_evidence_of(item)]
        evidence.sort(key=lambda one: view.numbers[one.source])
        shaken = any(standing_of(item, view.links) for item in items)
        caveat = (Words("rests on what was REVISED: ", Tone.DISPUTED),) if shaken else ()
        parts.append(
            Text(
                step=number,
                label=Words(str(number), Tone.KIND),
                evidence=markers(evidence, view),
                words=(*caveat, Words(sentence.text)),
            )
        )
    if not parts:
        parts = [Text(words=(Words("No summary in this copy", Tone.MISSING),))]
    return Slide(
        id="summary",
        loud=True,
        heading=(Words("In short", Tone.HEADING),),
        marking=highest(view.incident.marking, *(one.marking for one in view.incident.summary)),
        parts=tuple(parts),
    )
