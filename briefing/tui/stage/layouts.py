"""Slides laid out in each size in which somebody sees them, and what each window shows of them."""

from briefing.meeting.state import Position
from briefing.slides import walking
from briefing.slides.laying import Laid, Stand, lay_out, page_at
from briefing.slides.slide import Slide
from briefing.tui.stage.typesetting import TerminalSetter

__all__ = ["Layouts", "Size"]

Size = tuple[int, int]
"""Cells and lines."""

KEPT = 32
"""Slides that are kept as they are laid out, beside those that the room's windows have just now."""


class Layouts:
    """What is laid out for whoever presents, and for the windows of the room.

    Whoever extends it says which slides there are, and which of them the room may see.
    """

    def __init__(self) -> None:
        self.size: Size = (80, 22)
        """The room for a slide in the presenter's own window."""
        self.others: tuple[Size, ...] | None = ()
        """The same in the windows of the room, the smallest first; None where nobody knows."""
        self._laid: dict[tuple[str, Size], Laid] = {}

    def made(self, slide: str) -> Slide | None:
        """The slide of that id, as the room sees it wherever the room may."""
        raise NotImplementedError

    def is_showable(self, slide: str) -> bool:
        """Whether the room may have a slide."""
        raise NotImplementedError

    def laid(self, slide: str, size: Size | None = None) -> Laid | None:
        """A slide laid out; None where there is none."""
        key = slide, size or self.size
        if key not in self._laid:
            made = self.made(slide)
            if made is None:
                return None
            if len(self._laid) >= KEPT + 2 * len(self.others or ()):
                del self._laid[next(iter(self._laid))]
            self._laid[key] = lay_out(made, *key[1], TerminalSetter())
        return self._laid[key]

    def page(self, position: Position, size: Size | None = None) -> int:
        """Which page of a slide a window of that size shows; what is pointed at is on it."""
        laid = self.laid(position.slide, size)
        if laid is None:
            return 0
        page, lit = page_at(laid, Stand(position.part, position.share)), position.lit
        if lit is None or lit in laid.pages[page].owners:
            return page
        return page_at(laid, Stand(lit))

    def stands(self, slide: str) -> list[Stand]:
        """All stands of a slide, for every window that shows it; none where there is no slide."""
        laids = [self.laid(slide, size) for size in (self.size, *self._sizes(slide))]
        return walking.stands([laid for laid in laids if laid is not None])

    def most_pages(self, position: Position) -> tuple[int, int]:
        """Of the window of the room with the most pages: which one it shows, and of how many."""
        found = 0, 1
        for size in self._sizes(position.slide) or (self.size,):
            laid = self.laid(position.slide, size)
            if laid is not None and len(laid.pages) > found[1]:
                found = self.page(position, size), len(laid.pages)
        return found

    def in_view(self, position: Position, size: Size | None = None) -> set[int]:
        """The parts that a window of that size shows."""
        laid = self.laid(position.slide, size)
        if laid is None:
            return set()
        parts = laid.pages[self.page(position, size)].parts()
        return {part for part in parts if laid.slide.parts[part].step <= position.step}

    def everybody_sees(self, position: Position) -> bool:
        """Whether every window of the room shows all that the presenter's own shows."""
        mine = self.in_view(position)
        return all(mine <= self.in_view(position, size) for size in self._sizes(position.slide))

    def _sizes(self, slide: str) -> tuple[Size, ...]:
        """Those of the room's windows, where they show the slide at all."""
        return (self.others or ()) if self.is_showable(slide) else ()
