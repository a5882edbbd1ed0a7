"""The desk by its keys: what one presses, and what one then sees."""

from collections.abc import Callable

import msgspec
import pytest

from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from briefing.incident.view import cut
from briefing.tui.app import BriefingApp
from briefing.tui.help import Help
from briefing.tui.ink import width_of
from briefing.tui.keys import DESK
from briefing.tui.palette import Palette
from tests.tui.conftest import desk, frame

OpenApp = Callable[..., BriefingApp]
WIDE = (120, 40)


async def test_the_desk_opens_on_the_timeline_with_its_first_row_in_the_detail(
    open_app: OpenApp,
) -> None:
    async with open_app().run_test(size=WIDE) as pilot:
        await pilot.pause()
        shown = frame(pilot.app)
        assert "▸in recent weeks" in shown
        assert "Russia: explosions and fires" in shown
        assert desk(pilot.app).item is desk(pilot.app).view.links.items["explosions-and-fires"]


async def test_marking_and_as_of_are_always_in_view(open_app: OpenApp) -> None:
    for size in [(40, 10), (72, 20), (80, 24), (200, 60)]:
        async with open_app().run_test(size=size) as pilot:
            for keys in ["", "enter", "z", "6"]:
                if keys:
                    await pilot.press(keys)
                top = "\n".join(frame(pilot.app).splitlines()[:2])
                assert "PRIVATE" in top
                assert "9 May 2023" in top
                assert "inferred" in top


async def test_a_restricted_record_says_private_and_how_far(
    open_app: OpenApp, incident: Incident
) -> None:
    question = msgspec.structs.replace(incident.questions[0], marking=Marking.AMBER)
    restricted = msgspec.structs.replace(incident, questions=(question, *incident.questions[1:]))
    async with open_app(cut(restricted, ceiling=Marking.RED)).run_test(size=WIDE) as pilot:
        assert "PRIVATE up to AMBER" in frame(pilot.app).splitlines()[0]
    async with open_app(cut(restricted, ceiling=Marking.GREEN)).run_test(size=WIDE) as pilot:
        await pilot.press("5")
        assert "TLP:CLEAR" in frame(pilot.app).splitlines()[0]
        assert question.text not in frame(pilot.app)


@pytest.mark.parametrize(
    ("key", "pane"),
    [
        ("1", "timeline"),
        ("2", "actors"),
        ("3", "statements"),
        ("4", "measures"),
        ("5", "questions"),
        ("6", "sources"),
    ],
)
async def test_a_number_goes_to_its_pane(open_app: OpenApp, key: str, pane: str) -> None:
    async with open_app().run_test(size=WIDE) as pilot:
        await pilot.press("4" if key == "1" else "1", key)
        assert pilot.app.focused is not None
        assert pilot.app.focused.id == pane


async def test_tab_goes_round_the_panes_and_back(open_app: OpenApp) -> None:
    async with open_app().run_test(size=WIDE) as pilot:
        seen = []
        for _ in range(6):
            await pilot.press("tab")
            seen.append(pilot.app.focused.id if pilot.app.focused else None)
        assert seen == ["actors", "statements", "measures", "questions", "sources", "timeline"]
        await pilot.press("shift+tab")
        assert pilot.app.focused is not None
        assert pilot.app.focused.id == "sources"


@pytest.mark.parametrize(
    ("keys", "row"),
    [
        ("j", 1),
        ("down", 1),
        ("j,j,k", 1),
        ("j,down,up", 1),
        ("G", 21),
        ("end", 21),
        ("G,g", 0),
        ("end,home", 0),
        ("G,k,k,j", 20),
    ],
)
async def test_moving_moves_the_cursor_and_the_detail_with_it(
    open_app: OpenApp, keys: str, row: int
) -> None:
    async with open_app().run_test(size=WIDE) as pilot:
        await pilot.press(*keys.split(","))
        screen = desk(pilot.app)
        lines = screen.panes[0]
        assert lines.sheet.stops.index(lines.cursor) == row
        assert screen.item is screen.panes[0].rows[lines.cursor].item


@pytest.mark.parametrize(("down", "up"), [("ctrl+d", "ctrl+u"), ("pagedown", "pageup")])
async def test_half_a_screen_down_and_up(open_app: OpenApp, down: str, up: str) -> None:
    async with open_app().run_test(size=(80, 24)) as pilot:
        lines = desk(pilot.app).panes[0]
        await pilot.press(down)
        there = lines.cursor
        assert there >= 4
        await pilot.press(up)
        assert lines.cursor < there


