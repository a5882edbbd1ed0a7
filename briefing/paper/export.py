"""The way out: a view in a form, as bytes. The same view gives the same bytes anywhere."""

from collections.abc import Iterable

from briefing.incident.safe import one_line
from briefing.incident.view import Reader, View, cut
from briefing.paper.formats import FORMATS, format_of
from briefing.paper.formats.layout import layout_of
from briefing.paper.forms import FORMS
from briefing.paper.forms import form as form_named
from briefing.paper.issue import Issue
from briefing.problems import Place, Problem, ProblemError, quoted

__all__ = ["export"]


def export(
    view: View,
    form: str = "page",
    *,
    format: str = "text",
    width: int = 72,
    issued: str | None = None,
) -> bytes:
    """A view on paper: UTF-8, in one of the ``forms`` and one of the ``formats``.

    ``width`` is that of plain text: at most so many terminal cells in a line, from 40 on.
    ``issued`` is put on the head as it is given, and without it the head says that the issue time
    is not set. Raises ProblemError for a form or a format that there is not (``no-such-form``,
    ``no-such-format``) and for lines too short or too long (``bad-width``).
    """
    if form not in FORMS:
        raise _wrong("no-such-form", f"There is no form {quoted(form)}.", FORMS)
    if format not in FORMATS:
        raise _wrong("no-such-format", f"There is no format {quoted(format)}.", FORMATS)
    layout = layout_of(width)
    issue = Issue(one_line(issued) if issued else None)
    document = form_named(form)(_for_paper(view), issue)
    return format_of(format)(document, layout).encode()


def _wrong(code: str, sentence: str, there_are: Iterable[str]) -> ProblemError:
    return ProblemError(
        Problem(code, sentence, Place(""), help=f"Choose one of: {', '.join(there_are)}.")
    )


def _for_paper(view: View) -> View:
    """The view as an audience may have it, for paper is handed on."""
    if view.reader is Reader.AUDIENCE:
        return view
    return cut(view.incident, ceiling=view.ceiling, as_of=view.as_of, filter=view.filter)
