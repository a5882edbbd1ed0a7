"""The door through which the command line opens the desk."""

from briefing.files.shipped import shipped
from briefing.incident.view import View
from briefing.problems import Place, Problem, ProblemError
from briefing.tui.app import BriefingApp
from briefing.tui.terminal import kept_terminal
from briefing.tui.themes import read_theme, theme_names

__all__ = ["run_desk"]

FIRST_THEME = "dark"


def run_desk(view: View, theme: str | None) -> tuple[int, str, tuple[Problem, ...]]:
    """Run the desk until it is left: its exit code, the report of a crash or "", what else to tell.

    Raises ProblemError where no theme has the name that is asked for, or where it is broken.
    """
    folder = shipped("themes")
    names = theme_names(folder)
    wanted = theme or (FIRST_THEME if FIRST_THEME in names else next(iter(names), ""))
    if wanted not in names:
        raise ProblemError(
            Problem(
                "no-such-theme",
                f"There is no theme {wanted!r}.",
                Place("briefing"),
                help=f"Name one of: {', '.join(names)}.",
            ),
        )
    app = BriefingApp(view, folder, read_theme(folder, wanted))
    with kept_terminal(app):
        app.run()
    return app.return_code or 0, app.crash, app.problems
