"""A log cut to a ceiling: what was shown, told as to whoever may see no more. Reads nothing itself.

A scene was named by the view that the room had. Of that view even a count, or its hash, may tell of
what is above the ceiling, so it is named anew by that view cut to the ceiling.
"""

from collections.abc import Callable, Iterable
from functools import cache

from msgspec import structs

from briefing.incident import canonical
from briefing.incident.marking import Marking
from briefing.incident.safe import SafeText, one_line
from briefing.incident.types import Incident
from briefing.incident.view import cut
from briefing.meeting.entries import Record, Scene, Shown
from briefing.problems import ProblemError
from briefing.slides.deck import Deck

__all__ = ["ViewOf", "cut_to"]

ViewOf = Callable[[str], Incident | None]
"""The view of a digest that was kept beside the log; None where it is not there."""

_NOTHING = Scene("", SafeText(""), 1, "", Marking.CLEAR)


def cut_to(record: Record, ceiling: Marking, view_of: ViewOf) -> Record:
    """The log without what is above a ceiling; `view_of` gives the views that were shown.

    What was shown of a view that is no longer kept is told to nobody who may not see everything.
    """

    @cache
    def deck_of(digest: str) -> tuple[Deck, str] | None:
        """A view's slides within the ceiling and its digest then; None where there is none."""
        incident = view_of(digest)
        if incident is None:
            return None
        try:
            view = cut(incident, ceiling=ceiling)
        except ProblemError:
            return None
        return Deck(view), canonical.digest(view.incident)

    def told(scene: Scene) -> Scene | None:
        if ceiling is Marking.RED:
            return scene
        if not scene.view:
            return scene if scene.marking.within(ceiling) else None
        found = deck_of(scene.view) if scene.marking.within(ceiling) else None
        if found is None:
            return None
        deck, digest = found
        slide = deck.slide(scene.slide)
        if slide is None or digest == scene.view:
            return scene if slide else None
        # Which page it was hangs on what stood on it above the ceiling as well.
        return Scene(slide.id, one_line(slide.named()), 1, digest, slide.marking)

    scenes = [(one, told(one.scene)) for one in record.shown]
    shown = [structs.replace(one, scene=scene) for one, scene in scenes if scene]
    minutes = [one for one in record.minutes if one.marking.within(ceiling)]
    return structs.replace(
        record,
        shown=_joined(shown),
        minutes=tuple(structs.replace(one, scene=told(one.scene) or _NOTHING) for one in minutes),
    )


def _joined(shown: Iterable[Shown]) -> tuple[Shown, ...]:
    """What followed itself without a break is one entry: what told it apart is above the ceiling.

    It was another page, or another view of which within the ceiling all is the same.
    """
    joined: list[Shown] = []
    for one in shown:
        before = joined[-1] if joined else None
        if before is not None and before.scene == one.scene and before.until == one.at:
            windows = max(before.windows, one.windows)
            joined[-1] = structs.replace(before, until=one.until, windows=windows)
        else:
            joined.append(one)
    return tuple(joined)
