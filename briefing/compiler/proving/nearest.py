"""What stands in an original most like words that do not. It is shown to the curator alone."""

from briefing.files.originals.folding import Folded, Needle
from briefing.files.originals.passages import Passages

__all__ = ["nearest"]

_ALIKE = 60
"""How much alike, of 100, words must be to be shown."""

_LONGEST_NEEDLE = 1_000
_LONGEST_SEARCHED = 100_000
_LONGEST_SHOWN = 300
_AROUND = 20
"""Characters that are shown before and after, and more to the end of a word."""


def nearest(needle: Needle, places: list[tuple[Passages, str]]) -> str:
    """The words most like those looked for, first in the passages cited; "" where none are.

    ``'…described the incident as "a planned act" to reporters…' in ¶4.``
    """
    # Only what is wrong pays for the import.
    from rapidfuzz.fuzz import partial_ratio_alignment

    best, shown = float(_ALIKE), ""
    for passages, locator in places:
        cited = passages.at(locator).text if locator else None
        named = [(locator, cited)] if cited else []
        named += [(f"¶{n}", one) for n, one in enumerate(passages.paragraphs, 1)]
        left = _LONGEST_SEARCHED
        for name, passage in named:
            if left <= 0:
                break
            left -= len(passage.text)
            found = partial_ratio_alignment(
                needle.text[:_LONGEST_NEEDLE], passage.shown[:_LONGEST_SEARCHED], score_cutoff=best
            )
            if found is not None and found.score > best:
                best = found.score
                shown = f"'{_whole_words(passage, found.dest_start, found.dest_end)}' in {name}."
    return shown


def _whole_words(passage: Folded, start: int, end: int) -> str:
    """What stands there with some words around it, so that it can be found and compared."""
    text = passage.shown
    start = text.rfind(" ", 0, max(start - _AROUND, 0)) + 1
    end = text.find(" ", end + _AROUND)
    end = len(text) if end < 0 else end
    if end - start > _LONGEST_SHOWN:
        end = start + _LONGEST_SHOWN
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"
