"""What keys of the desk do in modules of their own, each read when its key is first pressed.

A key's row names one as ``do('source')``.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.tui.app import BriefingApp
    from briefing.tui.desk.desk import Desk

__all__ = ["DOINGS"]


def _compare(desk: "Desk") -> None:
    """Who holds what on the claims that the selected thing bears on."""
    from briefing.tui.desk.opening import open_on_selected

    open_on_selected(desk, "compare")


def _source(desk: "Desk") -> None:
    """The passages that the selected thing rests on."""
    from briefing.tui.desk.opening import open_on_selected

    open_on_selected(desk, "source")


def _copy_thing(desk: "Desk") -> None:
    """What is selected, as text on the clipboard."""
    from briefing.tui.desk.copying import copy_thing

    copy_thing(desk, _app(desk).copied)


def _copy_pane(desk: "Desk") -> None:
    """All that the open pane lists, as text on the clipboard."""
    from briefing.tui.desk.copying import copy_pane

    copy_pane(desk, _app(desk).copied)


def _problem(desk: "Desk") -> None:
    """What is wrong with the last save, whole."""
    problems = _app(desk).saves.problems
    if problems:
        from briefing.tui.troubles import Troubles

        desk.app.push_screen(Troubles(desk.view, problems))


def _app(desk: "Desk") -> "BriefingApp":
    from briefing.tui.app import BriefingApp

    assert isinstance(desk.app, BriefingApp)
    return desk.app


def _present(desk: "Desk") -> None:
    """The console, beginning with the slide of the selected thing."""
    from briefing.tui.stage.opening import present_from

    present_from(desk)


def _export(desk: "Desk") -> None:
    """A paper of what is shown, to hand on."""
    from briefing.tui.export import Export

    if desk.is_current:
        desk.app.push_screen(Export(desk.view), lambda told: desk.say(told or ""))


DOINGS: dict[str, Callable[["Desk"], None]] = {
    "compare": _compare,
    "present": _present,
    "source": _source,
    "problem": _problem,
    "copy-thing": _copy_thing,
    "copy-pane": _copy_pane,
    "export": _export,
}
"""By the name in the key's row; a new one is a line here, and imports what it needs."""
