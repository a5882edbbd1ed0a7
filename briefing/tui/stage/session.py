"""A presentation as it goes: what the presenter has, what the room has, and the state of it all.

Knows no screen; it is told the time, and the size in which slides are laid out.
"""

import datetime as dt
from collections.abc import Callable

from msgspec import structs

from briefing.incident.marking import Marking
from briefing.incident.safe import SafeText
from briefing.incident.types import Item, SlideKind
from briefing.incident.updates import Updates, updates
from briefing.incident.view import View
from briefing.meeting import clocks, state
from briefing.meeting.state import Position, State
from briefing.slides import walking
from briefing.slides.about import slides_about
from briefing.slides.deck import Deck, slide_of
from briefing.slides.laying import Stand
from briefing.slides.news import news_of
from briefing.slides.slide import Slide
from briefing.tui.stage.layouts import Layouts

__all__ = ["Publisher", "Session"]

Publisher = Callable[[Deck], dict[Marking, str]]

HOLDING = SafeText("We go on shortly.")
"""The holding text as long as nobody has typed another."""

DEPTH = 200
"""Places kept to go back to."""

NO_OWN = "What was selected has no slide of its own here: this one tells of it, and points at it"
NO_SLIDE = "No slide here tells of what was selected: / finds it, and shows it"


