"""The slides of what is not told in a deck of its own accord: one statement, source, line, note."""

from briefing.incident.stances import listed
from briefing.incident.standing import reviser
from briefing.incident.timing import instant_words, when_words
from briefing.incident.types import Line, Revision, Source, Statement, Unprocessed, Wording
from briefing.incident.view import View
from briefing.slides.claims import claimed
from briefing.slides.pieces import (
    AnyPart,
    caveats,
    fact,
    items,
    marked,
    placing,
    revised,
    revisions,
    titled,
)
from briefing.slides.slide import Slide, Text
from briefing.slides.words import Tone, Words, names, quotation, side_tone, state

__all__ = ["line", "revision", "source", "statement", "unprocessed"]

_WORDINGS = {
    Wording.QUOTED: "Quoted: what stands in quotation marks are the speaker's own words",
    Wording.REPORTED: "Reported by the source, not quoted",
    Wording.POSTURE: "Shown by conduct, as the source tells it; not said",
}


def statement(view: View, item: Statement) -> Slide:
    """Who said what, in which words; each position with what all others hold of the claim."""
    speaker = view.links.actor(item.speaker)
    quotes = [Text(words=quotation(one)) for one in item.evidence if one.quote]
    parts: list[AnyPart] = [*revisions(item, view), *quotes, *placing(item.when, "", view)]
    if item.occasion:
        parts.append(fact("Occasion", Words(item.occasion)))
    if item.to:
        parts.append(fact("Told to", *names(item.to, view)))
    claims = [view.links.claim(position.claim) for position in item.positions]
    parts += [claimed(claim, view, step) for step, claim in enumerate(claims, 1)]
    parts += caveats(item, view)
    return Slide(
        id=f"statement/{item.id}",
        heading=(*state(item, view), Words(listed(speaker), side_tone(speaker, view))),
        account=(Words(_WORDINGS[item.wording], Tone.ACCOUNT),),
        marking=marked(view, [item], claims),
        parts=tuple(parts),
    )


def source(view: View, item: Source) -> Slide:
    """A source: what it is, since when it is known, and its passages in our own words."""
    received = instant_words(item.received) if item.received else ""
    facts = (
        ("Published", when_words(item.published), Tone.TIME),
        ("Received", received, Tone.TIME),
        ("Author", item.author, Tone.PLAIN),
        ("Language", item.language, Tone.PLAIN),
        ("Relays", item.relays, Tone.PLAIN),
    )
    parts: list[AnyPart] = [*revisions(item, view)]
    parts += [fact(label, Words(words, tone)) for label, words, tone in facts if words]
    parts += [
        Text(label=Words(one.locator, Tone.CITE), words=(Words(one.digest),))
        for one in item.passages
    ]
    what = ", ".join(part for part in (item.outlet, item.form) if part)
    number = Words(f"[{view.numbers[item.id]}] ", Tone.CITE)
    return Slide(
        id=f"source/{item.id}",
        heading=(*state(item, view), number, Words(item.title or item.outlet, Tone.HEADING)),
        account=(Words(what, Tone.ACCOUNT),),
        marking=marked(view, [item]),
        parts=(*parts, *caveats(item, view)),
    )


def revision(view: View, item: Revision) -> Slide:
    """A correction or withdrawal, and what it is of."""
    of, who = view.links.items[item.of], reviser(item, view.links)
    name = who.outlet if isinstance(who, Source) else who.name
    return Slide(
        id=f"revision/{item.id}",
        heading=(*state(item, view), Words(item.what.value.capitalize(), Tone.HEADING)),
        account=(Words(f"By {name}", Tone.ACCOUNT),),
        marking=marked(view, [item, of]),
        parts=(revised(item, view), titled(of, view), *caveats(item, view)),
    )


def line(view: View, item: Line) -> Slide:
    """A line for the press, and what it is about: for the presenter alone."""
    when = f", {instant_words(item.approved)}" if item.approved else ""
    about = [view.links.items[ident] for ident in item.about]
    return Slide(
        id=f"line/{item.id}",
        heading=(*state(item, view), Words(f"Line: {item.use.value}", Tone.HEADING)),
        account=(Words(f"Approved by {item.approved_by}{when}", Tone.ACCOUNT),),
        marking=marked(view, [item]),
        parts=(Text(words=(Words(item.text, Tone.STRONG),)), *items("About", about, view)),
    )


def unprocessed(view: View, item: Unprocessed) -> Slide:
    """What came in and is not placed: for the presenter alone."""
    noted = instant_words(item.noted) if item.noted else "time not given"
    return Slide(
        id=f"unprocessed/{item.id}",
        heading=(*state(item, view), Words("Unprocessed", Tone.MISSING)),
        account=(Words("Nobody has placed it yet", Tone.MISSING),),
        marking=marked(view, [item]),
        parts=(
            Text(words=(Words(item.text, Tone.STRONG),)),
            fact("By", Words(item.by or "not noted")),
            fact("From", Words(item.from_ or "not noted")),
            fact("Noted", Words(noted, Tone.TIME)),
        ),
    )
