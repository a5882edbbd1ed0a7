"""Cells side by side in plain text, or one under another where they are too wide. Strings only."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from briefing.paper.formats.wrapping import cells, wrapped

__all__ = ["rows_of"]

_GAP = 2
_INDENT = "  "
_ROOMY = 16
"""From how many cells on the second line of a phrase is set in, by one."""

Words = str
"""Words with a line feed between each two; what has blanks in it stays together where it can."""


def rows_of(
    heads: Sequence[str],
    rows: Iterable[tuple[Words, Sequence[Sequence[Words]]]],
    width: int,
    nothing: Words = "–",
    *,
    beside: bool = True,
) -> Iterator[str]:
    """A line for each claim, and beneath it what each column has on it, one phrase under another.

    Columns stand side by side where all that is in them fits, unless ``beside`` says that they are
    not to; else each is named in its own line. Of an empty cell it says ``nothing``.
    """
    rows = list(rows)
    column = (width - len(_INDENT) - _GAP * (len(heads) - 1)) // len(heads)
    words = [word for head in heads for word in head.split()]
    phrases = (phrase for _, across in rows for cell in across for phrase in cell)
    words += [word for phrase in phrases for word in phrase.split("\n")]
    fits = beside and max(map(cells, words), default=0) + (column >= _ROOMY) <= column
    if fits:
        yield from _beside([[head.replace(" ", "\n")] for head in heads], column)
    for label, across in rows:
        yield from wrapped(label, width)
        if fits:
            yield from _beside([cell or [nothing] for cell in across], column)
        else:
            for head, cell in zip(heads, across, strict=True):
                yield from _beneath(head, cell or [nothing], width)


def _beside(across: Iterable[Sequence[Words]], column: int) -> Iterator[str]:
    rest = " " if column >= _ROOMY else ""
    told = [
        [line for phrase in cell for line in wrapped(phrase, column, "", rest)] for cell in across
    ]
    for lines in zip_longest(*told, fillvalue=""):
        padded = (line + " " * (column - cells(line)) for line in lines)
        yield (_INDENT + (" " * _GAP).join(padded)).rstrip()


def _beneath(head: str, cell: Sequence[Words], width: int) -> Iterator[str]:
    words = "\n".join([f"{head}:".replace(" ", "\n"), *cell])
    yield from wrapped(words, width, _INDENT, _INDENT * 2)