class Session(Layouts):
    """One presentation. ``mine`` is what the presenter may see, ``room`` what the audience may.

    Where a window shows slides alone both are the same.
    """

    def __init__(self, mine: View, room: View, publisher: Publisher = lambda _: {}) -> None:
        super().__init__()
        self.mine = Deck(mine)
        self.room = self.mine if room is mine else Deck(room)
        self.publisher = publisher
        """Lays the room's view out for other windows, and tells by which hash."""
        self.proposed: tuple[View, View] | None = None
        """The views of a record that has changed on disk, until they are published."""
        self.news: Updates | None = None
        """What these would bring."""
        self.behind: list[Position] = []
        """Places to go back to, the last left last."""
        self._behind_shown: tuple[Position, ...] = ()
        """Those of the slide that the room sees, for whoever goes back to it."""
        self.state = State(holding=HOLDING, views=publisher(self.room))
        self._enter(self.mine.ids[0] if self.mine.ids else "")

    # What there is -------------------------------------------------------------------------------

    @property
    def cursor(self) -> Position:
        """Where the presenter is."""
        return self.state.cursor

    def is_showable(self, slide: str) -> bool:
        """Whether the room may have a slide."""
        return slide in self.room

    def made(self, slide: str) -> Slide | None:
        """The slide of that id, as the room sees it wherever the room may."""
        return self.room.slide(slide) or self.mine.slide(slide)

    def upcoming(self) -> str:
        """The slide after this one, "" at the end; from outside the deck, the one left last."""
        number = self.mine.number(self.cursor.slide)
        if number is None:
            position = self.way_back()
            return position.slide if position else ""
        return self.mine.ids[number + 1] if number + 1 < len(self.mine.ids) else ""

    # Moving --------------------------------------------------------------------------------------

    def forward(self, now: dt.datetime) -> bool:
        """The next step, page or slide; from an answer, back to where it was asked for."""
        self.state = state.with_clocks(self.state, clocks.begun(self.state.clocks, now))
        return self._step(1)

    def backward(self) -> bool:
        """The step, page or slide before."""
        return self._step(-1)

    def to_end(self, direction: int) -> bool:
        """To the first slide or to the last."""
        return self.jump(0 if direction < 0 else len(self.mine.ids) - 1)

    def jump(self, number: int) -> bool:
        """To a slide by its number in the presenter's deck, from 0; False where there is none."""
        if not 0 <= number < len(self.mine.ids) or self.mine.ids[number] == self.cursor.slide:
            return False
        self._leave()
        return self._enter(self.mine.ids[number], at_lit=True)

    def show(self, item: Item) -> bool:
        """An item as a slide of its own, as an answer; `back` leads to the exact place again."""
        slide = slide_of(item)
        if slide == self.cursor.slide or slide not in self.mine:
            return False
        self._leave()
        return self._enter(slide)

    def begin_at(self, item: Item) -> str:
        """Begin at an item's slide, or at one that tells of it; what there is to say of that."""
        for slide in slides_about(item):
            part = self._about(slide, item.id)
            is_own = slide == slide_of(item)
            if self.mine.number(slide) is not None and (is_own or part is not None):
                self._enter(slide, lit=None if is_own else part)
                return "" if is_own else NO_OWN
        return NO_SLIDE

    def back(self) -> bool:
        """To the exact place that was left."""
        position = self.way_back()
        if position is None:
            return False
        while self.behind and self.behind.pop() is not position:
            pass
        self._move(position)
        return True

    def way_back(self) -> Position | None:
        """Where `back` leads; from a slide outside the deck at least to the first; None nowhere."""
        for position in reversed(self.behind):
            if position.slide in self.mine and position != self.cursor:
                return position
        if self.mine.number(self.cursor.slide) is not None or not self.mine.ids:
            return None
        return self._position(self.mine.ids[0], self.stands(self.mine.ids[0])[0])

    def light(self, direction: int) -> bool:
        """Point at the next part that is uncovered on the page, at the one before, or at none."""
        chosen = self._next_lit(direction)
        if chosen == self.cursor.lit:
            return False
        self._move(structs.replace(self.cursor, lit=chosen))
        return True

    def can_light(self, direction: int) -> bool:
        """Whether there is another part to point at, or this one to let go."""
        return self._next_lit(direction) != self.cursor.lit

    def _next_lit(self, direction: int) -> int | None:
        laid = self.laid(self.cursor.slide)
        if laid is None:
            return None
        here, parts = self.cursor, laid.slide.parts
        page = laid.pages[self.page(here)]
        seen = [part for part in page.parts() if parts[part].step <= here.step]
        if here.lit not in seen:
            return seen[0] if seen and direction > 0 else None
        at = seen.index(here.lit) + direction
        if direction > 0:
            return seen[min(at, len(seen) - 1)]
        return seen[at] if at >= 0 else None

    # The room ------------------------------------------------------------------------------------

    def freeze(self) -> None:
        """The room stays with what it sees; or, where it does, the presenter goes back to it."""
        if self.state.frozen:
            self.state = state.thawed(self.state)
            self.behind = [*self._behind_shown]
        else:
            self.state = state.frozen(self.state)

    def show_now(self) -> bool:
        """Show the room what the presenter sees; False where it sees that, or may not."""
        showable = self.is_showable(self.cursor.slide)
        if not showable or (self.state.shown == self.cursor and not self.state.blank):
            return False
        self._become(state.shown_now(self.state, showable=True))
        return True

    def blank(self) -> None:
        """Nothing but the holding text; or the slide again."""
        self.state = state.blanked(self.state, blank=not self.state.blank)

    def hold(self, text: SafeText) -> None:
        """Nothing but this text."""
        self.state = state.blanked(self.state, blank=True, holding=text)

    def set_clocks(self, changed: clocks.Clocks) -> None:
        """The meeting's clocks as they are now."""
        self.state = state.with_clocks(self.state, changed)

    def resume(self, stopped: State) -> None:
        """Go on in the state in which a meeting stopped, as far as the record still has it."""
        cursor = stopped.cursor if stopped.cursor.slide in self.mine else self.state.cursor
        shown = stopped.shown if self.is_showable(stopped.shown.slide) else Position()
        number = max(stopped.number, self.state.number) + 1
        views = self.state.views
        self.state = structs.replace(
            stopped, number=number, views=views, cursor=cursor, shown=shown
        )

    # The record ----------------------------------------------------------------------------------

    def propose(self, mine: View, room: View) -> bool:
        """Keep what has changed on disk until it is published; False where nothing differs."""
        news = updates(self.mine.view, mine)
        if not news and mine.incident == self.mine.view.incident:
            self.proposed = self.news = None
            return False
        self.proposed, self.news = (mine, room), news
        return True

    def publish(self) -> bool:
        """Show what was proposed. Nobody is moved: what is still there stays where it was."""
        if self.proposed is None:
            return False
        mine, room = self.proposed
        before, shown, cursor = self.mine, self.state.shown, self.cursor
        self.mine = Deck(mine, news_of(updates(before.view, mine)))
        self.room = Deck(room, news_of(updates(self.room.view, room)))
        self.proposed = self.news = None
        self._laid.clear()
        cursor = self._still(cursor, before)
        shown = self._still(shown, before) if shown != self.state.cursor else cursor
        if not self.is_showable(shown.slide):
            shown = Position()
        self.state = state.published(self.state, self.publisher(self.room), shown, cursor)
        return True

    def become(self, mine: Deck, room: Deck) -> None:
        """Have other decks, as whoever leads says that they are; where in them is told apart."""
        self.mine, self.room = mine, room
        self._laid.clear()

    def _still(self, position: Position, before: Deck) -> Position:
        """The same place in the new deck; the slide that stands there where it is gone."""
        if position.slide in self.mine:
            return position
        number = before.number(position.slide) or 0
        slide = self.mine.ids[min(number, len(self.mine.ids) - 1)] if self.mine.ids else ""
        those = self.stands(slide)
        return self._position(slide, those[0]) if those else Position()

    # How -----------------------------------------------------------------------------------------

    def stepped(self, position: Position, direction: int) -> Stand | None:
        """The next stand on the same slide, or the one before; None at its end."""
        walk = walking.forward if direction > 0 else walking.back
        return walk(self.stands(position.slide), Stand(position.part, position.share))

    def _step(self, direction: int) -> bool:
        position = self.cursor
        stepped = self.stepped(position, direction)
        if stepped is not None:
            self._move(self._position(position.slide, stepped))
            return True
        number = self.mine.number(position.slide)
        if number is None:
            return self.back()
        number += direction
        if not 0 <= number < len(self.mine.ids):
            return False
        return self._enter(self.mine.ids[number], at_end=direction < 0)

    def _enter(
        self, slide: str, *, at_end: bool = False, at_lit: bool = False, lit: int | None = None
    ) -> bool:
        """Go to a slide, where a part may be `lit`; on the timeline what was shown just before."""
        those = self.stands(slide)
        if not those:
            return False
        stand = those[-1 if at_end else 0]
        at_lit = at_lit or lit is not None
        lit = self._shown_before(slide) if lit is None else lit
        if lit is not None:
            seen = walking.stand_at(those, lit)
            # Whoever steps on sees the timeline from where it is entered: nothing is passed over.
            stand = seen if at_lit else stand
            lit = lit if seen == stand else None
        self._move(structs.replace(self._position(slide, stand), lit=lit))
        return True

    def _shown_before(self, slide: str) -> int | None:
        """On the timeline, the part that is about what was shown just before; else None."""
        item = self.cursor.slide.partition("/")[2]
        return self._about(slide, item) if item and slide == SlideKind.TIMELINE else None

    def _about(self, slide: str, item: str) -> int | None:
        """The part of a slide that is about an item, by its id; None where none is."""
        made = self.made(slide)
        parts = made.parts if made else ()
        return next((number for number, part in enumerate(parts) if part.item == item), None)

    def _position(self, slide: str, stand: Stand) -> Position:
        made = self.made(slide)
        assert made is not None
        step = walking.step_at(made, stand)
        there = Position(slide=slide, step=step, part=stand.part, share=stand.share)
        return structs.replace(there, page=self.most_pages(there)[0])

    def _leave(self) -> None:
        """Keep the place to go back to."""
        self.behind = [*self.behind[-DEPTH + 1 :], self.cursor]

    def _move(self, position: Position) -> None:
        showable = self.is_showable(position.slide)
        self._become(state.moved(self.state, position, showable=showable))

    def _become(self, changed: State) -> None:
        """Be in another state; where the room sees what the presenter has, its way back is known.

        Whoever goes on alone leaves that place with the ways that led to it.
        """
        self.state = changed
        if changed.shown == changed.cursor:
            self._behind_shown = (*self.behind,)
