"""Outside text made safe to show, the only maker of SafeText. It strips nothing in silence.

The tables are frozen here, so that the same text gives the same bytes under any Python.
"""

import re
from functools import cache
from typing import NewType

__all__ = ["SafeText", "is_safe", "numbered", "one_line", "safe"]

SafeText = NewType("SafeText", str)

_Ranges = tuple[tuple[int, int], ...]

_UNSAFE: _Ranges = (
    (0x0000, 0x0009),  # C0 up to and with the tab; the line feed is the one control that stays
    (0x000B, 0x001F),
    (0x007F, 0x009F),  # DEL and C1: some terminals obey C1 in UTF-8
    (0x00AD, 0x00AD),  # soft hyphen
    (0x034F, 0x034F),  # combining grapheme joiner
    (0x061C, 0x061C),  # Arabic letter mark
    (0x115F, 0x1160),  # Hangul fillers
    (0x17B4, 0x17B5),  # Khmer inherent vowels
    (0x180B, 0x180F),  # Mongolian selectors and vowel separator
    (0x200B, 0x200F),  # zero width space, joiners (some are kept, see below), direction marks
    (0x2028, 0x202E),  # line and paragraph separators, direction embeddings and overrides
    (0x2060, 0x206F),  # word joiner, invisible operators, direction isolates, deprecated formats
    (0x3164, 0x3164),  # Hangul filler
    (0xD800, 0xF8FF),  # surrogates, private use
    (0xFDD0, 0xFDEF),  # noncharacters
    (0xFE00, 0xFE0E),  # variation selectors, but for the one that asks for an emoji
    (0xFEFF, 0xFEFF),  # byte order mark
    (0xFFA0, 0xFFA0),  # half width Hangul filler
    (0xFFF0, 0xFFFB),  # unassigned invisibles, interlinear annotation
    *((plane | 0xFFFE, plane | 0xFFFF) for plane in range(0, 0xF0000, 0x10000)),
    (0x1BCA0, 0x1BCA3),  # shorthand format controls
    (0x1D173, 0x1D17A),  # musical format controls
    (0xE0000, 0xE0FFF),  # tags, further variation selectors, invisibles to come
    (0xF0000, 0x10FFFF),  # private use planes and their noncharacters
)

_INDIC_BLOCKS = range(0x0900, 0x0E00, 0x80)

_JOINING: _Ranges = (  # letters and marks of the scripts in which a joiner changes the shape
    (0x0610, 0x061A),  # Arabic
    (0x0620, 0x065F),
    (0x066E, 0x06D3),
    (0x06D5, 0x06DC),
    (0x06DF, 0x06E8),
    (0x06EA, 0x06EF),
    (0x06FA, 0x06FF),
    (0x0710, 0x074F),  # Syriac
    (0x0750, 0x077F),  # Arabic
    (0x07CA, 0x07F5),  # N'Ko
    (0x0840, 0x085B),  # Mandaic
    (0x0860, 0x086A),  # Syriac
    (0x0870, 0x0887),  # Arabic
    (0x0889, 0x088E),
    (0x0897, 0x08E1),
    (0x08E3, 0x08FF),
    *((block, block + 0x63) for block in _INDIC_BLOCKS),  # after that come signs and digits
    (0x0971, 0x097F),  # Devanagari
    (0x09F0, 0x09F1),  # Assamese
    (0x0A70, 0x0A75),  # Gurmukhi
    (0x0D7A, 0x0D7F),  # Malayalam
    (0x1000, 0x103F),  # Burmese
    (0x1050, 0x108F),
    (0x1780, 0x17B3),  # Khmer
    (0x17B6, 0x17D3),
    (0x1820, 0x18AA),  # Mongolian
    (0xA840, 0xA871),  # Phags-pa
    (0x1E900, 0x1E94B),  # Adlam
)

_EMOJI: _Ranges = (
    (0x2190, 0x21FF),
    (0x2600, 0x27BF),
    (0x2B00, 0x2BFF),
    (0x1F000, 0x1FAFF),
)

