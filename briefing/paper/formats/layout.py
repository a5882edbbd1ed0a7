"""What a reader can ask of the looks of a paper. Nothing of what it says."""

import msgspec

from briefing.problems import Place, Problem, ProblemError

__all__ = ["Layout", "layout_of"]

NARROWEST = 40
"""The fewest cells that a line may have."""
WIDEST = 1000
"""Cells; a line beyond that is nobody's to read."""


class Layout(msgspec.Struct, frozen=True):
    """How plain text is laid out: at most ``width`` terminal cells in a line.

    With ``ascii`` it is written in ASCII alone, with ``speak`` as it is to be read aloud.
    """

    width: int = 72
    ascii: bool = False
    speak: bool = False


def layout_of(width: int, *, ascii: bool = False, speak: bool = False) -> Layout:
    """The layout of so wide a line; ProblemError where nobody could write on it (``bad-width``)."""
    if not NARROWEST <= width <= WIDEST:
        raise ProblemError(
            Problem(
                "bad-width",
                f"A line of {width} cannot be written on.",
                Place(""),
                help=f"Choose a width of {NARROWEST} to {WIDEST}.",
            )
        )
    return Layout(width, ascii, speak)
