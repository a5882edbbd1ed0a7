"""Another view in place of the one before: what can stays where it was, and nothing of the old."""

import datetime as dt
import gc
import weakref
from collections.abc import Callable

import msgspec
import pytest
from textual.pilot import Pilot

from briefing.incident.links import items_of, kind_of
from briefing.incident.marking import Marking
from briefing.incident.types import Incident, Kind
from briefing.incident.view import Filter, Reader, View, cut
from briefing.tui.app import BriefingApp
from briefing.tui.desk.compare import Compare
from briefing.tui.desk.panes import HOMES
from briefing.tui.desk.search import Search
from briefing.tui.desk.source import Source
from briefing.tui.taking import GONE, NOT_LISTED
from tests.tui.conftest import desk, frame

OpenApp = Callable[..., BriefingApp]


def app_of(pilot: Pilot[None]) -> BriefingApp:
    assert isinstance(pilot.app, BriefingApp)
    return pilot.app


def rebuilt(incident: Incident) -> View:
    """The same incident as another build would have it: equal, and not one object the same."""
    again = msgspec.json.decode(msgspec.json.encode(incident), type=Incident)
    return cut(again, ceiling=Marking.RED, reader=Reader.CURATOR)


def without(incident: Incident, ident: str) -> View:
    """A build in which an event is not there any more."""
    events = tuple(one for one in incident.events if one.id != ident)
    return rebuilt(msgspec.structs.replace(incident, events=events))


@pytest.mark.parametrize(
    "keys",
    [
        "",
        "j,j,j",
        "3,G,right_square_bracket,k",
        "enter,j",
        "z",
        "plus,plus,5",
        "0,j,j",
        "3,j,enter,enter,j",
        "c",
        "c,j,j,l",
        "5,j,s",
        "c,s",
        "question_mark,j",
        "colon,s",
    ],
)
async def test_an_equal_build_changes_nothing_that_is_seen_and_leaves_nothing_of_the_old(
    open_app: OpenApp, incident: Incident, keys: str
) -> None:
    first = rebuilt(incident)
    app = open_app(first)
    # Nothing but the app holds the old view, so that one sees whether anything else does.
    old = [weakref.ref(first.links)]
    del first
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(*(key for key in keys.split(",") if key))
        await pilot.pause()
        before, place = frame(app), desk(app).travel.here()
        app.renew(rebuilt(incident))
        await pilot.pause()
        assert frame(app) == before
        assert desk(app).travel.here() == place
        held = {id(item) for item in items_of(app.view.incident)}
        for lines in desk(app).panes:
            assert all(id(row.item) in held for row in lines.rows if row.item)
        gc.collect()
        assert old[0]() is None


async def test_rows_that_come_in_above_leave_the_selected_one_where_it_stands(
    open_app: OpenApp, incident: Incident
) -> None:
    async with open_app(without(incident, "explosions-and-fires")).run_test(size=(80, 24)) as pilot:
        await pilot.press("G", "k")
        shown = desk(pilot.app)
        selected, above = shown.item, shown.panes[0].stand.above
        assert selected is not None
        app_of(pilot).renew(rebuilt(incident))
        await pilot.pause()
        assert shown.item is not selected
        assert shown.item is not None
        assert shown.item.id == selected.id
        assert shown.panes[0].stand.above == above


async def test_of_a_selection_that_is_gone_it_is_said_and_the_nearest_is_selected(
    open_app: OpenApp, incident: Incident
) -> None:
    async with open_app().run_test(size=(100, 30)) as pilot:
        await pilot.press("enter")
        shown = desk(pilot.app)
        assert shown.item is not None
        assert shown.item.id == "explosions-and-fires"
        app_of(pilot).renew(without(incident, "explosions-and-fires"))
        await pilot.pause()
        assert GONE in frame(pilot.app).splitlines()[-1]
        assert "explosions and fires" not in frame(pilot.app)
        assert not shown.in_detail
        assert shown.item is shown.panes[0].rows[shown.panes[0].sheet.stops[0]].item
        await pilot.press("j")
        assert "help" in frame(pilot.app).splitlines()[-1]


async def test_what_a_filter_hides_is_said_and_stays_open_for_who_reads_it(
    open_app: OpenApp,
) -> None:
    measures = Filter(kinds=frozenset({Kind.MEASURE}))
    async with open_app().run_test(size=(100, 30)) as pilot:
        shown = desk(pilot.app)
        app_of(pilot).cut_to(None, measures)
        await pilot.pause()
        assert NOT_LISTED in frame(pilot.app)
        assert "FILTERED" in frame(pilot.app)
        assert isinstance(shown.item, type(shown.view.incident.measures[0]))
        app_of(pilot).cut_to(None, Filter())
        await pilot.press("g", "enter")
        reading = shown.item
        assert reading is not None
        app_of(pilot).cut_to(None, measures)
        await pilot.pause()
        assert shown.in_detail
        assert shown.item is shown.view.links.items[reading.id]
        assert "FILTERED" in frame(pilot.app)
        app_of(pilot).renew(app_of(pilot).whole)
        assert shown.view.filter == measures


