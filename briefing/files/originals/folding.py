"""Texts as they are compared: what typesetting changes is levelled, and nothing else. No files.

Quotation marks and apostrophes, dashes, ligatures, soft hyphens, spaces, the way accents are coded,
and where lines are wrapped do not count. Words, case, commas and dots do.
"""

import re
import unicodedata
from functools import cached_property

__all__ = ["LEVELLED", "SOFT_HYPHEN", "Folded", "Needle", "cuts", "fold"]

_HYPHENATED = "\ufdd0"
"""A hyphen at the end of a line: it may be part of the word, or only divide it."""

_WRAPPED = "\ufdd1"
"""A line's end where there may have been a space, or none: at a dash, or in Chinese."""

LEVELLED = {
    **dict.fromkeys("‘’‚‛‹›ʼ", "'"),
    **dict.fromkeys("“”„‟«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **{chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)},
}
_LEVELLING = re.compile(f"[{''.join(LEVELLED)}]")
_DASHES = "-‐–—"
_WITHOUT_SPACES = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    "\u3005-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
)
"""Scripts that put no space between words."""

_MARKERS = re.compile(f"[{_HYPHENATED}{_WRAPPED}]")
_LINE_END = re.compile(r"\r\n?|[\f\v\x85\u2028\u2029]")
SOFT_HYPHEN = re.compile(r"\u00ad(?:[^\S\n]*\n\s*)?")
_WRAP = re.compile(r"\n\s*")
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
    plain = text.isascii()
    if not plain:
        text = unicodedata.normalize("NFC", _MARKERS.sub("\ufffd", text))
    if not plain or any(end in text for end in "\r\f\v"):
        text = _LINE_END.sub("\n", text)
    if "\u00ad" in text:
        text = SOFT_HYPHEN.sub("", text)
    if "\n" in text:
        text = _WRAP.sub(_joined, "\n".join(line.rstrip() for line in text.split("\n")))
    if not plain:
        text = _LEVELLING.sub(lambda sign: LEVELLED[sign[0]], text)
        text = unicodedata.normalize("NFC", text)  # once more, for what was a ligature
    return " ".join(text.replace(f"-{_HYPHENATED}", _HYPHENATED).split())


def _joined(end: re.Match[str]) -> str:
    """What a line's end, with the blanks after it, may stand for."""
    text = end.string
    before, after = text[end.start() - 1 : end.start()], text[end.end() : end.end() + 1]
    if not before or not after:
        return " "
    if before in "-‐" and text[end.start() - 2 : end.start() - 1].isalpha() and after.isalpha():
        return _HYPHENATED
    if before in _DASHES and text[end.start() - 2 : end.start() - 1].strip():
        return _WRAPPED
    if after in "–—" or (_RUNNING_ON.match(before) and _RUNNING_ON.match(after)):
        return _WRAPPED
    return " "


class Needle:
    """Words that are looked for. With `opening` they may stand at the head of a sentence there."""

    def __init__(self, words: str, *, opening: bool = False) -> None:
        self.text = fold(words)
        first, rest = self.text[:1], self.text[1:]
        self.spellings = tuple(dict.fromkeys((self.text, first.swapcase() + rest)[: 1 + opening]))

    @cached_property
    def surely_there(self) -> str:
        """What a text has, squeezed, if it has the words at all."""
        return self.text[len(self.spellings) - 1 :].translate(_SQUEEZED)

    @cached_property
    def across_lines(self) -> re.Pattern[str]:
        """The pattern for a text whose line ends left something open."""
        between = f"[{_HYPHENATED}{_WRAPPED}]?"
        ways = (
            between.join(_PATTERNS.get(sign) or re.escape(sign) for sign in spelling)
            for spelling in self.spellings
        )
        return re.compile("|".join(ways))


class Folded:
    """A text in which words are looked for."""

    def __init__(self, text: str) -> None:
        self.text = fold(text)

    @cached_property
    def squeezed(self) -> str:
        """Without what may be written one way or the other."""
        return self.text.translate(_SQUEEZED)

    @cached_property
    def shown(self) -> str:
        """With a hyphen, or a space, wherever there may be one."""
        return self.text.replace(_HYPHENATED, "-").replace(_WRAPPED, " ")

    def holds(self, needle: Needle) -> bool:
        """Whether the words stand here, to the letter and as whole words."""
        return self.span_of(needle) is not None

    def span_of(self, needle: Needle) -> tuple[int, int] | None:
        """Where the words stand here first, in the text as it is compared."""
        if not needle.text:
            return None
        for spelling in needle.spellings:
            if (span := self._span(spelling)) is not None:
                return span
        if needle.surely_there not in self.squeezed:
            return None
        match = needle.across_lines.search(self.text)
        while match is not None:
            if self._is_whole(*match.span()):
                return match.span()
            match = needle.across_lines.search(self.text, match.start() + 1)
        return None

    def _span(self, words: str) -> tuple[int, int] | None:
        at = self.text.find(words)
        while at >= 0:
            if self._is_whole(at, at + len(words)):
                return at, at + len(words)
            at = self.text.find(words, at + 1)
        return None

    def _is_whole(self, start: int, end: int) -> bool:
        return not (cuts(self.text, start) or cuts(self.text, end))


def cuts(text: str, at: int) -> bool:
    """Whether a word goes on across this place."""
    before, after = text[at - 1 : at] if at else "", text[at : at + 1]
    if not before or not after or _RUNNING_ON.match(before) or _RUNNING_ON.match(after):
        return False
    if unicodedata.category(after).startswith("M"):
        return True
    return _in_word(before) and _in_word(after)


def _in_word(sign: str) -> bool:
    return sign.isalnum() or sign == _HYPHENATED or unicodedata.category(sign).startswith("M")
