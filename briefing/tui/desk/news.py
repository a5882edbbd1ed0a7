"""Updates: the screen of what is new since a moment, or against another file."""

import datetime as dt
from typing import ClassVar

from textual import on
from textual.binding import BindingType

from briefing.incident.steps import source_steps, steps
from briefing.incident.timing import instant_words
from briefing.incident.updates import updates
from briefing.incident.view import View, narrowed
from briefing.tui.desk.history import Spot
from briefing.tui.desk.host import host
from briefing.tui.desk.moments import came_words
from briefing.tui.desk.over import Over
from briefing.tui.desk.updating import Told, told
from briefing.tui.ink import Ink, Line, Span, fit
from briefing.tui.key_rows import Key, bindings
from briefing.tui.keys import UPDATES
from briefing.tui.widgets.lines import Lines
from briefing.tui.widgets.sheet import Sheet

__all__ = ["News"]


class News(Over):
    """What differs between an earlier moment, or another file, and what is shown.

    The part of its spot is the number of the moment: 0 is the latest, -1 is the other file.
    """

    KEYS = UPDATES
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(UPDATES, first=True)]

    told: Told
    base = 0

    def heading(self, width: int) -> Line:
        """Since when, or against what, and up to when."""
        if self.base < 0:
            words = " Updates against the other file"
        elif self.steps:
            came = came_words(self.steps[-1 - self.base].came, self.view)
            words = f" Updates since {instant_words(self.since)}, when came {came}"
        else:
            words = " Updates: no source came in before, to compare with"
        return (Span(fit(words, width), Ink.HEADING),)

    def show(self, spot: Spot) -> None:
        """Lay out what differs from the spot's moment."""
        # Its own view's, for those of the whole would tell what came later.
        self.steps = source_steps(self.view)[:-1]
        other = host(self).other
        self.base = max(min(spot.part, len(self.steps) - 1), -1 if other else 0)
        before = self._before()
        found = updates(before, self.view)
        self.told = told(found, before, self.view, self.laid_width, self._timeless(before))
        lines, stops = self.told.lines, self.told.stops
        names = self.told.targets
        self.lines.sheet = Sheet(
            len(lines), lambda index, _: lines[index], stops, self.told.ends,
            name_at=lambda index: names.get(index, ""),
        )  # fmt: skip
        cursor = next(
            (stop for stop in stops if names[stop] == spot.item), stops[0] if stops else 0
        )
        top = 0 if spot.above is None else cursor - spot.above
        self.lines.return_to((cursor, top))

    def here(self) -> Spot:
        """The item under the cursor, and where on the screen it stands."""
        item = self.told.targets.get(self.lines.cursor, "")
        return Spot("updates", item, self.base, self.lines.cursor - self.lines.top)

    @property
    def since(self) -> dt.datetime:
        """The moment that is compared with."""
        return self.steps[-1 - self.base].moment

    def why_not(self, key: Key) -> str:
        """Why a key would do nothing now."""
        if key.id == "updates-earlier" and self.base >= len(self.steps) - 1:
            return "no source came in before"
        if key.id == "updates-later" and self.base <= (-1 if host(self).other else 0):
            return "no source came in after"
        return super().why_not(key)

    def action_since(self, step: int) -> None:
        """Since an earlier moment, or a later one."""
        self.show(Spot("updates", "", self.base + step))
        for bar in self.query("#heading"):
            bar.refresh()

    @on(Lines.Chosen)
    def action_enter(self) -> None:
        """Open what is under the cursor on the desk."""
        if self.told.stops:
            self.follow(self.told.targets[self.lines.cursor])

    def _before(self) -> View:
        app = host(self)
        if self.base < 0:
            assert app.other is not None
            return narrowed(app.other, None, self.view.filter)
        if not self.steps:
            return self.view
        return narrowed(app.whole, self.since, self.view.filter)

    def _timeless(self, before: View) -> frozenset[str]:
        """What is shown now and in no view as of a moment, however late."""
        if self.base < 0 or before is self.view or self.view.as_of is not None:
            return frozenset()
        latest = narrowed(self.view, steps(self.view)[-1].moment)
        return frozenset(self.view.links.items.keys() - latest.links.items.keys())
