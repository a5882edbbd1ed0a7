"""The console over the desk: it begins with what is selected, and no new build moves it."""

from collections.abc import Callable

from msgspec import structs
from textual.app import App

from briefing.incident.marking import Marking
from briefing.incident.safe import SafeText
from briefing.incident.types import Incident
from briefing.incident.view import Reader, cut
from briefing.slides.deck import slide_of
from briefing.tui.app import BriefingApp
from briefing.tui.stage.console import Console
from tests.tui.conftest import desk, frame


def current(app: App[None]) -> str:
    """What is on the screen."""
    return type(app.screen).__name__


async def test_it_begins_with_the_selected_thing_and_leads_back_to_the_desk(
    open_app: Callable[..., BriefingApp],
) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("j", "j", "j", "P")
        await pilot.pause()
        console = pilot.app.screen
        assert isinstance(console, Console)
        item = desk(pilot.app).item
        assert item is not None
        assert console.session.cursor.slide == slide_of(item) == "event/two-drones"
        assert "PRIVATE" in frame(pilot.app).splitlines()[0]
        await pilot.press("q", "escape")
        assert current(pilot.app) == "Console"
        await pilot.press("q", "y")
        await pilot.pause()
        assert current(pilot.app) == "Desk"


async def test_a_new_build_is_proposed_and_moves_nobody(
    open_app: Callable[..., BriefingApp], incident: Incident
) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("P", "right")
        await pilot.pause()
        app, console = pilot.app, pilot.app.screen
        assert isinstance(app, BriefingApp)
        assert isinstance(console, Console)
        before = console.session.state
        later = structs.replace(incident, caveat=SafeText("Begin anew."))
        app.renew(cut(later, ceiling=Marking.RED, reader=Reader.CURATOR))
        await pilot.pause()
        assert console.session.state == before
        assert "The record on disk has changed" in frame(app)
        await pilot.press("ctrl+r")
        await pilot.pause()
        assert console.session.mine.view.incident.caveat == "Begin anew."
        assert console.session.state.shown == before.shown


async def test_what_no_room_may_know_of_is_not_presented(
    open_app: Callable[..., BriefingApp], incident: Incident
) -> None:
    marked = structs.replace(incident, marking=Marking.AMBER)
    view = cut(marked, ceiling=Marking.RED, reader=Reader.CURATOR)
    async with open_app(view).run_test(size=(120, 40)) as pilot:
        await pilot.press("P")
        await pilot.pause()
        assert pilot.app.screen is desk(pilot.app)
        assert "briefing present FILE --room amber" in frame(pilot.app)


async def test_what_lies_over_the_console_says_what_the_room_gets(
    open_app: Callable[..., BriefingApp], oil_jetty: Incident
) -> None:
    both = cut(oil_jetty, ceiling=Marking.RED, reader=Reader.CURATOR)
    async with open_app(both).run_test(size=(120, 50)) as pilot:
        await pilot.press("P")
        await pilot.pause()
        console = pilot.app.screen
        assert isinstance(console, Console)
        await pilot.press("o")
        await pilot.pause()
        listed = frame(pilot.app)
        assert "Slides · the room gets TLP:CLEAR" in listed
        counts = console.session.room.slide("sources")
        assert counts is not None
        assert counts.account[0].text in listed
        assert console.session.mine.slide("sources") != counts
        await pilot.press("escape", "question_mark")
        await pilot.pause()
        assert "Help · the room gets TLP:CLEAR" in frame(pilot.app)
