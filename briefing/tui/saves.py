"""What saves bring to the desk: a newer view, or problems that stand there until mended."""

import time
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from textual.timer import Timer

from briefing.files.watching import look
from briefing.incident.safe import one_line
from briefing.problems import Place, Problem, ProblemError, briefly
from briefing.tui.key_rows import rebound, shown_key
from briefing.tui.keys import DESK

if TYPE_CHECKING:
    from briefing.tui.app import BriefingApp
    from briefing.tui.noting import Draft
    from briefing.tui.reloading import Found

__all__ = ["Saves"]

_PAUSE = 1.0
"""Seconds between two looks at seeds in which something is wrong."""

_JUST_NOW = 5.0
"""Seconds after a build from here in which a newer version is taken to come of it."""


class Saves:
    """The saves of the incident on the desk, and of its seeds."""

    def __init__(self, app: "BriefingApp") -> None:
        self._app = app
        self._wrong: dict[str, tuple[Problem, ...]] = {}
        """What is wrong, by what it is wrong with."""
        self.warnings: tuple[Problem, ...] = ()
        """What an editor would want to hear of the last build."""
        self._did = "", 0.0
        """What the last build from here told, and when, in seconds of a clock of its own."""
        self._noting: Draft | None = None
        """What is being noted down just now."""
        self._thread: Thread | None = None
        """What builds or notes beside the screen."""
        self._since = ""
        self._mending: Timer | None = None
        """What looks whether seeds in which something is wrong are mended, by whatever editor."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What keeps the last save from being shown."""
        return tuple(one for several in self._wrong.values() for one in several)

    @property
    def to_read(self) -> tuple[Problem, ...]:
        """What can be read whole: these; else warnings of the last build, and what is set wrong."""
        settings = (*self._app.settings.problems, *self._app.themes.problems)
        return self.problems or (*self.warnings, *settings)

    @property
    def heading(self) -> str:
        """What stands above all that can be read."""
        if self.problems:
            return "Not shown: what is wrong with the last save"
        return "Shown, with warnings" if self.warnings else "What is set wrong"

    def found(self, found: "Found") -> None:
        """Show what is found in the file, or keep what is shown and tell what is wrong."""
        self.wrong("file", found.problems)
        if found.view is not None:
            # What comes of seeds in which something was wrong is nothing: they have been mended.
            self.wrong("seeds", ())
            ready, done = found.ready, self._done()
            if ready is None or ready.before is not self._app.view:
                ready = self._app.made_ready(found.view)
            if not self._app.proposes:
                self._app.say(f"{done}: {ready.news}" if ready and ready.news else done)
            self._app.renew(found.view, ready.shown if ready else None)

    def _done(self) -> str:
        """What brought a newer version: what was done here just now, or a save at some time."""
        done, since = self._did
        self._did = "", 0.0
        if time.monotonic() - since < _JUST_NOW:
            return done
        return f"Saved anew, and shown since {time.strftime('%H:%M:%S')}"

    def build(self) -> None:
        """Build the file anew from its seeds, beside the screen; the file tells what came of it."""
        seeds = self._app.seeds
        if seeds is not None:
            self._app.say("Building …")
            self._beside(lambda: self._app.call_from_thread(self._built, seeds.build()))

    def note(self, draft: "Draft") -> None:
        """Note down what came in, beside the screen, and build the file with it."""
        seeds = self._app.seeds
        if seeds is None:
            return
        self._app.draft = lambda: ("", "", "")
        self._noting = draft

        def add() -> None:
            try:
                ident = seeds.note(*draft)
            except ProblemError as error:
                self._app.call_from_thread(self._not_noted, draft, error.problems)
                return
            self._noting = None
            self._app.call_from_thread(self._app.say, f"Noted as {ident}")
            self._app.call_from_thread(self._built, seeds.build(), f"Noted as {ident}")

        self._beside(add)

    def _built(self, problems: tuple[Problem, ...], told: str = "Built") -> None:
        errors = tuple(one for one in problems if not one.warning)
        self.wrong("seeds", errors)
        self.warnings = () if errors else problems
        count = len(problems)
        reads = self.reads("it" if count == 1 else "them")
        noted = f", with {count} warning{'' if count == 1 else 's'}{reads}" if count else ""
        self._did = f"{told}{noted}", time.monotonic()
        # What is wrong stands where this would be said.
        self._app.say("" if errors else f"{told}{noted}")

    def reads(self, what: str) -> str:
        """By which key one reads `what`: " (! to read it)"."""
        key = next(one for one in rebound(DESK, self._app.changes) if one.id == "problem")
        return f" ({shown_key(key.keys, first=True)} to read {what})"

    def _not_noted(self, draft: "Draft", problems: tuple[Problem, ...]) -> None:
        """Keep what was typed until it can be noted."""
        self._noting, self._app.draft = None, lambda: draft
        self.wrong("seeds", problems)
        self._app.say("Nothing was noted; mend the seeds first, then press the key again")

    def _beside(self, do: Callable[[], object]) -> None:
        def run() -> None:
            try:
                do()
            except Exception as error:
                self._app.fail(error)

        self._thread = Thread(target=run, name="seeds", daemon=True)
        self._thread.start()

    def settle(self, patience: float) -> None:
        """Wait for a note that is being written, for so many seconds at most."""
        if self._thread is not None and self._noting is not None:
            self._thread.join(patience)

    def unnoted(self) -> tuple[Problem, ...]:
        """What was typed to be noted down and never was, so that it is not lost at the end."""
        drafts = (draft for draft in (self._noting, self._app.draft()) if draft and any(draft))
        place = Place(str(self._app.at_hand.file or "briefing"))
        return tuple(_unnoted(draft, place) for draft in drafts)

    def place_in(self, path: str) -> Place | None:
        """The first place in a file of seeds at which something is wrong now."""
        places = [one.place for one in self._wrong.get("seeds", ()) if one.place.path]
        return next(
            (one for one in places if Path(one.path).resolve() == Path(path).resolve()), None
        )

    def wrong(self, what: str, problems: tuple[Problem, ...]) -> None:
        """What is wrong with the file, or with the seeds, as they are now; nothing, where ()."""
        if problems != self._wrong.get(what, ()):
            self._since = time.strftime("%H:%M")
        self._wrong[what] = problems
        self._app.stand(self._words())
        if what == "seeds":
            self._await_mending()

    def _await_mending(self) -> None:
        """Build again when a file in which something is wrong is saved, in whatever editor."""
        if self._mending is not None:
            self._mending.stop()
            self._mending = None
        paths = {Path(one.place.path) for one in self._wrong["seeds"] if one.place.path}
        if paths:
            before = {path: look(path) for path in paths}

            def build_if_saved() -> None:
                if any(look(path) != seen for path, seen in before.items()):
                    mending.stop()
                    self.build()

            self._mending = mending = self._app.set_interval(_PAUSE, build_if_saved)

    def _words(self) -> str:
        if not self.problems:
            return ""
        first, *others = self.problems
        more = f" (and {len(others)} more)" if others else ""
        return one_line(f"NOT SHOWN, save of {self._since}{more}: {briefly(first)}")


def _unnoted(draft: "Draft", place: Place) -> Problem:
    what, by, from_ = (one_line(one) for one in draft)
    told = (f"“{what}”", f"by “{by}”" if by else "", f"from “{from_}”" if from_ else "")
    sentence = f"What was typed was not noted down: {', '.join(filter(None, told))}."
    remedy = "Copy it from here; `briefing add` notes it down."
    return Problem("not-noted", sentence, place, remedy, warning=True)
