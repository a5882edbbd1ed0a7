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

    def words(self, text: str) -> str:
        """A text in words that may stand on different lines, a line feed between each two."""
        return "\n".join(self.written(text).split())

    def run_in(self, name: str, told: str) -> str:
        """The name of a row, and on the same line what is told of it."""
        return f"{name}\n{self.words('·')}\n{told}"

    def part(self, part: Part, after: Part | None = None) -> str:
        """The words of a part, and of its markers each source's whole.

        Between two details stands a semicolon.
        """
        words = self.words(part.text)
        if isinstance(part, Sentence):
            markers = ";\n".join([self.written(one.words) for one in part.citations])
            return f"{words}\n[{markers}]"
        return f"{words};" if isinstance(part, Detail) and isinstance(after, Detail) else words


def pen_of(layout: Layout) -> Pen:
    """The pen that a layout asks for; what none but one needs is imported with that one."""
    if not layout.speak:
        return Pen(layout)
    from briefing.paper.formats.speaking import SpeakingPen

    return SpeakingPen(layout)