async def test_no_filter_and_no_build_loses_a_selection_without_a_word(
    open_app: OpenApp, oil_jetty: Incident
) -> None:
    whole = cut(oil_jetty, ceiling=Marking.RED, reader=Reader.CURATOR)
    fewer = cut(oil_jetty, ceiling=Marking.CLEAR, as_of=oil_jetty.sources[-2].received)
    fewer = msgspec.structs.replace(fewer, as_of=None)
    filtered = cut(oil_jetty, ceiling=Marking.RED, filter=Filter(kinds=frozenset({Kind.EVENT})))
    became = set()
    async with open_app(whole).run_test(size=(100, 30)) as pilot:
        app, shown = app_of(pilot), desk(pilot.app)
        for item in whole.links.items.values():
            for view in (fewer, filtered):
                app.take(whole)
                shown.travel.visit(item)
                if kind_of(item) not in HOMES:
                    shown.enter_detail()
                app.say("")
                app.take(view)
                told, selected = shown.keybar.said, shown.selected()
                if selected is None or selected.id != item.id:
                    assert told == (NOT_LISTED if item.id in view.links.items else GONE)
                    became.add(told)
                else:
                    assert not told
        assert became == {GONE, NOT_LISTED}


async def test_compare_and_search_say_what_became_of_what_was_selected_there(
    open_app: OpenApp, oil_jetty: Incident
) -> None:
    whole = cut(oil_jetty, ceiling=Marking.RED, reader=Reader.CURATOR)
    clear = cut(oil_jetty, ceiling=Marking.CLEAR)
    async with open_app(whole).run_test(size=(100, 30)) as pilot:
        app, shown = app_of(pilot), desk(pilot.app)
        shown.travel.visit_in_detail(whole.links.claim("workboat"))
        await pilot.press("c")
        compare = app.screen
        assert isinstance(compare, Compare)
        assert compare.here().item == "workboat"
        app.renew(clear)
        assert compare.keybar.said == GONE
        app.renew(whole)
        await pilot.press("escape", "slash", *"workboat")
        search = app.screen
        assert isinstance(search, Search)
        search.lines.go_to_end(1)
        last = search.found.items[search.lines.cursor]
        app.renew(rebuilt(oil_jetty))
        assert search.found.items[search.lines.cursor].id == last.id
        assert not shown.keybar.said
        app.renew(clear)
        assert last.id not in clear.links.items
        assert shown.keybar.said == GONE


async def test_the_way_back_passes_over_what_is_gone_and_returns_to_it_with_it(
    open_app: OpenApp, incident: Incident
) -> None:
    async with open_app().run_test(size=(100, 30)) as pilot:
        shown = desk(pilot.app)
        await pilot.press("3", "enter", "enter")
        items = shown.view.links.items
        shown.travel.leave()
        shown.travel.visit_in_detail(items["explosions-and-fires"])
        shown.travel.leave()
        shown.travel.visit_in_detail(items["two-drones"])
        whole = app_of(pilot).whole
        app_of(pilot).renew(without(incident, "explosions-and-fires"))
        await pilot.press("backspace")
        assert shown.item is shown.view.links.items["russia"]
        app_of(pilot).renew(whole)
        await pilot.press("alt+right")
        assert shown.item is items["explosions-and-fires"]


async def test_what_lies_over_the_desk_stays_open_on_the_same_thing(
    open_app: OpenApp, incident: Incident
) -> None:
    async with open_app().run_test(size=(100, 30)) as pilot:
        app = app_of(pilot)
        await pilot.press("enter", "s")
        app.renew(without(incident, "explosions-and-fires"))
        await pilot.pause()
        assert isinstance(app.screen, Source)
        assert "Nothing in this copy is cited for it." in frame(app)
        await pilot.press("j", "enter", "escape", "c", "G")
        assert isinstance(app.screen, Compare)
        claim = app.screen.here().item
        app.renew(app.whole)
        assert app.screen.here().item == claim


async def test_an_earlier_moment_shows_what_was_known_then_on_every_screen(
    open_app: OpenApp, oil_jetty: Incident
) -> None:
    whole = cut(oil_jetty, ceiling=Marking.RED, reader=Reader.CURATOR)
    received = sorted(one.received for one in oil_jetty.sources if one.received)
    async with open_app(whole).run_test(size=(100, 30)) as pilot:
        app = app_of(pilot)
        await pilot.press("6", "G", "s")
        app.cut_to(received[0] + dt.timedelta(seconds=1), Filter())
        await pilot.pause()
        assert len(app.view.incident.sources) < len(whole.incident.sources)
        assert desk(app).view is app.view
        assert app.screen.here().item not in app.view.links.items  # type: ignore[attr-defined]
        assert "Nothing in this copy" in frame(app)
        app.cut_to(None, Filter())
        assert app.view is whole


async def test_a_thing_that_comes_in_the_place_of_another_is_shown_from_its_top(
    open_app: OpenApp, oil_jetty: Incident
) -> None:
    view = cut(oil_jetty, ceiling=Marking.RED, reader=Reader.CURATOR)
    async with open_app(view).run_test(size=(80, 24)) as pilot:
        await pilot.press("j", "j")
        desk(pilot.app).detail.go_to_end(1)
        app_of(pilot).cut_to(None, Filter(kinds=frozenset({Kind.MEASURE})))
        await pilot.pause()
        assert desk(pilot.app).detail.top == 0
