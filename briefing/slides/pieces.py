"""What slides of several kinds share: facts, caveats, evidence, the marking of it all."""

from collections.abc import Iterable, Iterator

from briefing.incident.accounts import account_of, account_of_telling
from briefing.incident.links import all_evidence_of, evidence_of
from briefing.incident.marking import Marking, highest
from briefing.incident.naming import kind_word, title_of
from briefing.incident.safe import safe
from briefing.incident.stances import begin, listed
from briefing.incident.standing import reviser
from briefing.incident.tellings import told_differently
from briefing.incident.timing import when_words
from briefing.incident.types import (
    Basis,
    Cited,
    Claim,
    Event,
    Exhibit,
    Item,
    Measure,
    Revision,
    RevisionKind,
    Source,
    Statement,
    Telling,
    Told,
    When,
)
from briefing.incident.view import View
from briefing.slides.slide import Claimed, Group, Text
from briefing.slides.words import (
    Line,
    Tone,
    Words,
    account_words,
    citation,
    markers,
    state,
)

__all__ = [
    "caveats",
    "evidence",
    "fact",
    "inferences",
    "items",
    "marked",
    "placing",
    "revisions",
    "titled",
]

AnyPart = Text | Group | Claimed

_LABELS = {"place": "Where"}
"""Fields of a telling that a slide calls otherwise than the record."""


def fact(label: str, *words: Words, step: int = 0) -> Text:
    """A detail under its name."""
    return Text(words=words, label=Words(label, Tone.LABEL), step=step)


def placing(when: When | None, place: str, view: View) -> Iterator[Text]:
    """When, in the source's words first; what it is placed by; and where."""
    yield fact("When", Words(when_words(when), Tone.TIME))
    if when is not None and when.placed is not None:
        other = view.links.items[when.placed.event]
        account = Words(f" ({account_of(other, view.links).words()})", Tone.ACCOUNT)
        tone = Tone.INFERRED if when.basis is Basis.INFERRED else Tone.PLAIN
        placed = Words(f"placed {when.placed.relation.value}: ", tone)
        yield fact("", placed, *state(other, view), Words(title_of(other, view), tone), account)
    if place:
        yield fact("Where", Words(place))


def titled(item: Item, view: View, *, step: int = 0, label: Words | None = None) -> Text:
    """An item that a slide names: what it is and its title, with whose account it is."""
    title = title_of(item, view)
    aside: Line = ()
    if isinstance(item, Event | Exhibit | Measure | Claim):
        aside = (account_words(account_of(item, view.links)),)
    return Text(
        item=item.id,
        step=step,
        evidence=markers(all_evidence_of(item), view),
        label=label or Words(kind_word(item), Tone.KIND),
        words=(*state(item, view), Words(title)),
        aside=aside,
    )


def items(heading: str, several: Iterable[Item], view: View) -> Iterator[AnyPart]:
    """Items under a heading; nothing where there are none."""
    for number, item in enumerate(several):
        if number == 0:
            yield Group(words=(Words(heading, Tone.HEADING),))
        yield titled(item, view)


def revisions(item: Item, view: View) -> Iterator[Text]:
    """What was corrected or withdrawn of an item, by whom and when."""
    for revision in view.links.revisions.get(item.id, ()):
        yield revised(revision, view)


def revised(revision: Revision, view: View) -> Text:
    """A correction or a withdrawal: ``CORRECTED by Northern Wire, 11 June: two, not four``."""
    who = reviser(revision, view.links)
    name = who.outlet if isinstance(who, Source) else who.name
    done = "WITHDRAWN" if revision.what is RevisionKind.WITHDRAWAL else "CORRECTED"
    when = f", {when_words(revision.when)}" if revision.when else ""
    return Text(
        item=revision.id,
        evidence=markers(revision.evidence, view),
        words=(
            *state(revision, view),
            Words(f"{done} by {name}{when}: ", Tone.DISPUTED),
            Words(revision.text),
        ),
    )


def caveats(item: Item, view: View) -> Iterator[AnyPart]:
    """What no source says of an item, what was inferred, where it is said; how others tell it."""
    if isinstance(item, Cited) and item.unsaid:
        yield fact("Not said", Words(begin(safe("; ".join(item.unsaid))), Tone.MISSING))
    yield from inferences(item, view)
    yield from evidence(item, view)
    # At the end, so that nothing of the item's own seems to be of those who tell it otherwise.
    for telling in item.tellings if isinstance(item, Told) else ():
        yield from _telling(telling, view)


def inferences(item: Item, view: View) -> Iterator[Text]:
    """What the editor inferred of an item, and of those whose account it is."""
    notes: list[str] = [] if isinstance(item, Claim) else [*item.inferred]
    if isinstance(item, Claim | Event | Exhibit | Measure | Statement):
        for actor in account_of(item, view.links).holders:
            notes += [f"Of {listed(actor)}: {words}" for words in actor.inferred]
    for note in notes:
        yield fact("Inferred", Words(note, Tone.INFERRED))


def evidence(item: Item, view: View) -> Iterator[Text]:
    """Where an item is said, by whom, and in what words: every piece of it."""
    for number, one in enumerate(dict.fromkeys(evidence_of(item))):
        label = "Said in" if number == 0 else ""
        yield fact(label, *citation(one, view))


def marked(view: View, *several: Iterable[Item]) -> Marking:
    """The highest marking of some items, of what else they are told as, and of their sources."""
    listed = [item for one in several for item in one]
    markings = [item.marking for item in listed]
    for item in listed:
        markings += [one.marking for one in getattr(item, "tellings", ())]
    base = view.incident.marking
    if not all(one.marking.within(base) for one in view.incident.sources):
        cited = (one.source for item in listed for one in evidence_of(item))
        markings += [view.links.source(one).marking for one in dict.fromkeys(cited)]
    return highest(view.incident.marking, *markings)


def _telling(telling: Telling, view: View) -> Iterator[AnyPart]:
    outlets = dict.fromkeys(view.links.source(one.source).outlet for one in telling.evidence)
    heading = Words(f"Told otherwise by {', '.join(outlets)}", Tone.HEADING)
    account = account_words(account_of_telling(telling, view.links))
    yield Group(words=(heading, Words("  "), account), details=True)
    for name, value in told_differently(telling).items():
        if name == "when":
            yield from placing(value, "", view)
        elif value:
            words = Words(value if isinstance(value, str) else "; ".join(value))
            label = Words(_LABELS.get(name, name.capitalize()), Tone.LABEL)
            yield Text(label=label, words=(words,), aside=(account,) if name == "title" else ())
    for one in telling.evidence:
        yield fact("Said in", *citation(one, view))
