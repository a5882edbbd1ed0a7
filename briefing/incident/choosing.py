"""The slides that a curator chose: that each is one that there can be, and is chosen once."""

from collections.abc import Callable, Iterator, Mapping

from briefing.incident.finding import Finding, Path
from briefing.incident.types import Incident, Kind, SlideKind

__all__ = ["slide_flaws"]

_WHOLE_SLIDES = frozenset(kind.value for kind in SlideKind if kind != SlideKind.POSITIONS)
"""The slides that are of no one item."""

_ITEM_SLIDES: dict[str, Kind] = {
    **{kind.value: kind for kind in Kind},
    SlideKind.POSITIONS.value: Kind.QUESTION,
}
"""The kinds of slide that are of one item, and of what kind it is."""


def slide_flaws(
    incident: Incident, kinds: Mapping[str, Kind], dangling: Callable[[Path, str, Kind], Finding]
) -> Iterator[Finding]:
    """What is chosen to be shown and cannot be, and what is chosen twice.

    `kinds` are those of the items; `dangling` tells of an id that is of none that is wanted.
    """
    contested = {one.id: one.contested for one in incident.questions}
    chosen: set[str] = set()
    for index, one in enumerate(incident.slides):
        path = ("slides", index, "slide")
        kind, stroke, ident = one.slide.partition("/")
        if kind not in (_ITEM_SLIDES if stroke else _WHOLE_SLIDES):
            yield _no_such_slide(path, one.slide)
        elif stroke and kinds.get(ident) is not _ITEM_SLIDES[kind]:
            yield dangling(path, ident, _ITEM_SLIDES[kind])
        elif stroke and (kind == SlideKind.POSITIONS) != contested.get(ident, False):
            yield _other_slide(path, ident, contested=contested[ident])
        if one.slide in chosen:
            yield _slide_twice(path, one.slide)
        chosen.add(one.slide)


def _no_such_slide(path: Path, slide: str) -> Finding:
    whole = ", ".join(kind for kind in SlideKind if kind in _WHOLE_SLIDES)
    return Finding(
        path,
        "no-such-slide",
        f"There is no slide {slide!r}.",
        f"Name one of: {whole}; or one item's, such as event/ID or positions/ID.",
    )


def _slide_twice(path: Path, slide: str) -> Finding:
    sentence = f"The slide {slide!r} is chosen already."
    return Finding(path, "slide-twice", sentence, "Take one away, and keep its notes in the other.")


def _other_slide(path: Path, ident: str, *, contested: bool) -> Finding:
    if contested:
        sentence = f"The question {ident!r} is contested: its slide has all positions on it."
        return Finding(path, "no-such-slide", sentence, f"Name it positions/{ident}.")
    sentence = f"The question {ident!r} is not contested: nobody takes a position on it."
    return Finding(path, "no-such-slide", sentence, f"Name it question/{ident}.")
