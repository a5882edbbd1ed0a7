"""Problems noted at nodes while a value is bound, and the words that point at what was meant."""

from collections.abc import Iterable
from typing import Any

from briefing.files.nodes import Entry, Mapping, Node, Scalar, Sequence
from briefing.problems import Place, Problem, quoted

__all__ = ["BAD", "Flaws", "listed", "nearest"]

BAD: Any = object()
"""What is bound where a problem was found."""

_LISTED = 12
_SUGGESTIONS = 20


class Flaws:
    """The problems of one file so far, each at the value or the key where it stands."""

    __slots__ = ("_suggestions", "noted")

    def __init__(self) -> None:
        self.noted: list[tuple[Node | Entry, str, str, str]] = []
        self._suggestions = _SUGGESTIONS

    def note(self, at: Node | Entry, code: str, sentence: str, remedy: str) -> Any:
        """Note a problem. What is bound in its place is BAD, which this returns."""
        self.noted.append((at, code, sentence, remedy))
        return BAD

    def move(self, at: Entry) -> None:
        """Say that the last problem stands at a key."""
        self.noted[-1] = (at, *self.noted[-1][1:])

    def nearest(self, word: str, known: Iterable[str]) -> str | None:
        """The known word that is most like this one; given up after many, for it is slow."""
        self._suggestions -= 1
        return nearest(word, known) if self._suggestions >= 0 else None

    def unknown_word(self, at: Node | Entry, word: str, known: Iterable[str]) -> Any:
        """Note a word that is none of those wanted."""
        near = self.nearest(word, known)
        remedy = f"Did you mean {quoted(near)}?" if near else f"Use one of: {listed(known)}."
        return self.note(at, "unknown-word", f"{quoted(word)} is no word for this.", remedy)

    def problems(self, root: Node, path: str) -> list[Problem]:
        """The problems in the order of the file, each with its place within the record."""
        within = _names(root, {id(at) for at, *_ in self.noted})
        return [
            Problem(code, sentence, Place(path, at.line, at.column, within.get(id(at), "")), remedy)
            for at, code, sentence, remedy in sorted(
                self.noted, key=lambda noted: (noted[0].line, noted[0].column)
            )
        ]


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that is most like this one, or None where none is like it."""
    # Only a file with flaws pays for the import.
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, known, 1)), None)


def listed(known: Iterable[str]) -> str:
    """Known words as a remedy lists them, at most twelve."""
    names = list(known)
    return ", ".join(names[:_LISTED]) + (", …" if len(names) > _LISTED else "")


def _names(root: Node, wanted: set[int]) -> dict[int, str]:
    """The names within the record, such as `events.two-drones.when`, of the nodes wanted.

    An item of a list goes by its `id`, else by its number, from 1.
    """
    names: dict[int, str] = {}
    waiting: list[tuple[Node, str]] = [(root, "")] if wanted else []
    while waiting:
        node, name = waiting.pop()
        if id(node) in wanted:
            names[id(node)] = name
        dot = f"{name}." if name else ""
        if isinstance(node, Mapping):
            for key, entry in node.entries.items():
                if id(entry) in wanted:
                    names[id(entry)] = dot + key
                waiting.append((entry.node, dot + key))
        elif isinstance(node, Sequence):
            for number, item in enumerate(node.items, 1):
                waiting.append((item, f"{dot}{_id_of(item) or number}"))
    return names


def _id_of(node: Node) -> str:
    entry = node.entries.get("id") if isinstance(node, Mapping) else None
    if entry is None or not isinstance(entry.node, Scalar):
        return ""
    return entry.node.value if isinstance(entry.node.value, str) else ""
