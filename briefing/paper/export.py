"""The way out: a view in a form, as bytes. The same view gives the same bytes anywhere."""

import datetime as dt
from collections.abc import Iterable

from briefing.incident.safe import one_line
from briefing.incident.view import Reader, View, cut
from briefing.paper.formats import FORMATS, OF_THE_VIEW, data_format_of, format_of
from briefing.paper.formats.layout import layout_of
from briefing.paper.forms import FORMS, LOWEST_PRIVATE, PRIVATE
from briefing.paper.forms import form as form_named
from briefing.paper.issue import Issue
from briefing.paper.tables import TABLES
from briefing.problems import Place, Problem, ProblemError, quoted

__all__ = ["export", "for_paper"]


def export(
    view: View,
    form: str = "page",
    *,
    format: str = "text",
    table: str = "items",
    width: int = 72,
    ascii: bool = False,
    speak: bool = False,
    issued: str | None = None,
    since: dt.datetime | None = None,
) -> bytes:
    """A view on paper: UTF-8, in one of the ``forms`` and one of the ``formats``.

    A format of the view itself holds all that may be handed on, whatever the form; of those with
    several tables it is the ``table`` of that name. Of plain text ``width`` is how many terminal
    cells a line takes at most, from 40 on; ``ascii`` writes it in ASCII, and ``speak`` as it is to
    be read aloud. ``issued`` is put on the head as it is given, and without it the head says that
    the issue time is not set. With ``since`` a form lists nothing but what has become known or has
    changed since that moment. Raises ProblemError for a form, a format or a table that there is not
    (``no-such-form``, ``no-such-format``, ``no-such-table``), for lines too short or too long
    (``bad-width``) and for a private form of a view that is not private
    (``private-form``).
    """
    if form not in FORMS and form not in PRIVATE:
        raise _wrong("no-such-form", f"There is no form {quoted(form)}.", (*FORMS, *PRIVATE))
    if format not in FORMATS:
        raise _wrong("no-such-format", f"There is no format {quoted(format)}.", FORMATS)
    if table not in TABLES:
        raise _wrong("no-such-table", f"There is no table {quoted(table)}.", TABLES)
    layout = layout_of(width, ascii=ascii, speak=speak)
    issue = Issue(one_line(issued) if issued else None, since)
    if format in OF_THE_VIEW:
        return data_format_of(format)(for_paper(view), issue, table)
    shown = for_paper(view, form)
    if since is not None:
        from briefing.paper.changes import changed_since

        shown = changed_since(shown, since)
    document = form_named(form)(shown, issue)
    return format_of(format)(document, layout)


def for_paper(view: View, form: str = "page") -> View:
    """The view as an audience may have it, for paper is handed on.

    For a private form it is the view itself, where whoever reads the copy may have what is private
    by its use; ProblemError where not (``private-form``).
    """
    if form in PRIVATE:
        if view.reader is not Reader.AUDIENCE and LOWEST_PRIVATE.within(view.ceiling):
            return view
        sentence = "Lines for the press are for your own organisation, and this copy may go beyond."
        remedy = "Add --tlp amber+strict, if all who will read it may know what is not to be said."
        raise ProblemError(Problem("private-form", sentence, Place("briefing export"), remedy))
    if view.reader is Reader.AUDIENCE:
        return view
    return cut(view.incident, ceiling=view.ceiling, as_of=view.as_of, filter=view.filter)


def _wrong(code: str, sentence: str, there_are: Iterable[str]) -> ProblemError:
    return ProblemError(
        Problem(code, sentence, Place(""), help=f"Choose one of: {', '.join(there_are)}.")
    )
