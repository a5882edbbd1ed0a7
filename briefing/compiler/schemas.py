"""The JSON Schemas of the record and of its seeds, made from the types. Nothing is checked here."""

from typing import Any

import msgspec

from briefing.compiler.seed import FrameFile, SourceFile
from briefing.incident.types import Incident

__all__ = ["schemas"]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TYPES = {"frame": FrameFile, "incident": Incident, "source": SourceFile}


def schemas() -> dict[str, bytes]:
    """Each schema by the name of its file: the built record, a frame seed, a source seed."""
    return {f"{name}.schema.json": _schema(shape) for name, shape in _TYPES.items()}


def _schema(shape: Any) -> bytes:
    schema = {"$schema": _DIALECT, **msgspec.json.schema(shape)}
    encoded = msgspec.json.encode(schema, order="sorted")
    return msgspec.json.format(encoded, indent=2) + b"\n"
