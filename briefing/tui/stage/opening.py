"""From the desk to the console: on the view that the desk shows, from the selected thing."""

from typing import TYPE_CHECKING

from briefing.incident.marking import Marking
from briefing.problems import ProblemError
from briefing.slides.deck import slide_of
from briefing.tui.stage.console import Console, room_of
from briefing.tui.stage.session import Session

if TYPE_CHECKING:
    from briefing.tui.desk.desk import Desk

__all__ = ["present_from"]


def present_from(desk: "Desk") -> None:
    """Open the console over the desk; the room gets what is CLEAR, and what is CLEAR alone."""
    if not desk.is_current:
        return
    try:
        room = room_of(desk.view, Marking.CLEAR)
    except ProblemError:
        colour = desk.view.incident.marking.colour.lower()
        desk.say(f"The incident is not TLP:CLEAR: briefing present FILE --room {colour} shows it")
        return
    session = Session(desk.view, room)
    item = desk.selected()
    number = session.mine.number(slide_of(item)) if item is not None else None
    if number is not None:
        session.jump(number)
        session.behind.clear()
    desk.app.push_screen(Console(session))
