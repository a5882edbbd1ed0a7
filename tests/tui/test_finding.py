"""Search, filter, as of and updates by their keys: what one presses, and what one then sees."""

import asyncio
import time
from collections.abc import Callable
from unittest import mock

import msgspec
import pytest
from textual import events
from textual.pilot import Pilot

from briefing.incident.marking import Marking
from briefing.incident.types import Incident, Kind
from briefing.incident.view import EVERYTHING, Filter, Reader, View, cut
from briefing.tui.app import BriefingApp
from briefing.tui.desk import gathering
from briefing.tui.desk.desk import FEW
from briefing.tui.desk.finding import Finding
from briefing.tui.desk.news import News
from briefing.tui.desk.search import Search
from briefing.tui.ink import Ink, flat
from briefing.tui.widgets.inked import Inked
from briefing.tui.widgets.query import LONGEST
from tests.bench.generator import generated
from tests.meeting.test_link import until
from tests.tui.conftest import desk, frame

OpenApp = Callable[..., BriefingApp]
SIZE = (100, 30)


@pytest.fixture(scope="module")
def jetty(oil_jetty: Incident) -> View:
    return cut(oil_jetty, ceiling=Marking.RED, reader=Reader.CURATOR)


@pytest.fixture(scope="module")
def large() -> View:
    return cut(generated(FEW + 500), ceiling=Marking.RED, reader=Reader.CURATOR)


def app_of(pilot: Pilot[None]) -> BriefingApp:
    assert isinstance(pilot.app, BriefingApp)
    return pilot.app


async def test_a_search_leads_to_what_was_found_lights_it_and_goes_back_to_the_exact_place(
    open_app: OpenApp, jetty: View
) -> None:
    async with open_app(jetty).run_test(size=SIZE) as pilot:
        shown = desk(pilot.app)
        await pilot.press("4", "j", "right_square_bracket")
        begin = shown.travel.here()
        await pilot.press("slash", *"kalli", "enter")
        await pilot.pause()
        first = shown.item
        assert first is not None
        told = frame(pilot.app).splitlines()[-1]
        assert "1 of " in told
        assert "n next · N before · Esc back to where you were" in told
        lit = [lines.words for lines in (shown.detail, *shown.panes)]
        assert {*lit} == {("kalli",)}
        await pilot.press("n")
        assert shown.item is not first
        await pilot.press("N", "N")
        finding = shown.finding
        assert finding is not None
        assert finding.item == finding.items[-1]
        await pilot.press("escape")
        assert shown.travel.here() == begin
        assert shown.finding is None
        assert {lines.words for lines in (shown.detail, *shown.panes)} == {()}


async def test_a_search_that_is_left_changes_nothing(open_app: OpenApp, jetty: View) -> None:
    async with open_app(jetty).run_test(size=SIZE) as pilot:
        await pilot.press("3", "j", "enter", "j")
        place, before = desk(pilot.app).travel.here(), frame(pilot.app)
        await pilot.press("slash", *"jetty", "down", "escape")
        assert desk(pilot.app).travel.here() == place
        assert frame(pilot.app) == before


async def test_a_word_that_is_nowhere_is_told_above_what_has_the_others_and_opens_what_is_chosen(
    open_app: OpenApp, jetty: View
) -> None:
    async with open_app(jetty).run_test(size=SIZE) as pilot:
        await pilot.press("slash", *"hurt xyzzy no")
        told = frame(pilot.app)
        assert "Nothing listed has “xyzzy”. All other words are in these:" in told
        search = pilot.app.screen
        assert isinstance(search, Search)
        head = search.lines._drawn(0, 80)
        assert {span.ink for span in head} == {Ink.MISSING}
        await pilot.press("down", "enter")
        assert desk(pilot.app).item is search.found.items[1]
        assert "for “hurt xyzzy no” without “xyzzy”" in frame(pilot.app).splitlines()[-1]
        await pilot.press("escape", "slash", *"xyzzy")
        assert "Nothing listed has “xyzzy”" in frame(pilot.app)


async def test_what_is_pasted_is_made_safe_and_no_longer_than_anybody_looks_for(
    open_app: OpenApp, jetty: View
) -> None:
    async with open_app(jetty).run_test(size=SIZE) as pilot:
        await pilot.press("slash")
        line = pilot.app.screen.query_one("#query")
        line.post_message(events.Paste("rotten\x1b[31m\u202e\njetty"))
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, Search)
        assert screen.typed == "rotten␛[31m⟨U+202E⟩ jetty"
        line.post_message(events.Paste("x" * 100_000))
        await pilot.pause()
        assert len(screen.typed) == LONGEST
        assert "\x1b" not in frame(pilot.app)


async def test_the_texts_of_a_large_view_are_gathered_before_anybody_asks_and_while_one_types(
    open_app: OpenApp, large: View
) -> None:
    async with open_app(large).run_test(size=SIZE) as pilot:
        # It begins some time after the first frame, and rests after keys.
        await until(lambda: (index := desk(pilot.app).index) is not None and index.is_whole)
        other = msgspec.structs.replace(large, filter=Filter(kinds=frozenset({Kind.EVENT})))
        app_of(pilot).take(other)
        desk(pilot.app).finding = Finding("weir", (), (), "", desk(pilot.app).travel.here())
        desk(pilot.app).action_do("search")
        screen = pilot.app.screen
        assert isinstance(screen, Search)
        assert not screen.index.is_whole
        assert "Gathering" in flat(screen.lines.sheet.draw(0, 80))
        await pilot.pause()
        assert screen.index.view is other
        assert screen.found.items


