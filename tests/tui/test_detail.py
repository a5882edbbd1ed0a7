"""A long card: what is in view is made at once, the rest when somebody goes there, or meanwhile."""

from collections.abc import Callable

import pytest

from briefing.incident.links import items_of
from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from briefing.incident.view import Reader, View, cut
from briefing.tui.app import BriefingApp
from briefing.tui.desk import detail
from briefing.tui.desk.cards import card_of
from tests.tui.conftest import desk, frame

OpenApp = Callable[..., BriefingApp]
SIZE = (100, 16)


@pytest.fixture
def four(oil_jetty: Incident, monkeypatch: pytest.MonkeyPatch) -> View:
    monkeypatch.setattr(detail, "ENOUGH", 20)
    monkeypatch.setattr(detail, "REST", 3600)
    return cut(oil_jetty, ceiling=Marking.RED, reader=Reader.CURATOR)


@pytest.mark.parametrize("enough", [1, 9, 40])
def test_the_first_lines_of_a_card_are_those_of_the_whole(either: View, enough: int) -> None:
    for item in items_of(either.incident):
        whole = card_of(item, either, 60)
        some = card_of(item, either, 60, enough=enough)
        assert some == whole[: len(some)]
        assert len(some) >= min(enough, len(whole))


@pytest.mark.parametrize(
    "keys",
    [
        "enter,G",
        "enter,j,j,j,j,j,j,j,j,j,j,j,j,j,j,j,j,j,j,j,j,j,j,j,j,j,j,j,j,j,j,j,j,j,j,j,j,j",
        "enter,ctrl+d,ctrl+d,ctrl+d,ctrl+d,ctrl+d,ctrl+d,ctrl+d,ctrl+d,ctrl+d,ctrl+d,ctrl+d,ctrl+d",
    ],
)
async def test_whoever_reads_on_comes_to_the_end_of_it(
    open_app: OpenApp, four: View, keys: str
) -> None:
    async with open_app(four).run_test(size=SIZE) as pilot:
        await pilot.press("6", "G")
        card = desk(pilot.app).detail
        whole = card_of(four.links.items["northern-wire"], four, card._width)
        assert 20 <= len(card.card) < len(whole)
        for key in keys.split(","):
            pilot.app.simulate_key(key)
        await pilot.pause()
        assert card.card == whole
        assert card.cursor == card.sheet.stops[-1]
        assert card.top == len(whole) - card.room
        place, seen = card.place, frame(pilot.app)
        await pilot.press("enter", "backspace")
        assert (card.place, frame(pilot.app)) == (place, seen)


async def test_the_wheel_and_another_size_show_what_was_not_made_yet(
    open_app: OpenApp, four: View
) -> None:
    async with open_app(four).run_test(size=SIZE) as pilot:
        await pilot.press("6", "G")
        card = desk(pilot.app).detail
        card.scroll_lines(500)
        assert card.top == card.sheet.count - card.room > 20
        await pilot.resize_terminal(100, 90)
        assert card.room > 60
        assert card.card == card_of(four.links.items["northern-wire"], four, card._width)


async def test_what_a_search_found_far_down_in_a_card_is_scrolled_to(
    open_app: OpenApp, four: View
) -> None:
    async with open_app(four).run_test(size=SIZE) as pilot:
        await pilot.press("slash", *"8d445ef6", "enter")
        await pilot.pause()
        assert "8d445ef6" in frame(pilot.app)


async def test_the_rest_of_a_card_that_is_looked_at_comes_by_itself_and_moves_nothing(
    open_app: OpenApp, four: View, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(detail, "REST", 0)
    async with open_app(four).run_test(size=SIZE) as pilot:
        desk(pilot.app).action_pane(6)
        card = desk(pilot.app).detail
        card.show_item(four.links.items["northern-wire"])
        begun = list(card.card)
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
        whole = card_of(four.links.items["northern-wire"], four, card._width)
        assert card.card == whole != begun
        assert begun == whole[: len(begun)]
        assert card.place == (card.sheet.stops[0], 0)
