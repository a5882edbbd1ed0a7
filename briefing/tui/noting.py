"""Noting down what came in: three questions in a dialog. Where it is noted is not known here."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import Vertical
from textual.events import Paste
from textual.widget import Widget
from textual.widgets import Input

from briefing.incident.safe import one_line
from briefing.incident.view import View
from briefing.tui.dialog import Dialog
from briefing.tui.ink import Ink, Span, fit
from briefing.tui.key_rows import bindings
from briefing.tui.keys import NOTE
from briefing.tui.widgets.bar import Bar

__all__ = ["Draft", "Noting"]

Draft = tuple[str, str, str]
"""What was said or happened, by whom, and from where."""

_QUESTIONS = (
    "What was said or happened?",
    "By whom? (nothing, where nobody knows)",
    "From where do you have it? (nothing, where nobody knows)",
)


class Answer(Input):
    """A line to answer in, which loses nothing of what is pasted."""

    def on_paste(self, event: Paste) -> None:
        """Lines follow one another on this one; outside text is made safe."""
        event.prevent_default()
        event.stop()
        self.insert_text_at_cursor(one_line(" ".join(event.text.split())))


class Noting(Dialog[Draft]):
    """The questions; it ends with the answers, or with nothing. What was typed stays in `draft`."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(NOTE, first=True)]

    def __init__(self, view: View, draft: Draft = ("", "", "")) -> None:
        super().__init__(view)
        self.answers = [
            Answer(one, id=f"answer-{number}", compact=True, select_on_focus=False)
            for number, one in enumerate(draft, 1)
        ]

    @property
    def draft(self) -> Draft:
        """What is typed by now."""
        what, by, from_ = (one.value for one in self.answers)
        return what, by, from_

    def box(self) -> Iterable[Widget]:
        """Each question, and the line for its answer."""
        with Vertical(id="dialog"):
            for question, answer in zip(_QUESTIONS, self.answers, strict=True):
                yield _question(question)
                yield answer

    def on_mount(self) -> None:
        """Say what it is, and begin with the first question."""
        box = self.query_one("#dialog")
        box.border_title = "Note down what came in, to be placed later"
        box.border_subtitle = "Esc closes, and keeps what is typed till the end"
        self.set_focus(self.answers[0])

    def action_next(self) -> None:
        """To the next question; from the last, with something to note, to the end."""
        if self._place + 1 < len(self.answers):
            self.action_step(1)
        else:
            self._when_typed(self._note)

    def action_step(self, step: int) -> None:
        """To another question, round and round."""
        self.set_focus(self.answers[(self._place + step) % len(self.answers)])

    def action_close(self) -> None:
        """Back, with nothing noted."""
        self._when_typed(self._leave)

    def _leave(self) -> None:
        # Nothing is given back: who calls would wait for the end of the screen it stands on.
        if self.is_current:
            self.dismiss()

    def _note(self) -> None:
        if not self.answers[0].value.strip():
            self.set_focus(self.answers[0])
        elif self.is_current:
            self.dismiss(self.draft)

    def _when_typed(self, do: Callable[[], object]) -> None:
        """Do something when each line has taken in what was typed in the same burst of keys."""
        first, *others = self.answers
        for answer in reversed(others):
            do = partial(answer.call_later, do)
        first.call_later(do)

    @property
    def _place(self) -> int:
        """The question's number, asked of the screen: a widget knows of its focus later."""
        return next((n for n, one in enumerate(self.answers) if one is self.focused), 0)


def _question(words: str) -> Bar:
    return Bar(lambda width: ((Span(fit(words, width), Ink.LABEL),),))
