"""The seeds of the yardstick: they make the incident that they were written from."""

from collections.abc import Iterable
from pathlib import Path

from briefing.compiler.building import compile_seeds
from briefing.incident.links import items_of
from briefing.incident.types import Item
from tests.bench.generator import generated
from tests.bench.seeds import write_seeds


def by_id(items: Iterable[Item]) -> dict[str, Item]:
    return {item.id: item for item in items}


def test_the_seeds_of_an_incident_make_it_again(tmp_path: Path) -> None:
    incident = generated(1000)
    made = compile_seeds(write_seeds(incident, tmp_path))
    wanted = by_id(items_of(incident))
    assert {item.id for item in items_of(made)} == wanted.keys()
    assert by_id(made.claims) == by_id(incident.claims)
    assert {one.id: one.evidence for one in made.events} == {
        one.id: one.evidence for one in incident.events
    }
    assert {one.id: one.positions for one in made.statements} == {
        one.id: one.positions for one in incident.statements
    }
    assert all(item.marking is wanted[item.id].marking for item in items_of(made))
