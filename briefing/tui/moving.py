"""Keys that move in the list of a screen, whatever it lists."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.tui.widgets.lines import Lines

__all__ = ["Moving"]


class Moving:
    """A screen with a list in which keys move. Mix it in."""

    lines: "Lines"

    @property
    def active(self) -> "Lines":
        """The list that keys move in."""
        return self.lines

    def at_end(self, direction: int) -> str:
        """That it goes no further down, or up where that is negative; "" where it does."""
        if self.active.can_go(direction):
            return ""
        return "nothing above" if direction < 0 else "nothing below"

    def action_move(self, steps: int) -> None:
        """Down or up in it."""
        self.active.move(steps)

    def action_page(self, direction: int) -> None:
        """Half a screen down or up."""
        self.active.page(direction)

    def action_end(self, direction: int) -> None:
        """To the first or to the last."""
        self.active.go_to_end(direction)
