"""A small record that no check finds fault with, and what checks say of changes to it."""

from typing import Any

import msgspec

from briefing.compiler.checks import Subject, flaws, warnings
from briefing.incident.finding import Finding, Path
from briefing.incident.integrity import findings
from briefing.incident.types import Incident

__all__ = ["cite", "codes", "found", "item", "of", "record", "told", "warned"]

CLEAR = "TLP:CLEAR"


def cite(passage: str = "¶1", source: str = "post", **fields: Any) -> dict[str, Any]:
    """A citation."""
    return {"source": source, "passage": passage, "marking": CLEAR, **fields}


def item(ident: str, **fields: Any) -> dict[str, Any]:
    """An item that rests on the first passage unless it is told otherwise."""
    return {"id": ident, "marking": CLEAR, **fields}


def of(record: Incident, section: str, ident: str, **fields: Any) -> Incident:
    """The record with fields of one item changed."""
    made = msgspec.to_builtins(record)
    (changed,) = (one for one in made[section] if one["id"] == ident)
    changed.update(fields)
    return msgspec.convert(made, Incident)


def record(**sections: Any) -> Incident:
    """The record, with whole sections replaced."""
    sound: dict[str, Any] = {
        "schema": 1,
        "id": "ferry",
        "title": "The ferry",
        "status": "exercise",
        "marking": CLEAR,
        "zone": "UTC",
        "summary": [
            {"text": "A ferry is said to have hit.", "carried_by": ["hit"], "marking": CLEAR}
        ],
        "sides": [item("port", name="the port", role="party")],
        "actors": [
            item("harbour-master", name="the harbour master", kind="person", side="port"),
            item("crew", name="the crew", kind="group"),
        ],
        "sources": [
            item(
                "post",
                outlet="The Quay Post",
                published=day(2),
                received="2031-06-02T23:00:00Z",
                passages=[
                    place("¶1", "The harbour master says that a ferry hit the quay."),
                    place("¶2", "The crew says that the fog was thick."),
                ],
            ),
            item(
                "radio",
                outlet="Quay Radio",
                published=day(3),
                passages=[place("00:10", "A listener speaks of a ferry at the quay.")],
            ),
        ],
        "questions": [item("what", text="What happened?", evidence=[cite()])],
        "claims": [
            item("ferry-hit", text="a ferry hit the quay", question="what"),
            item("thick-fog", text="the fog was thick", question="what"),
        ],
        "exhibits": [
            item(
                "photo",
                form="photo",
                title="A photo of the quay",
                shows=["a dent"],
                bears_on=["what"],
                evidence=[cite()],
            )
        ],
        "events": [
            item(
                "hit",
                title="Quay: a ferry is said to have hit it",
                when=day(1),
                place="the quay",
                claims=["ferry-hit"],
                evidence=[cite(hedge="says"), cite("00:10", "radio", hedge="is said")],
            )
        ],
        "statements": [
            item(
                "master-says",
                speaker="harbour-master",
                wording="reported",
                when=day(2),
                to=["crew"],
                positions=[{"stance": "asserts", "claim": "ferry-hit"}],
                evidence=[cite()],
            ),
            item(
                "crew-says",
                speaker="crew",
                wording="quoted",
                when=day(1),
                positions=[{"stance": "asserts", "claim": "thick-fog"}],
                evidence=[cite("¶2", quote="thick as soup", frame="called the fog")],
            ),
        ],
        "measures": [
            item("lamps", title="Lamps on the quay", state="announced", evidence=[cite()])
        ],
        "lines": [
            item("wait", use="to take", text="We wait.", approved_by="the desk", about=["hit"])
        ],
        "revisions": [
            item(
                "amended",
                of="master-says",
                what="correction",
                text="It was a tug.",
                when=day(3),
                evidence=[cite("00:10", "radio")],
            )
        ],
    }
    return msgspec.convert({**sound, **sections}, Incident)


def day(number: int, **fields: Any) -> dict[str, Any]:
    """A day of June 2031, as a time."""
    date = f"2031-06-{number:02}"
    return {
        "earliest": f"{date}T00:00:00Z",
        "latest": f"{date}T23:59:59Z",
        "date": date,
        "zone": "UTC",
        **fields,
    }


def place(locator: str, digest: str) -> dict[str, Any]:
    """A passage."""
    return {"locator": locator, "digest": digest, "marking": CLEAR}


def told(record: Incident, loaded: dict[Path, dict[str, str]] | None = None) -> list[Finding]:
    """All errors that the checks find."""
    assert findings(record) == []
    return list(flaws(Subject(record, loaded or {}), whole=True))


def found(record: Incident) -> list[tuple[str, Path]]:
    """The code and the place of all errors that the checks find."""
    return [(one.code, one.path) for one in told(record)]


def warned(record: Incident, loaded: dict[Path, dict[str, str]] | None = None) -> list[Finding]:
    """All warnings, of a record that has no errors."""
    return list(warnings(Subject(record, loaded or {})))


def codes(record: Incident) -> list[tuple[str, Path]]:
    """The code and the place of all warnings."""
    return [(one.code, one.path) for one in warned(record)]
