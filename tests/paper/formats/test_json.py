"""JSON: an incident's own file, cut to what may be handed on, which any strict reader takes."""

import hashlib
import json
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from briefing.files.incident_file import decode_incident
from briefing.files.strict_json import read_json
from briefing.incident.filtering import Filter
from briefing.incident.integrity import findings
from briefing.incident.marking import Marking
from briefing.incident.types import Incident, Kind, Position, Stance
from briefing.incident.view import Reader, View, cut
from briefing.paper.export import export
from tests.hostile import HOSTILE, hostile_bytes
from tests.incident.strategies import incidents, markings
from tests.paper.reading import changed

SCHEMA = Path(__file__).parents[3] / "data" / "schemas" / "incident.schema.json"
CHECKED = Draft202012Validator(json.loads(SCHEMA.read_bytes()))


def handed_on(view: View) -> Incident:
    """The incident that its reader gets, after a strict reading and against the schema."""
    paper = export(view, format="json")
    read_json(paper, "handed-on.json")
    assert [error.message for error in CHECKED.iter_errors(json.loads(paper))] == []
    return decode_incident(paper, "handed-on.json")


@pytest.mark.parametrize("ceiling", Marking)
def test_what_is_handed_on_is_the_cut_incident(oil_jetty: Incident, ceiling: Marking) -> None:
    view = cut(oil_jetty, ceiling=ceiling)
    assert handed_on(view) == view.incident


def test_a_cut_that_took_a_claimant_away_can_be_read_again(harbour: Incident) -> None:
    denied = Position(stance=Stance.DENIES, claim="pier-hit")
    incident = changed(harbour, "statements", "union", positions=(denied,))
    incident = changed(incident, "statements", "authority", marking=Marking.AMBER)
    view = cut(incident, ceiling=Marking.CLEAR)
    assert [finding.code for finding in findings(view.incident)] == ["claim-of-nobody"]
    assert handed_on(view) == view.incident


def test_its_digest_is_the_one_at_the_foot_of_the_paper(view: View) -> None:
    digest = hashlib.sha256(export(view, format="json")).hexdigest()
    assert digest in export(view, "page").decode()


def test_lines_for_the_press_and_what_is_unprocessed_stay_on_the_desk(harbour: Incident) -> None:
    view = cut(harbour, ceiling=Marking.RED, reader=Reader.CURATOR)
    assert view.incident.lines
    assert view.incident.unprocessed
    found = handed_on(view)
    assert not found.lines
    assert not found.unprocessed


@pytest.mark.parametrize("evil", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_read_back_as_text(harbour: Incident, evil: str) -> None:
    view = cut(decode_incident(hostile_bytes(harbour, evil), "harbour.json"), ceiling=Marking.RED)
    assert handed_on(view) == view.incident


@settings(max_examples=15)
@given(incidents(), markings, st.sampled_from([Kind.STATEMENT, Kind.EVENT, Kind.QUESTION]))
def test_what_a_filter_leaves_hangs_together_by_itself(
    incident: Incident, ceiling: Marking, kind: Kind
) -> None:
    view = cut(incident, ceiling=ceiling, filter=Filter(kinds=frozenset({kind})))
    found = msgspec.json.decode(export(view, format="json"), type=Incident)
    assert {finding.code for finding in findings(found)} <= {"claim-of-nobody"}
    assert {one.id for one in found.statements} >= {
        holding.statement.id
        for claim in found.claims
        for holding in view.links.holdings.get(claim.id, ())
    }


def test_a_filter_leaves_out_what_nothing_listed_needs(harbour: Incident) -> None:
    view = cut(harbour, ceiling=Marking.RED, filter=Filter(kinds=frozenset({Kind.MEASURE})))
    found = handed_on(view)
    assert found.measures == view.incident.measures
    assert found.events == ()
    assert found.sources == view.incident.sources
