"""Every sentence stands on its evidence: without it there is no sentence, on any form."""

from collections.abc import Iterator

import msgspec
import pytest

from briefing.incident.links import SECTIONS, Links, all_evidence_of, items_of
from briefing.incident.marking import Marking
from briefing.incident.types import Actor, Cited, Claim, Evidence, Incident, Item, Told
from briefing.incident.view import Reader, View, cut
from briefing.paper.document import (
    Block,
    Document,
    Entry,
    Items,
    Matrix,
    Paragraph,
    Part,
    Sentence,
    made,
)
from briefing.paper.export import export
from briefing.paper.forms import FORMS, PRIVATE, form
from briefing.paper.issue import Issue
from tests.paper.reading import run, whole

_BY_OTHERS = Actor
"""What is carried by whatever names it, where it has no evidence of its own."""


def without(view: View, one: Evidence) -> View:
    """The view as if a piece of evidence had never been in it; nothing else is cut for that.

    No record is so, and no view is: a record without evidence is refused, and a cut takes what
    stood on it.
    """
    sections = {
        section: tuple(_without(item, one) for item in getattr(view.incident, section))
        for section in SECTIONS.values()
    }
    incident = msgspec.structs.replace(view.incident, **sections)
    return msgspec.structs.replace(view, incident=incident, links=Links(incident))


def _without(item: Item, one: Evidence) -> Item:
    if not isinstance(item, Cited | Claim):
        return item
    changes: dict[str, tuple[Evidence, ...]] = {}
    if isinstance(item, Cited):
        changes["evidence"] = tuple(each for each in item.evidence if each != one)
    if isinstance(item, Claim):
        changes["implied"] = tuple(each for each in item.implied if each != one)
    if isinstance(item, Told):
        kept = tuple(each for each in item.tellings if one not in each.evidence)
        item = msgspec.structs.replace(item, tellings=kept)
    return msgspec.structs.replace(item, **changes)


def sentences(document: Document) -> Iterator[Sentence]:
    """Every sentence of a document."""
    for block in (*document.head, *document.blocks, *document.foot):
        yield from (one for one in parts(made(block)) if isinstance(one, Sentence))


def parts(block: Block) -> Iterator[Part]:
    match block:
        case Paragraph():
            yield from block.parts
        case Items():
            yield from (part for one in block.paragraphs for part in one.parts)
        case Entry():
            if isinstance(block.label, Sentence):
                yield block.label
            yield from (part for one in block.paragraphs for part in one.parts)
        case Matrix():
            for row in block.rows:
                yield row.label
                yield from (part for cell in row.cells for part in cell)


@pytest.fixture(scope="module")
def desk(oil_jetty: Incident) -> View:
    return cut(oil_jetty, ceiling=Marking.RED, reader=Reader.CURATOR)


def test_without_any_one_piece_of_evidence_the_sentence_on_it_cannot_be_made(desk: View) -> None:
    """Whatever rests on one piece alone is not told without it; the whole form is not made."""
    items = [one for one in items_of(desk.incident) if isinstance(one, Cited)]
    alone = [item for item in items if len(item.evidence) == 1]
    assert len(alone) > 30
    for item in alone:
        poorer = without(desk, item.evidence[0])
        bare = poorer.links.items[item.id]
        if not all_evidence_of(bare) and not isinstance(bare, _BY_OTHERS):
            with pytest.raises(ValueError, match="nothing in this view carries"):
                Sentence(poorer, "So.", bare)
            with pytest.raises((ValueError, IndexError)):
                export(poorer, "full")


def test_a_sentence_is_cited_by_no_evidence_that_is_gone(desk: View) -> None:
    """Each piece of evidence is taken away in turn: no marker stands that stood on it alone."""
    item = desk.links.items["jetty-fire"]
    places = set()
    for one in all_evidence_of(item):
        poorer = without(desk, one)
        told = Sentence(poorer, "So.", poorer.links.items["jetty-fire"])
        places.add(told.markers)
    assert len(places) > 1


@pytest.mark.parametrize("name", [*FORMS, *PRIVATE])
def test_every_sentence_of_every_form_names_a_passage_that_is_there(desk: View, name: str) -> None:
    there = {
        (desk.numbers[source.id], passage.locator)
        for source in desk.incident.sources
        for passage in source.passages
    }
    told = [*sentences(form(name)(desk, Issue()))]
    assert told
    for sentence in told:
        assert sentence.citations
        for citation in sentence.citations:
            assert {(citation.number, place) for place in citation.places} <= there


def test_a_carrier_that_nothing_carries_lets_no_sentence_stand_beside_one_that_is(
    desk: View,
) -> None:
    item = desk.links.items["radar-track"]
    (one,) = all_evidence_of(item)
    poorer = without(desk, one)
    with pytest.raises(ValueError, match="nothing in this view carries"):
        Sentence(poorer, "So.", poorer.links.items["radar-track"], poorer.links.items["alarm"])


@pytest.mark.parametrize("name", FORMS)
def test_independent_origins_are_counted_and_relays_followed(
    oil_jetty: Incident, name: str
) -> None:
    assert "Independent origins 3" in run(whole(oil_jetty), name)
    assert "Relays: Northern Wire" in run(whole(oil_jetty), name)
    unrelated = tuple(msgspec.structs.replace(one, relays="") for one in oil_jetty.sources)
    alone = msgspec.structs.replace(oil_jetty, sources=unrelated)
    assert "Independent origins 4" in run(whole(alone), name)
