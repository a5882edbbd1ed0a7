"""Where a value that was bound from a flawed file is not to be trusted. Judges nothing itself."""

from collections.abc import Iterable, Iterator

from briefing.files.nodes import Entry, Gap, Mapping, Node, Scalar, Sequence

__all__ = ["TORN", "Damage", "Steps", "named_steps", "worn"]

Steps = tuple[str | int, ...]
"""Keys, and indexes from 0; an item of a list goes by its `id` if it has one."""

TORN = "<<"
"""The key under which stands, as it were, what is missing from a torn mapping or list."""


class Damage:
    """The places of a file at which something is wrong, or stands for what could not be read."""

    __slots__ = ("_above", "_at")

    def __init__(self, at: Iterable[Steps] = ()) -> None:
        self._at = frozenset(at)
        self._above = {steps[:length] for steps in self._at for length in range(len(steps))}

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self._at)

    def fields(self) -> frozenset[str]:
        """The fields that are damaged in any item, such as `events.when`.

        `events.*` says that any field of an event may be, and `*` any field of anything.
        """
        return frozenset(map(_field, self._at))

    def is_torn(self, steps: Steps) -> bool:
        """Whether what is not found at a place may yet stand in the file."""
        return (*steps, TORN) in self._at

    def touches(self, steps: Steps) -> bool:
        """Whether anything at a place, above it or below it is damaged."""
        return (
            steps in self._above
            or steps in self._at
            or any(steps[:length] in self._at for length in range(len(steps)))
        )


def _field(steps: Steps) -> str:
    if len(steps) < 2 and steps in ((), (TORN,)):
        return "*"
    field = steps[2] if len(steps) > 2 else TORN
    return f"{steps[0]}.{'*' if field == TORN else field}"


def worn(root: Node) -> Iterator[Steps]:
    """The places of a tree at which something was not read, or was passed over."""
    for node, steps in _walk(root):
        if isinstance(node, Gap):
            yield steps
        elif not isinstance(node, Scalar):
            if node.torn:
                yield (*steps, TORN)
            if isinstance(node, Mapping):
                for key, _ in node.again:
                    is_item = isinstance(node.entries[key].node, Mapping)
                    yield (*steps, key, TORN) if is_item else (*steps, key)


def named_steps(root: Node, wanted: set[int]) -> dict[int, Steps]:
    """The steps that lead to the nodes and entries wanted, by their identity."""
    found: dict[int, Steps] = {}
    if not wanted:
        return found
    for node, steps in _walk(root):
        if id(node) in wanted:
            found[id(node)] = steps
        if isinstance(node, Mapping):
            for key, entry in _entries(node):
                if id(entry) in wanted:
                    found[id(entry)] = (*steps, key)
    return found


def _walk(root: Node) -> Iterator[tuple[Node, Steps]]:
    waiting: list[tuple[Node, Steps]] = [(root, ())]
    while waiting:
        node, steps = waiting.pop()
        yield node, steps
        if isinstance(node, Mapping):
            waiting.extend((entry.node, (*steps, key)) for key, entry in _entries(node))
        elif isinstance(node, Sequence):
            waiting.extend(
                (item, (*steps, _id_of(item) or index)) for index, item in enumerate(node.items)
            )


def _entries(node: Mapping) -> Iterator[tuple[str, Entry]]:
    yield from node.entries.items()
    yield from node.again


def _id_of(node: Node) -> str:
    entry = node.entries.get("id") if isinstance(node, Mapping) else None
    if entry is None or not isinstance(entry.node, Scalar):
        return ""
    return entry.node.value if isinstance(entry.node.value, str) else ""
