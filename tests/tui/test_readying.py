"""A new build made ready beside the screen: what is shown is that, or what is asked for by then."""

from collections.abc import Callable

from briefing.incident.marking import Marking
from briefing.incident.types import Incident, Kind
from briefing.incident.view import EVERYTHING, Filter, Reader, View, cut
from briefing.tui.app import BriefingApp
from briefing.tui.desk.contents import contents_of
from briefing.tui.desk.panes import PANES
from briefing.tui.desk.readying import made_ready
from briefing.tui.reloading import Found
from tests.tui.conftest import desk

MEASURES = Filter(kinds=frozenset({Kind.MEASURE}))


def build(incident: Incident, filter: Filter = EVERYTHING) -> View:
    return cut(incident, ceiling=Marking.RED, reader=Reader.CURATOR, filter=filter)


async def test_a_build_is_shown_as_it_was_made_ready_unless_something_else_is_asked_for_by_then(
    open_app: Callable[..., BriefingApp], oil_jetty: Incident
) -> None:
    app = open_app(build(oil_jetty))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("3", "right_square_bracket", "j")
        moment = oil_jetty.sources[-1].received
        app.cut_to(moment, MEASURES)
        whole = build(oil_jetty)
        ready = made_ready(desk(app), whole)
        assert (ready.shown.as_of, ready.shown.filter) == (moment, MEASURES)
        app.saves.found(Found(whole, ready))
        assert app.whole is whole
        assert app.view is ready.shown
        assert desk(app).panes[2].rows is contents_of(PANES[2], 1, ready.shown).rows
        again = build(oil_jetty)
        late = made_ready(desk(app), again)
        app.cut_to(None, EVERYTHING)
        app.saves.found(Found(again, late))
        assert app.view is again


def test_what_a_pane_lists_is_that_of_its_view_and_its_filter(oil_jetty: Incident) -> None:
    for view in (build(oil_jetty), build(oil_jetty, MEASURES)):
        for pane in PANES:
            for which, arrangement in enumerate(pane.arrangements):
                contents = contents_of(pane, which, view)
                assert contents.rows == arrangement.rows(view)
                assert contents is contents_of(pane, which, view)
