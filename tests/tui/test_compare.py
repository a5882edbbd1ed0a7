"""Compare and Source by their keys: from any item to who says so, and back to the exact place."""

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from briefing.incident.view import View, cut
from briefing.tui.app import BriefingApp
from briefing.tui.desk.compare import Compare
from briefing.tui.desk.desk import Desk
from briefing.tui.desk.over import Over
from briefing.tui.desk.source import Source
from tests.tui.conftest import desk, frame

OpenApp = Callable[..., BriefingApp]
WIDE = (120, 40)


async def press(pilot: Pilot[None], keys: str) -> None:
    await pilot.press(*keys.split(","))
    await pilot.pause()


def app_of(pilot: Pilot[None]) -> BriefingApp:
    assert isinstance(pilot.app, BriefingApp)
    return pilot.app


def on_desk(pilot: Pilot[None]) -> bool:
    """Whether nothing lies over the desk."""
    return isinstance(pilot.app.screen, Desk)


def over(app: BriefingApp) -> Over:
    assert isinstance(app.screen, Over)
    return app.screen


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_c_opens_compare_at_the_claim_of_the_selected_statement(
    open_app: OpenApp, size: tuple[int, int]
) -> None:
    async with open_app().run_test(size=size) as pilot:
        await press(pilot, "3,j,j,j,j")
        shown = desk(app_of(pilot)).item
        await press(pilot, "c")
        screen = app_of(pilot).screen
        assert isinstance(screen, Compare)
        assert shown is not None
        claims = [one.claim for one in getattr(shown, "positions", ())]
        assert screen.here().item == claims[0]
        assert "PRIVATE" in frame(pilot.app).splitlines()[0]


@pytest.mark.parametrize("key", ["escape", "c", "q", "backspace"])
async def test_compare_closes_and_the_desk_is_as_it_was(open_app: OpenApp, key: str) -> None:
    async with open_app().run_test(size=WIDE) as pilot:
        await press(pilot, "3,j,j,enter")
        before = frame(pilot.app)
        await press(pilot, f"c,j,l,{key}")
        assert on_desk(pilot)
        assert frame(pilot.app) == before


async def test_brackets_go_from_question_to_question_each_from_its_heading_on(
    open_app: OpenApp,
) -> None:
    async with open_app().run_test(size=(80, 24)) as pilot:
        await press(pilot, "5,c,g")
        screen = app_of(pilot).screen
        assert isinstance(screen, Compare)
        begun = [screen.here().item]
        while screen.board.question_from(screen.number, 1) is not None:
            await pilot.press("right_square_bracket")
            begun.append(screen.here().item)
        links = screen.view.links
        questions = [getattr(links.items[one], "question", None) or one for one in begun]
        assert questions == [one.id for one in screen.view.incident.questions]
        seen = frame(pilot.app).splitlines()[1:-1]
        assert any(links.items[questions[-1]].text[:20] in line for line in seen)  # type: ignore[attr-defined]
        for one in reversed(begun[:-1]):
            await pilot.press("left_square_bracket")
            assert screen.here().item == one
        await press(pilot, "j,l")
        assert screen.chosen
        await pilot.press("left_square_bracket")
        assert (screen.here().item, screen.chosen) == (begun[0], 0)


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_the_question_stays_in_view_above_what_is_about_it(
    open_app: OpenApp, size: tuple[int, int]
) -> None:
    async with open_app().run_test(size=size) as pilot:
        await press(pilot, "5,c,g")
        screen = app_of(pilot).screen
        assert isinstance(screen, Compare)
        heads = [str(one.text) for one in screen.view.incident.questions]
        heads += ["Raised, and answered", "On no question"]
        seen = set()
        for _ in range(0, screen.lines.sheet.count - screen.lines.room, 2):
            lines = frame(pilot.app).splitlines()[screen.top_height : -1]
            assert screen.under or any(one[:20] in line for one in heads for line in lines)
            if screen.under:
                seen.add(screen.under)
                assert screen.under[:20] in lines[0]
                assert screen.under[:20] not in lines[1]
            screen.lines.scroll_lines(2)
            await pilot.pause()
        assert len(seen) > 1


