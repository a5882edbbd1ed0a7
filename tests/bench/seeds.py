"""Seeds that make an incident: its frame, and a file for each source with what it brought in."""

from pathlib import Path
from typing import Any

import msgspec
import yaml

from briefing.files.seed_folders import FRAME
from briefing.incident.links import SECTIONS
from briefing.incident.types import Incident

__all__ = ["write_seeds"]

_NAMES = {"passage": "at", "attributed_to": "by", "earliest": "from", "latest": "to"}
"""Fields of the record by the names that they have in a seed."""

_DUMPER: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def write_seeds(incident: Incident, directory: Path) -> Path:
    """Write the seeds into a folder that goes by the incident's id, and give it back.

    An item stands in the file of the source that it cites first, as a curator would have it. What
    further sources tell otherwise is left out.
    """
    folder = directory / incident.id
    folder.mkdir(parents=True)
    record = _written(msgspec.to_builtins(incident))
    sections = {name: record.pop(name, ()) for name in SECTIONS.values()}
    summary = record.pop("summary", [])
    del record["schema"]
    sources = sections.pop("sources")
    items = _by_file(sections)
    for source in sources:
        passages = {one.pop("locator"): one for one in source.pop("passages", ())}
        if digest := source.pop("sha256", None):
            source["original"] = {"file": f"{source['id']}.txt", "sha256": digest}
        own = items.pop(source["id"], {})
        _dump(folder / f"{source['id']}.yaml", {"source": source, "passages": passages, **own})
    _dump(folder / FRAME, {"incident": record, "summary": summary, **items.pop("")})
    return folder


def _by_file(sections: dict[str, Any]) -> dict[str, Any]:
    """The items of each source's file by section and id; those that cite none are the frame's."""
    files: dict[str, Any] = {"": {}}
    for name, items in sections.items():
        for item in items:
            cited = item.get("evidence") or item.get("implied") or [{}]
            source = cited[0].get("source", "")
            for one in cited:
                if source and one["source"] == source:
                    del one["source"]
            files.setdefault(source, {}).setdefault(name, {})[item.pop("id")] = item
    return files


def _dump(path: Path, content: dict[str, Any]) -> None:
    with path.open("w", encoding="utf-8") as file:
        yaml.dump(content, file, Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=100)


def _written(value: Any) -> Any:
    """A part of the record as a curator would have written it."""
    if isinstance(value, list | tuple):
        return [_written(one) for one in value]
    if not isinstance(value, dict):
        return value
    if "stance" in value:
        return {value["stance"]: value["claim"]}
    if {"earliest", "latest", "placed"} & value.keys():
        return _time(value)
    fields = ((name, one) for name, one in value.items() if name != "tellings")
    return {_NAMES.get(name, name): _written(one) for name, one in fields}


def _time(when: dict[str, Any]) -> dict[str, Any]:
    """A time by its bounds; one that another event places is given by that event alone."""
    if placed := when.get("placed"):
        return {"words": when.get("words", ""), placed["relation"]: placed["event"]}
    given = {_NAMES.get(name, name): one for name, one in when.items() if name != "date"}
    return {name: one for name, one in given.items() if name != "date_inferred"}
