"""The published schemas: they hold for what is built, and for what is written."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given

from briefing.compiler.schemas import schemas
from briefing.files.nodes import Mapping, Node, Sequence
from briefing.files.strict_yaml import read_yaml
from briefing.incident import canonical
from briefing.incident.types import Incident
from tests.compiler.harbour import HARBOUR, compiled
from tests.incident.strategies import ANY, incidents

SCHEMAS = {name: json.loads(content) for name, content in schemas().items()}


@cache
def validator(name: str) -> Any:
    schema = SCHEMAS[f"{name}.schema.json"]
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    return kind(schema, format_checker=kind.FORMAT_CHECKER)


def plain(node: Node) -> Any:
    """What an editor makes of YAML: yes and no are truth values."""
    if isinstance(node, Mapping):
        return {key: plain(entry.node) for key, entry in node.entries.items()}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {"yes": True, "no": False}.get(str(node.value), node.value)


def test_the_schemas_are_the_same_bytes_each_time() -> None:
    assert schemas() == schemas()
    assert list(schemas()) == ["frame.schema.json", "incident.schema.json", "source.schema.json"]


@given(incidents(words=ANY))
def test_the_schema_holds_for_every_incident(incident: Incident) -> None:
    validator("incident").validate(json.loads(canonical.encode(incident)))


def test_the_schema_holds_for_what_is_built(tmp_path: Path) -> None:
    validator("incident").validate(json.loads(canonical.encode(compiled(tmp_path))))


@pytest.mark.parametrize("name", HARBOUR)
def test_the_schemas_hold_for_seeds(name: str) -> None:
    kind = "frame" if name == "incident.yaml" else "source"
    validator(kind).validate(plain(read_yaml(HARBOUR[name], name)))


@pytest.mark.parametrize(
    ("old", "new"),
    [("speaker:", "speeker:"), ("wording: quoted", "wording: shouted"), ("  id:", "  x:")],
)
def test_the_schemas_find_what_the_compiler_would(old: str, new: str) -> None:
    seed = plain(read_yaml(HARBOUR["harbour-post.yaml"].replace(old, new), "seed.yaml"))
    assert not validator("source").is_valid(seed)


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_shape_is_described(name: str) -> None:
    described = [bool(one.get("description")) for one in SCHEMAS[name]["$defs"].values()]
    assert all(described)
