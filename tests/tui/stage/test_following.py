"""A window that follows shows what it is told, says when nobody tells it, and steers nobody."""

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec import structs
from textual.events import Resize
from textual.geometry import Size
from textual.pilot import Pilot

from briefing.files.places import config_dir
from briefing.files.shipped import shipped
from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from briefing.meeting.follower import Loss
from briefing.meeting.state import State, blanked
from briefing.meeting.wire import Hello, Role
from briefing.slides.deck import Deck
from briefing.tui.settings import Settings
from briefing.tui.stage import following
from briefing.tui.stage.following import FollowApp
from briefing.tui.stage.keys import FOLLOWING
from briefing.tui.stage.session import Session
from briefing.tui.themes import Themes
from tests.meeting.test_link import until
from tests.tui.stage.conftest import NOON, public_of, session_of, text
from tests.tui.stage.test_session import corrected

SIZE = (100, 30)


def follow_app(session: Session, role: Role = Role.AUDIENCE) -> FollowApp:
    """A window on a session, which is told what the session's state is by hand."""
    themes = Themes(config_dir() / "themes", shipped("themes"))
    theme = themes.read("dark")
    assert theme is not None

    def load(state: State) -> tuple[Deck, Deck] | None:
        return (session.mine, session.room) if state.views else None

    hello = Hello(role, Marking.RED)
    app = FollowApp(session, "harbour", hello, load, themes, theme, Settings())
    app.following.clock, app.following.steady = lambda: NOON, lambda: 0.0
    return app


@pytest.fixture(autouse=True)
def said(monkeypatch: pytest.MonkeyPatch) -> list[Hello]:
    """What windows said of themselves to whoever leads: nobody does."""
    said: list[Hello] = []

    async def follow(_: Path, hello: Hello, __: object, lost: Callable[[Loss], None]) -> None:
        said.append(hello)
        lost(Loss.GONE)

    monkeypatch.setattr(following, "follow", follow)
    return said


async def told(pilot: Pilot[None], state: State) -> str:
    """What stands in the window after a state was heard."""
    assert isinstance(pilot.app, FollowApp)
    pilot.app.following.hear(state)
    await pilot.pause()
    return text(pilot.app)


async def test_it_shows_what_it_is_told_and_nothing_else(oil_jetty: Incident) -> None:
    session = public_of(oil_jetty)
    led = public_of(oil_jetty)
    async with follow_app(session).run_test(size=SIZE) as pilot:
        led.forward(NOON)
        shown = await told(pilot, led.state)
        assert "AUDIENCE" in shown
        assert "LINK LOST" not in shown
        await pilot.press("right", "space", "f", "m", "slash", "5", "escape", "f5")
        assert text(pilot.app) == shown
        blank = await told(pilot, blanked(led.state, blank=True))
        assert not set(shown.split("\n")[2:]) & set(filter(None, blank.split("\n")[2:]))


async def test_what_is_new_says_so_in_the_rooms_window_too_however_late_that_comes(
    oil_jetty: Incident,
) -> None:
    led = public_of(oil_jetty)
    view = public_of(corrected(oil_jetty)).mine.view
    assert led.propose(view, view)
    assert led.publish()
    number = led.mine.number("event/second-fire")
    assert number is not None
    led.jump(number)
    app = follow_app(public_of(corrected(oil_jetty)))
    app.following.loader = lambda _: (led.mine, led.room)
    async with app.run_test(size=SIZE) as pilot:
        published = structs.replace(led.state, views={Marking.CLEAR: "ab" * 32})
        assert "NEW Halmø: a second fire" in await told(pilot, published)


async def test_it_says_how_large_it_is_and_anew_when_it_has_another_size(
    oil_jetty: Incident, said: list[Hello], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "RESTS", 0.01)
    async with follow_app(public_of(oil_jetty)).run_test(size=SIZE) as pilot:
        await until(lambda: [one.size for one in said] == [(100, 29)])
        await pilot.resize_terminal(60, 20)
        await until(lambda: [one.size for one in said] == [(100, 29), (60, 19)])
        pilot.app.screen.post_message(Resize(Size(60, 20), Size(60, 20)))
        await pilot.pause()
    assert len(said) == 2


