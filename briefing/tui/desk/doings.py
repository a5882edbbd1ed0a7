"""What keys of the desk do in modules of their own, each read when its key is first pressed.

A key's row names one as ``do('source')``.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

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

    copy_thing(desk, _app(desk).at_hand.copied)


def _copy_pane(desk: "Desk") -> None:
    """All that the open pane lists, as text on the clipboard."""
    from briefing.tui.desk.copying import copy_pane

    copy_pane(desk, _app(desk).at_hand.copied)


def _edit(desk: "Desk") -> None:
    """The seed of what is selected, in the user's editor."""
    from briefing.tui.desk.editing import edit

    edit(desk, _app(desk))


def _note(desk: "Desk") -> None:
    """Three questions, and what came in is noted down."""
    app = _app(desk)
    if app.seeds is None:
        return
    from briefing.tui.noting import Draft, Noting

    noting = Noting(desk.view, app.draft())
    # Asked for whenever the program ends, be it at a signal while somebody types.
    app.draft = lambda: noting.draft

    def noted(draft: Draft | None) -> None:
        if draft is not None:
            app.saves.note(draft)
        elif any(app.draft()):
            app.say("Kept till the end, and not noted: the same key goes on with it")

    app.push_screen(noting, noted)


def _problem(desk: "Desk") -> None:
    """What is wrong with the last save, whole; else what the last build was warned of, and more."""
    saves = _app(desk).saves
    if saves.to_read:
        from briefing.tui.troubles import Troubles

        desk.app.push_screen(Troubles(desk.view, saves.heading, saves.to_read))


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


def _another(desk: "Desk") -> None:
    """Another incident in the place of this one."""
    from briefing.tui.desk.others import Others

    app = _app(desk)

    def leave_for(path: "Path | None") -> None:
        if path is not None:
            app.another = path
            app.exit()

    app.push_screen(Others(desk.view, app.at_hand.others()), leave_for)


def _search(desk: "Desk") -> None:
    """Every text of what is listed, by any words in it."""
    from briefing.tui.desk.finding import open_search

    open_search(desk)


def _find(desk: "Desk", step: int) -> None:
    """The next of what was found, or the one before."""
    from briefing.tui.desk.finding import next_found

    next_found(desk, step)


def _filter(desk: "Desk") -> None:
    """What can be asked for, to be turned on and off."""
    from briefing.tui.desk.filters import Filtering

    desk.app.push_screen(Filtering(desk.view))


def _as_of(desk: "Desk") -> None:
    """The moments at which something came in."""
    from briefing.tui.desk.host import host
    from briefing.tui.desk.moments import Moments

    desk.app.push_screen(Moments(desk.view, host(desk).whole))


def _step(desk: "Desk", direction: int) -> None:
    """To the moment before, or to the one after."""
    from briefing.tui.desk.moments import step_by

    step_by(desk, direction)


def _updates(desk: "Desk") -> None:
    """What is new since the moment before, or against the other file."""
    from briefing.tui.desk.history import Spot
    from briefing.tui.desk.host import host
    from briefing.tui.desk.opening import open_over

    open_over(desk, Spot("updates", "", -1 if host(desk).other else 0))


DOINGS: dict[str, Callable[["Desk"], None]] = {
    "compare": _compare,
    "present": _present,
    "source": _source,
    "edit": _edit,
    "note": _note,
    "problem": _problem,
    "copy-thing": _copy_thing,
    "copy-pane": _copy_pane,
    "export": _export,
    "another": _another,
    "search": _search,
    "find-next": partial(_find, step=1),
    "find-before": partial(_find, step=-1),
    "filter": _filter,
    "as-of": _as_of,
    "earlier": partial(_step, direction=-1),
    "later": partial(_step, direction=1),
    "updates": _updates,
}
"""By the name in the key's row; a new one is a line here, and imports what it needs."""
