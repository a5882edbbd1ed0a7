"""What tests of the stage share: a session on an incident, a clock that stands, an app to press."""

import datetime as dt
from collections.abc import Callable

import pytest
from textual.app import App

from briefing.files.places import config_dir
from briefing.files.shipped import shipped
from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from briefing.incident.view import Reader, cut
from briefing.meeting.clocks import Reading
from briefing.meeting.host import Host
from briefing.tui.settings import UNSET, Settings
from briefing.tui.stage.app import StageApp
from briefing.tui.stage.on_disk import OnDisk
from briefing.tui.stage.session import Session
from briefing.tui.stage.stage import Stage
from briefing.tui.themes import Themes

NOON = dt.datetime(2031, 6, 11, 12, 0, tzinfo=dt.timezone(dt.timedelta(hours=2)))


@pytest.fixture
def session(oil_jetty: Incident) -> Session:
    """The oil jetty, all of it for the presenter, and what is CLEAR for the room."""
    return session_of(oil_jetty)


def session_of(incident: Incident) -> Session:
    mine = cut(incident, ceiling=Marking.RED, reader=Reader.CURATOR)
    return Session(mine, cut(incident, ceiling=Marking.CLEAR))


def public_of(incident: Incident) -> Session:
    room = cut(incident, ceiling=Marking.CLEAR)
    return Session(room, room)


@pytest.fixture
def open_stage() -> Callable[..., StageApp]:
    """An app that presents a session, its clock at noon."""
    themes = Themes(config_dir() / "themes", shipped("themes"))
    theme = themes.read("dark")
    assert theme is not None

    def make(
        session: Session,
        *,
        public: bool = False,
        disk: OnDisk | None = None,
        host: Host | None = None,
        settings: Settings = UNSET,
    ) -> StageApp:
        return StageApp(session, disk, themes, theme, public=public, host=host, settings=settings)

    return make


def stage(app: App[None]) -> Stage:
    """The stage, whatever lies over it; its clock stands still."""
    found = next(screen for screen in app.screen_stack if isinstance(screen, Stage))
    found.clock, found.steady = lambda: NOON, lambda: 0.0
    found.read = Reading(NOON, 0.0)
    return found


def text(app: App[None]) -> str:
    """What stands on the canvas."""
    rows = stage(app).canvas.rows
    return "\n".join("".join(span.text for span in line).rstrip() for line, _ in rows)
