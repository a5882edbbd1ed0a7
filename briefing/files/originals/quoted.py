"""Where quotations stand in a passage as it is shown. Knows no files, and nothing of screens."""

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from briefing.files.originals.folding import LEVELLED, SOFT_HYPHEN, Folded, Needle, cuts
from briefing.incident.safe import SafeText, safe

__all__ = ["Piece", "in_pieces"]

_LEFT_OUT = frozenset("-")
_BLANKS = re.compile(r"\s+")


class Piece(NamedTuple):
    """A part of a passage, and whether it is quoted."""

    text: SafeText
    quoted: bool


def in_pieces(raw: str, quotations: Iterable[str]) -> list[Piece]:
    """A passage on one line and safe to show, in pieces: what is quoted of it and what is not.

    Its letters are left as they are; only what typesetting put between them is gone.
    """
    text = unicodedata.normalize("NFC", SOFT_HYPHEN.sub("", raw).strip())
    quoted = bytearray(len(text))
    for quotation in quotations:
        for start, end in _places(text, quotation):
            quoted[start:end] = b"\1" * (end - start)
    pieces: list[Piece] = []
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or quoted[end] != quoted[start]:
            pieces.append(Piece(safe(_BLANKS.sub(" ", text[start:end])), bool(quoted[start])))
            start = end
    return pieces


def _places(text: str, quotation: str) -> Iterable[tuple[int, int]]:
    """Where the words stand, to the letter and as whole words, from their first to their last."""
    needle = Needle(quotation)
    squeezed, places = _squeezed(text)
    wanted, _ = _squeezed(needle.text)
    if not wanted or not Folded(text).holds(needle):
        return
    at = squeezed.find(wanted)
    while at >= 0:
        start, end = places[at], places[at + len(wanted) - 1] + 1
        if not cuts(text, start) and not cuts(text, end) and Folded(text[start:end]).holds(needle):
            yield start, end
        at = squeezed.find(wanted, at + 1)


def _squeezed(text: str) -> tuple[str, list[int]]:
    """The signs that count wherever lines end, levelled, and where each of them stands."""
    signs: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        for part in LEVELLED.get(sign, sign):
            if part.isprintable() and not part.isspace() and part not in _LEFT_OUT:
                signs.append(part)
                places.append(place)
    return "".join(signs), places
