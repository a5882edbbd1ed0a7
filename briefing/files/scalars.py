"""Single values to texts, numbers, words and moments. Lists and mappings are bound elsewhere."""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any

import msgspec
import msgspec.inspect as shapes

from briefing.files.flaws import Flaws
from briefing.files.ids import like_an_id
from briefing.files.nodes import Scalar
from briefing.incident.safe import safe
from briefing.problems import quoted

__all__ = ["Hook", "scalar_binder"]

Bound = Callable[[Scalar, Flaws], Any]
Hook = Bound
"""Binds a scalar in a manner of its own: notes a problem with `Flaws.note` and returns BAD."""

_TRUTHS = {"yes": True, "true": True, "no": False, "false": False}
_WHOLE = re.compile(r"[-+]?[0-9]{1,18}")
_NUMBER = re.compile(r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?")


def scalar_binder(shape: Any, *, words: bool, hooks: Mapping[type, Hook]) -> Bound:
    """How a single value of this shape is bound; TypeError for a shape of another sort."""
    match shape:
        case shapes.Metadata():
            if isinstance(shape.type, shapes.StrType):
                return _text(shape.type, shape.extra_json_schema or {}, words=words)
            return scalar_binder(shape.type, words=words, hooks=hooks)
        case shapes.StrType():
            return _text(shape, {}, words=words)
        case shapes.EnumType():
            return hooks.get(shape.cls) or _enumeration(shape.cls, words=words)
        case shapes.LiteralType():
            return _literal(shape.values, words=words)
        case shapes.BoolType():
            return _truth(words=words)
        case shapes.IntType() | shapes.FloatType():
            return _number(shape, words=words)
        case shapes.DateTimeType():
            return _moment(shape)
    raise TypeError(f"no scalar can be bound to {shape!r}")


def _text(shape: shapes.StrType, more: Mapping[str, Any], *, words: bool) -> Bound:
    """How a text is bound; `more` is what its declaration says in the words of JSON Schema."""
    form = shape.pattern or more.get("pattern")
    pattern = re.compile(form) if form else None
    wanted = more.get("description", "of the form that is wanted here")
    example = next(iter(more.get("examples", ())), "")
    shortest, longest = shape.min_length or 0, shape.max_length

    def bind(node: Scalar, flaws: Flaws) -> Any:
        value = node.value
        if not isinstance(value, str):
            return _not(node, flaws, "a text")
        # White space around a text is how YAML happened to be laid out.
        text = safe(value.strip() if words else value)
        if len(text) < shortest:
            flaws.note(node, "empty", "This text is empty.", "Write it, or remove the key.")
        elif longest is not None and len(text) > longest:
            sentence = f"This text is longer than {longest} characters."
            flaws.note(node, "too-long", sentence, "Shorten it.")
        elif pattern is not None and not pattern.search(text):
            sentence = f"{quoted(text)} is not {wanted}."
            flaws.note(node, "wrong-form", sentence, _reformed(text, pattern, example))
        return text

    return bind


def _reformed(text: str, pattern: re.Pattern[str], example: str) -> str:
    joined = like_an_id(text)
    if pattern.search(joined):
        return f"Did you mean {quoted(joined)}?"
    return f"Write it as in {example}." if example else "Write it in that form."


def _enumeration(cls: type[Enum], *, words: bool) -> Bound:
    members = {member.value: member for member in cls}
    # An enumeration that has a meaning for unknown words has it for data, not for who writes it.
    tolerant = "_missing_" in vars(cls) and not words

    def bind(node: Scalar, flaws: Flaws) -> Any:
        value = node.value
        if isinstance(value, str):
            member = members.get(value.strip() if words else value)
            if member is not None:
                return member
            return cls(value) if tolerant else flaws.unknown_word(node, value, members)
        return _not(node, flaws, "a word")

    return bind


def _literal(values: tuple[Any, ...], *, words: bool) -> Bound:
    # True is 1 to Python, and not to JSON.
    known: dict[tuple[Any, Any], Any] = {
        (str, str(one)) if words else (type(one), one): one for one in values
    }

    def bind(node: Scalar, flaws: Flaws) -> Any:
        value = node.value
        key = (type(value), value.strip() if words and isinstance(value, str) else value)
        if key in known:
            return known[key]
        return flaws.unknown_word(node, str(value), [str(one) for one in values])

    return bind


def _truth(*, words: bool) -> Bound:
    def bind(node: Scalar, flaws: Flaws) -> Any:
        value = node.value
        if words and isinstance(value, str):
            value = _TRUTHS.get(value.strip().lower())
        if isinstance(value, bool):
            return value
        return _not(node, flaws, "yes or no" if words else "true or false")

    return bind


def _number(shape: shapes.IntType | shapes.FloatType, *, words: bool) -> Bound:
    whole = isinstance(shape, shapes.IntType)
    form, kind, wanted = (_WHOLE, int, "a whole number") if whole else (_NUMBER, float, "a number")

    def bind(node: Scalar, flaws: Flaws) -> Any:
        value = node.value
        if words and isinstance(value, str) and form.fullmatch(value.strip()):
            value = kind(value)
        if isinstance(value, bool) or not isinstance(value, int if whole else int | float):
            return _not(node, flaws, wanted)
        if fault := _out_of_range(value, shape):
            return flaws.note(node, "out-of-range", f"{value} is {fault}.", "Give another number.")
        return kind(value)

    return bind


def _out_of_range(value: float, shape: shapes.IntType | shapes.FloatType) -> str:
    if shape.ge is not None and value < shape.ge:
        return f"less than {shape.ge}"
    if shape.gt is not None and value <= shape.gt:
        return f"not more than {shape.gt}"
    if shape.le is not None and value > shape.le:
        return f"more than {shape.le}"
    if shape.lt is not None and value >= shape.lt:
        return f"not less than {shape.lt}"
    return ""


def _moment(shape: shapes.DateTimeType) -> Bound:
    def bind(node: Scalar, flaws: Flaws) -> Any:
        if not isinstance(node.value, str):
            return _not(node, flaws, "a time as text")
        try:
            moment = msgspec.convert(node.value, dt.datetime)
        except msgspec.ValidationError:
            sentence = f"{quoted(node.value)} is not a time."
            return flaws.note(
                node, "not-a-time", sentence, "Write it as 2023-05-03T02:27:00+03:00."
            )
        if shape.tz and moment.tzinfo is None:
            sentence = "This time does not give its offset from UTC."
            return flaws.note(node, "no-offset", sentence, "Add it at the end, such as +03:00.")
        return moment

    return bind


def _not(node: Scalar, flaws: Flaws, wanted: str) -> Any:
    sentence = f"{_shown(node.value)} is not {wanted}."
    return flaws.note(node, "wrong-type", sentence, f"Write {wanted}.")


def _shown(value: object) -> str:
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return quoted(value) if isinstance(value, str) else str(value)
