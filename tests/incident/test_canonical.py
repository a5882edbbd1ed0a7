"""The canonical bytes: one record, one way to write it, and back again unchanged."""

import json

import msgspec
from hypothesis import given

from briefing.files.incident_file import decode_incident
from briefing.incident import canonical
from briefing.incident.types import Incident
from tests.incident.bounded import within_bounds
from tests.incident.strategies import ANY, incidents


@given(incidents(words=ANY).map(within_bounds))
def test_what_is_written_is_read_back_as_it_was(incident: Incident) -> None:
    data = canonical.encode(incident)
    assert msgspec.json.decode(data, type=Incident) == incident
    assert canonical.encode(decode_incident(data, "incident.json")) == data


@given(incidents(words=ANY).map(within_bounds))
def test_a_record_read_from_another_layout_is_written_in_the_canonical_one(
    incident: Incident,
) -> None:
    data = canonical.encode(incident)
    other = json.dumps(json.loads(data), sort_keys=True, ensure_ascii=True).encode()
    assert canonical.encode(decode_incident(other, "incident.json")) == data


@given(incidents())
def test_what_a_record_leaves_to_its_defaults_is_not_written(incident: Incident) -> None:
    assert b"null" not in canonical.encode(incident)
    assert b": []" not in canonical.encode(incident)
    assert canonical.encode(incident).endswith(b"}\n")


@given(incidents())
def test_the_digest_is_that_of_the_bytes(incident: Incident) -> None:
    from hashlib import sha256

    assert canonical.digest(incident) == sha256(canonical.encode(incident)).hexdigest()
