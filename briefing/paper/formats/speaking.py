"""The pen that writes what is read aloud. Nothing of how single words are spoken."""

from briefing.paper.document import Part, Remark, Sentence
from briefing.paper.formats.pens import Pen
from briefing.paper.formats.speech import locator_words, spoken
from briefing.paper.vocabulary import Words

__all__ = ["SpeakingPen"]


class SpeakingPen(Pen):
    """Writes what is read aloud: no sign that is not a word, and who says so instead of markers."""

    bullet = ""
    nothing = "no word in this copy, and none owed."
    beside = False

    def words(self, text: str) -> str:
        """A text in spoken words."""
        return super().words(spoken(text))

    def run_in(self, name: str, told: str) -> str:
        """The name of a row as a sentence of its own, then what is told of it."""
        return f"{name}.\n{told}"

    def part(self, part: Part, after: Part | None = None) -> str:
        """A part, and after the last of several by the same sources, that it is according to them.

        What explains markers and signs is left out with them.
        """
        if isinstance(part, Remark) and part.words in (Words.LEGEND, Words.NO_WORD):
            return ""
        if not isinstance(part, Sentence):
            return super().part(part, after)
        words = self.words(part.text)
        if isinstance(after, Sentence) and after.citations == part.citations:
            return words
        sources = "; and ".join(
            f"source {one.number}, {locator_words(one.places)}".removesuffix(", ")
            for one in part.citations
        )
        whose = super().words(f"according to {sources}.")
        asks = words.endswith(("?", "!", "…", ".."))
        return f"{words}\nA{whose[1:]}" if asks else f"{words.rstrip('.,')},\n{whose}"
