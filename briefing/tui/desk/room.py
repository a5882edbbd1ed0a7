"""Who has how much of the desk's screen now, and what the reader changed about it."""

from typing import TYPE_CHECKING

from textual.geometry import Size

from briefing.tui.desk import bars, layout

if TYPE_CHECKING:
    from briefing.tui.desk.desk import Desk

__all__ = ["Room"]

TITLE = 1
"""Lines of a pane that its title takes; the style sheet says so."""

FRAME = 2
"""Lines of the detail that its border takes; the style sheet says so."""


class Room:
    """The sharing-out of a desk's screen. Every list has its size before Textual lays it out."""

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk
        self.shares: layout.Shares | None = None
        self.zoomed = False
        self.grown = 0
        """Lines, and pairs of cells, that the reader added to the open pane."""

    def resized(self, more: int) -> int | None:
        """What the reader will have added to the open pane; None where nothing can be."""
        grown = max(-8, min(self.grown + more, 40))
        return None if self._shared(self._desk.size, grown) == self.shares else grown

    @property
    def takes_turns(self) -> bool:
        """Whether panes and detail are not seen together."""
        return self.shares is not None and not (self.shares.panes and self.shares.detail)

    def share_out(self, size: Size) -> None:
        """Share out a screen of a size in cells."""
        desk = self._desk
        shares = self._shared(size, self.grown)
        desk.set_class(shares is None, "-small")
        top = desk.top.make_room(size)
        for lines in desk.panes:
            lines.open = lines is desk.panes[desk.pane]
        if shares is None or shares == self.shares:
            return
        self.shares = shares
        desk.column.display = shares.panes > 0
        desk.column.styles.width = shares.panes or size.width
        desk.detail.display = shares.detail > 0
        desk.detail.make_room(size.height - top - 1 - FRAME)
        desk.detail.lay_out(shares.detail or size.width)
        for lines, height in zip(desk.panes, shares.heights, strict=True):
            lines.display = height > 0
            lines.styles.height = height
            lines.make_room(max(height - TITLE, 0))

    def _shared(self, size: Size, grown: int) -> layout.Shares | None:
        desk = self._desk
        return layout.shared_out(
            size,
            [max(1, lines.sheet.count) for lines in desk.panes],
            desk.pane,
            in_detail=desk.in_detail,
            zoomed=self.zoomed,
            grown=grown,
            top=bars.top_height(desk.view, size),
        )
