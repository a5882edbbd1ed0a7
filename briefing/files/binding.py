"""Positioned nodes to values of a type: one declaration serves JSON and YAML. Reads no file."""

from collections.abc import Callable, Mapping
from itertools import islice
from typing import Any, Generic, NamedTuple, TypeVar, cast

import msgspec.inspect as shapes

from briefing.files import nodes
from briefing.files.flaws import BAD, MOST, Flaw, Flaws
from briefing.files.nodes import Node, Scalar
from briefing.files.remedies import as_a_list, in_shape, to_add, weightiest_first, with_keys
from briefing.files.scalars import Hook, scalar_binder
from briefing.files.standing_in import stand_in
from briefing.problems import ProblemError, first_few, quoted

__all__ = ["Salvaged", "bind", "salvage"]

T = TypeVar("T")
Bound = Callable[[Any, Flaws], Any]

_CALLED: Mapping[type, str] = {
    nodes.Mapping: "a mapping",
    nodes.Sequence: "a list",
    Scalar: "a single value",
}
_NOTHING = ("", "~", "null")
"""How YAML writes that there is nothing."""

_WITH_COMMA = "A text with a comma, within braces, stands in quotes."


class Salvaged(NamedTuple, Generic[T]):
    """A value of a type, harmless where the file was flawed, and the flaws.

    What was flawed has its default, or what is emptiest. Items of lists keep their order.
    """

    value: T
    flaws: Flaws


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
    value, flaws = salvage(node, type, words=words, hooks=hooks)
    problems = [one for one in flaws.problems(node, path) if not one.warning]
    if problems:
        raise ProblemError(*problems)
    return value


def salvage(
    node: Node,
    type: type[T],
    *,
    words: bool,
    hooks: Mapping[type, Hook] | None = None,
) -> Salvaged[T]:
    """The same, whatever the node holds: for those who look for more that is wrong."""
    flaws = Flaws()
    value = _binder(type, words, tuple((hooks or {}).items()))(node, flaws)
    return Salvaged(cast(T, value), flaws)


_binders: dict[tuple[Any, ...], Bound] = {}


def _binder(wanted: Any, words: bool, hooks: tuple[tuple[type, Hook], ...]) -> Bound:
    key = (wanted, words, hooks)
    if key not in _binders:
        _binders[key] = _Maker(words, dict(hooks)).of(shapes.type_info(wanted))
    return _binders[key]


class _Field(NamedTuple):
    """A field of a struct: its name in Python, how it is bound, what to do where it is missing."""

    name: str
    bind: Bound
    remedy: str


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
        fields = {
            one.encode_name: _Field(one.name, self.of(one.type), to_add(one.type))
            for one in weightiest_first(shape)
        }
        needed = frozenset(one.encode_name for one in shape.fields if one.required)

        def bind(node: Node, flaws: Flaws) -> Any:
            if not isinstance(node, nodes.Mapping):
                return self.misplaced(node, flaws, "a mapping", shape)
            entries = node.entries
            values = {}
            if not (needed <= entries.keys() <= fields.keys()):
                _wrong_fields(node, flaws, needed, fields)
                lacking = (one for one in shape.fields if one.required)
                values = {one.name: stand_in(one.type) for one in lacking}
            for key, entry in entries.items():
                if field := fields.get(key):
                    values[field.name] = field.bind(entry.node, flaws)
            for key, entry in node.again:
                if field := fields.get(key):
                    field.bind(entry.node, flaws)
            return cls(**values)

        return bind

    def mapping(self, shape: shapes.DictType) -> Bound:
        bind_key, bind_value = self.single(shape.key_type), self.of(shape.value_type)
        words = self.words

        def bind(node: Node, flaws: Flaws) -> Any:
            if words and _is_nothing(node):
                node = nodes.Mapping({}, node.line, node.column)
            if not isinstance(node, nodes.Mapping):
                return self.misplaced(node, flaws, "a mapping", shape)
            # Who gives the key and the value a field each has yet to learn what stands for what.
            more = with_keys(shape) if shape.max_length == 1 < len(node.entries) else ""
            values: dict[Any, Any] = {}
            for key, entry in node.entries.items():
                before = len(flaws.noted)
                bound = bind_key(Scalar(key, entry.line, entry.column), flaws)
                if len(flaws.noted) > before:
                    flaws.move(before, entry, more)
                elif bound in values:
                    sentence = f"The key {quoted(bound)} stands twice once it is made safe."
                    flaws.note(entry, "duplicate-key", sentence, "Rename one of the two.")
                if words and _is_rest(key, entry):
                    remedy = f"Write what belongs there. {_WITH_COMMA}"
                    flaws.note(entry, "empty", "Nothing stands behind this key.", remedy)
                    values.setdefault(bound, stand_in(shape.value_type))
                else:
                    values.setdefault(bound, bind_value(entry.node, flaws))
            for _, entry in node.again:
                bind_value(entry.node, flaws)
            return _counted(node, flaws, values, shape)

        return bind

    def sequence(self, shape: shapes.VarTupleType) -> Bound:
        bind_item, words = self.of(shape.item_type), self.words

        def bind(node: Node, flaws: Flaws) -> Any:
            if words and _is_nothing(node):
                node = nodes.Sequence([], node.line, node.column)
            if not isinstance(node, nodes.Sequence):
                return self.misplaced(node, flaws, "a list", shape)
            values = [bind_item(item, flaws) for item in node.items[:MOST]]
            if not flaws.is_full:  # else what follows stands for nothing that anybody looks at
                values += [bind_item(item, flaws) for item in node.items[MOST:]]
            return _counted(node, flaws, tuple(values), shape)

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
        several = self.words and binders.keys() >= {Scalar, nodes.Sequence}

        def bind(node: Node, flaws: Flaws) -> Any:
            if optional and nothing(node):
                return None
            option = binders.get(type(node))
            if option is None:
                return self.misplaced(node, flaws, wanted, shape)
            before = len(flaws.noted)
            value = option(node, flaws)
            if several and len(flaws.noted) > before:
                flaws.noted[before:] = map(_in_a_list, flaws.noted[before:])
            return value

        return bind

    def single(self, shape: Any) -> Bound:
        bind_scalar = scalar_binder(shape, words=self.words, hooks=self.hooks)

        def bind(node: Node, flaws: Flaws) -> Any:
            if not isinstance(node, Scalar):
                return self.misplaced(node, flaws, "a single value", shape)
            value = bind_scalar(node, flaws)
            return value if value is not BAD else stand_in(shape)

        return bind

    def misplaced(self, node: Node, flaws: Flaws, wanted: str, shape: Any) -> Any:
        # What was not read, or not to its end, is told of by who read the file.
        if not (isinstance(node, nodes.Gap) or getattr(node, "torn", False)):
            sentence = f"Here stands {_CALLED[type(node)]} where {wanted} is wanted."
            remedy = in_shape(shape, wanted, node) if self.words else f"Write {wanted}."
            flaws.note(node, "wrong-type", sentence, remedy)
        return stand_in(shape)


