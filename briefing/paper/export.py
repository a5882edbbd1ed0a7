"""The way out: a view in a form, as bytes. The same view gives the same bytes anywhere."""

from briefing.incident.safe import one_line
from briefing.incident.view import Reader, View, cut
from briefing.paper.formats.text import NARROWEST, text
from briefing.paper.forms import FORMS
from briefing.paper.forms import form as form_named
from briefing.paper.issue import Issue
from briefing.problems import Place, Problem, ProblemError, quoted

__all__ = ["export"]

WIDEST = 1000
"""Cells; a line beyond that is nobody's to read."""


def export(view: View, form: str = "page", *, width: int = 72, issued: str | None = None) -> bytes:
    """A view on paper: UTF-8 text in lines of at most ``width`` terminal cells, from 40 on.

    ``form`` is one of those listed in ``forms``; ``issued`` is put on the head as it is given, and
    without it the head says that the issue time is not set. Raises ProblemError for a form that
    there is not (``no-such-form``) and for lines too short or too long (``bad-width``).
    """
    if form not in FORMS:
        raise ProblemError(
            Problem(
                "no-such-form",
                f"There is no form {quoted(form)}.",
                Place(""),
                help=f"Choose one of: {', '.join(FORMS)}.",
            )
        )
    if not NARROWEST <= width <= WIDEST:
        raise ProblemError(
            Problem(
                "bad-width",
                f"A line of {width} cannot be written on.",
                Place(""),
                help=f"Choose a width of {NARROWEST} to {WIDEST}.",
            )
        )
    issue = Issue(one_line(issued) if issued else None)
    return text(form_named(form)(_for_paper(view), issue), width).encode()


def _for_paper(view: View) -> View:
    """The view as an audience may have it, for paper is handed on."""
    if view.reader is Reader.AUDIENCE:
        return view
    return cut(view.incident, ceiling=view.ceiling, as_of=view.as_of, filter=view.filter)
