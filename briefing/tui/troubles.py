"""What is wrong with a save, or set wrong, each problem whole, over a screen."""

from collections.abc import Sequence

from briefing.incident.safe import one_line
from briefing.incident.view import View
from briefing.problems import Problem, standing
from briefing.tui.ink import Ink, Line, Span, wrap
from briefing.tui.leaf import Leaf

__all__ = ["Troubles", "trouble_lines"]

MOST = 50
"""Problems that are told whole; of more than these none is the first to be mended."""


def trouble_lines(problems: Sequence[Problem], width: int) -> list[Line]:
    """Each problem with its place, its sentence, what else stands to it, and the remedy."""
    lines: list[Line] = []
    for problem in problems[:MOST]:
        level = "warning" if problem.warning else "error"
        parts = [
            (Ink.STRONG, f"{standing(problem.place)}"),
            (Ink.DISPUTED, f"{level}: {problem.sentence}"),
            *((Ink.PLAIN, f"{words} here: {standing(place)}") for place, words in problem.also),
            (Ink.FAINT, problem.help),
            (Ink.FAINT, f"briefing explain {problem.code}"),
        ]
        for ink, words in parts:
            lines += wrap([Span(one_line(words), ink)], width) if words else []
        lines.append(())
    if len(problems) > MOST:
        lines.append((Span(f"and {len(problems) - MOST} more", Ink.FAINT),))
    return lines


class Troubles(Leaf):
    """Problems, and above them what they are problems of."""

    HEADING = "What is wrong"

    def __init__(self, view: View, heading: str, problems: Sequence[Problem]) -> None:
        super().__init__(view)
        self.heading = heading
        self.problems = problems

    def told(self, width: int) -> list[Line]:
        """The problems."""
        return trouble_lines(self.problems, width)
