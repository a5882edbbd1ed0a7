"""What keeps a record from being shown: each flaw with its place, its code and a remedy."""

import subprocess
import sys
from typing import Any

import msgspec
import pytest
from hypothesis import given

from briefing.incident.integrity import findings
from briefing.incident.types import Incident
from tests.incident.strategies import incidents

CLEAR = "TLP:CLEAR"
CITED = {"source": "post", "passage": "¶1", "marking": CLEAR}


def item(ident: str, **fields: Any) -> dict[str, Any]:
    return {"id": ident, "marking": CLEAR, **fields}


def cited(ident: str, **fields: Any) -> dict[str, Any]:
    return item(ident, evidence=[CITED], **fields)


def record(**sections: Any) -> Incident:
    """A sound record, with some sections replaced."""
    sound = {
        "schema": 1,
        "id": "harbour",
        "title": "Harbour",
        "status": "sample",
        "marking": CLEAR,
        "zone": "UTC",
        "summary": [{"text": "A boat.", "carried_by": ["told"], "marking": CLEAR}],
        "sides": [item("port", name="the port", role="party")],
        "actors": [item("crew", name="the crew", kind="group", side="port")],
        "sources": [
            item(
                "post",
                outlet="Post",
                published={},
                passages=[
                    {"locator": locator, "digest": "A boat.", "marking": CLEAR}
                    for locator in ("¶1", "¶2")
                ],
            )
        ],
        "questions": [cited("who", text="Who?")],
        "claims": [item("hit", text="a boat hit the pier", question="who", about=["crew"])],
        "events": [cited("pier", title="The pier", claims=["hit"], bears_on=["who"])],
        "statements": [
            cited(
                "told",
                speaker="crew",
                wording="reported",
                positions=[{"stance": "asserts", "claim": "hit"}],
            )
        ],
        "measures": [cited("ban", title="A ban", state="done", by=["crew"])],
    }
    return msgspec.convert({**sound, **sections}, Incident)


def when(event: str) -> dict[str, Any]:
    return {"placed": {"relation": "during", "event": event}}


def evidence(**fields: Any) -> list[dict[str, Any]]:
    return [{**CITED, **fields}]


def claim(**fields: Any) -> dict[str, Any]:
    return {"claims": [item("hit", text="a boat hit the pier", **fields)]}


def told(**fields: Any) -> dict[str, Any]:
    positions = [{"stance": "asserts", "claim": "hit"}]
    statement = {"speaker": "crew", "wording": "reported", "positions": positions, **fields}
    return {"statements": [cited("told", **statement)]}


def pier(**fields: Any) -> dict[str, Any]:
    return {"events": [{**cited("pier", title="The pier"), **fields}]}


def ban(**fields: Any) -> dict[str, Any]:
    return {"measures": [{**cited("ban", title="A ban", state="done"), **fields}]}


FLAWS: list[tuple[dict[str, Any], str, tuple[str | int, ...]]] = [
    (pier(evidence=[]), "no-evidence", ("events", "pier")),
    (ban(evidence=[]), "no-evidence", ("measures", "ban")),
    ({"questions": [item("who", text="Who?")]}, "no-evidence", ("questions", "who")),
    (
        {**told(positions=[]), **claim(implied=[CITED])},
        "statement-without-position",
        ("statements", "told"),
    ),
    (
        told(positions=[{"stance": "denies", "claim": "hit"}]),
        "claim-of-nobody",
        ("claims", "hit"),
    ),
    (claim(question="why"), "dangling-reference", ("claims", "hit", "question")),
    (claim(about=["crew", "post"]), "dangling-reference", ("claims", "hit", "about", 1)),
    (told(speaker="port"), "dangling-reference", ("statements", "told", "speaker")),
    (told(to=["nobody"]), "dangling-reference", ("statements", "told", "to", 0)),
    (
        told(
            positions=[
                {"stance": "asserts", "claim": "hit"},
                {"stance": "denies", "claim": "hat"},
            ]
        ),
        "dangling-reference",
        ("statements", "told", "positions", 1, "claim"),
    ),
    (pier(claims=["who"]), "dangling-reference", ("events", "pier", "claims", 0)),
    (pier(bears_on=["hit"]), "dangling-reference", ("events", "pier", "bears_on", 0)),
    (pier(shown_in=["film"]), "dangling-reference", ("events", "pier", "shown_in", 0)),
    (pier(when=when("ban")), "dangling-reference", ("events", "pier", "when", "placed", "event")),
    (ban(by=["nobody"]), "dangling-reference", ("measures", "ban", "by", 0)),
    (
        ban(reasons=[{"text": "a reason", "by": ["crew", "nobody"]}]),
        "dangling-reference",
        ("measures", "ban", "reasons", 0, "by", 1),
    ),
    (
        pier(evidence=evidence(source="times")),
        "dangling-reference",
        ("events", "pier", "evidence", 0, "source"),
    ),
    (
        pier(evidence=evidence(attributed_to=["crew", "port"])),
        "dangling-reference",
        ("events", "pier", "evidence", 0, "attributed_to", 1),
    ),
    (
        claim(implied=evidence(passage="¶9")),
        "no-such-passage",
        ("claims", "hit", "implied", 0, "passage"),
    ),
    (
        pier(evidence=evidence(frame="could be")),
        "frame-without-quotation",
        ("events", "pier", "evidence", 0, "frame"),
    ),
    (
        {"summary": [{"text": "A boat.", "carried_by": ["told", "tale"], "marking": CLEAR}]},
        "dangling-reference",
        ("summary", 0, "carried_by", 1),
    ),
    (
        {"lines": [item("line", use="to take", text="x", approved_by="y", about=["nothing"])]},
        "dangling-reference",
        ("lines", "line", "about", 0),
    ),
    (
        {"revisions": [cited("mended", of="nothing", what="correction", text="x")]},
        "dangling-reference",
        ("revisions", "mended", "of"),
    ),
    (
        {"revisions": [item("mended", of="told", what="correction", text="x")]},
        "no-evidence",
        ("revisions", "mended"),
    ),
    (
        {"exhibits": [cited("film", form="video", title="x", shows=["y"], bears_on=["hit"])]},
        "dangling-reference",
        ("exhibits", "film", "bears_on", 0),
    ),
    (
        {"exhibits": [cited("pier", form="video", title="x", shows=["y"])]},
        "duplicate-id",
        ("events", "pier"),
    ),
    (
        {"actors": [item("crew", name="x", kind="group", side="ports")]},
        "dangling-reference",
        ("actors", "crew", "side"),
    ),
]


