"""An incident's file: read whole and proved sound, or refused with what is wrong. Makes no view."""

import os
import re
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

import msgspec

from briefing.files.limits import (
    MAX_BYTES,
    MAX_INCIDENT_BYTES,
    MAX_INCIDENT_VALUES,
    too_many_nodes,
    unlike_written,
)
from briefing.files.opening import read_bytes
from briefing.files.second_process import Answer
from briefing.incident import canonical
from briefing.incident.bounds import breaches
from briefing.incident.circles import goes_round
from briefing.incident.finding import Finding
from briefing.incident.integrity import findings
from briefing.incident.marking import Marking
from briefing.incident.safe import is_safe
from briefing.incident.types import SCHEMA, Incident
from briefing.problems import Place, Problem, ProblemError, in_order

if TYPE_CHECKING:
    from briefing.files.damage import Damage
    from briefing.files.nodes import Node

__all__ = ["decode_incident", "read_beside", "read_incident", "write_incident"]

Made = TypeVar("Made")

_PLAIN = bytes(range(0x20, 0x7F)) + b"\n"
_JOINERS = ("\u200c", "\u200d")
_HIDING = re.compile(rb"\\[urtbf]")
"""Escapes by which a text can hold what its bytes do not show."""

_YAML = re.compile(r"(?:\s|#[^\n]*\n)*(?:---|%YAML|- |[\w-]+ *:(?:\s|$))")
_SUFFIXES = (".yaml", ".yml")
_ITS_OWN = frozenset({"id", "title", "status", "marking", "zone"})
_ENOUGH = 3
"""How many of its own fields make a document an incident that only lacks its schema's version."""

_LARGE = 1_000_000
"""Bytes whose checking takes longer than to begin a process."""

_MAKE_JSON = "Run `briefing build`: it makes the JSON from the seeds."


def read_incident(path: str | os.PathLike[str], warnings: list[Problem] | None = None) -> Incident:
    """The incident in a file.

    What keeps it from being shown raises ProblemError, the most telling problem first, with what is
    worth a warning after it. What its readers have to know all the same is added to the warnings.
    """
    name = os.fspath(path)
    return decode_incident(read_bytes(name, MAX_INCIDENT_BYTES), name, warnings)


def read_beside(
    data: bytes,
    path: str,
    make: Callable[[Incident], Made],
    warnings: list[Problem] | None = None,
) -> Made:
    """What is made of the incident that bytes hold, of a large one while it is checked.

    The checking goes on in a second process, and what was made of a record that is not sound is
    never given back: what keeps it from being shown raises ProblemError.
    """
    if len(data) >= _LARGE:
        _refuse_too_many(data, path)
        answer = Answer(lambda: _sound(data))
        incident = _decoded(data)
        made: list[Made] = []
        if incident is not None and not goes_round(incident):
            # Nobody knows what an unsound record does to who makes something of it.
            with suppress(Exception):
                made.append(make(incident))
        if answer.wait() and made:
            return made[0]
    return make(decode_incident(data, path, warnings))


def write_incident(path: str | os.PathLike[str], incident: Incident) -> None:
    """Write an incident in its canonical form, whole or not at all."""
    # Most who read an incident write none.
    from briefing.files.writing import write_atomic

    write_atomic(path, canonical.encode(incident))


def decode_incident(data: bytes, path: str, warnings: list[Problem] | None = None) -> Incident:
    """The incident that a file's bytes hold; `path` only names the file in problems.

    What is written as this program writes it is read at once. Anything else is read again with the
    place of every value, to be taken if only its layout differs, or to say where it is wrong.
    """
    _refuse_too_many(data, path)
    if (incident := _sound(data)) is not None:
        return incident
    if len(data) > MAX_BYTES:
        raise unlike_written(path)
    return _examined(data, path, [] if warnings is None else warnings)


def _refuse_too_many(data: bytes, path: str) -> None:
    """Refuse, before anything is made of it, what would take gigabytes: values have commas."""
    if len(data) > MAX_BYTES and data.count(b",") > MAX_INCIDENT_VALUES:
        raise too_many_nodes(path, limit=MAX_INCIDENT_VALUES)


def _sound(data: bytes) -> Incident | None:
    """The incident, if the bytes are canonical, safe and without a flaw.

    Canonical bytes hold no key twice, nothing unknown, and no number that JSON does not know: what
    msgspec would pass over does not come out again as it went in.
    """
    if _HIDING.search(data) or not _is_safe(data):
        return None
    incident = _decoded(data)
    if incident is None or canonical.encode(incident) != data:
        return None
    return None if _flaws(incident) or any(breaches(incident)) else incident


def _flaws(incident: Incident) -> list[Finding]:
    """What keeps a record from being shown.

    A claim whose holder was cut is read as it is: to whom a cut record was handed on, nobody may
    tell that something was cut. The compiler wants somebody for each.
    """
    return [one for one in findings(incident) if one.code != "claim-of-nobody"]


