"""The test incident is what it is meant to be: whole, mixed, believable, and held to originals."""

from briefing.compiler.proving.proof import prove
from briefing.compiler.reading import read_folder
from briefing.compiler.resolving import resolve
from briefing.incident.integrity import findings
from briefing.incident.links import all_evidence_of, items_of, kind_of
from briefing.incident.marking import Marking
from briefing.incident.origins import origins
from briefing.incident.safe import is_safe
from briefing.incident.types import Incident, Kind, LineUse, Stance, Told
from briefing.problems import Problem
from tests.oil_jetty import OIL_JETTY, ORIGINALS


def test_it_hangs_together_and_has_every_kind_of_item(oil_jetty: Incident) -> None:
    assert findings(oil_jetty) == []
    assert {kind_of(item) for item in items_of(oil_jetty)} == set(Kind)
    stances = {position.stance for one in oil_jetty.statements for position in one.positions}
    assert stances == set(Stance)
    assert {line.use for line in oil_jetty.lines} == set(LineUse)


def test_its_markings_go_from_clear_to_red(oil_jetty: Incident) -> None:
    markings = {item.marking for item in items_of(oil_jetty)}
    assert {Marking.CLEAR, Marking.GREEN, Marking.AMBER, Marking.AMBER_STRICT, Marking.RED} == (
        markings
    )


def test_four_sources_have_three_origins_for_one_relays_another(oil_jetty: Incident) -> None:
    assert len(oil_jetty.sources) == 4
    assert sorted(len(group) for group in origins(oil_jetty.sources).values()) == [1, 1, 2]


def test_several_sources_tell_the_fire_and_not_alike(oil_jetty: Incident) -> None:
    told = {item.id: item for item in items_of(oil_jetty) if isinstance(item, Told)}
    fire = told["jetty-fire"]
    assert {one.source for one in all_evidence_of(fire)} == {
        source.id for source in oil_jetty.sources
    }
    assert len(fire.tellings) == 2
    assert len(told["picture"].tellings) == 1


def test_its_names_are_of_several_scripts(oil_jetty: Incident) -> None:
    aliases = "".join(alias for actor in oil_jetty.actors for alias in actor.aliases)
    scripts = ((0x0370, 0x03FF), (0x0400, 0x04FF), (0x0600, 0x06FF), (0x4E00, 0x9FFF))
    for first, last in scripts:
        assert any(first <= ord(letter) <= last for letter in aliases)
    assert is_safe(aliases)


def test_it_is_proved_by_its_originals_and_warns_of_nothing() -> None:
    problems: list[Problem] = []
    folder = read_folder(OIL_JETTY, problems)
    assert resolve(folder, problems) is not None
    assert problems == []
    proof = prove([folder], ORIGINALS)
    assert proof.problems == []
    assert (proof.located, proof.hashes) == (proof.quotations, 4)
    assert proof.quotations >= 6
