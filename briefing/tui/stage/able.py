"""Why a key of the stage would do nothing now. What it does when it does is said in the screens."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from briefing.tui.desk.host import host
from briefing.tui.key_rows import Key

if TYPE_CHECKING:
    from briefing.tui.stage.stage import Stage

__all__ = ["why_not"]


def why_not(stage: "Stage", key: Key) -> str:
    """The reason in a few words, or "" where the key would do something."""
    reason = _REASONS.get(key.id.partition("-")[2])
    return reason(stage) if reason else ""


def _at_end(stage: "Stage", direction: int) -> str:
    session = stage.session
    position = session.cursor
    number = session.mine.number(position.slide)
    if number is None:
        return _nothing_behind(stage)
    if 0 <= number + direction < len(session.mine.ids):
        return ""
    if session.stepped(position, direction) is not None:
        return ""
    return "this is the end" if direction > 0 else "this is the beginning"


def _there(stage: "Stage", place: int) -> str:
    ids = stage.session.mine.ids
    return "you are there" if ids and stage.session.cursor.slide == ids[place] else ""


def _cannot_light(stage: "Stage", direction: int) -> str:
    if stage.session.can_light(direction):
        return ""
    return "nothing further to point at" if direction > 0 else "nothing is pointed at"


def _nothing_behind(stage: "Stage") -> str:
    return "" if stage.session.way_back() else "nothing to go back to"


def _seen_already(stage: "Stage") -> str:
    session = stage.session
    if not session.is_showable(session.cursor.slide):
        return "the room may not see it"
    same = session.state.shown == session.cursor and not session.state.blank
    return "the room sees it" if same else ""


def _not_begun(stage: "Stage") -> str:
    return "" if stage.session.state.clocks.run else "the clock has not begun"


def _nothing_undone(stage: "Stage") -> str:
    return "" if stage.session.state.clocks.before else "the clock was not set back"


def _nothing_proposed(stage: "Stage") -> str:
    if stage.session.proposed is not None:
        return ""
    may_read = not stage.has_keybar and stage.disk is not None
    return "" if may_read else "nothing has changed on disk"


def _no_minutes(stage: "Stage") -> str:
    return "" if stage.host else "no meeting is led from here"


def _nothing_wrong(stage: "Stage") -> str:
    return "" if host(stage).saves.to_read else "nothing is wrong"


_REASONS: dict[str, Callable[["Stage"], str]] = {
    "next": partial(_at_end, direction=1),
    "previous": partial(_at_end, direction=-1),
    "first": partial(_there, place=0),
    "last": partial(_there, place=-1),
    "light-down": partial(_cannot_light, direction=1),
    "light-up": partial(_cannot_light, direction=-1),
    "back": _nothing_behind,
    "show": _seen_already,
    "reset": _not_begun,
    "undo": _nothing_undone,
    "minute": _no_minutes,
    "publish": _nothing_proposed,
    "problem": _nothing_wrong,
}
"""By a key's id without the window's name; a key that is not listed always does something."""
