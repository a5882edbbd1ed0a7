"""HTML, one file that asks for nothing: what the record says is text in it, never markup."""

import base64
import hashlib
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby
from pathlib import Path

from briefing.files.opening import read_bytes
from briefing.incident.marking import Marking
from briefing.incident.safe import safe
from briefing.incident.stances import begin
from briefing.paper.document import (
    Block,
    Coming,
    Detail,
    Document,
    Entry,
    Heading,
    Items,
    Later,
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
from briefing.paper.formats.html_strip import KEY, Scale, axis, bar, scale_of
from briefing.paper.formats.layout import Layout
from briefing.paper.formats.portions import in_portions
from briefing.paper.formats.wrapping import ended_lines
from briefing.paper.vocabulary import Words

__all__ = ["html"]

_COLOURS = {
    Marking.CLEAR: "#ffffff",
    Marking.GREEN: "#33ff00",
    Marking.AMBER: "#ffc000",
    Marking.AMBER_STRICT: "#ffc000",
    Marking.RED: "#ff2b2b",
}
"""The colours that FIRST gives the labels, on black."""
_STYLE = Path(__file__).with_suffix(".css")

_Piece = str | tuple[Coming, Scale | None]
"""What stands around a list; or a block, with the scale of the list that it is in."""


def html(document: Document, _layout: Layout) -> bytes:
    """The document as a page that runs nothing and fetches nothing, its marking first and last.

    On paper the marking stands on every sheet. In what is dated a bar is drawn for each row, which
    says in words what it draws.
    """
    label = document.marking.value
    banner = [f'<p class="banner">{_text(document.banner.text)}</p>'] if document.banner else []
    blocks = (*document.head, *document.blocks, *document.foot)
    marking = f'<p class="marking">{label}</p>'
    before = [
        *_head(f"{label} {document.title}", document.marking),
        "<body>",
        f"<header>{marking}</header>",
        "<main>",
        *banner,
        f"<h1>{_text(document.title)}</h1>",
    ]
    after = [*banner, "</main>", f"<footer>{marking}</footer>", "</body>", "</html>"]
    return ended_lines(before) + in_portions([*_body(blocks)], _written) + ended_lines(after)


def _head(title: str, marking: Marking) -> Iterator[str]:
    """What goes before: a policy that allows this very style and nothing else at all."""
    # Of the other markings not even the name may be in it.
    style = f":root {{ --marking: {_COLOURS[marking]}; }}\n{read_bytes(_STYLE).decode()}"
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    yield "<!doctype html>"
    yield '<html lang="en">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="referrer" content="no-referrer">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(title)}</title>"
    yield f"<style>{style}</style>"
    yield "</head>"


def _body(blocks: Iterable[Coming]) -> Iterator[_Piece]:
    """Blocks one after another; entries that follow one another are one list."""
    for kind, group in groupby(blocks, key=kind_of):
        if kind is Entry:
            yield from _entries([*group])
        else:
            yield from ((block, None) for block in group)


def _entries(entries: list[Coming]) -> Iterator[_Piece]:
    spans = [one.span for one in entries if isinstance(one, Entry | Later) and one.span]
    scale = scale_of(spans) if len(spans) > 1 else None
    if scale:
        yield f'<div class="timed"><p class="key">{KEY}</p>{axis(scale)}</div>'
    yield '<ul class="entries">'
    yield from ((entry, scale) for entry in entries)
    yield "</ul>"


def _written(pieces: Iterable[_Piece]) -> bytes:
    lines = (
        [piece] if isinstance(piece, str) else _block(made(piece[0]), piece[1]) for piece in pieces
    )
    return ended_lines(line for several in lines for line in several)


def _block(block: Block, scale: Scale | None) -> Iterable[str]:
    match block:
        case Heading():
            level = block.level + 1
            return [f"<h{level}>{_text(block.text)}</h{level}>"]
        case Paragraph():
            return [_paragraph(block)]
        case Items():
            return _items(block.paragraphs)
        case Entry():
            return _entry(block, scale)
        case Matrix():
            return _matrix(block)
        case Table():
            rows = (f"<dt>{_text(row.name)}</dt><dd>{_text(row.value)}</dd>" for row in block.rows)
            return ["<dl>", *rows, "</dl>"]


def _entry(entry: Entry, scale: Scale | None) -> Iterator[str]:
    yield f'<li id="source-{entry.number}">' if entry.number else "<li>"
    label = entry.label
    words = _sentence(label) if isinstance(label, Sentence) else _text(label)
    line = f'<p class="label">{words}</p>'
    if scale and entry.span:
        line = f'<div class="timed">{line}{bar(entry.span, scale)}</div>'
    yield line
    if len(entry.paragraphs) == 1:
        yield _paragraph(entry.paragraphs[0])
    elif entry.paragraphs:
        yield from _items(entry.paragraphs)
    yield "</li>"


def _items(paragraphs: Iterable[Paragraph]) -> Iterator[str]:
    yield '<ul class="items">'
    yield from (f"<li>{_run(one)}</li>" for one in paragraphs)
    yield "</ul>"


def _matrix(matrix: Matrix) -> Iterator[str]:
    heads = [begin(safe(Words.CLAIM.value)), *matrix.heads]
    yield "<table>"
    yield f"<tr>{''.join(f'<th>{_text(head)}</th>' for head in heads)}</tr>"
    for row in matrix.rows:
        cells = (" ".join(map(_part, cell)) or _text("–") for cell in row.cells)
        label = f"<th>{_text(row.label.text)}</th>"
        yield f"<tr>{label}{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"
    yield "</table>"


def _paragraph(paragraph: Paragraph) -> str:
    return f"<p>{_run(paragraph)}</p>"


def _run(paragraph: Paragraph) -> str:
    """The parts of a paragraph; between two details a semicolon."""
    run = ""
    before: Part | None = None
    for part in paragraph.parts:
        if before is not None:
            run += "; " if isinstance(part, Detail) and isinstance(before, Detail) else " "
        run += _part(part)
        before = part
    return run


def _part(part: Part) -> str:
    match part:
        case Sentence():
            return _sentence(part)
        case Remark() | Detail() | Minuted():
            return _text(part.text)


def _sentence(sentence: Sentence) -> str:
    """The words, and behind them the markers, each of which leads to its source."""
    markers = (
        f'<a href="#source-{one.number}">{_text(one.words)}</a>' for one in sentence.citations
    )
    return f'{_text(sentence.text)} <span class="cite">[{"; ".join(markers)}]</span>'


def _text(text: str) -> str:
    """What is written, kept apart from what stands around it, whichever way it runs."""
    return f"<bdi>{escape(text)}</bdi>"
