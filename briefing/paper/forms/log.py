"""The log of a meeting: its minutes, then what was shown and when. Made from a log, not a view.

It is cut to a ceiling as views are: what is marked above it leaves no trace.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Protocol

from briefing.incident.marking import Marking, highest
from briefing.incident.safe import SafeText, one_line, safe
from briefing.incident.timing import date_words, instant_words
from briefing.incident.types import Status
from briefing.paper.document import (
    Block,
    Detail,
    Document,
    Entry,
    Heading,
    Minuted,
    Paragraph,
    Part,
    Remark,
    Table,
)
from briefing.paper.pieces.head import banner_of
from briefing.paper.vocabulary import Head, Name, Words
from briefing.problems import Place, Problem, ProblemError

__all__ = ["Logged", "log"]

_PARTS = {"decision": Head.DECISIONS, "question": Head.FLOOR, "note": Head.NOTES}
"""The heading over each kind of minute, in the order in which one wants to read them."""

_GLANCE = dt.timedelta(seconds=1)
"""What is shown for less is passed by."""


class Scene(Protocol):
    """What was on the audience's screen."""

    @property
    def heading(self) -> SafeText:
        """What stood on top."""

    @property
    def page(self) -> int:
        """Which page of it, from 1."""

    @property
    def view(self) -> str:
        """The SHA-256 of the view that it was made from."""

    @property
    def marking(self) -> Marking:
        """How it is marked."""


class Shown(Protocol):
    """A scene, and from when to when it was shown to how many windows."""

    @property
    def scene(self) -> Scene:
        """The scene."""

    @property
    def at(self) -> dt.datetime:
        """From when on."""

    @property
    def until(self) -> dt.datetime | None:
        """Until when, where that is known."""

    @property
    def windows(self) -> int:
        """How many windows showed it, at the most."""


class Minute(Protocol):
    """A note, a decision, or a question from the floor."""

    @property
    def kind(self) -> str:
        """Which of these."""

    @property
    def text(self) -> SafeText:
        """What was written down."""

    @property
    def at(self) -> dt.datetime:
        """When."""

    @property
    def scene(self) -> Scene:
        """What was on the screen just then."""

    @property
    def marking(self) -> Marking:
        """How it is marked."""


class Meeting(Protocol):
    """Which meeting it was."""

    @property
    def name(self) -> str:
        """Its name."""

    @property
    def title(self) -> SafeText:
        """The incident's title."""

    @property
    def marking(self) -> Marking:
        """How the title is marked."""

    @property
    def began(self) -> dt.datetime:
        """When it began."""

    @property
    def status(self) -> Status:
        """What sort of incident it was about."""

    @property
    def caveat(self) -> SafeText:
        """How to handle what is about it."""


class Logged(Protocol):
    """A whole log."""

    @property
    def meeting(self) -> Meeting:
        """The meeting."""

    @property
    def shown(self) -> Sequence[Shown]:
        """What was shown, in order."""

    @property
    def minutes(self) -> Sequence[Minute]:
        """The minutes, in order."""


def log(logged: Logged, ceiling: Marking) -> Document:
    """The minutes and what was shown, of all that is within a ceiling.

    ProblemError where the incident's title itself is not (``above-the-ceiling``).
    """
    meeting = logged.meeting
    if not meeting.marking.within(ceiling):
        sentence = f"This meeting's incident is marked {meeting.marking}; the ceiling is {ceiling}."
        remedy = "Raise the ceiling with --tlp, if you may show it to those who will see it."
        raise ProblemError(Problem("above-the-ceiling", sentence, Place("briefing"), remedy))
    minutes = [one for one in logged.minutes if one.marking.within(ceiling)]
    shown = [one for one in logged.shown if one.scene.marking.within(ceiling)]
    clock = _Clock(meeting.began)
    head = (
        Detail(Name.MEETING, one_line(meeting.name)),
        Detail(Name.BEGAN, safe(instant_words(meeting.began))),
        *([Detail(Name.HANDLING, one_line(meeting.caveat))] if meeting.caveat else []),
    )
    markings = [one.marking for one in minutes] + [one.scene.marking for one in shown]
    return Document(
        marking=highest(meeting.marking, *markings),
        banner=banner_of(meeting.status),
        title=safe(f"{Head.MINUTES}: {meeting.title}"),
        head=(Table(head),),
        blocks=(*_minuted(minutes, clock, ceiling), *_showings(shown, clock)),
        foot=tuple(_views(shown)),
    )