def _decoded(data: bytes) -> Incident | None:
    try:
        return msgspec.json.decode(data, type=Incident)
    except (msgspec.DecodeError, ValueError, RecursionError):
        return None


def _is_safe(data: bytes) -> bool:
    # A look at what is not plain ASCII is enough, but for joiners: they depend on their neighbours.
    try:
        odd = data.translate(None, _PLAIN).decode("utf-8")
        if any(joiner in odd for joiner in _JOINERS):
            return is_safe(data.decode("utf-8"))
    except UnicodeDecodeError:
        return False
    return is_safe(odd)


def _examined(data: bytes, path: str, warnings: list[Problem]) -> Incident:
    # Only a file that is not as this program writes it pays for these imports.
    from briefing.files.binding import salvage
    from briefing.files.labels import marking_in_data
    from briefing.files.strict_json import read_json

    try:
        root = read_json(data, path)
    except ProblemError:
        if _is_yaml(data, path):
            raise _refused(path, "yaml-not-json", "This is YAML, not JSON.", _MAKE_JSON) from None
        raise
    _check_document(root, path)
    incident, flaws = salvage(root, Incident, words=False, hooks={Marking: marking_in_data})
    problems = flaws.problems(root, path) if flaws.noted else []
    errors = [problem for problem in problems if not problem.warning]
    # Of a file in which all is wrong nothing else is certain, and to look takes long.
    found = [] if flaws.is_full else [*_flaws(incident), *breaches(incident)]
    if errors:
        found = _certain(found, flaws.damage(root))
    noted = [problem for problem in problems if problem.warning]
    errors += _told(found, root, path)
    if errors:
        raise ProblemError(*in_order(errors), *in_order(noted))
    warnings.extend(noted)
    return incident


def _certain(found: list[Finding], damage: "Damage") -> list[Finding]:
    """What is wrong with a record, whatever should stand where its file is flawed."""
    from briefing.incident.certainty import ITEM, NEEDS, holds

    fields = damage.fields()
    return [
        one
        for one in found
        if (needs := NEEDS.get(one.code)) is not None
        and holds(needs, fields)
        and "" not in one.path
        and not damage.touches(one.path[:2] if ITEM in needs else one.path)
    ]


def _is_yaml(data: bytes, path: str) -> bool:
    beginning = data[:4096].decode("utf-8", "replace")
    return path.lower().endswith(_SUFFIXES) or _YAML.match(beginning) is not None


def _check_document(root: "Node", path: str) -> None:
    """Refuse what is no incident at all, or one of another version, before its fields are told."""
    from briefing.files.nodes import Mapping, Scalar

    entries = root.entries if isinstance(root, Mapping) else {}
    version = entries.get("schema")
    if version is None and len(_ITS_OWN & entries.keys()) < _ENOUGH:
        raise _refused(path, "not-an-incident", "This JSON is not an incident.", _MAKE_JSON)
    if version is None or not isinstance(version.node, Scalar):
        return
    value = version.node.value
    if isinstance(value, int) and not isinstance(value, bool) and value != SCHEMA:
        raise ProblemError(
            Problem(
                "other-schema",
                f"The file is of schema version {value}, and this program reads version {SCHEMA}.",
                Place(path, version.node.line, version.node.column, "schema"),
                "Use a newer briefing." if value > SCHEMA else _MAKE_JSON,
            )
        )


def _refused(path: str, code: str, sentence: str, remedy: str) -> ProblemError:
    return ProblemError(Problem(code, sentence, Place(path), remedy))


def _told(flaws: list[Finding], root: "Node", path: str) -> list[Problem]:
    """The flaws of a record with their places in its file."""
    from briefing.files.flaws import dotted
    from briefing.files.nodes import locate

    indexes = _indexes(root)
    problems = []
    for flaw in flaws:
        section, item, *fields = flaw.path
        line, column = locate(root, (section, indexes.get(flaw.path[:2], item), *fields))
        place = Place(path, line, column, dotted(flaw.path))
        problems.append(Problem(flaw.code, flaw.sentence, place, flaw.help))
    return problems


def _indexes(root: "Node") -> dict[tuple[str | int, ...], int]:
    """Where in its section each item stands, by section and id; the last of several of one id."""
    from briefing.files.nodes import Mapping, Scalar, Sequence

    indexes: dict[tuple[str | int, ...], int] = {}
    for section, entry in root.entries.items() if isinstance(root, Mapping) else ():
        items = entry.node.items if isinstance(entry.node, Sequence) else []
        for index, item in enumerate(items):
            ident = item.entries.get("id") if isinstance(item, Mapping) else None
            if ident and isinstance(ident.node, Scalar) and isinstance(ident.node.value, str):
                indexes[section, ident.node.value] = index
    return indexes
