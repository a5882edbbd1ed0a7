"""A line to type in. Whatever is typed or pasted into it is outside text, and made safe at once."""

from textual import events
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Input

from briefing.incident.safe import one_line, safe

__all__ = ["Query"]

LONGEST = 200
"""Characters; nobody looks for more, and a paste can be of any length."""


class Query(Input):
    """One line of safe text."""

    # It has its width from the box: a letter more is no reason to lay the whole screen out again.
    virtual_size = Reactive(Size(0, 0))

    def __init__(self, *, placeholder: str, value: str = "") -> None:
        super().__init__(
            value, placeholder=placeholder, id="query", compact=True, max_length=LONGEST
        )

    def validate_value(self, value: str) -> str:
        """The text as it may be shown: on one line, and nothing in it that a terminal obeys."""
        return safe(value).replace("\n", " ")[:LONGEST]

    def on_paste(self, event: events.Paste) -> None:
        """All lines of what is pasted count, as one."""
        event.prevent_default()
        event.stop()
        text = one_line(event.text[: 4 * LONGEST])
        self.replace(text[: LONGEST - len(self.value) + len(self.selected_text)], *self.selection)
