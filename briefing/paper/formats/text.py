"""Plain text at a width: lines wrapped by cells, nothing cut, the marking at both ends."""

from collections.abc import Iterable, Iterator

from briefing.paper.document import (
    Block,
    Coming,
    Document,
    Entry,
    Heading,
    Items,
    Matrix,
    Paragraph,
    Remark,
    Sentence,
    Table,
    made,
)
from briefing.paper.formats.columns import rows_of
from briefing.paper.formats.layout import Layout
from briefing.paper.formats.pens import Pen, pen_of
from briefing.paper.formats.portions import in_portions
from briefing.paper.formats.wrapping import cells, ended_lines, wrapped

__all__ = ["lines_of", "text"]

_INDENT = "  "

_Followed = tuple[Coming, Coming | None]
"""A block, and the one after it; none after the last."""


def text(document: Document, layout: Layout) -> bytes:
    """The document in UTF-8, in lines of at most so many cells, the last one ended as well."""
    pen = pen_of(layout)
    marking = _on_one_line(document.marking.value, pen).rjust(pen.width)
    banner = wrapped(pen.part(document.banner), pen.width) if document.banner else []
    blocks = (*document.head, *document.blocks, *document.foot)
    title = wrapped(pen.words(document.title), pen.width)
    body = in_portions(_followed(blocks), lambda some: ended_lines(_lines(some, pen)))
    return ended_lines([marking, *banner, *title, ""]) + body + ended_lines(["", *banner, marking])


def lines_of(blocks: Iterable[Coming], layout: Layout) -> Iterator[str]:
    """The lines of some blocks of a document, with the blank ones between them."""
    return _lines(_followed(blocks), pen_of(layout))


def _followed(blocks: Iterable[Coming]) -> list[_Followed]:
    """Each block with the one after it."""
    every = [*blocks]
    return [*zip(every, [*every[1:], None], strict=True)]


def _lines(blocks: Iterable[_Followed], pen: Pen) -> Iterator[str]:
    for coming, next_one in blocks:
        block = made(coming)
        yield from _block(block, pen)
        if next_one is not None and _stand_apart(block, made(next_one)):
            yield ""


def _stand_apart(block: Block, after: Block) -> bool:
    """Whether a blank line parts two blocks: not where both are short rows of one list.

    A remark of the program stands close to the list that it is about.
    """
    if isinstance(block, Heading):
        return isinstance(after, Heading) and after.level <= block.level
    in_list = isinstance(after, Entry) and (after.run_in or after.number)
    listed = isinstance(after, Items) or in_list
    if isinstance(block, Paragraph) and listed:
        return not all(isinstance(part, Remark) for part in block.parts)
    if isinstance(block, Entry) and isinstance(after, Entry):
        return max(len(block.paragraphs), len(after.paragraphs)) > 1
    return True


def _block(block: Block, pen: Pen) -> Iterable[str]:
    match block:
        case Heading():
            head = pen.words(block.words.upper() if block.level == 1 else block.words)
            share = pen.words(block.share.text) if block.share else ""
            return wrapped(_together([head, share]), pen.width)
        case Paragraph():
            told = _run(block, pen)
            return wrapped(told, pen.width) if told else []
        case Items():
            return _items(block.paragraphs, pen, pen.bullet)
        case Entry():
            return _entry(block, pen)
        case Table():
            return _table(block, pen)
        case Matrix():
            return _matrix(block, pen)


def _entry(entry: Entry, pen: Pen) -> Iterator[str]:
    label = entry.label
    words = pen.part(label) if isinstance(label, Sentence) else pen.words(label)
    if entry.run_in:
        runs = _together([_run(paragraph, pen) for paragraph in entry.paragraphs])
        told = pen.run_in(words, runs)
        yield from wrapped(told, pen.width, pen.bullet, " " * len(pen.bullet))
        return
    yield from wrapped(words, pen.width, "", _INDENT * 2)
    bullet = pen.bullet if len(entry.paragraphs) > 1 else ""
    yield from _items(entry.paragraphs, pen, _INDENT + bullet)


def _items(paragraphs: Iterable[Paragraph], pen: Pen, first: str) -> Iterator[str]:
    for paragraph in paragraphs:
        yield from wrapped(_run(paragraph, pen), pen.width, first, " " * len(first))


def _table(table: Table, pen: Pen) -> Iterator[str]:
    """Names and values side by side; a value with a word too long for its column goes beneath."""
    names = [_on_one_line(row.name, pen) for row in table.rows]
    column = max(map(cells, names)) + len(_INDENT)
    for name, row in zip(names, table.rows, strict=True):
        words = pen.words(row.value)
        if max(map(cells, words.split("\n"))) <= pen.width - column:
            yield from wrapped(words, pen.width, f"{name:<{column}}", " " * column)
        else:
            yield name
            yield from wrapped(words, pen.width, _INDENT, _INDENT)


def _matrix(matrix: Matrix, pen: Pen) -> Iterator[str]:
    rows = [
        (pen.words(row.label.text), [[pen.part(part) for part in cell] for cell in row.cells])
        for row in matrix.rows
    ]
    heads = [_on_one_line(head, pen) for head in matrix.heads]
    return rows_of(heads, rows, pen.width, pen.words(pen.nothing), beside=pen.beside)


def _run(paragraph: Paragraph, pen: Pen) -> str:
    """The words of a paragraph, part by part."""
    parts = paragraph.parts
    if len(parts) == 1:  # as most have
        return pen.part(parts[0])
    return _together([*map(pen.part, parts, (*parts[1:], None))])


def _together(runs: Iterable[str]) -> str:
    """Words behind one another; there may be none in some of them."""
    return "\n".join(filter(None, runs))


def _on_one_line(text: str, pen: Pen) -> str:
    return pen.words(text).replace("\n", " ")