async def test_j_and_k_move_from_claim_to_claim_and_g_goes_to_the_ends(open_app: OpenApp) -> None:
    async with open_app().run_test(size=WIDE) as pilot:
        await press(pilot, "5,c")
        claims = [one.id for one in desk(app_of(pilot)).view.incident.claims]
        seen = [over(app_of(pilot)).here().item]
        for _ in range(2):
            await press(pilot, "j")
            seen.append(over(app_of(pilot)).here().item)
        assert seen == claims[:3]
        await press(pilot, "k")
        assert over(app_of(pilot)).here().item == claims[1]
        await press(pilot, "G")
        assert over(app_of(pilot)).here().item == "air-defences"
        await press(pilot, "g")
        assert over(app_of(pilot)).here().item == claims[0]


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
@pytest.mark.parametrize("keys", ["j,j,j", "j,j,j,j,j,l", "G,k,k", "j,j,j,j,j,j,j,j,l,l"])
async def test_what_is_followed_out_of_compare_is_left_again_to_the_exact_place(
    open_app: OpenApp, size: tuple[int, int], keys: str
) -> None:
    async with open_app().run_test(size=size) as pilot:
        await press(pilot, f"5,c,{keys}")
        there, spot = frame(pilot.app), over(app_of(pilot)).here()
        await press(pilot, "enter")
        assert on_desk(pilot)
        assert desk(app_of(pilot)).in_detail
        followed = desk(app_of(pilot)).item
        assert followed is not None
        assert (followed.id == spot.item) is (spot.part == 0)
        await press(pilot, "backspace")
        assert over(app_of(pilot)).here() == spot
        assert frame(pilot.app) == there
        await press(pilot, "backspace,alt+right")
        assert on_desk(pilot)
        assert desk(app_of(pilot)).in_detail
        assert desk(app_of(pilot)).item is followed


async def test_l_and_h_go_over_the_positions_and_enter_follows_the_one_that_is_marked(
    open_app: OpenApp,
) -> None:
    async with open_app().run_test(size=WIDE) as pilot:
        await press(pilot, "5,j,c")
        assert over(app_of(pilot)).here().item == "ukraine-behind-it"
        await press(pilot, "l,l")
        assert "▸Volodymyr Zelensky: denies" in frame(pilot.app)
        await press(pilot, "l,h")
        assert "▸Volodymyr Zelensky: denies" in frame(pilot.app)
        await press(pilot, "enter")
        item = desk(app_of(pilot)).item
        assert item is not None
        assert item.id == "zelensky-denial"


async def test_a_click_chooses_a_cell_and_a_second_one_follows_it(open_app: OpenApp) -> None:
    async with open_app().run_test(size=WIDE) as pilot:
        await press(pilot, "5,j,c")
        rows = frame(pilot.app).splitlines()
        row = next(n for n, line in enumerate(rows) if "Volodymyr Zelensky: denies" in line)
        where = (rows[row].index("Volodymyr"), row)
        await pilot.click(offset=where)
        await pilot.pause()
        assert "▸Volodymyr Zelensky: denies" in frame(pilot.app)
        await pilot.click(offset=where)
        await pilot.pause()
        assert on_desk(pilot)
        item = desk(app_of(pilot)).item
        assert item is not None
        assert item.id == "zelensky-denial"


async def test_parties_keep_their_columns_in_view_and_a_narrow_screen_has_a_list(
    open_app: OpenApp,
) -> None:
    async with open_app().run_test(size=WIDE) as pilot:
        await press(pilot, "5,c,G")
        heading = "".join(frame(pilot.app).splitlines()[:3])
        assert "Russia" in heading
        assert "Ukraine" in heading
        spot = over(app_of(pilot)).here()
        await pilot.resize_terminal(60, 20)
        await pilot.pause()
        assert over(app_of(pilot)).here().item == spot.item
        await press(pilot, "g")
        assert "Compare: who holds what" in frame(pilot.app)


