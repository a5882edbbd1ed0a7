"""How editors are told to open a file at a line. Pure: nothing is run."""

import shlex
from pathlib import Path

from briefing.problems import Place

__all__ = ["editor_command", "editor_named"]

_PLUS = frozenset(
    (
        *("vi", "vim", "nvim", "view", "ex", "elvis", "gvim", "mvim", "nano", "pico", "micro"),
        *("emacs", "emacsclient", "mg", "jed", "joe", "jmacs", "kak", "ne", "tilde", "mcedit"),
        "gedit",
    )
)
"""Those that take ``+12 file``."""

_COLON = frozenset(("hx", "helix", "subl", "zed", "code", "code-insiders", "codium", "cursor"))
"""Those that take ``file:12:3``."""

_WAITS = {
    **dict.fromkeys(("code", "code-insiders", "codium", "cursor"), ("--wait", "--goto")),
    **dict.fromkeys(("subl", "zed", "gedit"), ("--wait",)),
    **dict.fromkeys(("gvim", "mvim"), ("-f",)),
}
"""What makes those wait, or go to a line, that otherwise would not."""


def editor_named(environment: dict[str, str]) -> str:
    """The editor that a user wants, as a command; "" where none is named."""
    return environment.get("VISUAL", "").strip() or environment.get("EDITOR", "").strip()


def editor_command(editor: str, place: Place) -> list[str]:
    """The command that opens the file of a place at its line; ValueError for an unfinished quote.

    An editor that is not known here is given the file alone.
    """
    words = shlex.split(editor)
    name = Path(words[0]).name
    more = [one for one in _WAITS.get(name, ()) if one not in words]
    if place.line and name in _COLON:
        return [*words, *more, f"{place.path}:{place.line}:{max(place.column, 1)}"]
    if place.line and name in _PLUS:
        return [*words, *more, f"+{place.line}", place.path]
    return [*words, *(one for one in more if one != "--goto"), place.path]
