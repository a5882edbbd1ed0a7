"""A meeting as this process leads it: its folder, its log, and what could not be saved of it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from briefing.incident.view import View
from briefing.meeting.entries import Entry, Meeting, Minute, Record
from briefing.meeting.folder import Folder
from briefing.meeting.host import Host
from briefing.meeting.state import State, decode, going_on
from briefing.meeting.store import Kept, begin, find
from briefing.problems import Place, Problem
from briefing.tui.stage.stage import clock_now

__all__ = ["Lead", "Led", "led"]

_PATIENCE = 5.0
"""Seconds for which the end waits for what is not on the disk yet."""
_HURRY = 0.5
"""Seconds for which it does where a signal asked for it, or the terminal has gone."""
_SIGNAL = 128
"""Exit codes above it tell of a signal."""


class Lead(NamedTuple):
    """The meeting that a stage leads: its name, and whether the last one of it goes on."""

    name: str
    resume: bool = False


class Led:
    """A meeting that is led, and the `state` to go on from, None where it begins."""

    def __init__(self, host: Host, state: State | None) -> None:
        self.host = host
        self.state = state
        self.code: Callable[[], int] = lambda: 0
        """The exit code with which the program ends, if it does."""
        self.problems: tuple[Problem, ...] = ()
        """What could not be saved, once it is over."""


@contextmanager
def led(lead: Lead, room: View) -> Iterator[Led]:
    """Lead a meeting; whatever ends it, its log is ended too, and its folder is gone.

    Raises ProblemError where it cannot be led, as where one of the name goes on already.
    """
    with Folder(lead.name) as folder:
        kept, before = _log_of(lead, room)
        one = Led(Host(folder, kept, before), _stopped_in(before))
        try:
            yield one
        finally:
            patience = _HURRY if one.code() > _SIGNAL else _PATIENCE
            lost = one.host.close(clock_now(), patience, meant=one.code() == 0)
            one.problems = _unsaved(kept, lost, one.host.refused)


def _log_of(lead: Lead, room: View) -> tuple[Kept, Record | None]:
    """A new log; or the last one of the name, and what is in it."""
    if lead.resume:
        kept = find(lead.name)
        # Whoever led it may have let its name go, and still be writing to it.
        kept.hold()
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
    """The state to go on from; None where a meeting stopped before there was any."""
    try:
        return going_on(decode(before.state), clock_now()) if before else None
    except ValueError:
        return None


def _unsaved(kept: Kept, lost: tuple[Entry, ...], refused: str) -> tuple[Problem, ...]:
    """What the disk did not take, and each minute as it was typed, so that it is not lost.

    `refused` is why it did not.
    """
    if not lost:
        return ()
    place = Place(str(kept.log))
    count = f"{len(lost)} {'entry' if len(lost) == 1 else 'entries'}"
    sentence = f"{count} of the log could not be written."
    if kept.has_begun:
        remedy = "What was called saved is there; make room on the disk before the next meeting."
    else:
        sentence = f"Nothing of the meeting was saved. {refused or sentence}"
        remedy = (
            "Before the next meeting, let that folder be made and written to,"
            " or name another in XDG_DATA_HOME."
        )
    minutes = [one for one in lost if isinstance(one, Minute)]
    told = [Problem("cannot-log", _not_saved(one), place, "Copy it from here.") for one in minutes]
    return Problem("cannot-log", sentence, place, remedy), *told


def _not_saved(minute: Minute) -> str:
    when = f"{minute.at:%H:%M}, {minute.marking}"
    return f"A {minute.kind} was not saved ({when}): “{minute.text}”."
