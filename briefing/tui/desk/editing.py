"""Editing where one reads: the seed of what is selected, in the user's editor; then a build."""

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from briefing.files.watching import look
from briefing.incident.safe import one_line
from briefing.problems import Place
from briefing.tui.editors import editor_command, editor_named

if TYPE_CHECKING:
    from briefing.tui.app import BriefingApp
    from briefing.tui.desk.desk import Desk

__all__ = ["edit"]


def edit(desk: "Desk", app: "BriefingApp") -> None:
    """Open the seed of what is selected at its line, or the frame; when that was saved, build.

    Where something is wrong in that seed, it opens there.
    """
    if app.seeds is None:
        return
    place = app.seeds.place((desk.selected() or desk.view.incident).id)
    if place is None:
        desk.say("The seeds have no entry of this: it may have been renamed there since")
        return
    place = app.saves.place_in(place.path) or place
    editor = editor_named(dict(os.environ))
    if not editor:
        at = f"{Path(place.path).name}:{place.line}"
        desk.say(one_line(f"It stands at {at}. To open it with e, set $EDITOR, as in EDITOR=nano"))
        return
    before = look(Path(place.path))
    wrong = _run(app, editor, place)
    if wrong:
        desk.say(one_line(wrong))
    elif look(Path(place.path)) != before:
        app.saves.build()


def _run(app: "BriefingApp", editor: str, place: Place) -> str:
    """Run the editor in the place of the screen; what went wrong, or ""."""
    try:
        command = editor_command(editor, place)
        with app.suspend(), _heedless():
            return _ended(command, editor)
    except SuspendNotSupported:
        return "This screen cannot be left to an editor"
    except ValueError as error:
        return _no_command(editor, error)


def _ended(command: list[str], editor: str) -> str:
    """How the editor ended, or that it cannot be run.

    Nothing is raised: the screen would not come back to who left it with an exception.
    """
    try:
        done = subprocess.run(command, check=False)
    except OSError as error:
        return _no_command(editor, error)
    return f"{command[0]} ended with {done.returncode}" if done.returncode else ""


def _no_command(editor: str, error: Exception) -> str:
    why = error.strerror if isinstance(error, OSError) else error
    return f"$EDITOR is {editor}, and cannot be run: {why}"


@contextmanager
def _heedless() -> Iterator[None]:
    """What is typed to interrupt the editor is not meant for the desk."""
    signals = (signal.SIGINT, signal.SIGQUIT)
    before = [(one, signal.signal(one, lambda *_: None)) for one in signals]
    try:
        yield
    finally:
        for one, handler in before:
            signal.signal(one, handler)
