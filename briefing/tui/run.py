"""The door through which the command line opens the desk."""

import os
from pathlib import Path
from typing import NamedTuple

from textual.theme import Theme

from briefing.files.places import config_dir, settings_file
from briefing.files.shipped import shipped
from briefing.incident.view import View
from briefing.problems import Place, Problem, ProblemError, quoted
from briefing.tui.app import BriefingApp
from briefing.tui.at_hand import NOTHING, AtHand
from briefing.tui.keys import TABLES
from briefing.tui.settings import read_settings
from briefing.tui.terminal import kept_terminal
from briefing.tui.themes import Themes

__all__ = ["LOST", "Left", "first_theme", "run_desk"]

LOST = 2
"""The exit code where what was to be logged was not, as where any file cannot be written."""

FIRST_THEME = "dark"
COLOURLESS_THEME = "terminal"
"""Where there are no colours, the theme that tells nothing by them."""

_PATIENCE = 2.0
"""Seconds for which the end waits for a note that is being written."""


class Left(NamedTuple):
    """How a desk was left: its exit code, the report of a crash or "", what else there is to tell.

    ``another`` is the file that is to be opened next, in the theme that was in use.
    """

    code: int
    crash: str
    problems: tuple[Problem, ...]
    another: Path | None
    theme: str


def run_desk(
    whole: View,
    theme: str | None,
    shown: View | None = None,
    other: View | None = None,
    at_hand: AtHand = NOTHING,
) -> Left:
    """Run the desk until it is left, and give back how.

    It begins with what is `shown` of the `whole`, where that is not all of it; its updates are
    those against an `other` file's view, where there is one. Where the theme that is asked for is
    broken, another is used and the problem told. Raises ProblemError where no theme has its name.
    """
    settings = read_settings(settings_file(), TABLES)
    themes = Themes(config_dir() / "themes", shipped("themes"))
    first = first_theme(themes, theme, settings.theme)
    app = BriefingApp(whole, themes, first, shown, other, at_hand=at_hand, settings=settings)
    with app.led, kept_terminal(app):
        app.run()
        app.saves.settle(_PATIENCE)
    code = app.return_code or (LOST if app.lost else 0)
    return Left(code, app.crash, app.problems, app.another, app.theme)


def first_theme(themes: Themes, asked: str | None, wished: str | None) -> Theme:
    """The theme that is asked for, or wished in the settings, or else the one to begin with.

    Raises ProblemError where none has the name that is asked for, or none at all can be used.
    """
    name = asked or wished
    if name is not None and name not in (names := themes.names()):
        sentence, remedy = f"There is no theme {quoted(name)}.", f"Name one of: {', '.join(names)}."
        place = Place("briefing" if asked else str(settings_file()))
        problem = Problem("no-such-theme", sentence, place, remedy)
        if asked:
            raise ProblemError(problem)
        themes.problems = (problem,)
        name = None
    wanted = COLOURLESS_THEME if os.environ.get("NO_COLOR") else name or FIRST_THEME
    theme = themes.read(wanted) or themes.read(FIRST_THEME) or themes.after(wanted)
    if theme is None:
        raise ProblemError(*themes.problems)
    return theme