async def test_one_that_is_too_small_says_so_and_what_it_needs_and_shows_nothing(
    oil_jetty: Incident,
) -> None:
    session, led = public_of(oil_jetty), public_of(oil_jetty)
    async with follow_app(session).run_test(size=(60, 12)) as pilot:
        led.forward(NOON)
        shown = await told(pilot, led.state)
        assert "In short" in shown
        for size in ((59, 40), (200, 11), (40, 10)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            small = text(pilot.app)
            assert "AUDIENCE" in small
            assert f"60 by 12 needed, {size[0]} by {size[1]} here" in " ".join(small.split())
            assert "In short" not in small
        await pilot.resize_terminal(60, 12)
        await pilot.pause()
        assert text(pilot.app) == shown


async def test_every_key_of_it_acts(oil_jetty: Incident) -> None:
    app = follow_app(public_of(oil_jetty))
    async with app.run_test(size=SIZE) as pilot:
        for key in FOLLOWING:
            for name in key.keys.split(","):
                theme, screen, shown = app.theme, app.screen, text(app)
                await pilot.press(name)
                assert (app.theme, app.screen, text(app)) != (theme, screen, shown), name
                await pilot.press("escape")
    assert {key.id for key in FOLLOWING} == {key.id for key in app.following.KEYS}


async def test_it_says_how_long_nobody_has_told_it_anything(oil_jetty: Incident) -> None:
    session = public_of(oil_jetty)
    app = follow_app(session)
    async with app.run_test(size=SIZE) as pilot:
        await told(pilot, session.state)
        app.following.steady = lambda: 7.0
        app.following.lose(Loss.GONE)
        await pilot.pause()
        assert "LINK LOST for 7 s" in text(app)
        app.following.steady = lambda: 600.0
        app.following.tick()
        assert "LINK LOST for 10 min" in text(app)
        app.following.steady = lambda: 7.0
        app.following.lose(Loss.OTHER_VERSION)
        await pilot.pause()
        assert "7 s: harbour is led by another version of briefing: start both" in text(app)
        assert "LINK LOST" not in await told(pilot, session.state)


async def test_an_end_that_was_meant_is_no_lost_link(oil_jetty: Incident) -> None:
    state = public_of(oil_jetty).state
    app = follow_app(public_of(oil_jetty))
    async with app.run_test(size=SIZE) as pilot:
        over = await told(pilot, structs.replace(state, over=True))
        assert "The meeting is over" in over
        app.following.lose(Loss.GONE)
        await pilot.pause()
        assert text(app) == over
        assert "over" not in await told(pilot, state)


async def test_a_view_that_is_not_there_is_shown_as_nothing(oil_jetty: Incident) -> None:
    session = public_of(oil_jetty)
    async with follow_app(session).run_test(size=SIZE) as pilot:
        known = structs.replace(session.state, views={Marking.CLEAR: "ab" * 32})
        assert session.room.view.incident.title in await told(pilot, known)
        nothing = await told(pilot, State(number=9, blank=True))
        assert session.room.view.incident.title not in nothing
        assert "nothing may be shown here" in nothing


async def test_a_view_that_could_not_be_read_is_looked_for_again(oil_jetty: Incident) -> None:
    session, there = public_of(oil_jetty), False
    app = follow_app(session)
    app.following.loader = lambda _: (session.mine, session.room) if there else None
    async with app.run_test(size=SIZE) as pilot:
        state = structs.replace(session.state, views={Marking.CLEAR: "ab" * 32})
        assert session.room.view.incident.title not in await told(pilot, state)
        there = True
        assert session.room.view.incident.title in await told(pilot, state)


async def test_a_second_console_shows_notes_and_the_audiences_window_never(
    oil_jetty: Incident,
) -> None:
    session = session_of(oil_jetty)
    [noted, *_] = [one for one in session.mine.view.incident.slides if one.notes]
    number = session.mine.number(noted.slide)
    assert number is not None
    session.jump(number)
    app = follow_app(session_of(oil_jetty), Role.NOTES)
    async with app.run_test(size=(160, 45)) as pilot:
        private = await told(pilot, session.state)
        assert "PRIVATE" in private
        assert "the room is shown this" in private
        assert noted.notes[0][:20] in private
    app = follow_app(public_of(oil_jetty))
    async with app.run_test(size=(160, 45)) as pilot:
        assert noted.notes[0][:20] not in await told(pilot, session.state)
