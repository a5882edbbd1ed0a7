"""STIX: valid to its own validator, whole by itself, and nobody's word without its speaker."""

import datetime as dt
import json
from typing import Any

import msgspec
import pytest
from stix2validator import (  # type: ignore[import-untyped]
    ValidationOptions,
    validate_instance,
)

from briefing.files.incident_file import decode_incident
from briefing.incident.filtering import Filter
from briefing.incident.marking import Marking
from briefing.incident.safe import SafeText
from briefing.incident.types import Incident, Kind
from briefing.incident.view import Reader, View, cut
from briefing.paper.export import export
from tests.hostile import HOSTILE, hostile_bytes
from tests.paper.formats.texts import MARKUP

STRICT = ValidationOptions(
    version="2.1",
    strict=True,
    strict_types=True,
    strict_properties=True,
    enforce_refs=True,
    # Ids of version 5, so that the same record gives the same bundle; the standard allows them.
    disabled="uuid-check",
)


def bundle(view: View) -> list[dict[str, Any]]:
    """The objects of a view's bundle."""
    made = json.loads(export(view, format="stix"))
    assert made["type"] == "bundle"
    objects = made["objects"]
    assert len({one["id"] for one in objects}) == len(objects)
    return list(objects)


def of(objects: list[dict[str, Any]], type: str) -> list[dict[str, Any]]:
    return [one for one in objects if one["type"] == type]


def faults(view: View) -> list[str]:
    found = validate_instance(json.loads(export(view, format="stix")), STRICT)
    return [str(one) for one in (*found.errors, *found.warnings)]


@pytest.mark.parametrize("ceiling", [Marking.CLEAR, Marking.RED])
def test_the_validator_finds_no_fault(oil_jetty: Incident, ceiling: Marking) -> None:
    assert faults(cut(oil_jetty, ceiling=ceiling)) == []


def test_whatever_a_record_says_the_validator_finds_no_fault(harbour: Incident) -> None:
    evil = " ".join((*HOSTILE, *MARKUP))
    incident = decode_incident(hostile_bytes(harbour, evil), "harbour.json")
    view = cut(incident, ceiling=Marking.RED)
    assert faults(view) == []
    assert bundle(view)[-1]["external_references"][0]["source_name"] == incident.sources[0].outlet


def test_every_reference_leads_to_an_object_of_the_bundle(oil_jetty: Incident) -> None:
    for wanted in (Filter(), Filter(kinds=frozenset({Kind.MEASURE}))):
        objects = bundle(cut(oil_jetty, ceiling=Marking.RED, filter=wanted))
        there = {one["id"] for one in objects}
        for one in objects:
            refs = [*one.get("object_refs", ()), *one.get("object_marking_refs", ())]
            assert there.issuperset(refs)
            assert one.get("created_by_ref", one["id"]) in there


def test_the_marking_is_the_published_one_and_on_every_object(harbour: Incident) -> None:
    for ceiling, ident, colour in (
        (Marking.CLEAR, "94868c89-83c2-464b-929b-a1a8aa3c8487", "clear"),
        (Marking.AMBER, "55d920b0-5e8b-4f79-9ee9-91f868d9b421", "amber"),
    ):
        marking, *objects = bundle(cut(harbour, ceiling=ceiling))
        assert marking["id"] == f"marking-definition--{ident}"
        (extension,) = marking["extensions"].values()
        assert extension["tlp_2_0"] == colour
        marked = [one for one in objects if one["type"] != "marking-definition"]
        assert all(marking["id"] in one["object_marking_refs"] for one in marked)


def test_a_denial_is_an_opinion_on_the_note_of_the_claim(view: View) -> None:
    objects = bundle(view)
    (denial,) = [one for one in of(objects, "opinion") if one["opinion"] == "strongly-disagree"]
    assert denial["authors"] == ["Fishers' union"]
    assert denial["explanation"].startswith("The fishers' union denies that the boat belonged")
    (claim,) = [one for one in objects if one["id"] == denial["object_refs"][0]]
    assert claim["type"] == "note"
    assert "held by nobody in this copy" in claim["content"]


def test_a_measure_says_in_its_name_how_real_it_is_and_whose_account_that_is(view: View) -> None:
    names = {one["name"] for one in of(bundle(view), "course-of-action")}
    assert "night sailing in the harbour forbidden (announced; reported; not checked)" in names


