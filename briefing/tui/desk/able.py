"""Why a key of the desk would do nothing now. What it does when it does is said in `desk`."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from briefing.incident.steps import earlier, source_steps, steps
from briefing.tui.desk.escaping import step_of
from briefing.tui.desk.host import host
from briefing.tui.key_rows import Key

if TYPE_CHECKING:
    from briefing.tui.desk.desk import Desk

__all__ = ["why_not"]


def why_not(desk: "Desk", key: Key) -> str:
    """The reason in a few words, or "" where the key would do something."""
    reason = _REASONS.get(key.id)
    return reason(desk) if reason else ""


def _there(desk: "Desk", number: int) -> str:
    return "you are there" if desk.pane == number - 1 and not desk.in_detail else ""


def _at_overview(desk: "Desk") -> str:
    return "you are there" if desk.in_overview else ""


def _at_end(desk: "Desk", direction: int) -> str:
    return desk.at_end(direction)


def _no_room(desk: "Desk", more: int) -> str:
    if desk.room.zoomed:
        return "not while one thing is shown alone"
    return "" if desk.room.resized(more) is not None else "it has what there is"


def _one_arrangement(desk: "Desk") -> str:
    return "" if len(desk.panes[desk.pane].pane.arrangements) > 1 else "this pane has no other"


def _nothing_to_open(desk: "Desk") -> str:
    if desk.in_detail:
        return "" if desk.followed is not None else "nothing to follow here"
    return "" if desk.panes[desk.pane].sheet.stops else "nothing here to open"


def _nothing_selected(desk: "Desk") -> str:
    return "" if desk.selected() is not None else "nothing is selected"


def _no_seeds(desk: "Desk") -> str:
    return "" if getattr(desk.app, "seeds", None) else "its seeds are not at hand"


def _nothing_wrong(desk: "Desk") -> str:
    saves = getattr(desk.app, "saves", None)
    return "" if desk.keybar.standing or (saves and saves.to_read) else "nothing is wrong"


def _nothing_listed(desk: "Desk") -> str:
    return "" if desk.panes[desk.pane].sheet.stops else "nothing here to copy"


def _not_in_detail(desk: "Desk") -> str:
    return "" if desk.in_detail else "you are not in the detail"


def _nothing_behind(desk: "Desk") -> str:
    return "" if desk.travel.can_go_back() else "nothing to go back to"


def _nothing_ahead(desk: "Desk") -> str:
    return "" if desk.travel.can_go_forward() else "you have not gone back"


def _nothing_found(desk: "Desk") -> str:
    return "" if desk.finding is not None else "nothing was searched for"


def _no_moment(desk: "Desk") -> str:
    return "" if len(steps(host(desk).whole)) > 1 else "all of it came in at one moment"


def _nothing_earlier(desk: "Desk") -> str:
    before = earlier(source_steps(host(desk).whole), desk.view.as_of)
    return "" if before is not None else "no source came in before"


def _nothing_later(desk: "Desk") -> str:
    return "" if desk.view.as_of is not None else "this is all that is known"


def _nothing_new(desk: "Desk") -> str:
    if host(desk).other is not None or len(source_steps(desk.view)) > 1:
        return ""
    return "no source came in before"


def _nothing_to_close(desk: "Desk") -> str:
    return "" if step_of(desk) else "nothing to close"


_REASONS: dict[str, Callable[["Desk"], str]] = {
    **{f"pane-{number}": partial(_there, number=number) for number in range(1, 7)},
    "overview": _at_overview,
    "arrange-next": _one_arrangement,
    "arrange-last": _one_arrangement,
    "larger": partial(_no_room, more=2),
    "smaller": partial(_no_room, more=-2),
    "down": partial(_at_end, direction=1),
    "up": partial(_at_end, direction=-1),
    "half-down": partial(_at_end, direction=1),
    "half-up": partial(_at_end, direction=-1),
    "first": partial(_at_end, direction=-1),
    "last": partial(_at_end, direction=1),
    "enter": _nothing_to_open,
    "compare": _nothing_selected,
    "source": _nothing_selected,
    "problem": _nothing_wrong,
    "edit": _no_seeds,
    "note": _no_seeds,
    "copy-thing": _nothing_selected,
    "copy-pane": _nothing_listed,
    "out": _not_in_detail,
    "back": _nothing_behind,
    "forward": _nothing_ahead,
    "find-next": _nothing_found,
    "find-before": _nothing_found,
    "as-of": _no_moment,
    "earlier": _nothing_earlier,
    "later": _nothing_later,
    "updates": _nothing_new,
    "escape": _nothing_to_close,
}
"""By a key's id; a key that is not listed always does something."""
