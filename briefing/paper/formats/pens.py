"""How the words of a document come on the lines of plain text: as they are, in ASCII, or spoken."""

from collections.abc import Callable

from briefing.paper.document import Detail, Part, Sentence
from briefing.paper.formats.layout import Layout

__all__ = ["Pen", "pen_of"]


class Pen:
    """Writes words as they are, or in ASCII where its layout asks for it."""

    bullet = "- "
    nothing = "–"
    """What is written where a cell is empty."""
    beside = True
    """Whether cells may stand side by side."""

    def __init__(self, layout: Layout) -> None:
        self.width = layout.width
        self.written: Callable[[str], str] = str
        if layout.ascii:
            from briefing.paper.formats.transliteration import in_ascii

            self.written = in_ascii

    def words(self, text: str) -> list[str]:
        """A text in words that may stand on different lines."""
        return self.written(text).split()

    def run_in(self, name: list[str], told: list[str]) -> list[str]:
        """The name of a row, and on the same line what is told of it."""
        return [*name, *self.words("·"), *told]

    def part(self, part: Part, after: Part | None = None) -> list[str]:
        """A part, and of its markers each source's whole; between two details a semicolon."""
        words = self.words(part.text)
        if isinstance(part, Sentence):
            *most, last = [self.written(one.words) for one in part.citations]
            markers = [*[f"{one};" for one in most], f"{last}]"]
            markers[0] = f"[{markers[0]}"
            words += markers
        if isinstance(part, Detail) and isinstance(after, Detail):
            words[-1] += ";"
        return words


def pen_of(layout: Layout) -> Pen:
    """The pen that a layout asks for; what none but one needs is imported with that one."""
    if not layout.speak:
        return Pen(layout)
    from briefing.paper.formats.speaking import SpeakingPen

    return SpeakingPen(layout)
