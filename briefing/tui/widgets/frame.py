"""The frame of a dialog, with words in its lower border. What is in it is drawn by itself."""

from textual.containers import Vertical
from textual.geometry import Region

__all__ = ["Frame"]


class Frame(Vertical):
    """A frame; other words in its lower border draw that line anew, and nothing inside."""

    _told = ""
    _telling = False

    def __init__(self, id: str = "dialog") -> None:
        super().__init__(id=id)

    def tell(self, words: str) -> None:
        """Say something in the lower border. The words are markup: nothing of the record is."""
        if words == self._told:
            return
        self._told = words
        self._telling = True
        self.border_subtitle = words
        self._telling = False

    def refresh(
        self,
        *regions: Region,
        repaint: bool = True,
        layout: bool = False,
        recompose: bool = False,
    ) -> "Frame":
        """Draw it anew, or of it the line in which something else is said."""
        if self._telling and not regions:
            width, height = self.outer_size
            regions = (Region(0, height - 1, width, 1).translate(-self.content_offset),)
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)
