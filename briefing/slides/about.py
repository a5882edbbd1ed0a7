"""Which slides may tell of an item: its own, then those of many things that it is one of. Pure."""

from collections.abc import Iterator

from briefing.incident.links import kind_of
from briefing.incident.types import Claim, Item, Kind, SlideKind
from briefing.slides.deck import slide_of

__all__ = ["slides_about"]

_OF_MANY: dict[Kind, tuple[SlideKind, ...]] = {
    **dict.fromkeys((Kind.EVENT, Kind.EXHIBIT, Kind.STATEMENT), (SlideKind.TIMELINE,)),
    **dict.fromkeys((Kind.ACTOR, Kind.SIDE), (SlideKind.ACTORS,)),
    Kind.MEASURE: (SlideKind.TIMELINE, SlideKind.MEASURES),
    Kind.CLAIM: (SlideKind.CLAIMS,),
    Kind.QUESTION: (SlideKind.UNANSWERED,),
    Kind.SOURCE: (SlideKind.SOURCES,),
    Kind.LINE: (SlideKind.LINES,),
}
"""By a kind, the slides on which its things stand together; others stand on none."""


def slides_about(item: Item) -> Iterator[str]:
    """The ids of the slides on which to look for an item, the one that says most of it first."""
    yield slide_of(item)
    if isinstance(item, Claim) and item.question is not None:
        yield f"{SlideKind.POSITIONS}/{item.question}"
    yield from _OF_MANY.get(kind_of(item), ())