async def test_while_keys_are_pressed_nothing_is_gathered_ahead(
    open_app: OpenApp, large: View, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gathering, "REST", 3600)
    app = open_app(large)
    app.acted = time.monotonic()
    async with app.run_test(size=SIZE):
        await asyncio.sleep(2 * gathering.SOON)
        index = desk(app).index
        assert index is not None
        assert not index.is_whole


async def test_a_letter_draws_what_is_found_and_lays_nothing_out_anew(
    open_app: OpenApp, jetty: View, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_app(jetty).run_test(size=SIZE) as pilot:
        await pilot.press("slash", *"qqq")
        drawn = mock.Mock(side_effect=Inked.strip)
        laid_out = mock.Mock(side_effect=Search.arrange)
        monkeypatch.setattr(Inked, "strip", lambda *given, **more: drawn(*given, **more))
        monkeypatch.setattr(Search, "arrange", lambda *given, **more: laid_out(*given, **more))
        await pilot.press("q", "q")
        assert drawn.call_count == 2
        assert not laid_out.called
        await pilot.press("ctrl+u", *"kallias")
        assert "found · Enter opens" in frame(pilot.app)
        assert not laid_out.called


async def test_escape_clears_the_filter_then_the_moment_and_a_lost_selection_is_said_and_kept(
    open_app: OpenApp, jetty: View
) -> None:
    async with open_app(jetty).run_test(size=SIZE) as pilot:
        shown = desk(pilot.app)
        await pilot.press("less_than_sign")
        selected = shown.item
        assert selected is not None
        await pilot.press("F", *"kind measure", "enter", "escape")
        await pilot.pause()
        text = frame(pilot.app)
        assert "FILTERED: " in text
        assert "Kind: measure ×" in text
        assert "AS OF 11 June 2031, 11:20 +02:00" in text
        assert "Nothing here passes the filter." in text
        assert "not listed in this view" in text.splitlines()[-1]
        await pilot.press("escape")
        assert (app_of(pilot).view.filter, app_of(pilot).view.as_of is None) == (EVERYTHING, False)
        await pilot.press("escape", "backspace")
        assert app_of(pilot).view is app_of(pilot).whole
        assert shown.item is not None
        assert shown.item.id == selected.id


async def test_a_click_on_a_chip_takes_it_away(open_app: OpenApp, jetty: View) -> None:
    async with open_app(jetty).run_test(size=SIZE) as pilot:
        await pilot.press("F", *"kind measure", "enter", "escape")
        await pilot.pause()
        lines = frame(pilot.app).splitlines()
        y = next(number for number, line in enumerate(lines) if "FILTERED" in line)
        await pilot.click("#top", offset=(lines[y].index("measure"), y))
        await pilot.pause()
        assert app_of(pilot).view.filter == EVERYTHING


async def test_as_of_a_moment_nothing_later_is_on_any_screen_and_time_goes_on_by_source(
    open_app: OpenApp, jetty: View
) -> None:
    async with open_app(jetty).run_test(size=SIZE) as pilot:
        await pilot.press("a", "G", "enter")
        await pilot.pause()
        assert app_of(pilot).view.as_of == jetty.links.source("harbour-post").received
        for keys in (("0",), ("c",), ("escape", "6", "s"), ("escape", "a"), ("escape", "F")):
            await pilot.press(*keys)
            text = frame(pilot.app)
            assert "AS OF 10 June 2031, 08:40 +02:00" in text
            assert [one for one in ("11 June", "Northern", "Coast Radio") if one in text] == []
        await pilot.press("escape", "greater_than_sign")
        assert app_of(pilot).view.as_of == jetty.links.source("coast-radio").received
        await pilot.press(*["greater_than_sign"] * 3)
        assert app_of(pilot).view is jetty


async def test_updates_tell_what_came_since_and_lead_to_it_and_back(
    open_app: OpenApp, jetty: View
) -> None:
    async with open_app(jetty).run_test(size=SIZE) as pilot:
        await pilot.press("u")
        assert isinstance(pilot.app.screen, News)
        assert "since 11 June 2031, 11:20 +02:00" in frame(pilot.app)
        await pilot.press("left_square_bracket")
        text = frame(pilot.app)
        assert "Withdrawn · 2" in text
        assert "since 10 June 2031, 12:30 +02:00" in text
        await pilot.press("j", "enter")
        shown = desk(pilot.app).item
        assert shown is not None
        assert shown.id == "official-on-an-attack"
        await pilot.press("backspace")
        screen = pilot.app.screen
        assert isinstance(screen, News)
        assert screen.here().item == "official-on-an-attack"


async def test_against_the_same_record_there_is_no_change(open_app: OpenApp, jetty: View) -> None:
    app = open_app(jetty)
    app.other = jetty
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("u")
        assert "Updates against the other file" in frame(app)
        assert "No change." in frame(app)
