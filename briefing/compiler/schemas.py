"""The JSON Schemas of the record and of its seeds, made from the types. Nothing is checked here."""

from typing import Any

import msgspec

from briefing.compiler.seed import FrameFile, SourceFile
from briefing.incident.types import Incident

__all__ = ["schemas"]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, bytes]:
    """Each schema by the name of its file: the built record, a frame seed, a source seed."""
    made = {
        "frame": _written(msgspec.json.schema(FrameFile)),
        "incident": msgspec.json.schema(Incident),
        "source": _written(msgspec.json.schema(SourceFile)),
    }
    return {f"{name}.schema.json": _encoded(schema) for name, schema in made.items()}


def _written(schema: Any) -> Any:
    """The schema of a seed as editors have to see it, which do not read YAML as the compiler does.

    To them `yes` is a text, `2031` a number, and a section in which nothing stands yet is null.
    """
    if isinstance(schema, list):
        return [_written(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    made = {name: _written(one) for name, one in schema.items()}
    match schema:
        case {"type": "boolean"}:
            del made["type"]
            made["enum"] = [True, False, "yes", "no"]
        case {"type": "string"}:
            made["type"] = ["string", "number"]
        case {"type": "array"} | {"type": "object", "additionalProperties": {}}:
            made["type"] = [schema["type"], "null"]
    return made


def _encoded(schema: Any) -> bytes:
    encoded = msgspec.json.encode({"$schema": _DIALECT, **schema}, order="sorted")
    return msgspec.json.format(encoded, indent=2) + b"\n"
