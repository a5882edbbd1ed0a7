"""What to write instead, as remedies say it: examples made from the types. Notes no problem."""

import re
from inspect import get_annotations
from typing import Any

import msgspec.inspect as shapes

from briefing.files.nodes import Node, Scalar
from briefing.problems import first_few

__all__ = ["as_a_list", "in_shape", "to_add", "weightiest_first", "with_keys"]

_BETWEEN = re.compile(r"\s*[,;]\s*|\s+and\s+")


def in_shape(shape: Any, wanted: str, node: Node) -> str:
    """The remedy where something else stands in YAML; `wanted` says in words what is."""
    types = shape.types if isinstance(shape, shapes.UnionType) else (shape,)
    options = [one for one in types if not isinstance(one, shapes.NoneType)]
    structs = [one for one in options if isinstance(one, shapes.StructType)]
    if structs and (isinstance(node, Scalar) or len(options) == 1):
        return f"Write a mapping, as in {{{_fields(structs[0])}}}."
    if len(options) == 1:
        if isinstance(options[0], shapes.DictType):
            return with_keys(options[0])
        if isinstance(options[0], shapes.VarTupleType):
            return "Write a list, of one too: [ … ], or lines that begin with '- '."
    return f"Write {wanted}."


def to_add(shape: Any) -> str:
    """The remedy where a value of this shape is missing: which words there are, or an example."""
    if isinstance(shape, shapes.EnumType):
        return f"Add it: {first_few(str(one.value) for one in shape.cls)}."
    if example := _declared(shape, "examples", ("",))[0]:
        return f"Add it, as in {example}."
    has_form = isinstance(shape, shapes.Metadata) and getattr(shape.type, "pattern", None)
    return f"Add it: {_declared(shape, 'description', '')}." if has_form else "Add it."


def with_keys(shape: shapes.DictType) -> str:
    """The remedy where what stands has not the keys of a mapping."""
    key = shape.key_type
    if isinstance(key, shapes.EnumType):
        return f"Write one of the words before a colon, as in {{{next(iter(key.cls)).value}: …}}."
    example = _declared(key, "examples", ("",))[0]
    said = f", as in {example}: …" if example else ", before a colon"
    return f"Write each under a key of its own{said}."


def as_a_list(text: str) -> str | None:
    """The remedy where one text names several, as in `one, other`; None where it does not."""
    parts = [part for part in _BETWEEN.split(text.strip()) if part]
    return f"Write them as a list: [{', '.join(parts)}]." if len(parts) > 1 else None


def weightiest_first(shape: shapes.StructType) -> list[shapes.Field]:
    """The fields of a struct: those that it needs, its own, and what more and more others have."""
    generation = _generations(shape)
    return sorted(shape.fields, key=lambda one: (not one.required, generation[one.name]))


def _fields(shape: shapes.StructType) -> str:
    """The fields without which a struct is none, and the first of its own."""
    generation = _generations(shape)
    first = next((one.name for one in shape.fields if not generation[one.name]), None)
    names = [one.encode_name for one in shape.fields if one.required or one.name == first]
    return ", ".join(f"{name}: …" for name in names)


def _generations(shape: shapes.StructType) -> dict[str, int]:
    """For each field of a struct how far up it was declared: 0 where it is the struct's own."""
    lineage = [get_annotations(cls) for cls in shape.cls.__mro__]
    return {name: n for n, own in reversed([*enumerate(lineage)]) for name in own}


def _declared(shape: Any, name: str, default: Any) -> Any:
    """What the declaration of a type says of it in the words of JSON Schema."""
    more = shape.extra_json_schema if isinstance(shape, shapes.Metadata) else None
    return (more or {}).get(name, default)
