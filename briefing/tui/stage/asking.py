"""What the stage asks for on a line of its own: a number, a time, a text, a yes. Pure."""

import datetime as dt
import re
from collections.abc import Callable

import msgspec

from briefing.incident.marking import Marking
from briefing.incident.safe import SafeText, one_line
from briefing.tui.ink import ending

__all__ = ["QUESTIONS", "Asking", "Question", "remarked", "stop_from"]

LONGEST = 200
"""Characters that can be typed."""
MINUTE = 1000
"""Characters that a minute may have."""

_BETWEEN = re.compile(r"[\r\n\t]+")
_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")


class Question(msgspec.Struct, frozen=True):
    """What is asked: the words before what is typed, which characters it takes, how it is meant.

    One of a single key is answered by the first key; ``yes`` are the keys that mean yes. Where it
    ``begins`` a text, any other that is typed is its first character, so that nothing typed in
    haste is a command. ``most`` is how many characters it takes.
    """

    words: str
    takes: Callable[[str], bool] = lambda _: False
    yes: tuple[str, ...] = ()
    begins: bool = False
    most: int = LONGEST


QUESTIONS: dict[str, Question] = {
    "jump": Question("Go to slide", str.isdecimal),
    "stop": Question(
        "Hard stop, in minutes or as 14:30 (0 for none)",
        lambda text: text.isascii() and (text.isdigit() or text == ":"),
    ),
    "hold": Question("The room sees instead", str.isprintable),
    "reset": Question("Set the clock back to nothing? R again does it", yes=("R",)),
    "minute": Question(
        "A minute: n note, d decision, q question; any other letter begins a note",
        takes=str.isprintable,
        yes=("n", "d", "q"),
        begins=True,
        most=MINUTE,
    ),
    "note": Question("Note", str.isprintable, most=MINUTE),
    "decision": Question("Decision", str.isprintable, most=MINUTE),
    "question": Question("Question from the floor", str.isprintable, most=MINUTE),
    "quit": Question("End? y or q does it, any other key goes on", yes=("y", "q", "ctrl+q")),
}


class Asking(msgspec.Struct):
    """A question that is open, and what was typed to it so far."""

    name: str
    typed: str = ""
    chosen: str = ""
    """The key that was chosen of those that mean yes."""
    marking: Marking | None = None
    """How what is typed will be marked, where it is to be kept; keys raise and lower it."""

    @property
    def question(self) -> Question:
        """What is asked."""
        return QUESTIONS[self.name]

    def line(self, width: int) -> str:
        """The line as it stands on the screen, in so many cells; of what is typed the end is seen.

        How a minute's marking is changed is told as long as there is room for both.
        """
        if self.question.yes:
            return self.question.words
        full = " (full)" if len(self.typed) >= self.question.most else ""
        marked = f" {self.marking}" if self.marking else ""
        asked = f"{self.question.words}{marked}{self._changing()}{full}: "
        if ending(self.typed, width - len(asked) - 1) != self.typed:
            asked = f"{self.question.words}{marked}{full}: "
        return f"{asked}{ending(self.typed, width - len(asked) - 1)}▏"

    def _changing(self) -> str:
        """By which keys the marking is changed, as far as it can be."""
        keys = [
            *(["↑ raises"] if self.marking and self.marking is not Marking.RED else []),
            *(["Ctrl-L lowers"] if self.marking and self.marking is not Marking.CLEAR else []),
        ]
        return f" ({', '.join(keys)} it)" if keys else ""

    def take(self, key: str, character: str | None) -> str | None:
        """A key: "" while the question stays open, ``done``, or None where it is given up."""
        if self.question.yes:
            self.chosen = key if key in self.question.yes else ""
            return "done" if self.chosen or self._begun(character) else None
        if key in ("up", "ctrl+l") and self.marking:
            self.marking = remarked(self.marking, 1 if key == "up" else -1)
            return ""
        if key == "enter":
            return "done" if self.typed else None
        if key == "escape":
            return None
        if key == "backspace":
            self.typed = self.typed[:-1]
        elif character:
            self.paste(character)
        return ""

    def _begun(self, character: str | None) -> bool:
        """Whether a character begins a text, which is what was typed then."""
        if self.question.begins and character and character.isprintable():
            self.typed = character.strip()
            return True
        return False

    def paste(self, text: str) -> None:
        """Take what of a text can be typed here, as if it were; a line's end is a space."""
        taken = "".join(filter(self.question.takes, _BETWEEN.sub(" ", text)))
        self.typed = (self.typed + taken)[: self.question.most]

    def text(self) -> SafeText:
        """What was typed, safe to show."""
        return one_line(self.typed)


def remarked(marking: Marking, steps: int) -> Marking:
    """The label for a narrower audience, or for a wider one; the last of either stays."""
    labels: list[Marking] = [*Marking]
    return labels[min(max(marking.rank + steps, 0), len(labels) - 1)]


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
