"""The whole state of a meeting, small enough to travel as one line. Pure: no clock, file or socket.

It says what the room sees and where the presenter is, by the ids of slides, and of which view; of
the record itself it holds nothing. Each change makes another state, whose number is one higher.
"""

import datetime as dt
from collections.abc import Container
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from briefing.incident.marking import Marking
from briefing.incident.safe import SafeText, one_line
from briefing.incident.types import Digest
from briefing.meeting.clocks import Clocks, toggled

__all__ = [
    "LONGEST",
    "PROTOCOL",
    "Position",
    "State",
    "blanked",
    "decode",
    "encode",
    "ended",
    "for_window",
    "frozen",
    "going_on",
    "moved",
    "published",
    "shown_now",
    "thawed",
    "with_clocks",
]

PROTOCOL = 1
"""The version of the line; a window that knows another one cannot follow."""

LONGEST = 16_384
"""The most bytes that a line may have, its newline included."""

MAX_HOLDING = 500
"""The most characters of a holding text."""

Count = Annotated[int, Meta(ge=0, le=1_000_000)]
SlideId = Annotated[str, Meta(pattern=r"^([a-z]+(/[a-z0-9-]+)?)?$", max_length=120)]


class _Part(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """The manner of all that travels: unchangeable, by keyword, strict, defaults left out."""


class Position(_Part, frozen=True, kw_only=True):
    """A place in the slides: which slide, where in it, how much of it is uncovered.

    ``slide`` is the slide's id, ``event/two-drones``; "" before anything is shown. ``step`` is the
    last step that is uncovered, 0 for what stands there from the first. Pages hang on the size of a
    window, so the place is at a ``part`` of the slide, ``share`` millionths into it, from which
    `slides.laying.page_at` finds the page of any window; ``page`` (from 0) is that of the window
    with the most. ``lit`` is the part that is pointed at, None where none is.
    """

    slide: SlideId = ""
    step: Count = 0
    page: Count = 0
    part: Count = 0
    share: Count = 0
    lit: Count | None = None


class State(_Part, frozen=True, kw_only=True):
    """All that a window has to know to be right at once, however late it comes.

    ``number`` grows with each change; of two states the higher one holds. ``views`` gives for each
    ceiling in use the SHA-256 of the published view's canonical JSON, by which its file is named.
    ``shown`` is what the room sees. ``cursor`` is where the presenter is, which differs from it
    while the room is ``frozen``, and on what is the presenter's alone. While ``blank``, nothing of
    the record is shown but the ``holding`` text. ``clocks`` are moments: each window counts itself.
    ``over`` is told last, by a leader that ends as it was meant to.
    """

    protocol: Literal[1] = 1
    number: Count = 0
    views: dict[Marking, Digest] = {}
    shown: Position = Position()
    cursor: Position = Position()
    frozen: bool = False
    blank: bool = False
    holding: SafeText = SafeText("")
    clocks: Clocks = Clocks()
    over: bool = False

    def __post_init__(self) -> None:
        """What was sent by somebody else is outside text too."""
        if len(self.holding) > MAX_HOLDING or one_line(self.holding) != self.holding:
            raise ValueError("the holding text is too long, or not safe to show")


def moved(state: State, position: Position, *, showable: bool) -> State:
    """The presenter goes somewhere, and the room with them.

    Not while it is frozen, nor where they go to what is theirs alone, which is not `showable`.
    """
    shown = position if showable and not state.frozen else state.shown
    return _changed(state, cursor=position, shown=shown)


def frozen(state: State) -> State:
    """Whatever the presenter does, the room sees what it sees."""
    return _changed(state, frozen=True)


def thawed(state: State) -> State:
    """The room follows again; the presenter is back where it is, so that nothing jumps."""
    return _changed(state, frozen=False, cursor=state.shown)


def shown_now(state: State, *, showable: bool) -> State:
    """The room sees what the presenter has before them, and follows again; not what is theirs."""
    if not showable:
        return state
    return _changed(state, frozen=False, blank=False, shown=state.cursor)


def blanked(state: State, *, blank: bool, holding: SafeText | None = None) -> State:
    """Show nothing but the holding text, a new one if it is given; or show the slide again."""
    text = state.holding if holding is None else holding
    return _changed(state, blank=blank, holding=text)


def published(state: State, views: dict[Marking, str], shown: Position, cursor: Position) -> State:
    """Other views are out; the room stays where it was, which may be another place in them."""
    return _changed(state, views=views, shown=shown, cursor=cursor)


def with_clocks(state: State, clocks: Clocks) -> State:
    """The state with other clocks; the same one where they are the same."""
    return state if clocks == state.clocks else _changed(state, clocks=clocks)


def ended(state: State, now: dt.datetime) -> State:
    """The meeting is over as it was meant to be, and its clock stands until it goes on."""
    run = state.clocks.run
    clocks = toggled(state.clocks, now) if run and run.paused is None else state.clocks
    return _changed(state, over=True, clocks=clocks)


def going_on(state: State, now: dt.datetime) -> State:
    """The meeting goes on from where it stopped: from its end no time has passed till now.

    One that ended otherwise has not stopped for those who were in it, and nor has its clock.
    """
    if not state.over:
        return state
    run = state.clocks.run
    clocks = toggled(state.clocks, now) if run and run.paused else state.clocks
    return _changed(state, over=False, clocks=clocks)


def for_window(state: State, ceiling: Marking, slides: Container[str]) -> State:
    """The state as an audience window may have it that holds the `slides` under a ceiling.

    It has the hash of its own view alone, and of places only what is shown, if it holds that: an id
    tells too much already. Where it does not, it is blank. What was reset is nobody's affair.
    """
    mine = {label: digest for label, digest in state.views.items() if label is ceiling}
    held = state.shown.slide in slides
    shown = state.shown if held else Position()
    clocks = msgspec.structs.replace(state.clocks, before=None)
    return msgspec.structs.replace(
        state,
        views=mine,
        shown=shown,
        cursor=shown,
        frozen=False,
        blank=state.blank or not held,
        clocks=clocks,
    )


def encode(state: State) -> bytes:
    """The state as a line of JSON, with its newline."""
    return msgspec.json.encode(state) + b"\n"


def decode(line: bytes) -> State:
    """The state in a line of JSON, strictly. ValueError, in a few words, for anything else."""
    if len(line) > LONGEST:
        raise ValueError("the line is too long")
    try:
        return msgspec.json.decode(line, type=State)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ValueError(f"not a state of a meeting: {one_line(str(error))[:200]}") from error


def _changed(state: State, **fields: object) -> State:
    return msgspec.structs.replace(state, number=state.number + 1, **fields)
