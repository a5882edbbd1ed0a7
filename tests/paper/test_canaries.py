"""Canaries in every field of what is above the ceiling are found in no paper, in any encoding."""

import base64
import html
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import msgspec
import pytest

from briefing.incident.links import SECTIONS
from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from briefing.incident.view import Reader, cut
from tests.hostile import TEXT, TEXTS
from tests.paper.reading import every_paper

KEPT = {"date", "schema", "zone", "language"}
"""What a canary would make unreadable."""
YEAR, THEN = "2031", "2777"
DIGEST = "ca" * 32


def canaries(harbour: Incident) -> tuple[Incident, list[str]]:
    """The incident with a RED twin of every item, each text of which is a canary of its own."""
    record = msgspec.to_builtins(harbour)
    found: list[str] = []
    twins = {section: _twin(record[section], found) for section in SECTIONS.values()}
    twins["summary"] = _twin(record["summary"], found)
    merged = {
        **record,
        **{section: [*record[section], *items] for section, items in twins.items()},
    }
    return msgspec.convert(merged, Incident), found


def _twin(value: Any, found: list[str], key: str = "") -> Any:
    if isinstance(value, dict):
        return {name: _twin(inner, found, name) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_twin(inner, found, key) for inner in value]
    if key == "marking":
        return Marking.RED.value
    if key == "sha256" and value:
        return DIGEST
    if key in ("locator", "passage"):
        return f"zqplace {value}"
    if key in TEXT | TEXTS and value and key not in KEPT:
        found.append(f"zqcanary{len(found)}x")
        return found[-1]
    if isinstance(value, str) and key in _REFERRING:
        return f"zqid-{value}"
    return value.replace(YEAR, THEN) if isinstance(value, str) else value


_REFERRING = {
    *("id", "side", "part_of", "source", "attributed_to", "question", "about", "bears_on"),
    *("claims", "happened", "shown_in", "speaker", "to", "claim", "by", "of", "event"),
    "carried_by",
}


def encodings(word: str) -> Iterator[bytes]:
    """A word as it could hide in a file."""
    plain = word.encode()
    yield from (plain, plain.upper(), plain[::-1], plain.hex().encode())
    yield from (word.encode("utf-16-le"), word.encode("utf-16-be"))
    yield from (
        base64.b64encode(plain).rstrip(b"=")[:-1],
        base64.b32encode(plain).rstrip(b"=")[:-1],
    )
    yield "".join(f"\\u{ord(one):04x}" for one in word).encode()
    yield "".join(f"&#{ord(one)};" for one in word).encode()
    yield "".join(f"%{ord(one):02X}" for one in word).encode()
    yield from (quote(word).encode(), html.escape(word).encode())


@pytest.mark.parametrize("ceiling", [Marking.CLEAR, Marking.AMBER, Marking.AMBER_STRICT])
@pytest.mark.parametrize("reader", Reader)
def test_no_canary_is_found_in_any_paper(
    harbour: Incident, ceiling: Marking, reader: Reader
) -> None:
    incident, found = canaries(harbour)
    assert len(found) > 60
    papers = every_paper(cut(incident, ceiling=ceiling, reader=reader))
    words = [*found[::7], "zqplace", "zqid", "zqcanary", THEN, DIGEST]
    hidden = [(word, form) for word in words for form in encodings(word)]
    assert [
        (name, word) for name, paper in papers.items() for word, form in hidden if form in paper
    ] == []
    assert papers == every_paper(cut(harbour, ceiling=ceiling, reader=reader))


def test_each_canary_is_one_that_would_be_found(harbour: Incident) -> None:
    incident, found = canaries(harbour)
    papers = every_paper(cut(incident, ceiling=Marking.RED, reader=Reader.CURATOR))
    sung = b"".join(papers.values())
    left = {word for word in found if word.encode() not in sung}
    assert left <= _of_what_is_on_no_paper(incident)


def _of_what_is_on_no_paper(incident: Incident) -> set[str]:
    record = msgspec.to_builtins(incident)
    return {
        text
        for one in record["unprocessed"]
        for text in one.values()
        if isinstance(text, str) and text.startswith("zqcanary")
    }
