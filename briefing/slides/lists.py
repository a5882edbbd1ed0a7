"""The slides that list: measures, what nobody answers, lines for the press, sources."""

from briefing.incident.accounts import account_of
from briefing.incident.origins import origins
from briefing.incident.stances import begin
from briefing.incident.timing import instant_words, when_words
from briefing.incident.types import LineUse, Measure, Question, Source
from briefing.incident.view import View
from briefing.slides.pieces import marked
from briefing.slides.slide import Slide, Text
from briefing.slides.words import (
    Line,
    Tone,
    Words,
    account_words,
    hedge,
    markers,
    names,
    state,
)

__all__ = ["lines", "measures", "sources", "unanswered"]


def measures(view: View) -> Slide:
    """What was done for security: how real it is, by whom, for whose reason."""
    listed = [one for one in view.incident.measures if one.id in view.listed]
    return Slide(
        id="measures",
        loud=True,
        heading=(Words("Security measures", Tone.HEADING),),
        marking=marked(view, listed),
        parts=tuple(_measure(one, view) for one in listed),
    )


def unanswered(view: View) -> Slide:
    """What sources raise and nobody answers, one a step."""
    listed = [one for one in view.incident.questions if not one.contested and one.id in view.listed]
    return Slide(
        id="unanswered",
        loud=True,
        heading=(Words("What nobody answers", Tone.HEADING),),
        big=Words("OPEN", Tone.MISSING),
        marking=marked(view, listed),
        parts=tuple(_open(one, view, step) for step, one in enumerate(listed, 1)),
    )


def lines(view: View) -> Slide:
    """Wording approved for the press: for the presenter alone."""
    parts = []
    for step, one in enumerate(view.incident.lines, 1):
        when = f", {instant_words(one.approved)}" if one.approved else ""
        never = one.use is LineUse.NOT_TO_BE_SAID
        parts.append(
            Text(
                item=one.id,
                step=step,
                label=Words(one.use.value.upper(), Tone.DISPUTED if never else Tone.KIND),
                words=(*state(one, view), Words(one.text, Tone.MISSING if never else Tone.STRONG)),
                aside=(Words(f"Approved by {one.approved_by}{when}", Tone.FAINT),),
            )
        )
    return Slide(
        id="lines",
        loud=True,
        heading=(Words("Lines for the press", Tone.HEADING),),
        account=(Words("For the presenter alone", Tone.DISPUTED),),
        marking=marked(view, view.incident.lines),
        parts=tuple(parts),
    )


def sources(view: View) -> Slide:
    """Where all of it comes from: what the markers mean, and how many origins there are."""
    listed = view.incident.sources
    count = len(origins(listed))
    told = f"{len(listed)} source{'' if len(listed) == 1 else 's'}, {count} independent"
    return Slide(
        id="sources",
        loud=True,
        heading=(Words("Sources", Tone.HEADING),),
        account=(Words(f"{told} origin{'' if count == 1 else 's'}", Tone.ACCOUNT),),
        marking=marked(view, listed),
        parts=tuple(_source(one, view) for one in listed),
        foot=(Words("[1 ¶3] reads: source 1, paragraph 3", Tone.FAINT),),
    )


def _measure(item: Measure, view: View) -> Text:
    words: Line = (*state(item, view), Words(item.title, Tone.STRONG))
    if item.by:
        words += (Words(" – by "), *names(item.by, view))
    for reason in item.reasons:
        whose = (Words(", as given by "), *names(reason.by, view)) if reason.by else ()
        words += (Words(f"; reason: {reason.text}"), *whose)
    return Text(
        item=item.id,
        label=Words(item.state.value.upper(), Tone.KIND),
        words=words,
        aside=(account_words(account_of(item, view.links)),),
        evidence=markers(item.evidence, view),
    )


def _open(item: Question, view: View, step: int) -> Text:
    hedges = tuple(words for one in item.evidence for words in hedge(one))
    return Text(
        item=item.id,
        step=step,
        words=(*state(item, view), Words(item.text, Tone.STRONG), *hedges),
        evidence=markers(item.evidence, view),
    )


def _source(item: Source, view: View) -> Text:
    words = ", ".join(part for part in (item.form, item.outlet, item.author) if part)
    published = Words(f"Published {when_words(item.published)}", Tone.TIME)
    received = f"; received {instant_words(item.received)}" if item.received else ""
    relays = f"; relays {item.relays}" if item.relays else ""
    title = (Words(f"{begin(item.title)}. ", Tone.STRONG),) if item.title else ()
    return Text(
        item=item.id,
        label=Words(f"[{view.numbers[item.id]}]", Tone.CITE),
        words=(*state(item, view), *title, Words(f"{words}{relays}")),
        aside=(published, Words(received, Tone.TIME)),
    )
