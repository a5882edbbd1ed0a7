"""What saves bring to the desk: a newer view, or problems that stand there until mended."""

import time
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.incident.safe import one_line
from briefing.problems import Problem, standing

if TYPE_CHECKING:
    from briefing.tui.app import BriefingApp
    from briefing.tui.reloading import Found

__all__ = ["Saves"]


class Saves:
    """The saves of the incident on the desk, and of its seeds."""

    def __init__(self, app: "BriefingApp") -> None:
        self._app = app
        self._wrong: dict[str, tuple[Problem, ...]] = {}
        """What is wrong, by what it is wrong with."""
        self._since = ""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What keeps the last save from being shown."""
        return tuple(one for several in self._wrong.values() for one in several)

    def found(self, found: "Found") -> None:
        """Show what is found in the file, or keep what is shown and tell what is wrong."""
        self.wrong("file", found.problems)
        if found.view is not None:
            self._app.say(f"Saved anew, and shown since {time.strftime('%H:%M:%S')}")
            self._app.renew(found.view)

    def wrong(self, what: str, problems: tuple[Problem, ...]) -> None:
        """What is wrong with the file, or with the seeds, as they are now; nothing, where ()."""
        if problems != self._wrong.get(what, ()):
            self._since = time.strftime("%H:%M")
        self._wrong[what] = problems
        self._app.stand(self._words())

    def _words(self) -> str:
        if not self.problems:
            return ""
        first, *others = self.problems
        more = f" (and {len(others)} more)" if others else ""
        # The folders are for whoever reads the whole of it; a line has no room for them.
        named = first.place._replace(path=Path(first.place.path).name)
        told = f"{standing(named)}: {first.sentence}" if named.path else first.sentence
        return one_line(f"NOT SHOWN, save of {self._since}{more}: {told}")
