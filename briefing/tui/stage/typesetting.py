"""How slides are set in a terminal: breaking their words by cells, and the ink of each tone."""

from collections.abc import Iterable

from rich.cells import cell_len

from briefing.slides import words as slides
from briefing.slides.setting import HOLD
from briefing.slides.words import Tone, Words
from briefing.tui.ink import Ink, Line, Span, wrap

__all__ = ["TerminalSetter", "inked"]

INKS = {tone: Ink(tone.value) for tone in Tone}
TONES = {ink: tone for tone, ink in INKS.items()}


class TerminalSetter:
    """Measures and breaks text as the screens do."""

    def wrap(self, words: Iterable[Words], width: int) -> list[slides.Line]:
        """Words broken into lines of at most so many cells."""
        lines = wrap((Span(one.text, INKS[one.tone]) for one in words), width)
        return [
            tuple(Words(span.text.replace(HOLD, " "), TONES[span.ink]) for span in line)
            for line in lines
        ]

    def width(self, text: str) -> int:
        """The cells that a text takes."""
        return cell_len(text)


def inked(line: slides.Line) -> Line:
    """A line of a slide as the screens draw it."""
    return tuple(Span(words.text, INKS[words.tone]) for words in line)
