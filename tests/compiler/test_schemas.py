"""The published schemas: they hold for what is built, and for what is written."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given

from briefing.compiler.schemas import schemas
from briefing.compiler.starting import EXAMPLE
from briefing.files.nodes import Mapping, Node, Scalar, Sequence
from briefing.files.strict_yaml import read_yaml
from briefing.incident import canonical
from briefing.incident.types import Incident
from tests.compiler.harbour import HARBOUR, changed, compiled
from tests.incident.strategies import ANY, incidents

ROOT = Path(__file__).parent.parent.parent
SCHEMAS = {name: json.loads(content) for name, content in schemas().items()}


@cache
def validator(name: str) -> Any:
    schema = SCHEMAS[f"{name}.schema.json"]
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    return kind(schema, format_checker=kind.FORMAT_CHECKER)


def plain(node: Node) -> Any:
    """What an editor makes of YAML 1.2: `yes` is a text, `3` a number, nothing is null."""
    if isinstance(node, Mapping):
        return {key: plain(entry.node) for key, entry in node.entries.items()}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    assert isinstance(node, Scalar)
    text = str(node.value)
    if re.fullmatch(r"[-+]?\d+(\.\d*)?", text):
        return float(text)
    return {"true": True, "false": False, "": None, "null": None, "~": None}.get(text, text)


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


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("harbour-post.yaml", "  received: 2031-06-02T09:10\n", ""),
        ("harbour-post.yaml", "published: 2031-06-02", "published: 2031"),
        ("radio.yaml", "named: no", "named: yes"),
        ("radio.yaml", "named: no", "named: false"),
        ("radio.yaml", "{text: there was a lantern", "{tags: [1, 2.5], text: there was a lantern"),
        ("incident.yaml", "\nquestions:\n", "\nlines:\n\nquestions:\n"),
    ],
)
def test_editors_find_no_fault_with_what_the_compiler_takes(
    tmp_path: Path, file: str, old: str, new: str
) -> None:
    files = changed(file, (old, new))
    compiled(tmp_path, files)
    kind = "frame" if file == "incident.yaml" else "source"
    validator(kind).validate(plain(read_yaml(files[file], file)))


@pytest.mark.parametrize(
    "seed", [*ROOT.glob("seeds/*/*.yaml"), *EXAMPLE.glob("*.yaml")], ids=lambda path: path.name
)
def test_each_seed_names_the_schema_that_editors_check_it_by(seed: Path) -> None:
    first = seed.read_text(encoding="utf-8").splitlines()[0]
    named = first.removeprefix("# yaml-language-server: $schema=")
    kind = "frame" if seed.name == "incident.yaml" else "source"
    assert (seed.parent / named).resolve() == ROOT / "data" / "schemas" / f"{kind}.schema.json"
    validator(kind).validate(plain(read_yaml(seed.read_bytes(), str(seed))))
