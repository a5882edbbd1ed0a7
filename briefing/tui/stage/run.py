"""The door through which the command line opens the stage."""

import datetime as dt

from briefing.files.places import config_dir, settings_file
from briefing.files.shipped import shipped
from briefing.incident.view import View
from briefing.meeting.clocks import stopping_at
from briefing.problems import Problem
from briefing.tui.keys import TABLES
from briefing.tui.run import first_theme
from briefing.tui.settings import read_settings
from briefing.tui.stage.app import StageApp
from briefing.tui.stage.on_disk import OnDisk
from briefing.tui.stage.session import Session
from briefing.tui.terminal import kept_terminal
from briefing.tui.themes import Themes

__all__ = ["run_stage"]


def run_stage(
    mine: View,
    room: View,
    disk: OnDisk,
    theme: str | None,
    stop: dt.datetime | None,
    *,
    public: bool,
) -> tuple[int, str, tuple[Problem, ...]]:
    """Run the stage until it is left: exit code, the report of a crash or "", what else to tell.

    `stop` is the hard stop. With `public` it is the audience's window, and `mine` is the room's.
    """
    themes = Themes(config_dir() / "themes", shipped("themes"))
    session = Session(mine, room)
    session.set_clocks(stopping_at(session.state.clocks, stop))
    settings = read_settings(settings_file(), TABLES)
    first = first_theme(themes, theme, settings.theme)
    app = StageApp(session, disk, themes, first, public=public, settings=settings)
    with kept_terminal(app):
        app.run()
    return app.return_code or 0, app.crash, app.problems
