"""Words put on lines by the terminal cells that they take. Knows of nothing but strings."""

from collections.abc import Iterable, Iterator

from rich.cells import cell_len

__all__ = ["cells", "wrapped"]

_UNICODE = "15.1.0"
"""The tables to measure by: named, so that no terminal's setting changes where lines break."""

_JOINER = "\u200d"


def cells(text: str) -> int:
    """How many terminal cells a text takes."""
    return len(text) if text.isascii() else cell_len(text, _UNICODE)


def wrapped(words: Iterable[str], width: int, first: str = "", rest: str = "") -> list[str]:
    """The words on lines of at most ``width`` cells; ``first`` and ``rest`` begin the lines.

    A word with blanks in it is kept together where it fits on a line; any other is broken only
    where it is wider than a whole line, between characters that are seen apart.
    """
    lines: list[str] = []
    line: list[str] = []
    begun, taken = first, cells(first)
    room = width - max(taken, cells(rest))
    for word in words:
        plain = word.isascii() and word.isprintable() and " " not in word and word != ""
        whole = plain and len(word) <= room
        pieces = [(word, len(word))] if whole else _fitting(word, room)
        for piece, length in pieces:
            if line and taken + 1 + length > width:
                lines.append(begun + " ".join(line))
                line, begun, taken = [], rest, cells(rest)
            taken += length + 1 if line else length
            line.append(piece)
    return [*lines, (begun + " ".join(line)).rstrip()]


def _fitting(word: str, room: int) -> Iterator[tuple[str, int]]:
    """A word whole where it fits, else its parts, and what is too wide in pieces; how wide each."""
    parts = word.split()
    together = " ".join(parts)
    for part in [together] if parts and cells(together) <= room else parts:
        for piece in [part] if cells(part) <= room else _broken(part, room):
            yield piece, cells(piece)


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
