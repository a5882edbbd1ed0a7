"""Themes from their files: read, checked, told of when broken. One file a theme, in `themes/`."""

import tomllib
from pathlib import Path

from textual.color import Color, ColorParseError
from textual.theme import Theme

from briefing.files.opening import read_bytes
from briefing.problems import Place, Problem, ProblemError

__all__ = ["OWN_COLOURS", "read_theme", "theme_names"]

OWN_COLOURS = [
    "rule",
    "faint",
    "heading",
    "time",
    "kind",
    "account",
    "disputed",
    "first-side",
    "second-side",
    "third-side",
    "quote",
    "inferred",
    "missing",
    "cite",
    "cursor",
]
"""What a theme says beside Textual's own terms, each a colour."""


def theme_names(folder: Path) -> list[str]:
    """The names of the themes in a folder, in order; what is in their files is read later."""
    return sorted(path.stem for path in folder.glob("*.toml"))


def read_theme(folder: Path, name: str) -> Theme:
    """A theme of a folder.

    Every colour is tried before it is used, for Textual fails on a bad one only when it draws.
    Raises ProblemError for a file that is no theme.
    """
    path = folder / f"{name}.toml"
    try:
        fields = tomllib.loads(read_bytes(path).decode())
        theme = Theme(name=name, **fields)
        theme.to_color_system().generate()
        missing = [name for name in OWN_COLOURS if name not in theme.variables]
        for name in OWN_COLOURS:
            Color.parse(str(theme.variables.get(name, "black")))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, TypeError, ColorParseError) as error:
        raise ProblemError(_broken(path, str(error))) from error
    if missing:
        raise ProblemError(_broken(path, f"it gives no {', '.join(missing)}"))
    return theme


def _broken(path: Path, why: str) -> Problem:
    return Problem(
        code="broken-theme",
        sentence=f"This theme cannot be used: {' '.join(why.split())}.",
        place=Place(str(path)),
        help="Compare it with dark.toml.",
    )