async def test_s_shows_the_cited_passages_lit_and_enter_opens_their_source(
    open_app: OpenApp,
) -> None:
    async with open_app().run_test(size=WIDE) as pilot:
        await press(pilot, "j,j,j")
        item = desk(app_of(pilot)).item
        assert item is not None
        await press(pilot, "s")
        lit = [line for line in frame(pilot.app).splitlines() if "cited  " in line]
        assert len(lit) == 2
        assert "¶3" in lit[0]
        assert lit[0].startswith("▸")
        await press(pilot, "j")
        there = frame(pilot.app)
        assert next(line for line in there.splitlines() if line.startswith("▸")).count("¶4") == 1
        await press(pilot, "enter")
        shown = desk(app_of(pilot)).item
        assert shown is not None
        assert shown.id == "news-report"
        await press(pilot, "backspace")
        assert frame(pilot.app) == there
        await press(pilot, "escape")
        assert desk(app_of(pilot)).item is item


async def test_s_in_compare_shows_where_the_position_is_said_and_comes_back(
    open_app: OpenApp,
) -> None:
    async with open_app().run_test(size=WIDE) as pilot:
        await press(pilot, "5,j,c,l,l")
        there = frame(pilot.app)
        await press(pilot, "s")
        assert isinstance(pilot.app.screen, Source)
        assert "¶1  cited" in frame(pilot.app)
        await press(pilot, "escape")
        assert frame(pilot.app) == there
        await press(pilot, "s,enter")
        assert on_desk(pilot)
        await press(pilot, "backspace")
        assert frame(pilot.app) == there


async def test_c_in_the_detail_opens_at_the_claim_under_the_cursor(open_app: OpenApp) -> None:
    async with open_app().run_test(size=WIDE) as pilot:
        await press(pilot, "5,enter,j,j,j")
        target = desk(app_of(pilot)).followed
        assert target is not None
        await press(pilot, "c")
        assert isinstance(pilot.app.screen, Compare)
        assert target.id in (pilot.app.screen.here().item, *targets(pilot.app.screen))


def targets(screen: Compare) -> list[str]:
    return [part.target for part in screen.board.parts_of(screen.number)]


async def test_keys_in_one_burst_open_one_screen_and_lose_nothing(
    open_app: OpenApp, either: View
) -> None:
    async with open_app(either).run_test(size=(80, 24)) as pilot:
        await press(pilot, "c,c,s,s,c,j,l,enter,backspace,escape,j,s,j,escape,q")
        assert not pilot.app.is_running or isinstance(pilot.app.screen, Desk | Over)


async def test_a_claim_opens_under_its_question_and_above_other_claims_where_there_is_room(
    open_app: OpenApp,
) -> None:
    for height, whole in ((60, True), (12, False)):
        async with open_app().run_test(size=(120, height)) as pilot:
            claim = desk(app_of(pilot)).view.links.claim("ukraine-defends-itself")
            desk(app_of(pilot)).travel.visit_in_detail(claim)
            await press(pilot, "c")
            shown = frame(pilot.app)
            assert "Who was behind it?" in shown
            assert ("Who was behind it? [" in shown) is whole
            assert over(app_of(pilot)).here().item == "ukraine-defends-itself"


async def test_the_caveat_is_in_view_as_on_the_desk(open_app: OpenApp, oil_jetty: Incident) -> None:
    view = cut(oil_jetty, ceiling=Marking.RED)
    for keys in ("c", "s"):
        async with open_app(view).run_test(size=WIDE) as pilot:
            await press(pilot, keys)
            assert view.incident.caveat in frame(pilot.app).splitlines()[1]
