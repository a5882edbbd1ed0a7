"""What JSON and YAML have in common: values that know where they stand, not what they mean.

They are numbered and told by position to be told quickly from one process to another.
"""

from msgspec import Struct

from briefing.problems import Place, Problem, quoted

__all__ = ["Entry", "Gap", "Mapping", "Node", "Scalar", "Sequence", "duplicate_key", "locate"]


class Scalar(Struct, gc=False, array_like=True, tag=0):
    """A text, number, truth value or nothing; from YAML always a text."""

    value: str | int | float | bool | None
    line: int
    column: int


class Gap(Struct, gc=False, array_like=True, tag=1):
    """What could not be read, and is told of as a problem."""

    line: int
    column: int


class Entry(Struct, gc=False, array_like=True):
    """What a key leads to, and where the key stands."""

    line: int
    column: int
    node: "Node"


class Mapping(Struct, gc=False, array_like=True, tag=2):
    """Keys, each once, in the order of the file.

    Where a file has problems, `again` holds what stands under a key that was there already, and
    `torn` says that keys may be missing which the file has.
    """

    entries: dict[str, Entry]
    line: int
    column: int
    again: tuple[tuple[str, Entry], ...] = ()
    torn: bool = False


class Sequence(Struct, gc=False, array_like=True, tag=3):
    """Items in the order of the file; `torn` says that some may be missing which the file has."""

    items: "list[Node]"
    line: int
    column: int
    torn: bool = False


Node = Scalar | Mapping | Sequence | Gap


def locate(node: Node, path: tuple[str | int, ...]) -> tuple[int, int]:
    """Line and column of what `path` (keys and indexes from 0) leads to.

    A path that leads nowhere gives the place of the last node on it.
    """
    for step in path:
        if isinstance(node, Mapping) and isinstance(step, str) and step in node.entries:
            node = node.entries[step].node
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            break
    return node.line, node.column


def duplicate_key(path: str, key: str, line: int, column: int, first: Entry) -> Problem:
    """The problem of a key that stands twice in one mapping."""
    return Problem(
        "duplicate-key",
        f"The key {quoted(key)} stands twice.",
        Place(path, line, column),
        "Remove or rename one of the two.",
        also=((Place(path, first.line, first.column), "first used"),),
    )
