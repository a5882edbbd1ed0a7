"""Positioned nodes to values of a type: one declaration serves JSON and YAML. Reads no file."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, TypeVar, cast

import msgspec.inspect as shapes

from briefing.files import nodes
from briefing.files.flaws import BAD, Flaws, listed
from briefing.files.nodes import Node, Scalar
from briefing.files.scalars import Hook, scalar_binder
from briefing.problems import ProblemError, quoted

__all__ = ["bind"]

T = TypeVar("T")
Bound = Callable[[Any, Flaws], Any]

_CALLED: Mapping[type, str] = {
    nodes.Mapping: "a mapping",
    nodes.Sequence: "a list",
    Scalar: "a single value",
}
_NOTHING = ("", "~", "null")
"""How YAML writes that there is nothing."""


def bind(
    node: Node,
    type: type[T],
    path: str,
    *,
    words: bool,
    hooks: Mapping[type, Hook] | None = None,
) -> T:
    """The value of a type that a node holds; `path` only names the file in problems.

    Types are what msgspec can inspect: structs, mappings with texts as keys, tuples of one type,
    enumerations, literals, texts, numbers, truth values, datetimes, and unions of at most one
    single value, mapping and list. With `words` every scalar is a text from which the others are
    read, as in YAML. Every text is made safe. `hooks` bind the enumerations they name. Raises
    ProblemError with all problems at once, in the order of the file.
    """
    flaws = Flaws()
    value = _binder(type, words, tuple((hooks or {}).items()))(node, flaws)
    problems = flaws.problems(node, path)
    if problems:
        raise ProblemError(*problems)
    return cast(T, value)


_binders: dict[tuple[Any, ...], Bound] = {}


def _binder(wanted: Any, words: bool, hooks: tuple[tuple[type, Hook], ...]) -> Bound:
    key = (wanted, words, hooks)
    if key not in _binders:
        _binders[key] = _Maker(words, dict(hooks)).of(shapes.type_info(wanted))
    return _binders[key]


class _Field(NamedTuple):
    """A field of a struct: its name in Python and how its value is bound."""

    name: str
    bind: Bound


class _Maker:
    """Makes binders from the shapes of types, each struct's once; they nest as the types do."""

    def __init__(self, words: bool, hooks: Mapping[type, Hook]) -> None:
        self.words = words
        self.hooks = hooks
        self.structs: dict[type, Bound] = {}

    def of(self, shape: Any) -> Bound:
        """How a value of this shape is bound."""
        match shape:
            case shapes.StructType():
                if shape.cls not in self.structs:
                    self.structs[shape.cls] = self.struct(shape)
                return self.structs[shape.cls]
            case shapes.DictType():
                return self.mapping(shape)
            case shapes.VarTupleType():
                return self.sequence(shape)
            case shapes.UnionType():
                return self.union(shape)
            case shapes.Metadata() if not isinstance(shape.type, shapes.StrType):
                return self.of(shape.type)
        return self.single(shape)

    def struct(self, shape: shapes.StructType) -> Bound:
        cls = shape.cls
        fields = {one.encode_name: _Field(one.name, self.of(one.type)) for one in shape.fields}
        needed = frozenset(one.encode_name for one in shape.fields if one.required)

        def bind(node: Node, flaws: Flaws) -> Any:
            if not isinstance(node, nodes.Mapping):
                return _misplaced(node, flaws, "a mapping")
            before = len(flaws.noted)
            entries = node.entries
            if not (needed <= entries.keys() <= fields.keys()):
                _wrong_fields(node, flaws, needed, fields)
            values = {}
            for key, entry in entries.items():
                if field := fields.get(key):
                    values[field.name] = field.bind(entry.node, flaws)
            return cls(**values) if len(flaws.noted) == before else BAD

        return bind

    def mapping(self, shape: shapes.DictType) -> Bound:
        bind_key, bind_value = self.single(shape.key_type), self.of(shape.value_type)
        fewest, most, words = shape.min_length or 0, shape.max_length, self.words

        def bind(node: Node, flaws: Flaws) -> Any:
            if words and _is_nothing(node):
                node = nodes.Mapping({}, node.line, node.column)
            if not isinstance(node, nodes.Mapping):
                return _misplaced(node, flaws, "a mapping")
            values = {}
            for key, entry in node.entries.items():
                bound = bind_key(Scalar(key, entry.line, entry.column), flaws)
                if bound is BAD:
                    flaws.move(entry)
                elif bound in values:
                    sentence = f"The key {quoted(bound)} stands twice once it is made safe."
                    flaws.note(entry, "duplicate-key", sentence, "Rename one of the two.")
                values[bound] = bind_value(entry.node, flaws)
            return _counted(node, flaws, values, fewest, most)

        return bind

    def sequence(self, shape: shapes.VarTupleType) -> Bound:
        bind_item, words = self.of(shape.item_type), self.words
        fewest, most = shape.min_length or 0, shape.max_length

        def bind(node: Node, flaws: Flaws) -> Any:
            if words and _is_nothing(node):
                node = nodes.Sequence([], node.line, node.column)
            if not isinstance(node, nodes.Sequence):
                return _misplaced(node, flaws, "a list")
            values = tuple([bind_item(item, flaws) for item in node.items])
            return _counted(node, flaws, values, fewest, most)

        return bind

    def union(self, shape: shapes.UnionType) -> Bound:
        options = [one for one in shape.types if not isinstance(one, shapes.NoneType)]
        optional = len(options) < len(shape.types)
        binders: dict[type, Bound] = {}
        for one in options:
            kind = _node_kind(one)
            if kind in binders:
                raise TypeError(f"a union holds more than one sort of {_CALLED[kind]}")
            binders[kind] = self.of(one)
        wanted = " or ".join(_CALLED[kind] for kind in binders)
        nothing = _is_nothing if self.words else _is_null

        def bind(node: Node, flaws: Flaws) -> Any:
            if optional and nothing(node):
                return None
            option = binders.get(type(node))
            return option(node, flaws) if option else _misplaced(node, flaws, wanted)

        return bind

    def single(self, shape: Any) -> Bound:
        bind_scalar = scalar_binder(shape, words=self.words, hooks=self.hooks)

        def bind(node: Node, flaws: Flaws) -> Any:
            if isinstance(node, Scalar):
                return bind_scalar(node, flaws)
            return _misplaced(node, flaws, "a single value")

        return bind