_BLANKS: _Ranges = (
    (0x000A, 0x000A),
    (0x0020, 0x0020),
    (0x00A0, 0x00A0),
    (0x1680, 0x1680),
    (0x2000, 0x200A),
    (0x202F, 0x202F),
    (0x205F, 0x205F),
    (0x3000, 0x3000),
)


def _one_of(ranges: _Ranges) -> str:
    return "[" + "".join(f"\\U{first:08x}-\\U{last:08x}" for first, last in ranges) + "]"


_JOINERS = "\u200c\u200d"
_USUAL = re.compile("[\n -~\u00a0-\u00ac\u00ae-\u034e\u0370-\u061b\u2010-\u2027\u202f-\u205f]*")
"""Letters and signs of which most texts are. None is unsafe: that is soon seen, unlike the rest."""


def safe(text: str) -> SafeText:
    """Outside text with everything shown that a terminal would obey, hide or reorder by.

    CRLF and CR become a line feed, a tab one space; a C0 control becomes its control picture,
    anything else its number (`⟨U+202E⟩`). Safe text comes back as it is.
    """
    if _is_usual(text):
        return SafeText(text)
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    if not _suspect().search(lines):
        return SafeText(lines)
    for joiner in _JOINERS:
        if joiner in lines:
            lines = _lone(joiner).sub(numbered(ord(joiner)), lines)
    return SafeText(lines.translate(_SHOWN))


def is_safe(text: str) -> bool:
    """Whether text is as safe() leaves it; the first unsafe character answers for all."""
    if _is_usual(text):
        return True
    return "\r" not in text and not any(map(_is_altered, _suspect().finditer(text)))


def one_line(text: str) -> SafeText:
    """Outside text made safe and put on one line, each run of white space as one space."""
    line = safe(text)
    # Of all white space one blank alone is printable.
    if "  " in line or not line.isprintable():
        line = SafeText(_blank_run().sub(" ", line))
    return SafeText(line.strip(" "))


@cache
def _blank_run() -> re.Pattern[str]:
    """White space of any sort; compiled when needed, as what is unsafe."""
    return re.compile(f"{_one_of(_BLANKS)}+")


@cache
def _suspect() -> re.Pattern[str]:
    """What is unsafe; compiled when needed, for many a record has no text that is not usual."""
    return re.compile(_one_of(_UNSAFE))


@cache
def _kept_joiner() -> re.Pattern[str]:
    """A joiner between two that it joins; compiled when needed, for hardly any text has one."""
    return re.compile(
        f"(?<={_one_of(_JOINING)})[{_JOINERS}](?={_one_of(_JOINING)})"
        f"|(?:(?<={_one_of(_EMOJI)})|(?<={_one_of(_EMOJI)}\ufe0f))\u200d(?={_one_of(_EMOJI)})"
    )


def _is_usual(text: str) -> bool:
    return (text.isascii() and text.isprintable()) or _USUAL.fullmatch(text) is not None


@cache
def _lone(joiner: str) -> re.Pattern[str]:
    """A joiner that joins nothing."""
    return re.compile(f"(?!{_kept_joiner().pattern}){joiner}")


def _is_altered(match: re.Match[str]) -> bool:
    """Whether what is suspect is altered where it stands."""
    return match[0] not in _JOINERS or not _kept_joiner().match(match.string, match.start())


class _Shown(dict[int, str]):
    """What each character is shown as, but for joiners; looked up once for each that is met.

    Of a text that is nothing else, to ask for every single one would take minutes.
    """

    def __missing__(self, code: int) -> str:
        self[code] = shown = _as_shown(chr(code))
        return shown


_SHOWN = _Shown()


def _as_shown(character: str) -> str:
    code = ord(character)
    if character in _JOINERS or not _suspect().match(character):
        return character
    if character == "\t":
        return " "
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else numbered(code)


def numbered(code: int) -> str:
    """What stands for a character that cannot be shown, or not be told from another."""
    return f"⟨U+{code:04X}⟩"
