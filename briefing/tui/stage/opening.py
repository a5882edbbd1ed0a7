"""From the desk to the console: on the view that the desk shows, from the selected thing."""

import asyncio
from contextlib import ExitStack
from typing import TYPE_CHECKING

from briefing.incident.marking import Marking
from briefing.incident.safe import one_line
from briefing.incident.timing import instant_words
from briefing.incident.view import View
from briefing.meeting.folder import meeting_name
from briefing.problems import ProblemError
from briefing.tui.desk.host import host
from briefing.tui.stage.console import Console, room_of
from briefing.tui.stage.leading import Lead, Led, led
from briefing.tui.stage.session import Session

if TYPE_CHECKING:
    from briefing.tui.app import BriefingApp
    from briefing.tui.desk.desk import Desk

__all__ = ["present_from"]

NARROWED = (
    "NOT LED: a part is listed, and no room would know; Esc on the desk lists all, then P leads"
)
"""Why slides of a part of a record are shown to nobody else."""


def present_from(desk: "Desk") -> None:
    """Open the console over the desk; the room gets what is CLEAR, and what is CLEAR alone.

    It leads a meeting, as `briefing present` does; where that cannot be, the console says why.
    """
    if not desk.is_current:
        return
    try:
        room = room_of(desk.view, Marking.CLEAR)
    except ProblemError:
        colour = desk.view.incident.marking.colour.lower()
        desk.say(f"The incident is not TLP:CLEAR: briefing present FILE --room {colour} shows it")
        return
    meeting, alone = _meeting(host(desk), room)
    session = (
        Session(desk.view, room, meeting.host.publish) if meeting else Session(desk.view, room)
    )
    item = desk.selected()
    told = [session.begin_at(item)] if item is not None else []
    console = Console(session, host=meeting.host if meeting else None)
    console.alone = alone
    if desk.view.as_of is not None:
        known = instant_words(desk.view.as_of)
        told.append(f"The room gets what was known by {known}; Esc on the desk, then P, for all")
    console.tell(". ".join(filter(None, reversed(told))))

    def over(_: None) -> None:
        if meeting is not None:
            # At once, before another key: the log may take its time, the next meeting need not.
            meeting.host.let_go()
            # Taken here: a meeting that begins meanwhile is not to be ended with this one.
            desk.app.run_worker(_end(desk, meeting, host(desk).led.pop_all()), exit_on_error=True)

    desk.app.push_screen(console, over)


def _meeting(app: "BriefingApp", room: View) -> tuple[Led | None, str]:
    """The meeting that is led from now on; None, and why and what to do, where none can be."""
    if app.view.filter:
        return None, NARROWED
    name = meeting_name(app.at_hand.file) if app.at_hand.file else app.whole.incident.id
    meetings: list[Led] = []

    def keep_what_was_lost() -> None:
        app.lost += tuple(one for meeting in meetings for one in meeting.problems)

    # Before the meeting, and so called after its end, whatever that is.
    app.led.callback(keep_what_was_lost)
    try:
        meeting = app.led.enter_context(led(Lead(name), room))
    except ProblemError as error:
        problem = error.problems[0]
        return None, one_line(f"NOT LED: {problem.sentence} {problem.help}")
    meetings.append(meeting)
    meeting.code = lambda: app.return_code or 0
    return meeting, ""


async def _end(desk: "Desk", meeting: Led, ending: ExitStack) -> None:
    """End a meeting without the desk waiting for a disk."""
    await asyncio.to_thread(ending.close)
    if meeting.problems:
        desk.say(one_line(meeting.problems[0].sentence))
