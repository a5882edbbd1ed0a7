"""The generated incidents: sound, of the size asked for, and always the same."""

import pytest

from briefing.compiler.checks import Subject, flaws
from briefing.files.incident_file import decode_incident
from briefing.incident import canonical
from briefing.incident.integrity import findings
from briefing.incident.links import SECTIONS, items_of
from briefing.incident.marking import Marking
from briefing.incident.view import cut
from tests.bench.generator import generated


@pytest.mark.parametrize("count", [30, 100, 1_000])
def test_an_incident_of_any_size_is_sound_and_reads_as_it_was_written(count: int) -> None:
    incident = generated(count)
    assert len(list(items_of(incident))) == count
    assert findings(incident) == []
    assert list(flaws(Subject(incident), whole=True)) == []
    assert decode_incident(canonical.encode(incident), "generated") == incident


def test_the_same_seed_gives_the_same_incident_and_another_seed_another() -> None:
    assert generated(1_000) == generated(1_000)
    assert generated(1_000) != generated(1_000, seed=2)


def test_an_incident_has_every_kind_of_item_every_marking_and_several_sources_and_sides() -> None:
    incident = generated(1_000)
    assert all(getattr(incident, section) for section in SECTIONS.values())
    assert {item.marking for item in items_of(incident)} == set(Marking)
    assert len(incident.sources) > 2
    assert len(incident.sides) > 2


def test_something_is_left_for_every_audience() -> None:
    incident = generated(1_000)
    sizes = [len(cut(incident, ceiling=ceiling).listed) for ceiling in Marking]
    assert sizes == sorted(sizes)
    assert len(set(sizes)) == len(sizes)
    assert sizes[0] > 100
