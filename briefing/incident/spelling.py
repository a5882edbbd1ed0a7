"""Text as it is searched: accents, case and the shapes of quotation marks do not count. Pure.

Folded letter by letter, so that a place in the folded text is a place in the text.
"""

import unicodedata
from collections.abc import Iterable

__all__ = ["folded", "places_of"]

_ALIKE = {
    **dict.fromkeys("‘’‚‛ʼ′", "'"),
    **dict.fromkeys("“”„‟«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "ħ": "h",
    "ı": "i",
    "æ": "ae",
    "œ": "oe",
    "þ": "th",
}
"""What Unicode does not take apart, and a keyboard may not have."""

_ACCENTS = 10
"""From this combining class on a mark is an accent; below, it makes another letter or syllable."""


class _Letters(dict[int, str]):
    """Each letter folded, remembered when it was first met."""

    def __missing__(self, code: int) -> str:
        parts = unicodedata.normalize("NFKD", chr(code)).casefold()
        parts = unicodedata.normalize("NFKD", parts)
        bare = (one for one in parts if unicodedata.combining(one) < _ACCENTS)
        self[code] = letter = "".join(_ALIKE.get(one, one) for one in bare)
        return letter


_LETTERS = _Letters()

_PLAIN = frozenset(map(chr, range(128)))

_SEVERAL = 64
"""Letters beyond ASCII, from which on a text is folded letter by letter."""


def folded(text: str) -> str:
    """The text in small letters without accents. Folding it again changes nothing."""
    small = text.lower()
    odd = () if small.isascii() else set(small) - _PLAIN
    if len(odd) > _SEVERAL:
        return text.translate(_LETTERS)
    # Most texts have few of them, if in many places: to replace each takes a fifth of the time.
    for letter in odd:
        small = small.replace(letter, _LETTERS[ord(letter)])
    return small


def places_of(words: Iterable[str], text: str) -> list[tuple[int, int]]:
    """Where folded words stand in a text: starts and ends, in order, none touching another.

    A letter that is found in part is found; the accents that follow one belong to it.
    """
    plain = folded(text)
    found = sorted(place for word in words if word for place in _each(word, plain))
    if found and not text.isascii():
        found = _unfolded(found, text)
    joined: list[tuple[int, int]] = []
    for start, end in found:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _each(word: str, plain: str) -> Iterable[tuple[int, int]]:
    at = plain.find(word)
    while at >= 0:
        yield at, at + len(word)
        at = plain.find(word, at + 1)


def _unfolded(places: list[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """Places in the folded text as places in the text."""
    origin = [index for index, letter in enumerate(text) for _ in _LETTERS[ord(letter)]]
    unfolded = []
    for start, end in places:
        last = origin[end - 1] + 1
        while last < len(text) and not _LETTERS[ord(text[last])]:
            last += 1
        unfolded.append((origin[start], last))
    return unfolded
