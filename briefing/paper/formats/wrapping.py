"""Words put on lines by the terminal cells that they take. Knows of nothing but strings."""

import re
from collections.abc import Iterable, Iterator

__all__ = ["cells", "ended_lines", "wrapped"]

_UNICODE = "15.1.0"
"""The tables to measure by: named, so that no terminal's setting changes where lines break."""

_JOINER = "\u200d"

_NARROW = re.compile("[ -~¡-¬®-\u02ff\u03a3-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e]*")
"""Letters and signs that take one cell each; most texts have no others, and need no table."""


def cells(text: str) -> int:
    """How many terminal cells a text takes."""
    if text.isascii() or _NARROW.fullmatch(text):
        return len(text)
    # Most papers do without it.
    from rich.cells import cell_len

    return cell_len(text, _UNICODE)


def ended_lines(lines: Iterable[str]) -> bytes:
    """Lines one under another in UTF-8, the last one ended as well."""
    return "".join([f"{line}\n" for line in lines]).encode()


def wrapped(words: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """Words on lines of at most ``width`` cells; ``first`` and ``rest`` begin the lines.

    Between each two words is a line feed. A word with blanks in it is kept together where it fits
    on a line; any other is broken only where it is wider than a whole line, between characters that
    are seen apart.
    """
    spaced = words.replace("\n", " ")
    apart = "  " not in spaced and spaced == spaced.strip()
    if words and apart and _NARROW.fullmatch(first + rest + spaced):
        lines = _in_characters(words, width, first, rest)
        if lines:
            return lines
    return _in_cells(words.split("\n"), width, first, rest)


def _in_characters(run: str, width: int, first: str, rest: str) -> list[str]:
    """Words of one cell a character, a line feed between each two; none where one is too wide."""
    lines: list[str] = []
    begun, start = first, 0
    wider = max(len(first), len(rest))
    if len(first) != len(rest) and max(map(len, run.split("\n"))) > width - wider:
        return []
    while len(run) - start > (room := width - len(begun)):
        end = run.rfind("\n", start, start + room + 1)
        if end < 0:
            return []
        lines.append(begun + run[start:end].replace("\n", " "))
        begun, start = rest, end + 1
    return [*lines, begun + run[start:].replace("\n", " ")]


def _in_cells(words: Iterable[str], width: int, first: str, rest: str) -> list[str]:
    """Any words, each measured by itself."""
    lines: list[str] = []
    line: list[str] = []
    begun, taken = first, cells(first)
    room = width - max(taken, cells(rest))
    for word in words:
        for piece in _fitting(word, room):
            length = cells(piece)
            if line and taken + 1 + length > width:
                lines.append(begun + " ".join(line))
                line, begun, taken = [], rest, cells(rest)
            taken += length + 1 if line else length
            line.append(piece)
    return [*lines, (begun + " ".join(line)).rstrip()]


def _fitting(word: str, room: int) -> Iterator[str]:
    """A word whole where it fits, else its parts, and what is too wide in pieces."""
    parts = word.split()
    together = " ".join(parts)
    for part in [together] if parts and cells(together) <= room else parts:
        yield from [part] if cells(part) <= room else _broken(part, room)


def _broken(word: str, room: int) -> Iterator[str]:
    piece, taken = "", 0
    for cluster in _clusters(word):
        needed = cells(cluster)
        if taken + needed > room:
            yield piece
            piece, taken = "", 0
        piece += cluster
        taken += needed
    yield piece


def _clusters(word: str) -> Iterator[str]:
    """Characters with the marks that stand on them and whatever is joined to them."""
    cluster = ""
    for character in word:
        if cluster and cells(character) and not cluster.endswith(_JOINER):
            yield cluster
            cluster = ""
        cluster += character
    yield cluster