async def test_enter_goes_into_the_detail_follows_and_back_returns_to_the_exact_place(
    open_app: OpenApp,
) -> None:
    async with open_app().run_test(size=WIDE) as pilot:
        screen = desk(pilot.app)
        await pilot.press("j", "j", "j", "enter", "j", "j")
        before, shown = screen.travel.here(), frame(pilot.app)
        assert screen.in_detail
        await pilot.press("enter")
        assert screen.travel.here() != before
        await pilot.press("backspace")
        assert screen.travel.here() == before
        assert frame(pilot.app) == shown
        await pilot.press("alt+right", "ctrl+o")
        assert frame(pilot.app) == shown


async def test_keys_that_come_in_a_burst_do_what_they_do_one_by_one(open_app: OpenApp) -> None:
    keys = ["j", "j", "j", "enter", "j", "j", "3", "j", "j", "enter", "j"]
    async with open_app().run_test(size=WIDE) as pilot:
        await pilot.press(*keys)
        one_by_one = desk(pilot.app).travel.here()
    async with open_app().run_test(size=WIDE) as pilot:
        for key in keys:
            pilot.app.simulate_key(key)
        await pilot.pause()
        assert desk(pilot.app).travel.here() == one_by_one


@pytest.mark.parametrize("key", ["h", "left", "escape"])
async def test_out_of_the_detail(open_app: OpenApp, key: str) -> None:
    async with open_app().run_test(size=WIDE) as pilot:
        await pilot.press("2", "l")
        assert desk(pilot.app).in_detail
        await pilot.press(key)
        assert not desk(pilot.app).in_detail
        assert pilot.app.focused is not None
        assert pilot.app.focused.id == "actors"


async def test_following_selects_the_thing_in_the_pane_where_it_is_at_home(
    open_app: OpenApp,
) -> None:
    async with open_app().run_test(size=WIDE) as pilot:
        screen = desk(pilot.app)
        await pilot.press("3", "enter", "enter")
        assert screen.item is screen.view.links.items["russia"]
        await pilot.press("h")
        assert pilot.app.focused is not None
        assert pilot.app.focused.id == "actors"
        assert screen.panes[1].rows[screen.panes[1].cursor].item is screen.item


async def test_escape_never_quits(open_app: OpenApp) -> None:
    async with open_app().run_test(size=WIDE) as pilot:
        await pilot.press("3", "enter", *["escape"] * 12)
        assert pilot.app.is_running
        assert not desk(pilot.app).in_detail


async def test_q_quits_with_a_good_exit_code(open_app: OpenApp) -> None:
    app = open_app()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("q")
    assert app.return_code == 0


async def test_zoom_shows_one_thing_alone_and_back(open_app: OpenApp) -> None:
    async with open_app().run_test(size=WIDE) as pilot:
        shown = frame(pilot.app)
        await pilot.press("z")
        assert "Detail" not in frame(pilot.app)
        await pilot.press("enter")
        assert "Timeline" not in frame(pilot.app)
        await pilot.press("h", "z")
        assert frame(pilot.app) == shown


async def test_more_and_less_room_for_the_open_pane(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 30)) as pilot:
        lines = desk(pilot.app).panes[0]
        size = lines.size
        await pilot.press("plus", "plus")
        assert lines.size.width > size.width
        await pilot.press("minus", "minus")
        assert lines.size == size


async def test_the_theme_changes_and_comes_round(open_app: OpenApp) -> None:
    async with open_app().run_test(size=WIDE) as pilot:
        seen = [pilot.app.theme]
        for _ in range(6):
            await pilot.press("t")
            seen.append(pilot.app.theme)
    assert len(set(seen)) == 6
    assert seen[0] == seen[-1] == "dark"


@pytest.mark.parametrize("key", ["question_mark", "f1"])
async def test_help_lists_every_key_and_closes(open_app: OpenApp, key: str) -> None:
    async with open_app().run_test(size=(100, 80)) as pilot:
        await pilot.press(key)
        assert isinstance(pilot.app.screen, Help)
        shown = frame(pilot.app)
        assert all(entry.words in shown for entry in DESK)
        await pilot.press("j", "k", "ctrl+d", "ctrl+u", "G", "g", "escape")
        assert pilot.app.screen_stack[-1] is desk(pilot.app)