def test_what_was_withdrawn_is_nobodys_opinion_any_longer_and_its_note_says_so(
    oil_jetty: Incident,
) -> None:
    objects = bundle(cut(oil_jetty, ceiling=Marking.RED))
    revoked = [one for one in of(objects, "opinion") if one.get("revoked")]
    assert [one["authors"] for one in revoked] == [["Northern Wire"], ["A port official"]]
    assert {one["modified"] for one in revoked} == {"2031-06-11T09:20:00.000Z"}
    assert all(one["labels"] == ["withdrawn"] for one in revoked)
    notes = [one for one in of(objects, "note") if "withdrawn" in one.get("labels", ())]
    assert [one["authors"] for one in notes] == [one["authors"] for one in revoked]
    assert not any(one.get("revoked") for one in objects if one not in revoked)


def test_an_opinion_is_not_that_of_whoever_made_the_record(oil_jetty: Incident) -> None:
    objects = bundle(cut(oil_jetty, ceiling=Marking.RED))
    assert not any("created_by_ref" in one for one in of(objects, "opinion"))
    assert all("created_by_ref" in one for one in of(objects, "note"))


def test_a_note_is_found_by_what_it_tells_with_whose_account_that_is(view: View) -> None:
    abstracts = [one["abstract"] for one in of(bundle(view), "note")]
    assert any(one.startswith("Pier three: ") and "account" in one for one in abstracts)
    assert any("held by nobody in this copy" in one for one in abstracts)


def test_what_the_editor_inferred_is_marked_in_the_abstract_and_in_the_opinion(
    oil_jetty: Incident,
) -> None:
    objects = bundle(cut(oil_jetty, ceiling=Marking.RED))
    (note,) = [one for one in of(objects, "note") if one["abstract"].startswith("The ministry")]
    opinions = [one for one in of(objects, "opinion") if one["authors"] == note["authors"]]
    assert len(opinions) == 2
    for words in (note["abstract"], *(one["explanation"] for one in opinions)):
        assert "inferred in part" in words


def test_what_came_in_later_changes_no_object_but_its_versions(oil_jetty: Incident) -> None:
    later = {one["id"]: one for one in bundle(cut(oil_jetty, ceiling=Marking.CLEAR))}
    noon = dt.datetime(2031, 6, 10, 12, tzinfo=dt.UTC)
    earlier = bundle(cut(oil_jetty, ceiling=Marking.CLEAR, as_of=noon))
    assert len(earlier) > 40
    for one in earlier:
        if one["type"] not in ("report", "marking-definition"):
            assert one["created"] == later[one["id"]]["created"]
            assert one["modified"] < later[one["id"]]["modified"]


def test_other_words_on_handling_are_another_marking(oil_jetty: Incident) -> None:
    other = msgspec.structs.replace(oil_jetty, caveat=SafeText("For the exercise staff."))
    marks = [
        bundle(cut(one, ceiling=Marking.CLEAR))[1]["id"] for one in (oil_jetty, other, oil_jetty)
    ]
    assert marks[0] == marks[2] != marks[1]


def test_what_is_no_real_incident_says_so_in_its_name(oil_jetty: Incident) -> None:
    objects = bundle(cut(oil_jetty, ceiling=Marking.RED))
    for type in ("incident", "report"):
        (one,) = of(objects, type)
        assert one["name"].startswith("EXERCISE: no real incident – ")


def test_the_next_copy_brings_the_same_objects_and_another_report(harbour: Incident) -> None:
    desk = cut(harbour, ceiling=Marking.RED, reader=Reader.CURATOR)
    first, again = bundle(desk), bundle(cut(harbour, ceiling=Marking.RED))
    assert first == again
    measures = Filter(kinds=frozenset({Kind.MEASURE}))
    part = bundle(cut(harbour, ceiling=Marking.RED, filter=measures))
    ids, of_part = ({one["id"] for one in objects} for objects in (first, part))
    (report,) = of(part, "report")
    assert of_part - ids == {report["id"]}
    clear = {one["id"] for one in bundle(cut(harbour, ceiling=Marking.CLEAR))}
    assert not clear & ids
