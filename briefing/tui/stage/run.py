"""The door through which the command line opens the stage, and the windows that follow it."""

import datetime as dt

from briefing.files.places import config_dir, settings_file
from briefing.files.shipped import shipped
from briefing.incident.marking import Marking
from briefing.incident.view import View
from briefing.meeting.clocks import stopping_at
from briefing.meeting.state import State
from briefing.meeting.wire import Hello
from briefing.problems import Problem
from briefing.slides.deck import Deck
from briefing.tui.keys import TABLES
from briefing.tui.run import LOST, first_theme
from briefing.tui.settings import read_settings
from briefing.tui.stage.app import StageApp
from briefing.tui.stage.following import FollowApp, Loader
from briefing.tui.stage.leading import Lead, led
from briefing.tui.stage.on_disk import OnDisk
from briefing.tui.stage.session import Session
from briefing.tui.terminal import kept_terminal
from briefing.tui.themes import Themes

__all__ = ["Lead", "run_following", "run_stage"]

Ended = tuple[int, str, tuple[Problem, ...]]
"""Exit code, the report of a crash or "", what else there is to tell."""


def run_stage(
    mine: View,
    room: View,
    disk: OnDisk,
    theme: str | None,
    stop: dt.datetime | None,
    lead: Lead,
    *,
    public: bool,
) -> Ended:
    """Run the stage until it is left, and let others follow it.

    `stop` is the hard stop. With `public` it is the audience's window, and `mine` is the room's.
    """
    themes = Themes(config_dir() / "themes", shipped("themes"))
    settings = read_settings(settings_file(), TABLES)
    first = first_theme(themes, theme, settings.theme)
    with led(lead, room) as meeting:
        session = Session(mine, room, meeting.host.publish)
        _go_on(session, meeting.state, stop)
        app = StageApp(
            session,
            disk,
            themes,
            first,
            public=public,
            settings=settings,
            host=meeting.host,
            told=_other_room(meeting.state, room.ceiling) if meeting.state else "",
        )
        meeting.code = lambda: app.return_code or 0
        with kept_terminal(app):
            app.run()
    problems = (*app.problems, *meeting.problems)
    return app.return_code or (LOST if meeting.problems else 0), app.crash, problems


def run_following(
    decks: tuple[Deck, Deck],
    state: State,
    name: str,
    hello: Hello,
    loader: Loader,
    theme: str | None,
) -> Ended:
    """Run a window that follows until it is left."""
    themes = Themes(config_dir() / "themes", shipped("themes"))
    settings = read_settings(settings_file(), TABLES)
    first = first_theme(themes, theme, settings.theme)
    mine, room = decks
    session = Session(mine.view, room.view)
    session.become(mine, room)
    session.state = state
    app = FollowApp(session, name, hello, loader, themes, first, settings)
    with kept_terminal(app):
        app.run()
    return app.return_code or 0, app.crash, app.problems


def _go_on(session: Session, stopped: State | None, stop: dt.datetime | None) -> None:
    """Where the meeting stopped, if it did, with another hard stop, if there is one."""
    if stopped is not None:
        session.resume(stopped)
    if stop is not None:
        session.set_clocks(stopping_at(session.state.clocks, stop))


def _other_room(stopped: State, ceiling: Marking) -> str:
    """That the room got something else before, which only whoever presents can give it again."""
    before = next(iter(stopped.views), ceiling)
    if before is ceiling:
        return ""
    again = f"present --resume --room {before.colour.lower()}"
    return f"The room got {before} before, and gets {ceiling} now; as before: {again}"
