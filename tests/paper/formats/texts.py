"""What tests of formats share: what a reader is to get of a document, and texts that mislead."""

from collections.abc import Iterator
from itertools import pairwise

from hypothesis import strategies as st

from briefing.incident.safe import one_line
from briefing.paper.document import (
    Block,
    Detail,
    Document,
    Entry,
    Heading,
    Items,
    Matrix,
    Paragraph,
    Sentence,
    Table,
    made,
)
from tests.hostile import HOSTILE

__all__ = ["MARKUP", "pieces_of", "texts"]

MARKUP = (
    "# a heading #",
    "## ",
    "- a list",
    "+ a list",
    "1. a list",
    "12) a list",
    "> a quotation",
    "===",
    "---",
    "***",
    "```sh",
    "~~~",
    "~~struck~~",
    "*a* **b** _c_ __d__",
    "[a](http://evil.example)",
    "![a](http://evil.example/a.png)",
    "[a]: http://evil.example",
    "[^1]",
    "- [x] done",
    "<script>alert(1)</script>",
    "<http://evil.example>",
    "http://evil.example/a?b=c",
    "HTTPS://evil.example",
    "www.evil.example",
    "&lt; &#60; &amp;",
    "a | b",
    "|---|---|",
    "\\* \\",
    "`code` ``",
    "$x$ {{ x }} {% x %}",
    ": a definition",
    "!",
    "</bdi></p></body></html><h1>b</h1>",
    "<img src=x onerror=alert(1)>",
    "\"' onmouseover=alert(1) x='\"",
    "<!-- --><![CDATA[ ]]><?x ?>",
    "</style></title></svg><svg/onload=alert(1)>",
    "javascript:alert(1)",
    "&#x3c;b&#x3e; &NotEqualTilde; &bdquo",
    "]]> --!> <plaintext>",
)
"""What means something in Markdown or in HTML."""

texts = (st.text(max_size=60) | st.sampled_from(HOSTILE + MARKUP)).map(one_line).filter(bool)


def pieces_of(document: Document) -> Iterator[list[str]]:
    """The paragraphs of a document in their order; a label is one with what is told under it."""
    marking = [document.marking.value]
    around = [[f"{document.banner.text}"]] if document.banner else []
    yield from (marking, *around)
    yield [document.title]
    for block in (*document.head, *document.blocks, *document.foot):
        yield from _pieces(made(block))
    yield from (*around, marking)


def _pieces(block: Block) -> Iterator[list[str]]:
    match block:
        case Heading():
            yield [block.text]
        case Paragraph():
            yield [_run(block)]
        case Items():
            yield from ([_run(one)] for one in block.paragraphs)
        case Entry():
            label = block.label
            words = f"{label.text} {label.markers}" if isinstance(label, Sentence) else label
            yield [words, *(_run(one) for one in block.paragraphs)]
        case Matrix():
            yield from ([words] for words in ("Claim", *block.heads))
            for row in block.rows:
                yield [row.label.text]
                yield from ([_run(Paragraph(cell)) or "–"] for cell in row.cells)
        case Table():
            yield from ([f"{row.name}: {row.value}"] for row in block.rows)


def _run(paragraph: Paragraph) -> str:
    words = [
        f"{one.text} {one.markers}" if isinstance(one, Sentence) else one.text
        for one in paragraph.parts
    ]
    details = [isinstance(one, Detail) for one in (*paragraph.parts, None)]
    stops = [";" if both == (True, True) else "" for both in pairwise(details)]
    return " ".join(f"{one}{stop}" for one, stop in zip(words, stops, strict=True))