def _minuted(minutes: list[Minute], clock: "_Clock", ceiling: Marking) -> Iterator[Block]:
    if not minutes:
        yield Paragraph((Remark(Words.NO_MINUTES),))
    for kind, head in _PARTS.items():
        of_kind = [one for one in minutes if one.kind == kind]
        if of_kind:
            yield Heading(head)
        for one in of_kind:
            parts: list[Part] = [Minuted(one.text)]
            if one.scene.heading and one.scene.marking.within(ceiling):
                parts.append(Detail(Name.ON_SCREEN, _place(one.scene)))
            label = clock.told(one.at, "%H:%M")
            if one.marking is not Marking.CLEAR:
                label += f" · {one.marking}"
            yield Entry(safe(label), tuple(Paragraph((part,)) for part in parts))


def _showings(shown: list[Shown], clock: "_Clock") -> Iterator[Block]:
    if shown:
        yield Heading(Head.SHOWN)
    for run in _runs(shown):
        first, until = run[0], run[-1].until
        label = clock.told(first.at, "%H:%M:%S")
        if until:
            label += f" to {clock.told(until, '%H:%M:%S')}{_length(first.at, until)}"
        else:
            label += ", till when is not known"
        windows = f"{first.windows or 'no other'} window{'s' if first.windows > 1 else ''}"
        places = "; ".join(_place(one.scene) for one in run)
        if len(run) > 1:
            places = f"{len(run)} passed by, each for less than a second: {places}"
        yield Entry(safe(label), (Paragraph((Minuted(safe(f"{places}; in {windows}")),)),))


def _runs(shown: list[Shown]) -> Iterator[list[Shown]]:
    """What was shown one by one, but for what was passed by in one go, which stands together."""
    run: list[Shown] = []
    for one in shown:
        if run and not _goes_on(run[-1], one):
            yield run
            run = []
        run.append(one)
    if run:
        yield run


def _goes_on(before: Shown, one: Shown) -> bool:
    """Whether both were passed by, one right after the other and in as many windows."""
    together = before.until == one.at and before.windows == one.windows
    return together and _passed_by(before) and _passed_by(one)


def _passed_by(one: Shown) -> bool:
    """Whether it was shown for less than a second, as slides are that somebody steps past."""
    return one.until is not None and dt.timedelta(0) <= one.until - one.at < _GLANCE


class _Clock:
    """The clock by which a meeting began, and the day on which it did."""

    def __init__(self, began: dt.datetime) -> None:
        self._began = began

    def told(self, moment: dt.datetime, form: str) -> str:
        """A moment by that clock; of another day with the day."""
        there = moment.astimezone(self._began.tzinfo)
        day = "" if there.date() == self._began.date() else f"{date_words(f'{there:%Y-%m-%d}')}, "
        return f"{day}{there.strftime(form)}"


def _length(start: dt.datetime, end: dt.datetime) -> str:
    """For how long, to the second as told; "" where the clock was set back meanwhile."""
    length = end.replace(microsecond=0) - start.replace(microsecond=0)
    if length < dt.timedelta(0):
        return ""
    minutes, seconds = divmod(int(length.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    parts = [(hours, "h"), (minutes, "min"), (seconds, "s")]
    return f" ({' '.join(f'{count} {unit}' for count, unit in parts if count) or '0 s'})"


def _views(shown: list[Shown]) -> Iterator[Block]:
    views = dict.fromkeys(one.scene.view for one in shown if one.scene.view)
    if views:
        yield Table(tuple(Detail(Name.VIEWS, safe(view)) for view in views))


def _place(scene: Scene) -> SafeText:
    page = f", page {scene.page}" if scene.page > 1 else ""
    return safe(f"{scene.heading}{page}")
