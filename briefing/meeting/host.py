"""A meeting as its leader leads it: lays views out, tells who follows, logs. Knows no screen.

It is told the state after every change, and asks nothing; nothing in it waits for the log's disk.
"""

import datetime as dt
from collections.abc import Callable

from msgspec import structs

from briefing.incident import canonical
from briefing.incident.marking import Marking, highest
from briefing.incident.safe import SafeText, one_line
from briefing.incident.updates import updates
from briefing.incident.view import View, cut
from briefing.meeting.entries import Entry, Minute, MinuteKind, Record, Scene, Shown, new_id
from briefing.meeting.folder import Folder
from briefing.meeting.leader import Leader
from briefing.meeting.state import State, encode, ended, for_window
from briefing.meeting.store import Kept
from briefing.meeting.views import Written, written
from briefing.meeting.wire import Hello, Role, Size
from briefing.meeting.writer import Writer
from briefing.problems import ProblemError
from briefing.slides.deck import Deck
from briefing.slides.news import News, news_of

__all__ = ["Host", "Stand"]

Stand = tuple[Deck, Deck, State]
"""The deck of the presenter, that of the room, and the state of both."""


class Host:
    """Leads one meeting, or goes on with one, of which there is a log from `before`."""

    def __init__(self, folder: Folder, kept: Kept, before: Record | None = None) -> None:
        self._folder = folder
        self.changed: Callable[[], object] = lambda: None
        """Called, from any thread, when there is more to say of windows and minutes."""
        self._stand: Stand | None = None
        self._room: View | None = None
        self._before: View | None = None
        self._digests: list[tuple[View, str]] = []
        self._laid_out: set[str] = set()
        self._lower: list[tuple[View, Deck]] = []
        self._shown: Shown | None = None
        shown = before.shown if before else ()
        self._highest = highest(Marking.CLEAR, *_marked(*[one.scene for one in shown]))
        self._minutes = len(before.minutes) if before else 0
        self._refused = ""
        self._unseen = ""
        self._said = ""
        self._writer = Writer(kept, self._saved)
        self.leader = Leader(folder.socket, self._told, self._windows_changed)

    # What the stage calls ------------------------------------------------------------------------

    def publish(self, room: Deck) -> dict[Marking, str]:
        """Lay out what the room may see, and keep it beside the log; its digest by its ceiling."""
        self._before, self._room = self._room, room.view
        # Encoded once: while the other thread did it again, this one would stand.
        view = written(room.view, room.news)
        self._writer.keep(view)
        return {room.view.ceiling: self._lay_out(room, view)}

    def tell(self, mine: Deck, room: Deck, state: State, now: dt.datetime) -> None:
        """What the meeting's state is now: tell who follows, and have it logged."""
        if self._stand is not None and self._stand[2] is state:
            return
        self._stand = mine, room, state
        self.leader.tell()
        self._forget(mine.view, room.view)
        self._writer.write(*self._showing(now), state=encode(state))

    def carry_on(self, by: dt.timedelta, now: dt.datetime) -> None:
        """The wall's clock was set: what is shown counts by the old time till now, then anew."""
        if self._shown is not None:
            scene = self._shown.scene
            ended = structs.replace(self._shown, until=now - by, windows=self._windows())
            self._shown = Shown(new_id(), scene, now, None, self.leader.audience)
            self._writer.write(ended, self._shown)

    @property
    def sizes(self) -> tuple[Size, ...]:
        """The sizes in which the audience sees slides, the smallest first."""
        return self.leader.sizes

    def note(self, kind: MinuteKind, text: SafeText, marking: Marking, now: dt.datetime) -> None:
        """Write down a minute, tied to what the room sees just now."""
        scene = self._scene() or Scene("", SafeText(""), 1, "", Marking.CLEAR)
        self._writer.write(Minute(new_id(), kind, text, now, scene, marking))
        self._minutes += 1

    @property
    def highest(self) -> Marking:
        """The highest marking that the room has seen in this meeting."""
        return self._highest

    @property
    def refused(self) -> str:
        """Why the disk does not take what is to be logged; "" where it does."""
        return self._refused

    @property
    def words(self) -> str:
        """How it stands with windows and minutes, in a few words."""
        count = self.leader.audience
        windows = f"{count} window{'' if count == 1 else 's'} follow{'s' if count == 1 else ''}"
        if small := self.leader.too_small:
            windows += f" · {small} NOT: too small"
        if self._unseen:
            windows += f" · NOT SHOWN TO THEM: {self._unseen}"
        if self._refused:
            return f"{windows} · NOT SAVED: {self._refused}"
        if any(isinstance(one, Minute) for one in self._writer.unsaved):
            return f"{windows} · saving a minute …"
        saved = f" · {self._minutes} minute{'' if self._minutes == 1 else 's'} saved"
        return f"{windows}{saved if self._minutes else ''}"

    def let_go(self) -> None:
        """Nobody follows any longer, and another meeting may have the name; the log goes on."""
        self.leader.stop()
        self._folder.let_go()

    def close(self, now: dt.datetime, patience: float, *, meant: bool = False) -> tuple[Entry, ...]:
        """End the log; what could not be put on the disk in so many seconds is given back.

        Where that is `meant`, the meeting is over, and its clock stands.
        """
        if self._shown is not None:
            self._writer.write(structs.replace(self._shown, until=now))
        if meant and self._stand is not None:
            self._writer.write(state=encode(ended(self._stand[2], now)))
        return self._writer.close(patience)

    # What followers may know ---------------------------------------------------------------------

    def _told(self, hello: Hello) -> State:
        assert self._stand is not None
        mine, room, state = self._stand
        if hello.role is Role.NOTES:
            if not mine.view.ceiling.within(hello.ceiling):
                return State(number=state.number, blank=True)
            views = {room.view.ceiling: self._lay_out(room)}
            views[mine.view.ceiling] = self._lay_out(mine)
            return structs.replace(state, views=views)
        deck = self._deck(room, hello.ceiling)
        if deck is None:
            return State(number=state.number, blank=True)
        ceiling = deck.view.ceiling
        told = structs.replace(state, views={ceiling: self._lay_out(deck)})
        return for_window(told, ceiling, deck)

    def _deck(self, room: Deck, ceiling: Marking) -> Deck | None:
        """The room's deck, or what a window may have of it that may show less."""
        if room.view.ceiling.within(ceiling):
            return room
        for view, deck in self._lower:
            if view is room.view and deck.view.ceiling is ceiling:
                return deck
        try:
            view = cut(room.view.incident, ceiling=ceiling)
        except ProblemError:
            return None
        deck = Deck(view, self._news(view))
        self._lower.append((room.view, deck))
        return deck

    def _news(self, view: View) -> News:
        """What is new in less than the room has: by what of it was there before, and of no more."""
        if self._before is None:
            return {}
        try:
            before = cut(self._before.incident, ceiling=view.ceiling)
        except ProblemError:
            return {}
        return news_of(updates(before, view))

    def _known(self, view: View) -> str:
        return next((digest for known, digest in self._digests if known is view), "")

    def _digest(self, view: View) -> str:
        digest = self._known(view)
        if not digest:
            digest = canonical.digest(view.incident)
            self._digests.append((view, digest))
        return digest

    def _lay_out(self, deck: Deck, as_written: Written | None = None) -> str:
        """Lay a view out, unless it is; where that is refused the next time is another try."""
        view = deck.view
        known = self._known(view)
        if known in self._laid_out:
            return known
        as_written = as_written or written(view, deck.news)
        if not known:
            self._digests.append((view, as_written.digest))
        try:
            self._folder.publish(as_written)
        except ProblemError as error:
            self._unseen = error.problems[0].sentence
        else:
            self._unseen = ""
            self._laid_out.add(as_written.digest)
        return as_written.digest

    def _forget(self, *views: View) -> None:
        """Remove what was laid out of views that are no longer shown."""
        lower = [(view, deck) for view, deck in self._lower if any(view is one for one in views)]
        held = (*views, *[deck.view for _, deck in lower])
        kept = [(view, digest) for view, digest in self._digests if any(view is h for h in held)]
        if len(kept) != len(self._digests):
            self._digests, self._lower = kept, lower
            self._laid_out.intersection_update(digest for _, digest in kept)
            self._folder.keep(*self._laid_out)

    # What is logged ------------------------------------------------------------------------------

    def _scene(self) -> Scene | None:
        """What the room sees; None while that is nothing.

        While it is blank that is the holding text, of which nobody knows but that the room may
        read it.
        """
        assert self._stand is not None
        _, room, state = self._stand
        if state.blank:
            words = one_line(f"Blank, with “{state.holding}”")
            return Scene("", words, 1, "", room.view.ceiling)
        slide = room.slide(state.shown.slide)
        if slide is None:
            return None
        digest = self._digest(room.view)
        return Scene(slide.id, one_line(slide.named()), state.shown.page + 1, digest, slide.marking)

    def _showing(self, now: dt.datetime) -> list[Entry]:
        """The entries that a change makes: what is no longer shown, and what is shown now."""
        scene = self._scene()
        if self._shown is not None and self._shown.scene == scene:
            return []
        ended: list[Entry] = []
        if self._shown is not None:
            ended.append(structs.replace(self._shown, until=now, windows=self._windows()))
        self._shown = None
        if scene is not None:
            self._highest = highest(self._highest, *_marked(scene))
            self._shown = Shown(new_id(), scene, now, None, self.leader.audience)
            ended.append(self._shown)
        return ended

    def _windows(self) -> int:
        return max(self._shown.windows if self._shown else 0, self.leader.audience)

    def _windows_changed(self) -> None:
        if self._shown is not None and self.leader.audience > self._shown.windows:
            self._shown = structs.replace(self._shown, windows=self.leader.audience)
            self._writer.write(self._shown)
        self.changed()

    def _saved(self, _: tuple[str, ...], error: ProblemError | None) -> None:
        self._refused = error.problems[0].sentence if error else ""
        words = self.words
        if words != self._said:
            self._said = words
            self.changed()


def _marked(*scenes: Scene) -> list[Marking]:
    """The markings of what was shown of the record; a holding text has none of its own."""
    return [one.marking for one in scenes if one.slide]
