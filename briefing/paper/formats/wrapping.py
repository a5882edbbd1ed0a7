"""Words put on lines by the terminal cells that they take. Knows of nothing but strings."""

from collections.abc import Iterable, Iterator

from rich.cells import cell_len

__all__ = ["cells", "wrapped"]

_UNICODE = "15.1.0"
"""The tables to measure by: named, so that no terminal's setting changes where lines break."""

_JOINER = "\u200d"


def cells(text: str) -> int:
    """How many terminal cells a text takes."""
    return cell_len(text, _UNICODE)


def wrapped(words: Iterable[str], width: int, first: str = "", rest: str = "") -> list[str]:
    """The words on lines of at most ``width`` cells; ``first`` and ``rest`` begin the lines.

    A word with blanks in it is kept together where it fits on a line; any other is broken only
    where it is wider than a whole line, between characters that are seen apart.
    """
    lines: list[str] = []
    line, taken, empty = first, cells(first), True
    for word in _fitting(words, width - max(cells(first), cells(rest))):
        needed = cells(word)
        if not empty and taken + 1 + needed > width:
            lines.append(line)
            line, taken, empty = rest, cells(rest), True
        line = f"{line}{word}" if empty else f"{line} {word}"
        taken += needed if empty else needed + 1
        empty = False
    return [*lines, line.rstrip()]


def _fitting(words: Iterable[str], room: int) -> Iterator[str]:
    for word in words:
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
