"""The text of a YAML file before it is parsed: what may not stand there is noted, and lost."""

import re
from collections.abc import Iterator

from briefing.files.decoding import FEW, LOST, position
from briefing.problems import Place, Problem, ProblemError

__all__ = ["ODD_BLANKS", "without_forbidden"]

ODD_BLANKS = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Blanks that only look like a space, as within the brackets of a pattern."""

# What YAML itself forbids, and the line ends that YAML obeys and editors do not show.
_FORBIDDEN = re.compile(
    "\r(?!\n)|[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]"
)
_ODD_BLANK = re.compile(f"[{ODD_BLANKS}]")
_ODDLY_INDENTED = re.compile(rf" *({_ODD_BLANK.pattern})[ {ODD_BLANKS}]*(?=[\w-]+ *:|- )")
_PLAIN = bytes(range(0x20, 0x7F)) + b"\n\t"

_BLOCK_BEGINS = re.compile(r"( *(?:- +)*)(?:[^\s|>-].*:|-) +[|>][-+0-9]* *(?:#.*)?$")
"""A line below which a text stands as it is, if it is indented by more than the group is long."""


def without_forbidden(text: str, path: str, problems: list[Problem]) -> str:
    """The text with each forbidden character noted and lost; ProblemError where there are many."""
    # What is plain cannot be forbidden, and is passed over some twenty times faster.
    odd = text.encode().translate(None, _PLAIN).decode()
    if _ODD_BLANK.search(odd):
        text = _indented(text, path, problems)
    if _FORBIDDEN.search(odd) is None:
        return text
    found = []
    for match in _FORBIDDEN.finditer(text):
        found.append(_forbidden(text, match.start(), path))
        if match[0] == "\r" or len(found) > FEW:
            raise ProblemError(found[0])
    problems.extend(found)
    return _FORBIDDEN.sub(LOST, text) if found else text


def _indented(text: str, path: str, problems: list[Problem]) -> str:
    """The text with each blank that only looks like one noted, where it indents a key or an item.

    It is read as the space that was meant. ProblemError where there are many.
    """
    found: list[Problem] = []
    for start in _lines(text):
        match = _ODDLY_INDENTED.match(text, start)
        if match is None:
            continue
        sentence = f"The blank U+{ord(match[1]):04X} stands where only spaces may indent."
        place = Place(path, *position(text, match.start(1)))
        found.append(Problem("forbidden-character", sentence, place, "Indent with spaces."))
        if len(found) > FEW:
            raise ProblemError(found[0])
        text = f"{text[:start]}{' ' * len(match[0])}{text[match.end() :]}"
    problems.extend(found)
    return text


def _lines(text: str) -> Iterator[int]:
    """Where each line begins, but for those of texts that stand as they are (| and >)."""
    start, within = 0, -1
    for line in text.split("\n"):
        told = line.rstrip("\r")
        indent = len(told) - len(told.lstrip(" "))
        if within < 0 or (indent < len(told) and indent <= within):
            block = _BLOCK_BEGINS.match(told)
            within = len(block[1]) if block else -1
            yield start
        start += len(line) + 1


def _forbidden(text: str, offset: int, path: str) -> Problem:
    if text[offset] == "\r":
        sentence, remedy = "A line ends with CR alone.", "Save the file with LF or CRLF line ends."
    else:
        sentence = f"The character U+{ord(text[offset]):04X} may not stand in YAML."
        remedy = "Remove it."
    return Problem("forbidden-character", sentence, Place(path, *position(text, offset)), remedy)
