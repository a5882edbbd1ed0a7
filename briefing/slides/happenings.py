"""The slide of one thing that happened, was shown or was done: an event, an exhibit, a measure."""

from collections.abc import Iterator

from briefing.incident.accounts import AccountKind, account_of
from briefing.incident.links import kind_of
from briefing.incident.types import Event, Exhibit, Measure, When
from briefing.incident.view import View
from briefing.slides.claims import claimed
from briefing.slides.pieces import AnyPart, caveats, fact, items, marked, placing, revisions
from briefing.slides.slide import Claimed, Group, Slide
from briefing.slides.words import Line, Tone, Words, account_words, names, state

__all__ = ["happening"]

LONGEST_BIG = 16
"""Characters of the words of a time up to which they can be read at the back of the room."""


def happening(view: View, item: Event | Exhibit | Measure) -> Slide:
    """When, where, whose account, what is claimed in it with every answer, and all caveats."""
    given = account_of(item, view.links)
    parts = [*revisions(item, view), *_facts(view, item), *_claims(view, item)]
    if isinstance(item, Exhibit):
        parts += items("Events shown in it", view.links.seen_in.get(item.id, ()), view)
    if isinstance(item, Event):
        parts += items("Shown in", (view.links.items[one] for one in item.shown_in), view)
    parts += caveats(item, view)
    shown = [view.links.items[part.item] for part in parts if part.item]
    return Slide(
        id=f"{kind_of(item).value}/{item.id}",
        heading=(*state(item, view), Words(item.title, Tone.HEADING)),
        account=(account_words(given),),
        big=_big(given.kind, item),
        marking=marked(view, [item], shown),
        parts=tuple(parts),
    )


def _big(kind: AccountKind, item: Event | Exhibit | Measure) -> Words | None:
    """That it is disputed; else a measure's state, or its time in the source's own words."""
    if kind is AccountKind.DISPUTED:
        return Words("DISPUTED", Tone.DISPUTED)
    if isinstance(item, Measure):
        return Words(item.state.value.upper(), Tone.KIND)
    when: When | None = item.when
    words = when.words if when is not None else ""
    return Words(words.upper(), Tone.TIME) if 0 < len(words) <= LONGEST_BIG else None


def _facts(view: View, item: Event | Exhibit | Measure) -> Iterator[AnyPart]:
    if isinstance(item, Measure):
        yield fact("State", Words(item.state.value, Tone.KIND))
        if item.by:
            yield fact("By", *names(item.by, view))
        for reason in item.reasons:
            yield fact("Reason", *_reason(reason.text, reason.by, view))
    yield from placing(item.when, item.place, view)
    if isinstance(item, Exhibit):
        if item.found:
            yield fact("Found", Words(item.found))
        for words in item.shows:
            yield fact("Shows", Words(words))


def _reason(text: str, by: tuple[str, ...], view: View) -> Line:
    whose = (Words(" – the reason of "), *names(by, view)) if by else ()
    return (Words(text[:1].upper() + text[1:]), *whose)


def _claims(view: View, item: Event | Exhibit | Measure) -> Iterator[Group | Claimed]:
    """Each claim in it, one a step, with every answer."""
    for step, ident in enumerate(() if isinstance(item, Exhibit) else item.claims, 1):
        if step == 1:
            yield Group(words=(Words("Claimed in it", Tone.HEADING),), step=1)
        yield claimed(view.links.claim(ident), view, step)
