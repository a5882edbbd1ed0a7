"""The emptiest value of a type, which stands where a file is flawed. It is never shown."""

import datetime as dt
from typing import Any

import msgspec.inspect as shapes

__all__ = ["stand_in"]


def stand_in(shape: Any) -> Any:
    """A value of this shape (of msgspec.inspect): nothing, nought, empty, or the first known."""
    match shape:
        case shapes.Metadata():
            return stand_in(shape.type)
        case shapes.UnionType():
            empty = any(isinstance(one, shapes.NoneType) for one in shape.types)
            return None if empty else stand_in(shape.types[0])
        case shapes.StructType():
            needed = (one for one in shape.fields if one.required)
            return shape.cls(**{one.name: stand_in(one.type) for one in needed})
        case shapes.DictType():
            few = shape.min_length or 0
            return {stand_in(shape.key_type): stand_in(shape.value_type)} if few else {}
        case shapes.VarTupleType():
            return (stand_in(shape.item_type),) * (shape.min_length or 0)
        case shapes.EnumType():
            return next(iter(shape.cls))
        case shapes.LiteralType():
            return shape.values[0]
        case shapes.DateTimeType():
            return dt.datetime(1, 1, 1, tzinfo=dt.UTC)
        case shapes.BoolType():
            return False
        case shapes.IntType() | shapes.FloatType():
            return 0
    return ""
