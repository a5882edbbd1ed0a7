"""Plain text at a width: lines wrapped by cells, nothing cut, the marking at both ends."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from briefing.paper.document import (
    Block,
    Detail,
    Document,
    Entry,
    Heading,
    Items,
    Matrix,
    Paragraph,
    Part,
    Remark,
    Sentence,
    Table,
)
from briefing.paper.formats.columns import rows_of
from briefing.paper.formats.layout import Layout
from briefing.paper.formats.wrapping import cells, wrapped

__all__ = ["text"]

_INDENT = "  "
_BULLET = "- "
_RUN_IN = "·"
"""What stands between the name of a row and what is told of it, on one line."""


def text(document: Document, layout: Layout) -> str:
    """The document in lines of at most so many cells, the last one ended as well."""
    width = layout.width
    marking = f"{document.marking.value:>{width}}"
    banner = wrapped(_words(document.banner), width) if document.banner else []
    blocks = (*document.head, *document.blocks, *document.foot)
    lines = [marking, *banner, *wrapped(document.title.split(), width), ""]
    for block, after in pairwise((*blocks, None)):
        if block is not None:
            lines.extend(_block(block, width))
        if block is not None and after is not None and _stand_apart(block, after):
            lines.append("")
    return "\n".join([*lines, "", *banner, marking]) + "\n"


def _stand_apart(block: Block, after: Block) -> bool:
    """Whether a blank line parts two blocks: not where both are short rows of one list.

    A remark of the program stands close to the list that it is about.
    """
    if isinstance(block, Heading):
        return False
    listed = isinstance(after, Items) or (isinstance(after, Entry) and after.run_in)
    if isinstance(block, Paragraph) and listed:
        return not all(isinstance(part, Remark) for part in block.parts)
    if isinstance(block, Entry) and isinstance(after, Entry):
        return max(len(block.paragraphs), len(after.paragraphs)) > 1
    return True


def _block(block: Block, width: int) -> Iterable[str]:
    match block:
        case Heading():
            words = block.words.upper() if block.level == 1 else block.words
            return wrapped(words.split(), width)
        case Paragraph():
            return wrapped(_run(block), width)
        case Items():
            return _items(block.paragraphs, width, _BULLET)
        case Entry():
            return _entry(block, width)
        case Table():
            return _table(block, width)
        case Matrix():
            return _matrix(block, width)


def _entry(entry: Entry, width: int) -> Iterator[str]:
    label = entry.label
    words = _words(label) if isinstance(label, Sentence) else label.split()
    if entry.run_in:
        runs = [word for paragraph in entry.paragraphs for word in _run(paragraph)]
        yield from wrapped([*words, _RUN_IN, *runs], width, _BULLET, " " * len(_BULLET))
        return
    yield from wrapped(words, width, "", _INDENT * 2)
    bullet = _BULLET if len(entry.paragraphs) > 1 else ""
    yield from _items(entry.paragraphs, width, _INDENT + bullet)


def _items(paragraphs: Iterable[Paragraph], width: int, first: str) -> Iterator[str]:
    for paragraph in paragraphs:
        yield from wrapped(_run(paragraph), width, first, " " * len(first))


def _table(table: Table, width: int) -> Iterator[str]:
    """Names and values side by side; a value with a word too long for its column goes beneath."""
    column = max(cells(row.name) for row in table.rows) + len(_INDENT)
    for row in table.rows:
        words = row.value.split()
        if max(map(cells, words), default=0) <= width - column:
            yield from wrapped(words, width, f"{row.name:<{column}}", " " * column)
        else:
            yield row.name
            yield from wrapped(words, width, _INDENT, _INDENT)


def _matrix(matrix: Matrix, width: int) -> Iterator[str]:
    rows = [
        (row.label.text.split(), [[_words(part) for part in cell] for cell in row.cells])
        for row in matrix.rows
    ]
    return rows_of(matrix.heads, rows, width)


def _run(paragraph: Paragraph) -> Iterator[str]:
    """The words of a paragraph; between two details a semicolon."""
    for part, after in pairwise((*paragraph.parts, None)):
        *most, last = _words(part)
        yield from most
        yield f"{last};" if isinstance(part, Detail) and isinstance(after, Detail) else last


def _words(part: Part | None) -> list[str]:
    """What may stand on lines of its own: words, and of the markers each source's whole."""
    if part is None:
        return []
    words = part.text.split()
    if isinstance(part, Sentence):
        *most, last = (one.words for one in part.citations)
        markers = [*(f"{one};" for one in most), f"{last}]"]
        words += [f"[{markers[0]}", *markers[1:]]
    return words
