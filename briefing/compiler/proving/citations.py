"""What a seed takes from originals, and what it says in our own words, as written. Proves nothing.

It is taken from the file as it was written, before anything is made safe: what is compared with an
original has to be what its curator typed.
"""

from collections.abc import Iterator
from typing import NamedTuple

from briefing.compiler.reading import SeedFile
from briefing.compiler.seed import FrameFile, SourceFile
from briefing.files.nodes import Mapping, Node, Scalar, Sequence
from briefing.problems import Place

__all__ = ["Citation", "OwnText", "Words", "citations_of", "own_texts_of", "written"]

AnySeedFile = SeedFile[FrameFile] | SeedFile[SourceFile]

_CITING = ("evidence", "implied")
_REPORTED = ("words",)
"""Fields that hold words as a source reports them, anywhere in an item."""

_OF_CITATIONS = ("frame", "hedge")

_VERBATIM = frozenset(("quote", "name", "short", "aliases", "file", "sha256"))
"""Fields that may hold many words of an original: quotations, and what things are called."""

_IDENTITY = frozenset(("title", "outlet", "author"))
"""The same of a source itself: its own title is no text of ours."""


class Words(NamedTuple):
    """Words as they are written, what they are given as, and where."""

    text: str
    field: str
    place: Place


class Citation(NamedTuple):
    """A passage of a source, and the words that are given as standing in it."""

    source: str
    passage: str
    quote: Words | None
    others: tuple[Words, ...]


class OwnText(NamedTuple):
    """A text in our own words, and where it stands."""

    text: str
    place: Place


def written(node: Node | None, *steps: str) -> str | None:
    """The text that stands at the end of these fields as it was written, if one does."""
    for step in steps:
        entry = node.entries.get(step) if isinstance(node, Mapping) else None
        node = entry.node if entry else None
    return node.value if isinstance(node, Scalar) and isinstance(node.value, str) else None


def citations_of(file: AnySeedFile) -> Iterator[Citation | tuple[Words, list[Citation]]]:
    """Every citation of a file, and the words of times with the citations they may come from.

    The words of a source's own publication come from anywhere in it: its citation has no passage.
    """
    own = written(file.root, "source", "id") or ""
    if not isinstance(file.root, Mapping):
        return
    for section, entry in file.root.entries.items():
        default = [Citation(own, "", None, ())] if section == "source" else []
        yield from _found(file.path, entry.node, section, own, default)


def own_texts_of(file: AnySeedFile) -> Iterator[OwnText]:
    """Every text of a file that is not the original's by its nature."""
    waiting: list[tuple[Node, str]] = [(file.root, "")]
    while waiting:
        node, name = waiting.pop()
        if isinstance(node, Mapping):
            for key, entry in node.entries.items():
                identity = name == "source" and key in _IDENTITY
                verbatim = key in _VERBATIM and not isinstance(entry.node, Mapping)
                if not (identity or verbatim):
                    waiting.append((entry.node, _below(name, key)))
        elif isinstance(node, Sequence):
            waiting.extend(_each(node, name))
        elif isinstance(node, Scalar) and isinstance(node.value, str):
            yield OwnText(node.value, Place(file.path, node.line, node.column, name))


def _found(
    path: str, node: Node, name: str, own: str, inherited: list[Citation]
) -> Iterator[Citation | tuple[Words, list[Citation]]]:
    if isinstance(node, Sequence):
        for number, one in enumerate(node.items, 1):
            yield from _found(path, one, _below(name, str(number)), own, inherited)
        return
    if not isinstance(node, Mapping):
        return
    citing = [
        _citation(path, one, within, own)
        for field in _CITING
        if field in node.entries
        for one, within in _each(node.entries[field].node, _below(name, field))
    ]
    yield from citing
    for key, entry in node.entries.items():
        if key in _CITING:
            continue
        if key in _REPORTED and isinstance(entry.node, Scalar):
            words = _words(path, node, key, name)
            if words is not None:
                yield words, citing or inherited
        else:
            yield from _found(path, entry.node, _below(name, key), own, citing or inherited)


def _each(node: Node, name: str) -> Iterator[tuple[Node, str]]:
    if isinstance(node, Sequence):
        for number, one in enumerate(node.items, 1):
            yield one, _below(name, str(number))
    else:
        yield node, name


def _citation(path: str, node: Node, name: str, own: str) -> Citation:
    if not isinstance(node, Mapping):
        return Citation(own, written(node) or "", None, ())
    others = (_words(path, node, field, name) for field in _OF_CITATIONS)
    return Citation(
        source=written(node, "source") or own,
        passage=written(node, "at") or "",
        quote=_words(path, node, "quote", name),
        others=tuple(one for one in others if one is not None),
    )


def _words(path: str, node: Mapping, field: str, name: str) -> Words | None:
    text = written(node, field)
    if not text:
        return None
    at = node.entries[field].node
    return Words(text, field, Place(path, at.line, at.column, _below(name, field)))


def _below(name: str, step: str) -> str:
    return f"{name}.{step}" if name else step