def test_a_sound_record_has_no_flaw() -> None:
    assert findings(record()) == []


@pytest.mark.parametrize(
    ("sections", "code", "path"), FLAWS, ids=["-".join(map(str, path)) for _, _, path in FLAWS]
)
def test_each_flaw_is_found_at_its_place(
    sections: dict[str, Any], code: str, path: tuple[str | int, ...]
) -> None:
    found = findings(record(**sections))
    assert [(one.code, one.path) for one in found] == [(code, path)]
    assert found[0].sentence.endswith(".")
    assert found[0].help


def test_a_reference_to_nothing_names_what_is_nearest_of_the_kind_that_is_wanted() -> None:
    (found,) = findings(record(**told(speaker="crow")))
    assert (found.sentence, found.help) == ("There is no actor 'crow'.", "Did you mean 'crew'?")


def test_a_reference_to_another_kind_says_what_it_is_and_what_is_wanted() -> None:
    (found,) = findings(record(**told(speaker="port")))
    assert found.sentence == "'port' is a side, and an actor is wanted here."


def test_a_passage_that_is_not_there_names_those_that_are() -> None:
    (found,) = findings(record(**pier(evidence=evidence(passage="¶9"))))
    assert found.help == "Cite one of: ¶1, ¶2."


def test_events_that_place_each_other_are_told_each_with_the_others() -> None:
    events = [
        cited("a", title="a", when=when("b")),
        cited("b", title="b", when=when("c")),
        cited("c", title="c", when=when("b")),
    ]
    found = findings(record(events=events))
    assert [(one.code, one.path[:2]) for one in found] == [
        ("circle", ("events", "b")),
        ("circle", ("events", "c")),
    ]
    assert found[0].sentence == "'b' refers to itself by way of c."


def test_an_id_that_stands_twice_is_not_told_as_a_circle_as_well() -> None:
    actors = [
        item("crew", name="the crew", kind="group", part_of="watch"),
        item("watch", name="the watch", kind="group", part_of="crew"),
        item("crew", name="another crew", kind="group"),
        item("crew", name="a third crew", kind="group", part_of="watch"),
    ]
    assert {one.code for one in findings(record(actors=actors))} == {"duplicate-id"}


def test_an_actor_that_is_part_of_itself_is_told() -> None:
    actors = [item("crew", name="the crew", kind="group", part_of="crew")]
    (found,) = findings(record(actors=actors))
    assert (found.code, found.path) == ("circle", ("actors", "crew", "part_of"))
    assert found.sentence == "'crew' refers to itself."


def test_ten_thousand_flaws_are_all_told() -> None:
    lost = [item(f"actor-{n}", name="x", kind="group", part_of=f"acter-{n}") for n in range(10_000)]
    crew = item("crew", name="the crew", kind="group")
    assert len(findings(record(actors=[crew, *lost]))) == 10_000


def test_one_long_circle_is_told_in_short_sentences() -> None:
    ring = [
        item(f"actor-{n}", name="x", kind="group", part_of=f"actor-{(n + 1) % 10_000}")
        for n in range(10_000)
    ]
    found = findings(record(actors=[item("crew", name="x", kind="group"), *ring]))
    assert len(found) == 10_000
    assert max(len(one.sentence) for one in found) < 200


@given(incidents())
def test_a_record_without_one_of_its_sources_has_a_flaw_for_each_that_cited_it(
    incident: Incident,
) -> None:
    gone = incident.sources[0].id
    less = msgspec.structs.replace(incident, sources=incident.sources[1:])
    lost = [one for one in findings(less) if one.path[-1] == "source"]
    assert str(msgspec.to_builtins(less)).count(f"'source': '{gone}'") == len(lost)


def test_a_sound_record_is_checked_without_what_only_flaws_need() -> None:
    program = "import sys, briefing.incident.integrity; sys.exit('difflib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program]).returncode == 0