@pytest.mark.parametrize("key", ["colon", "ctrl+p"])
async def test_the_palette_carries_out_a_command_by_its_name(open_app: OpenApp, key: str) -> None:
    async with open_app().run_test(size=WIDE) as pilot:
        await pilot.press(key, *"sources", "enter")
        assert pilot.app.focused is not None
        assert pilot.app.focused.id == "sources"


async def test_the_palette_says_when_nothing_matches_and_escape_closes_it(
    open_app: OpenApp,
) -> None:
    async with open_app().run_test(size=WIDE) as pilot:
        await pilot.press("colon", *"xyzzy")
        assert "No such command" in frame(pilot.app)
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, Palette)
        await pilot.press("escape")
        assert pilot.app.screen_stack[-1] is desk(pilot.app)


async def test_enter_twice_in_a_burst_chooses_once(open_app: OpenApp) -> None:
    async with open_app().run_test(size=WIDE) as pilot:
        await pilot.press("colon")
        for key in ["enter", "enter", "enter"]:
            pilot.app.simulate_key(key)
        await pilot.pause()
        await pilot.press("6")
        assert desk(pilot.app).focused is not None
        assert pilot.app.screen_stack[-1] is desk(pilot.app)


async def test_going_back_to_a_card_of_another_width_lands_on_an_entry(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(80, 24)) as pilot:
        await pilot.press("5", "g", "enter", "G", "enter", "z", "backspace", "enter")
        assert pilot.app.is_running
        screen = desk(pilot.app)
        assert screen.detail.cursor in screen.detail.sheet.stops


async def test_a_narrow_screen_shows_panes_or_detail(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(60, 20)) as pilot:
        assert "Detail" not in frame(pilot.app)
        await pilot.press("enter")
        assert "Detail" in frame(pilot.app)
        assert "Timeline" not in frame(pilot.app)
        await pilot.press("h")
        assert "Timeline" in frame(pilot.app)


async def test_another_width_wraps_the_card_anew_and_keeps_the_entry(open_app: OpenApp) -> None:
    async with open_app().run_test(size=WIDE) as pilot:
        screen = desk(pilot.app)
        await pilot.press("5", "j", "enter", "j", "j", "j")
        entry = screen.detail.card[screen.detail.cursor].target
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert screen.detail.card[screen.detail.cursor].target == entry
        assert "▸" in frame(pilot.app)


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (60, 20)])
async def test_no_line_of_any_card_is_cut(open_app: OpenApp, size: tuple[int, int]) -> None:
    async with open_app().run_test(size=size) as pilot:
        screen = desk(pilot.app)
        await pilot.press("enter")
        for item in screen.view.links.items.values():
            screen.travel.visit(item)
            widest = max(width_of(line.line) for line in screen.detail.card)
            assert widest <= screen.detail.drawing_width, item.id


async def test_a_click_selects_and_a_second_one_opens(open_app: OpenApp) -> None:
    async with open_app().run_test(size=WIDE) as pilot:
        screen = desk(pilot.app)
        await pilot.click("#timeline", offset=(5, 4))
        chosen = screen.panes[0].rows[screen.panes[0].cursor].item
        assert screen.item is chosen
        assert screen.panes[0].cursor == 3
        await pilot.click("#timeline", offset=(5, 4))
        assert screen.in_detail


async def test_an_empty_record_says_what_it_would_hold(
    open_app: OpenApp, incident: Incident
) -> None:
    empty = Incident(
        schema=1, id="empty", title=incident.title, status=incident.status,
        marking=Marking.CLEAR, zone="Europe/Moscow",
    )  # fmt: skip
    async with open_app(cut(empty, ceiling=Marking.RED)).run_test(size=WIDE) as pilot:
        await pilot.press("j", "enter", "k", "3", "G", "z", "h", "backspace")
        assert "It would hold" in frame(pilot.app)


async def test_the_help_goes_to_its_last_line_and_back_to_its_first(
    open_app: Callable[..., BriefingApp],
) -> None:
    async with open_app().run_test(size=(80, 24)) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        first = frame(pilot.app)
        await pilot.press("G")
        await pilot.pause()
        last = frame(pilot.app)
        assert "the cursor, with the focus and without" in last
        await pilot.press("g")
        await pilot.pause()
        assert frame(pilot.app) == first != last
