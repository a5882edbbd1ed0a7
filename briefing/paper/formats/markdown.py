"""GitHub-flavoured Markdown: what the record says is text in it, never markup."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from briefing.incident.safe import one_line, safe
from briefing.incident.stances import begin
from briefing.paper.document import (
    Block,
    Coming,
    Detail,
    Document,
    Entry,
    Heading,
    Items,
    Matrix,
    Minuted,
    Paragraph,
    Part,
    Remark,
    Sentence,
    Table,
    kind_of,
    made,
)
from briefing.paper.formats.layout import Layout
from briefing.paper.formats.portions import in_portions
from briefing.paper.vocabulary import Words

__all__ = ["markdown"]

_SPECIAL = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_{}[]<>&~|#$"})
"""What means something wherever it stands."""
_ADDRESS = re.compile(r"(?<=[a-z]):(?=//)|(?<=www)\.", re.IGNORECASE)
"""What makes a link of an address."""
_FIRST = re.compile(r"(\d*)([-+=:.)])")
"""What means something only as the first of a line: marks of a list, or under a heading."""


def markdown(document: Document, _layout: Layout) -> bytes:
    """The document, a paragraph in a line, with its marking first and last."""
    marking = _strong(document.marking.value)
    banner = [_strong(document.banner.text)] if document.banner else []
    blocks = (*document.head, *document.blocks, *document.foot)
    parts = [marking, *banner, f"# {_text(document.title)}"]
    kinds = [*map(kind_of, blocks), None]
    close = [both == (Entry, Entry) for both in pairwise(kinds)]
    body = in_portions([*zip(blocks, close, strict=True)], _written)
    before, after = ("".join(f"{part}\n\n" for part in several) for several in (parts, banner))
    return before.encode() + body + f"{after}{marking}\n".encode()


def _written(blocks: Iterable[tuple[Coming, bool]]) -> bytes:
    """Some blocks, each with what parts it from the next: rows of one list stand close."""
    ends = {True: "\n", False: "\n\n"}
    return "".join("\n".join(_block(made(one))) + ends[close] for one, close in blocks).encode()


def _block(block: Block) -> Iterable[str]:
    match block:
        case Heading():
            return [f"{'#' * (block.level + 1)} {_text(block.text)}"]
        case Paragraph():
            return [_run(block)]
        case Items():
            return _items(block.paragraphs)
        case Entry():
            return _entry(block)
        case Matrix():
            return _matrix(block)
        case Table():
            return (f"- {_strong(row.name)}: {_text(row.value)}" for row in block.rows)


def _entry(entry: Entry) -> Iterator[str]:
    label = entry.label
    if isinstance(label, Sentence):
        line = f"- {_strong(label.text)} {_text(label.markers)}"
    else:
        line = f"- {_strong(label)}"
    if len(entry.paragraphs) == 1:
        yield f"{line}\\"
        yield f"  {_run(entry.paragraphs[0])}"
    else:
        yield line
        yield from _items(entry.paragraphs, "  ")


def _items(paragraphs: Iterable[Paragraph], indent: str = "") -> Iterator[str]:
    return (f"{indent}- {_run(paragraph)}" for paragraph in paragraphs)


def _matrix(matrix: Matrix) -> Iterator[str]:
    """A table as GitHub has it; what is empty is told by a dash."""
    yield _cells([_escaped(begin(safe(Words.CLAIM.value))), *map(_escaped, matrix.heads)])
    yield _cells(["---"] * (len(matrix.heads) + 1))
    for row in matrix.rows:
        cells = (" ".join(map(_part, cell)) or "–" for cell in row.cells)
        yield _cells([_escaped(row.label.text), *cells])


def _cells(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _run(paragraph: Paragraph) -> str:
    """A paragraph on a line of its own; between two details a semicolon."""
    words = []
    for part, after in pairwise((*paragraph.parts, None)):
        if part is not None:
            stop = ";" if isinstance(part, Detail) and isinstance(after, Detail) else ""
            words.append(_part(part) + stop)
    return _begun(" ".join(words))


def _part(part: Part) -> str:
    match part:
        case Sentence():
            return f"{_escaped(part.text)} {_escaped(part.markers)}"
        case Remark() | Detail() | Minuted():
            return _escaped(part.text)


def _strong(text: str) -> str:
    words = _escaped(text)
    return f"**{words}**" if words else ""


def _text(text: str) -> str:
    """A text that stands first in its block."""
    return _begun(_escaped(text))


def _escaped(text: str) -> str:
    words = one_line(text).translate(_SPECIAL)
    is_linked = "://" in words or "www." in words.lower()
    return _ADDRESS.sub(r"\\\g<0>", words) if is_linked else words


def _begun(line: str) -> str:
    """A line of escaped text that begins nothing but itself."""
    first = _FIRST.match(line)
    return f"{first[1]}\\{line[first.end(1) :]}" if first else line
