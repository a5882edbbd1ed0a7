"""The full paper holds everything that the view holds, each thing with whose word it is."""

from collections.abc import Iterator
from typing import Any

import msgspec

from briefing.incident.canonical import digest
from briefing.incident.marking import Marking
from briefing.incident.safe import safe
from briefing.incident.types import Incident, Kind
from briefing.incident.view import Filter, View, cut
from tests.hostile import TEXT, TEXTS
from tests.paper.reading import changed, run, solid, whole

TOLD = (TEXT | TEXTS) - {"zone"}
"""Fields that hold outside text; zones stand where bounds of times are told."""


def texts(value: Any, key: str = "") -> Iterator[str]:
    """Every text of a record."""
    if isinstance(value, str) and key in TOLD:
        yield value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from texts(inner, name)
    elif isinstance(value, tuple):
        for inner in value:
            yield from texts(inner, key)


def test_no_text_of_the_record_is_left_out(view: View) -> None:
    paper = solid(run(view, "full")).casefold()
    found = list(texts(msgspec.to_builtins(view.incident)))
    assert len(found) > 80
    assert [text for text in found if solid(text).casefold() not in paper] == []


def test_every_item_that_others_refer_to_stands_under_its_name(view: View) -> None:
    paper = run(view, "full")
    for kind, section in (
        ("event", view.incident.events),
        ("exhibit", view.incident.exhibits),
        ("statement", view.incident.statements),
        ("measure", view.incident.measures),
        ("claim", view.incident.claims),
        ("Question", view.incident.questions),
        ("revision", view.incident.revisions),
    ):
        for one in section:
            assert f"{kind} {one.id}" in paper


def test_a_chain_of_attribution_is_told_outermost_first(harbour: Incident) -> None:
    event = next(one for one in harbour.events if one.id == "shouting")
    evidence = msgspec.structs.replace(
        event.evidence[0], attributed_to=("boat-owners", "fishers-union")
    )
    paper = run(whole(changed(harbour, "events", "shouting", evidence=(evidence,))), "full")
    assert "According to some boat owners, citing the fishers' union. [2 00:01:10]" in paper


def test_a_revision_is_cited_by_its_own_evidence_and_not_by_that_of_what_it_revises(
    harbour: Incident,
) -> None:
    (revision,) = harbour.revisions
    own = msgspec.structs.replace(revision.evidence[0], source="radio", passage="00:01:10")
    paper = run(whole(changed(harbour, "revisions", revision.id, evidence=(own,))), "full")
    assert solid(f"{revision.text}. [2 00:01:10]") in solid(paper)


def test_a_passage_tells_its_digest_and_its_marking(view: View) -> None:
    paper = run(view, "full")
    assert "The island council waits for the inquiry. [2 00:01:10]" in paper
    assert "seen a lantern on the water. (marked TLP:AMBER) [2 00:02:30]" in paper


def test_an_actor_tells_its_side_its_names_and_what_it_is_part_of(view: View) -> None:
    assert (
        "Some boat owners · side of the fishers Group; owners of boats in the old basin; not named;"
        " number: some; part of the fishers' union. [1 ¶2]"
    ) in run(view, "full")


def test_the_digest_is_that_of_the_view(view: View) -> None:
    assert f"SHA-256 of this view {digest(view.incident)} TLP:AMBER" in run(view, "full")


def test_somebody_named_by_another_telling_alone_is_cited_by_that(oil_jetty: Incident) -> None:
    fire = next(one for one in oil_jetty.events if one.id == "jetty-fire")
    first = fire.tellings[0]
    stranger = msgspec.structs.replace(
        oil_jetty.actors[0], id="a-stranger", name=safe("A Stranger"), evidence=()
    )
    told = (msgspec.structs.replace(first.evidence[0], attributed_to=(stranger.id,)),)
    tellings = (msgspec.structs.replace(first, evidence=told), *fire.tellings[1:])
    incident = msgspec.structs.replace(oil_jetty, actors=(*oil_jetty.actors, stranger))
    paper = run(whole(changed(incident, "events", fire.id, tellings=tellings)), "full")
    assert "A Stranger · side of" in paper


def test_a_filter_lists_what_was_asked_for_alone(harbour: Incident) -> None:
    wanted = Filter(kinds=frozenset({Kind.REVISION}))
    paper = run(cut(harbour, ceiling=Marking.RED, filter=wanted), "full")
    assert "This is a withdrawal of exhibit pier-picture." in paper
    assert "night sailing in the harbour" not in paper
