"""What a command says that is nothing without a screen, where there is none. It shows nothing."""

from briefing.cli.printing import can_show, is_at_terminal, kind_words
from briefing.problems import Place, Problem, ProblemError

__all__ = ["need_terminal"]


def need_terminal(command: str, doing: str, remedy: str) -> None:
    """ProblemError where a command that does nothing but on a screen has none for `doing` it."""
    if not is_at_terminal():
        sentence = f"{doing} needs a terminal to show slides in, and one to type in."
    elif not can_show():
        sentence = f"{kind_words()}: such a terminal can only print. {doing} needs a screen."
        remedy = f"{remedy} If this one can do more, say so, as in: TERM=xterm {command}."
    else:
        return
    raise ProblemError(Problem("no-terminal", sentence, Place(command), remedy))
