"""The console over the desk: it begins with what is selected, and no new build moves it."""

import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec import structs
from textual.app import App

from briefing.incident.marking import Marking
from briefing.incident.safe import SafeText
from briefing.incident.steps import source_steps
from briefing.incident.timing import instant_words
from briefing.incident.types import Incident, Kind
from briefing.incident.view import EVERYTHING, Filter, Reader, cut
from briefing.meeting.entries import Entry
from briefing.meeting.folder import Folder, meetings, published
from briefing.meeting.store import kept
from briefing.meeting.writer import Writer
from briefing.problems import ProblemError
from briefing.slides.deck import Deck, slide_of
from briefing.tui.app import BriefingApp
from briefing.tui.stage.console import Console
from tests.meeting.test_link import until
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


async def test_what_has_no_slide_of_its_own_is_pointed_at_where_it_is_told_of(
    open_app: Callable[..., BriefingApp],
) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("P")
        await pilot.pause()
        console = pilot.app.screen
        assert isinstance(console, Console)
        item = desk(pilot.app).item
        slide = console.session.made(console.session.cursor.slide)
        assert item is not None
        assert slide is not None
        assert console.session.mine.number(slide_of(item)) is None
        assert console.session.cursor.lit is not None
        assert slide.parts[console.session.cursor.lit].item == item.id
        assert "has no slide of its own here: this one tells of it" in frame(pilot.app)


@pytest.fixture(autouse=True)
def meetings_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """Where meetings lie, short enough for a socket, and their logs: the user's are left alone."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    with tempfile.TemporaryDirectory(prefix="b") as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        yield Path(folder) / "briefing"


async def test_it_leads_a_meeting_and_leaves_nothing_behind(
    open_app: Callable[..., BriefingApp], meetings_folder: Path
) -> None:
    app = open_app()
    with app.led:
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("j", "j", "enter", "j")
            before = frame(app)
            await pilot.press("P", "right")
            await until(lambda: (meetings_folder / "kremlin-drones" / "socket").exists())
            assert "0 windows follow" in frame(app)
            await pilot.press("m", "n", *"said", "enter")
            await until(lambda: "1 minute saved" in frame(app))
            await pilot.press("q", "y")
            await until(lambda: not (meetings_folder / "kremlin-drones").exists())
            await pilot.pause()
            assert frame(app) == before
            await pilot.press("P")
            await until(lambda: (meetings_folder / "kremlin-drones" / "socket").exists())
    assert meetings() == []
    assert {one.name.partition("-")[2] for one in kept()} == {"kremlin-drones"}


async def test_it_leads_anew_while_the_log_of_the_last_meeting_is_still_written(
    open_app: Callable[..., BriefingApp], meetings_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk, end = threading.Event(), Writer.close

    def slow(writer: Writer, patience: float) -> tuple[Entry, ...]:
        assert disk.wait(60)
        return end(writer, patience)

    monkeypatch.setattr(Writer, "close", slow)
    app = open_app()
    with app.led:
        async with app.run_test(size=(160, 40)) as pilot:
            await pilot.press("P", "m", "n", *"said", "enter", "q", "y", "P")
            await until(lambda: (meetings_folder / "kremlin-drones" / "socket").exists())
            assert "0 windows follow" in frame(app)
            await until(lambda: len(kept()[-1].read().minutes) == 1)
            with pytest.raises(ProblemError) as caught:
                kept()[-1].hold()
            assert caught.value.problems[0].code == "meeting-goes-on"
            disk.set()
            await until(lambda: any(one.read().state.count(b'"over":true') for one in kept()))
            assert (meetings_folder / "kremlin-drones" / "socket").exists()
    assert sorted(len(one.read().minutes) for one in kept()) == [0, 1]
    assert meetings() == []


@pytest.mark.parametrize("ended", [True, False], ids=["ended", "left"])
async def test_a_minute_that_no_disk_took_is_told_when_the_desk_is_left_however_that_is(
    open_app: Callable[..., BriefingApp],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    ended: bool,
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "file"))
    app = open_app()
    with app.led:
        async with app.run_test(size=(160, 40)) as pilot:
            await pilot.press("P", "m", "n", *"said", "enter")
            await until(lambda: "NOT SAVED" in frame(app))
            if ended:
                await pilot.press("q", "y")
                await until(lambda: bool(app.lost))
    assert [one.code for one in app.problems] == ["cannot-log", "cannot-log"]
    assert "“said”" in app.problems[1].sentence


async def test_where_it_cannot_lead_the_console_says_why_and_what_to_do(
    open_app: Callable[..., BriefingApp],
) -> None:
    app = open_app()
    with Folder("kremlin-drones"):
        async with app.run_test(size=(160, 40)) as pilot:
            await pilot.press("P")
            await pilot.pause()
            assert "NOT LED: A meeting 'kremlin-drones' goes on already." in frame(app)
            await pilot.press("m")
            assert "A minute: n note" not in frame(app)
            await pilot.press("q", "y")
            await pilot.pause()
            app.cut_to(None, Filter(kinds=frozenset({Kind.EVENT})))
            await pilot.press("P")
            await pilot.pause()
            assert "NOT LED: a part is listed, and no room would know; Esc on the desk" in frame(
                app
            )


async def test_a_desk_set_to_a_moment_leads_with_what_was_known_by_then_and_says_so(
    open_app: Callable[..., BriefingApp], oil_jetty: Incident
) -> None:
    view = cut(oil_jetty, ceiling=Marking.RED, reader=Reader.CURATOR)
    first, *_, last = source_steps(view)
    app = open_app(view)
    with app.led:
        async with app.run_test(size=(160, 40)) as pilot:
            app.cut_to(first.moment, EVERYTHING)
            await pilot.press("P")
            await pilot.pause()
            assert f"The room gets what was known by {instant_words(first.moment)};" in frame(app)
            assert "0 windows follow" in frame(app)
            console = app.screen
            assert isinstance(console, Console)
            [digest] = console.session.state.views.values()
            incident = published("oil-jetty", digest)
            assert incident is not None
            assert 0 < len(incident.sources) < len(oil_jetty.sources)
            followed = Deck(cut(incident, ceiling=Marking.CLEAR))
            for slide in followed.ids:
                assert followed.slide(slide) == console.session.made(slide)
            app.cut_to(last.moment, EVERYTHING)
            assert console.session.proposed is not None


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
        fire = next(line for line in listed.splitlines() if "3/16" in line and "burns" in line)
        assert "One side's account" in fire
        assert "In short  " in listed
        assert "Timeline  " in listed
        counts = console.session.room.slide("sources")
        assert counts is not None
        assert counts.account[0].text in listed
        assert console.session.mine.slide("sources") != counts
        await pilot.press("escape", "question_mark")
        await pilot.pause()
        assert "Help · the room gets TLP:CLEAR" in frame(pilot.app)
