"""What has to do with the selected thing is marked in every pane, in the rows that are in view."""

from collections.abc import Callable

import pytest

from briefing.incident.links import items_of
from briefing.incident.types import Claim, Event, Measure, Statement
from briefing.incident.view import View
from briefing.tui.app import BriefingApp
from briefing.tui.desk.cards import card_of
from briefing.tui.desk.linked import Linked
from tests.tui.conftest import desk, frame


def test_whatever_an_entry_of_a_card_leads_to_is_linked_to_its_item(either: View) -> None:
    linked = Linked(either)
    for item in items_of(either.incident):
        if isinstance(item, Event | Measure | Statement | Claim):
            for entry in card_of(item, either, 80):
                if entry.target:
                    assert linked(item, either.links.items[entry.target]), (item.id, entry.target)


def test_a_link_goes_both_ways_and_everything_is_linked_to_itself(view: View) -> None:
    linked = Linked(view)
    items = list(items_of(view.incident))
    for one in items:
        assert linked(one, one)
        for other in items:
            assert linked(one, other) == linked(other, one)


@pytest.mark.parametrize(
    ("one", "other", "is_so"),
    [
        ("two-drones", "officials-disabled", True),
        ("two-drones", "presidents-office", True),
        ("two-drones", "who-was-behind-it", True),
        ("zelensky", "zelensky-denial", True),
        ("zelensky", "drone-flight-ban", False),
        ("podolyak", "officials-absence", False),
        ("explosions-and-fires", "two-drones", False),
        ("us-caution", "office-downed", True),
    ],
)
def test_things_are_linked_that_name_each_other_or_share_a_claim(
    view: View, one: str, other: str, is_so: bool
) -> None:
    items = view.links.items
    assert Linked(view)(items[one], items[other]) is is_so


async def test_selecting_a_thing_marks_what_is_linked_to_it_in_all_panes(
    open_app: Callable[..., BriefingApp],
) -> None:
    async with open_app().run_test(size=(120, 60)) as pilot:
        await pilot.press("4", "G")
        await pilot.pause()
        screen = desk(pilot.app)
        assert screen.item is screen.view.links.items["victory-day-scaled-back"]
        rows = [line[:30] for line in frame(pilot.app).splitlines()]
        assert any(row.startswith("•[1]") for row in rows)
        assert not any(row.startswith("•Russia ") for row in rows)
        await pilot.press("5", "g")
        await pilot.pause()
        rows = [line[:30] for line in frame(pilot.app).splitlines()]
        assert sum(row.startswith("•") for row in rows) >= 5
        assert any(row.startswith("•Russia ") for row in rows)