def _node_kind(shape: Any) -> type:
    if isinstance(shape, shapes.Metadata):
        return _node_kind(shape.type)
    if isinstance(shape, shapes.StructType | shapes.DictType):
        return nodes.Mapping
    return nodes.Sequence if isinstance(shape, shapes.VarTupleType) else Scalar


def _is_nothing(node: Node) -> bool:
    return isinstance(node, Scalar) and node.value in _NOTHING


def _is_null(node: Node) -> bool:
    return isinstance(node, Scalar) and node.value is None


def _misplaced(node: Node, flaws: Flaws, wanted: str) -> Any:
    sentence = f"Here stands {_CALLED[type(node)]} where {wanted} is wanted."
    return flaws.note(node, "wrong-type", sentence, f"Write {wanted}.")


def _wrong_fields(
    node: nodes.Mapping, flaws: Flaws, needed: frozenset[str], known: Mapping[str, _Field]
) -> None:
    """Note unknown and missing fields; one that was only misspelt is not missing as well."""
    missing = [name for name in known if name in needed and name not in node.entries]
    free = [name for name in known if name not in node.entries]
    for key, entry in node.entries.items():
        if key in known:
            continue
        near = flaws.nearest(key, free)
        if near in missing:
            missing.remove(near)
        remedy = f"Did you mean {quoted(near)}?" if near else f"Known here: {listed(known)}."
        flaws.note(entry, "unknown-field", f"There is no field {quoted(key)} here.", remedy)
    for name in missing:
        flaws.note(node, "missing-field", f"The field {quoted(name)} is missing.", "Add it.")


def _counted(node: Node, flaws: Flaws, values: Any, fewest: int, most: int | None) -> Any:
    count = len(values)
    if count < fewest:
        sentence = f"At least {fewest} {'is' if fewest == 1 else 'are'} wanted here."
        return flaws.note(node, "too-few", sentence, "Add what is missing.")
    if most is not None and count > most:
        sentence = f"At most {most} {'is' if most == 1 else 'are'} wanted here."
        return flaws.note(node, "too-many", sentence, "Remove what is too much, or split it.")
    return values
