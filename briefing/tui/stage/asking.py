"""What the stage asks for on a line of its own: a number, a time, a text, a yes. Pure."""

import datetime as dt
import re
from collections.abc import Callable

import msgspec

from briefing.incident.marking import Marking
from briefing.incident.safe import SafeText, one_line

__all__ = ["QUESTIONS", "Asking", "Question", "lowered", "stop_from"]

LONGEST = 200
"""Characters that can be typed."""

_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")


class Question(msgspec.Struct, frozen=True):
    """What is asked: the words before what is typed, which characters it takes, how it is meant.

    One of a single key is answered by the first key; ``yes`` are the keys that mean yes.
    """

    words: str
    takes: Callable[[str], bool] = lambda _: False
    yes: tuple[str, ...] = ()


QUESTIONS: dict[str, Question] = {
    "jump": Question("Go to slide", str.isdecimal),
    "stop": Question(
        "Hard stop, in minutes or as 14:30 (0 for none)",
        lambda text: text.isascii() and (text.isdigit() or text == ":"),
    ),
    "hold": Question("The room sees instead", str.isprintable),
    "reset": Question("Set the clock back to nothing? R again does it", yes=("R",)),
    "minute": Question("A minute: n note, d decision, q question", yes=("n", "d", "q")),
    "note": Question("Note", str.isprintable),
    "decision": Question("Decision", str.isprintable),
    "question": Question("Question from the floor", str.isprintable),
    "quit": Question("End? y or q does it, any other key goes on", yes=("y", "q", "ctrl+q")),
}


class Asking(msgspec.Struct):
    """A question that is open, and what was typed to it so far."""

    name: str
    typed: str = ""
    marking: Marking | None = None
    """How what is typed will be marked, where it is to be kept; Ctrl-L lowers it."""

    @property
    def question(self) -> Question:
        """What is asked."""
        return QUESTIONS[self.name]

    def line(self) -> str:
        """The line as it stands on the screen."""
        if self.question.yes:
            return self.shown()
        marked = f" {self.marking} (Ctrl-L lowers it)" if self.marking else ""
        return f"{self.question.words}{marked}: {self.typed}▏"

    def shown(self) -> str:
        """The question alone."""
        return self.question.words

    def take(self, key: str, character: str | None) -> str | None:
        """A key: "" while the question stays open, ``done``, or None where it is given up."""
        if self.question.yes:
            self.typed = key
            return "done" if key in self.question.yes else None
        if key == "ctrl+l" and self.marking:
            self.marking = lowered(self.marking)
            return ""
        if key == "enter":
            return "done" if self.typed else None
        if key == "escape":
            return None
        if key == "backspace":
            self.typed = self.typed[:-1]
        elif character and self.question.takes(character) and len(self.typed) < LONGEST:
            self.typed += character
        return ""

    def text(self) -> SafeText:
        """What was typed, safe to show."""
        return one_line(self.typed)


def lowered(marking: Marking) -> Marking:
    """The label for the next wider audience; CLEAR stays."""
    labels: list[Marking] = [*Marking]
    return labels[max(marking.rank - 1, 0)]


def stop_from(typed: str, now: dt.datetime) -> dt.datetime | None:
    """A hard stop: in so many minutes, or when it is that time next; None for 0.

    ValueError for what is neither.
    """
    clock = _CLOCK.fullmatch(typed)
    if clock:
        stop = now.replace(hour=int(clock[1]), minute=int(clock[2]), second=0, microsecond=0)
        return stop if stop > now else stop + dt.timedelta(days=1)
    if not typed.isdecimal() or len(typed) > 4:
        raise ValueError("neither minutes nor a time such as 14:30")
    return now + dt.timedelta(minutes=int(typed)) if int(typed) else None
