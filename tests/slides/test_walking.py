"""From stand to stand: every window sees the whole of a slide, whatever the sizes of the others."""

from itertools import combinations

import pytest

from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from briefing.incident.view import Reader, View, cut
from briefing.slides.deck import Deck
from briefing.slides.laying import Laid, Stand, lay_out, page_at
from briefing.slides.walking import back, forward, stand_at, stands, step_at
from briefing.tui.stage.typesetting import TerminalSetter

SIZES = [(40, 3), (40, 9), (78, 11), (80, 23), (94, 39), (160, 44)]
SETTER = TerminalSetter()


def walked(layouts: list[Laid]) -> list[Stand]:
    """From the beginning of a slide to its end."""
    those = stands(layouts)
    way = [those[0]]
    while (stepped := forward(those, way[-1])) is not None:
        way.append(stepped)
    assert way == those
    return way


def seen(laid: Laid, way: list[Stand]) -> list[set[int]]:
    """For each page, which parts were uncovered on it on the way."""
    told: list[set[int]] = [set() for _ in laid.pages]
    for stand in way:
        number, step = page_at(laid, stand), step_at(laid.slide, stand)
        shown = {n for n in laid.pages[number].parts() if laid.slide.parts[n].step <= step}
        assert shown or not laid.pages[number].parts()
        told[number] |= shown
    return told


@pytest.mark.parametrize("sizes", [*combinations(SIZES, 2), SIZES], ids=str)
def test_every_window_sees_the_whole_of_a_slide(
    oil_jetty: Incident, sizes: list[tuple[int, int]]
) -> None:
    deck = Deck(cut(oil_jetty, ceiling=Marking.RED, reader=Reader.CURATOR))
    for ident in ("timeline", "summary", "event/jetty-fire", "positions/what-caused-it", "actors"):
        slide = deck.slide(ident)
        assert slide is not None
        layouts = [lay_out(slide, *size, SETTER) for size in sizes]
        way = walked(layouts)
        for laid in layouts:
            assert seen(laid, way) == [{*page.parts()} for page in laid.pages], ident


def test_back_is_the_same_way(oil_jetty: Incident) -> None:
    slide = Deck(cut(oil_jetty, ceiling=Marking.CLEAR)).slide("event/jetty-fire")
    assert slide is not None
    way = walked([lay_out(slide, *size, SETTER) for size in SIZES])
    returned = [way[-1]]
    while (stepped := back(way, returned[-1])) is not None:
        returned.append(stepped)
    assert returned == way[::-1]


def test_a_part_is_seen_from_its_stand_in_every_window(oil_jetty: Incident) -> None:
    slide = Deck(cut(oil_jetty, ceiling=Marking.CLEAR)).slide("timeline")
    assert slide is not None
    layouts = [lay_out(slide, *size, SETTER) for size in SIZES]
    those = stands(layouts)
    for part in range(len(slide.parts)):
        stand = stand_at(those, part)
        for laid in layouts:
            assert part in laid.pages[page_at(laid, stand)].owners


def test_nothing_is_uncovered_before_what_stands_above_it(view: View) -> None:
    deck = Deck(view)
    for ident in deck.ids:
        slide = deck.slide(ident)
        assert slide is not None
        steps = [part.step for part in slide.parts]
        assert steps == sorted(steps), ident
