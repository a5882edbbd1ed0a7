"""No colour at all, for who asks for none by `NO_COLOR`: letters keep bold, underline and reverse.

Textual's own way sends greys.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

__all__ = ["COLOURLESS", "no_colour_asked"]


class Colourless(LineFilter):
    """Takes all colour out of a line."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """The line without colours."""
        return [Segment(one.text, _plain(one.style), one.control) for one in segments]


COLOURLESS = Colourless()


@contextmanager
def no_colour_asked() -> Iterator[bool]:
    """Whether no colour is wanted; while it is asked, Textual does not see that it is.

    As no-color.org has it, an empty `NO_COLOR` asks for nothing. It is put back for what is begun
    from here, as an editor.
    """
    wanted = os.environ.pop("NO_COLOR", None)
    try:
        yield bool(wanted)
    finally:
        if wanted is not None:
            os.environ["NO_COLOR"] = wanted


@lru_cache(maxsize=1024)
def _plain(style: Style | None) -> Style | None:
    return style.without_color if style is not None else None
