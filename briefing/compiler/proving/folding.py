"""Texts as they are compared: what typesetting changes is levelled, and nothing else. No files.

Quotation marks and apostrophes, dashes, ligatures, soft hyphens, spaces, the way accents are coded,
and where lines are wrapped do not count. Words, case, commas and dots do.
"""

import re
import unicodedata
from functools import cached_property

__all__ = ["Folded", "Needle", "fold"]

_HYPHENATED = "\ufdd0"
"""A hyphen at the end of a line: it may be part of the word, or only divide it."""

_WRAPPED = "\ufdd1"
"""A line's end where there may have been a space, or none: at a dash, or in Chinese."""

_TABLE = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛‹›ʼ", "'"),
        **dict.fromkeys("“”„‟«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
    }
)
_LIGATURES = str.maketrans(
    {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
)
_WITHOUT_SPACES = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    "\u3005-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
)
"""Scripts that put no space between words."""

_MARKERS = re.compile(f"[{_HYPHENATED}{_WRAPPED}]")
_LINE_END = re.compile(r"\r\n?|[\f\v\x85\u2028\u2029]")
_SOFT_HYPHEN = re.compile(r"\u00ad(?:[^\S\n]*\n\s*)?")
_DIVIDED = re.compile(r"(?<=[^\W\d_])[-‐][^\S\n]*\n\s*(?=[^\W\d_])")
_AFTER_DASH = re.compile(r"(?<=\S[-‐–—])[^\S\n]*\n\s*|(?<=\S)[^\S\n]*\n\s*(?=[–—])")
_UNSPACED = re.compile(f"(?<=[{_WITHOUT_SPACES}])[^\\S\\n]*\\n\\s*(?=[{_WITHOUT_SPACES}])")
_BLANKS = re.compile(r"\s+")
_SQUEEZED = str.maketrans("", "", f"- {_HYPHENATED}{_WRAPPED}")
_RUNNING_ON = re.compile(f"[{_WITHOUT_SPACES}]")

_PATTERNS = {
    "-": f"[-{_HYPHENATED}]",
    " ": f"[ {_WRAPPED}]",
    _HYPHENATED: f"[-{_HYPHENATED}]?",
    _WRAPPED: f"[ {_WRAPPED}]?",
}


def fold(text: str) -> str:
    """A text as it is compared; what a line's end may have been stays open, as one of two signs."""
    text = _LINE_END.sub("\n", _MARKERS.sub("\ufffd", text))
    text = unicodedata.normalize("NFC", _SOFT_HYPHEN.sub("", text).translate(_LIGATURES))
    if "\n" in text:
        text = _DIVIDED.sub(_HYPHENATED, text)
        text = _UNSPACED.sub(_WRAPPED, _AFTER_DASH.sub(_WRAPPED, text))
    return _BLANKS.sub(" ", text.translate(_TABLE)).strip(" ")


class Needle:
    """Words that are looked for. With `opening` they may stand at the head of a sentence there."""

    def __init__(self, words: str, *, opening: bool = False) -> None:
        self.text = fold(words)
        self.opening = opening
        self.squeezed = self.text.translate(_SQUEEZED)
        self.surely_there = self.squeezed[1:] if opening else self.squeezed

    @cached_property
    def exact(self) -> re.Pattern[str]:
        """The pattern for a text whose line ends left nothing open."""
        first, rest = self.text[:1], self.text[1:]
        return re.compile(self._first(first) + re.escape(rest))

    @cached_property
    def across_lines(self) -> re.Pattern[str]:
        """The pattern for any folded text."""
        signs = (self._first(self.text[:1]), *map(self._sign, self.text[1:]))
        return re.compile(f"[{_HYPHENATED}{_WRAPPED}]?".join(signs))

    def _first(self, sign: str) -> str:
        if self.opening and len(sign.swapcase()) == 1:
            return f"[{re.escape(sign)}{re.escape(sign.swapcase())}]"
        return self._sign(sign)

    @staticmethod
    def _sign(sign: str) -> str:
        return _PATTERNS.get(sign) or re.escape(sign)


class Folded:
    """A text in which words are looked for."""

    def __init__(self, text: str) -> None:
        self.text = fold(text)

    @cached_property
    def squeezed(self) -> str:
        """Without what may be written one way or the other."""
        return self.text.translate(_SQUEEZED)

    @cached_property
    def plain(self) -> bool:
        """Whether its line ends left nothing open."""
        return _MARKERS.search(self.text) is None

    @cached_property
    def shown(self) -> str:
        """With a hyphen, or a space, wherever there may be one."""
        return self.text.replace(_HYPHENATED, "-").replace(_WRAPPED, " ")

    def holds(self, needle: Needle) -> bool:
        """Whether the words stand here, to the letter and as whole words."""
        if not needle.squeezed or needle.surely_there not in self.squeezed:
            return False
        plain = self.plain and _MARKERS.search(needle.text) is None
        pattern = needle.exact if plain else needle.across_lines
        match = pattern.search(self.text)
        while match is not None:
            if not (_cuts(self.text, match.start()) or _cuts(self.text, match.end())):
                return True
            match = pattern.search(self.text, match.start() + 1)
        return False


def _cuts(text: str, at: int) -> bool:
    """Whether a word goes on across this place."""
    before, after = text[at - 1 : at] if at else "", text[at : at + 1]
    if not before or not after or _RUNNING_ON.match(before) or _RUNNING_ON.match(after):
        return False
    if unicodedata.category(after).startswith("M"):
        return True
    return _in_word(before) and _in_word(after)


def _in_word(sign: str) -> bool:
    return sign.isalnum() or sign == _HYPHENATED or unicodedata.category(sign).startswith("M")
