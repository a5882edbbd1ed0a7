"""An incident of which so many slides are shown. No files."""

from itertools import islice

from msgspec import structs

from briefing.incident.links import items_of
from briefing.incident.marking import Marking
from briefing.incident.types import ChosenSlide, Incident, Line, SlideKind, Unprocessed
from briefing.slides.deck import slide_of

__all__ = ["of_slides"]


def of_slides(incident: Incident, count: int) -> Incident:
    """The incident with this many slides: its title, and those of its first items."""
    private = (Line, Unprocessed)
    items = (slide_of(one) for one in items_of(incident) if not isinstance(one, private))
    chosen = (SlideKind.TITLE.value, *islice(items, count - 1))
    slides = tuple(ChosenSlide(slide=one, marking=Marking.CLEAR) for one in chosen)
    return structs.replace(incident, slides=slides)
