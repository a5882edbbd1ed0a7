"""The door through which the command line opens the stage, and the windows that follow it."""

import datetime as dt
from typing import NamedTuple

from briefing.files.places import config_dir, settings_file
from briefing.files.shipped import shipped
from briefing.incident.marking import Marking
from briefing.incident.view import View
from briefing.meeting.clocks import stopping_at
from briefing.meeting.entries import Entry, Meeting, Minute, Record
from briefing.meeting.folder import Folder
from briefing.meeting.host import Host
from briefing.meeting.state import State, decode
from briefing.meeting.store import Kept, begin, find
from briefing.meeting.wire import Hello
from briefing.problems import Place, Problem
from briefing.tui.keys import TABLES
from briefing.tui.run import first_theme
from briefing.tui.settings import read_settings
from briefing.tui.stage.app import StageApp
from briefing.tui.stage.following import FollowApp, Loader
from briefing.tui.stage.on_disk import OnDisk
from briefing.tui.stage.session import Session
from briefing.tui.stage.stage import clock_now
from briefing.tui.terminal import kept_terminal
from briefing.tui.themes import Themes

__all__ = ["Lead", "run_following", "run_stage"]

_PATIENCE = 5.0
"""Seconds for which the end waits for what is not on the disk yet."""

Ended = tuple[int, str, tuple[Problem, ...]]
"""Exit code, the report of a crash or "", what else there is to tell."""


class Lead(NamedTuple):
    """The meeting that a stage leads: its name, and whether the last one of it goes on."""

    name: str
    resume: bool = False


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
    with Folder(lead.name) as folder:
        kept, before = _log_of(lead, room)
        host = Host(folder, kept, before)
        session = Session(mine, room, host.publish)
        state = _stopped_in(before)
        _go_on(session, state, stop)
        app = StageApp(
            session,
            disk,
            themes,
            first,
            public=public,
            settings=settings,
            host=host,
            told=_other_room(state, room.ceiling) if state else "",
        )
        with kept_terminal(app):
            app.run()
        lost = host.close(clock_now(), _PATIENCE)
    problems = (*app.problems, *_unsaved(kept, lost))
    return app.return_code or 0, app.crash, problems


def run_following(
    views: tuple[View, View],
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
    session = Session(*views)
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


def _log_of(lead: Lead, room: View) -> tuple[Kept, Record | None]:
    """A new log; or the last one of the name, and what is in it."""
    if lead.resume:
        kept = find(lead.name)
        return kept, kept.read()
    incident = room.incident
    meeting = Meeting(
        name=lead.name,
        title=incident.title,
        marking=incident.marking,
        began=clock_now(),
        status=incident.status,
        caveat=incident.caveat,
    )
    return begin(meeting), None


def _stopped_in(before: Record | None) -> State | None:
    """The state in which a meeting stopped; None where it did so before there was any."""
    try:
        return decode(before.state) if before else None
    except ValueError:
        return None


def _other_room(stopped: State, ceiling: Marking) -> str:
    """That the room got something else before, which only whoever presents can give it again."""
    before = next(iter(stopped.views), ceiling)
    if before is ceiling:
        return ""
    again = f"present --resume --room {before.colour.lower()}"
    return f"The room got {before} before, and gets {ceiling} now; as before: {again}"


def _unsaved(kept: Kept, lost: tuple[Entry, ...]) -> tuple[Problem, ...]:
    """What the disk did not take, and each minute as it was typed, so that it is not lost."""
    if not lost:
        return ()
    place = Place(str(kept.log))
    count = f"{len(lost)} {'entry' if len(lost) == 1 else 'entries'}"
    sentence = f"{count} of the log could not be written."
    remedy = "What was called saved is there; make room on the disk before the next meeting."
    minutes = [one for one in lost if isinstance(one, Minute)]
    told = [Problem("cannot-log", _not_saved(one), place, "Copy it from here.") for one in minutes]
    return Problem("cannot-log", sentence, place, remedy), *told


def _not_saved(minute: Minute) -> str:
    when = f"{minute.at:%H:%M}, {minute.marking}"
    return f"A {minute.kind} was not saved ({when}): “{minute.text}”."
