"""Which slides there are: all worth one, or what was chosen; for the presenter, and a room."""

import pytest
from msgspec import structs

from briefing.incident.links import items_of
from briefing.incident.marking import Marking
from briefing.incident.types import ChosenSlide, Incident
from briefing.incident.view import Reader, cut
from briefing.slides.deck import Deck, slide_of


def chosen(*slides: str) -> tuple[ChosenSlide, ...]:
    return tuple(ChosenSlide(slide=one, marking=Marking.CLEAR) for one in slides)


def whole(incident: Incident) -> Deck:
    return Deck(cut(incident, ceiling=Marking.RED, reader=Reader.CURATOR))


def test_where_nothing_is_chosen_all_that_is_worth_a_slide_is_shown(incident: Incident) -> None:
    assert whole(structs.replace(incident, slides=())).ids == (
        "title", "summary", "timeline", "event/alleged-attack", "event/two-drones", "actors",
        "positions/what-happened", "positions/who-was-behind-it", "positions/what-is-it-used-for",
        "measures", "unanswered", "sources",
    )  # fmt: skip


def test_what_is_chosen_stands_in_its_order_and_the_rest_where_it_is_named(
    incident: Incident,
) -> None:
    some = chosen("sources", "rest", "exhibit/video-senate", "title")
    deck = whole(structs.replace(incident, slides=some))
    assert deck.ids[:2] == ("sources", "summary")
    assert deck.ids[-2:] == ("exhibit/video-senate", "title")
    assert len(set(deck.ids)) == len(deck.ids) == 13
    only = whole(structs.replace(incident, slides=chosen("title", "summary")))
    assert only.ids == ("title", "summary")


def test_every_item_has_a_slide_of_its_own_also_where_it_is_not_in_the_deck(
    oil_jetty: Incident,
) -> None:
    deck = whole(oil_jetty)
    for item in items_of(deck.view.incident):
        slide = deck.slide(slide_of(item))
        assert slide is not None
        assert slide.id == slide_of(item)


@pytest.mark.parametrize("ident", ["", "event/nothing", "positions/jetty-fire", "rest", "x/y/z"])
def test_there_is_no_other_slide(oil_jetty: Incident, ident: str) -> None:
    assert ident not in whole(oil_jetty)


def test_a_room_has_neither_notes_nor_lines_nor_what_is_above_it(oil_jetty: Incident) -> None:
    mine = whole(oil_jetty)
    room = Deck(cut(oil_jetty, ceiling=Marking.CLEAR))
    assert mine.notes("title") == ("Begin with the word exercise.",)
    assert "lines" in mine
    assert "event/radar-track" in mine
    assert room.notes("title") == ()
    assert {"lines", "event/radar-track", "line/no-attack"}.isdisjoint(room.ids)
    assert "lines" not in room
    assert "event/radar-track" not in room
    assert set(room.ids) < set(mine.ids)
    assert not room.view.is_private


def test_notes_above_the_ceiling_are_not_held(oil_jetty: Incident) -> None:
    view = cut(oil_jetty, ceiling=Marking.AMBER, reader=Reader.CURATOR)
    deck = Deck(view)
    assert deck.notes("event/jetty-fire")
    assert deck.notes("event/radar-track") == ()
    assert b"may know of the track" not in repr(view.incident).encode()


def test_the_presenters_notes_alone_make_a_view_private(incident: Incident) -> None:
    notes = (ChosenSlide(slide="title", marking=Marking.GREEN, notes=(incident.summary[0].text,)),)
    noted = structs.replace(incident, slides=notes, lines=(), unprocessed=())
    assert cut(noted, ceiling=Marking.GREEN, reader=Reader.CURATOR).is_private
    assert not cut(noted, ceiling=Marking.GREEN).is_private


def test_a_slide_is_made_once_and_only_when_it_is_asked_for(incident: Incident) -> None:
    deck = whole(incident)
    assert deck._made == {}
    assert deck.slide("timeline") is deck.slide("timeline")


def test_a_slide_is_never_named_elsewhere_without_its_account(oil_jetty: Incident) -> None:
    deck = whole(oil_jetty)
    named = {ident: slide.named() for ident in deck.ids if (slide := deck.slide(ident))}
    assert named["event/boat-found"] == (
        "A sunken boat is found off the jetty head "
        "(One side's account: Ingrid Sølvberg; not checked)"
    )
    assert named["event/radar-track"].endswith(
        "(TLP:AMBER; An onlooker's account: Olena Havrysh; not checked)"
    )
    assert named["summary"] == "In short"


def test_a_slide_is_marked_by_all_that_stands_on_it(oil_jetty: Incident) -> None:
    """By how else a thing is told, and by the sources that say it."""
    slide = whole(oil_jetty).slide("event/jetty-fire")
    assert slide is not None
    assert slide.text().startswith("told 3 ways")
    assert slide.marking is Marking.AMBER
    clear = Deck(cut(oil_jetty, ceiling=Marking.CLEAR)).slide("event/jetty-fire")
    assert clear is not None
    assert clear.marking is Marking.CLEAR
    first, *rest = oil_jetty.sources
    secret = structs.replace(
        oil_jetty, sources=(structs.replace(first, marking=Marking.RED), *rest)
    )
    cites = next(
        one.id
        for one in secret.events
        if any(evidence.source == first.id for evidence in one.evidence)
    )
    slide = whole(secret).slide(f"event/{cites}")
    assert slide is not None
    assert slide.marking is Marking.RED