def _in_a_list(flaw: Flaw) -> Flaw:
    """The flaw; of a text that is none of those wanted, since it names several, that it does."""
    written = flaw.at.value if isinstance(flaw.at, Scalar) else None
    remedy = as_a_list(written) if flaw.code == "wrong-form" and isinstance(written, str) else None
    return flaw._replace(remedy=remedy) if remedy else flaw


def _node_kind(shape: Any) -> type:
    if isinstance(shape, shapes.Metadata):
        return _node_kind(shape.type)
    if isinstance(shape, shapes.StructType | shapes.DictType):
        return nodes.Mapping
    return nodes.Sequence if isinstance(shape, shapes.VarTupleType) else Scalar


def _is_nothing(node: Node) -> bool:
    return isinstance(node, Scalar) and node.value in _NOTHING


def _is_rest(key: str, entry: nodes.Entry) -> bool:
    """Whether this may be the end of a text within braces, which a comma has torn off."""
    return " " in key and isinstance(entry.node, Scalar) and entry.node.value == ""


def _is_null(node: Node) -> bool:
    return isinstance(node, Scalar) and node.value is None


def _wrong_fields(
    node: nodes.Mapping, flaws: Flaws, needed: frozenset[str], known: Mapping[str, _Field]
) -> None:
    """Note unknown and missing fields; one that was only misspelt is not missing as well."""
    missing = [name for name in known if name in needed and name not in node.entries]
    if node.torn:
        missing = []
    free = [name for name in known if name not in node.entries]
    for key, entry in node.entries.items():
        if key in known:
            continue
        near = flaws.nearest(key, free)
        if near in missing:
            missing.remove(near)
        remedy = f"Did you mean {quoted(near)}?" if near else f"Known here: {first_few(known)}."
        if _is_rest(key, entry):
            remedy = _WITH_COMMA
        flaws.note(entry, "unknown-field", f"There is no field {quoted(key)} here.", remedy)
    for name in missing:
        sentence = f"The field {quoted(name)} is missing."
        flaws.note(node, "missing-field", sentence, known[name].remedy, about=name)


def _counted(
    node: Node, flaws: Flaws, values: Any, shape: shapes.DictType | shapes.VarTupleType
) -> Any:
    count, fewest, most = len(values), shape.min_length or 0, shape.max_length
    if count < fewest:
        sentence = f"At least {fewest} {'is' if fewest == 1 else 'are'} wanted here."
        flaws.note(node, "too-few", sentence, "Add what is missing.")
        return stand_in(shape)
    if most is not None and count > most:
        sentence = f"At most {most} {'is' if most == 1 else 'are'} wanted here."
        flaws.note(node, "too-many", sentence, "Remove what is too much, or split it.")
        kept = islice(values.items() if isinstance(values, dict) else values, most)
        return type(values)(kept)
    return values
