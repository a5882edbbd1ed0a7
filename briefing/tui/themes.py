"""Themes from their files: read, checked, told of when broken. One file a theme, in `themes/`."""

import re
import tomllib
from bisect import bisect_right
from pathlib import Path

from textual.color import Color, ColorParseError
from textual.theme import Theme

from briefing.files.opening import read_bytes
from briefing.problems import Place, Problem, ProblemError, quoted

__all__ = ["OWN_COLOURS", "Themes", "read_theme"]

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
    "veil",
    "tlp-red",
    "tlp-amber",
    "tlp-green",
    "tlp-clear",
    "tlp-ground",
]
"""What a theme says beside Textual's own terms, each a colour."""

_TERMINALS_OWN = {"ansi-background": "ansi_default", "ansi-foreground": "ansi_default"}
"""What Textual's sheets ask for, and its themes of the terminal's own colours do not have."""

_MISTAKES = (AttributeError, TypeError, ValueError)
"""What comes of a file that is no theme, a TOML that is none among it."""


class Themes:
    """The themes in some folders, each of which need not exist.

    Of several files of one name the first folder's is used, unless it is broken. What is in them is
    read only of the theme that is asked for.
    """

    def __init__(self, *folders: Path) -> None:
        self._folders = folders
        self.problems: tuple[Problem, ...] = ()
        """What was found broken, each once."""

    def names(self) -> list[str]:
        """The names, in order."""
        return sorted({path.stem for folder in self._folders for path in folder.glob("*.toml")})

    def read(self, name: str) -> Theme | None:
        """The theme of a name; None where there is none, or a broken one: that is a problem."""
        for folder in self._folders:
            if (folder / f"{name}.toml").is_file():
                try:
                    return read_theme(folder, name)
                except ProblemError as error:
                    self.problems = tuple(dict.fromkeys((*self.problems, *error.problems)))
        return None

    def after(self, name: str) -> Theme | None:
        """The next theme that can be used, round and round; None where there is no other."""
        names = self.names()
        place = bisect_right(names, name)
        found = (self.read(one) for one in (*names[place:], *names[:place]) if one != name)
        return next((theme for theme in found if theme is not None), None)


def read_theme(folder: Path, name: str) -> Theme:
    """A theme of a folder.

    Every colour is tried before it is used, for Textual fails on a bad one only when it draws.
    Raises ProblemError for a file that is no theme.
    """
    path = folder / f"{name}.toml"
    text = ""
    try:
        text = read_bytes(path).decode()
        fields = tomllib.loads(text)
        theme = Theme(name=name, **fields)
        if theme.ansi:
            theme.variables |= _TERMINALS_OWN | theme.variables
        known = theme.to_color_system().generate()
        missing = [name for name in OWN_COLOURS if name not in theme.variables]
        unknown = theme.variables.keys() - OWN_COLOURS - known.keys()
        for value in theme.variables.values():
            Color.parse(str(value))
    except UnicodeDecodeError as error:
        raise ProblemError(_broken(path, "it is not UTF-8")) from error
    except ColorParseError as error:
        raise ProblemError(_no_colour(path, text, str(error))) from error
    except _MISTAKES as error:
        raise ProblemError(_broken(path, str(error))) from error
    if missing or unknown:
        why = f"gives no {', '.join(missing)}" if missing else f"knows a {', '.join(unknown)}"
        raise ProblemError(_broken(path, f"it {why}"))
    return theme


def _no_colour(path: Path, text: str, why: str) -> Problem:
    """Textual names the colour that is none, but not what is to have it, nor where that stands."""
    for line, words in enumerate(text.splitlines(), 1):
        set_here = re.match(r"""\s*["']?([\w-]+)["']?\s*=\s*["']([^"']*)["']""", words)
        if set_here and repr(set_here[2]) in why:
            return _broken(path, f"its {set_here[1]} is no colour: {quoted(set_here[2])}", line)
    return _broken(path, why)


def _broken(path: Path, why: str, line: int = 0) -> Problem:
    return Problem(
        code="broken-theme",
        sentence=f"This theme cannot be used: {' '.join(why.split())}.",
        place=Place(str(path), line),
        help="Compare it with dark.toml.",
    )
