"""The forms that a document can take, one file each, listed here and nowhere else."""

from collections.abc import Callable
from importlib import import_module
from typing import cast

from briefing.incident.marking import Marking, highest
from briefing.incident.view import View
from briefing.paper.document import Document
from briefing.paper.issue import Issue

__all__ = ["FORMS", "LOWEST_PRIVATE", "PRIVATE", "PURPOSES", "Form", "form", "marking_of"]

Form = Callable[[View, Issue], Document]

PURPOSES = {
    "bluf": "the bottom line: what is held, what is disputed, what has changed or is not known",
    "page": "one sheet to mail or to read over the phone; it says what it leaves out",
    "sitrep": "a situation report: every part, whatever there is to tell",
    "statements": "who says what: tables of claims and sides, and what was said in full",
    "timeline": "what happened, was said and was done, each thing at its time",
    "full": "everything that is held",
}
"""The forms by name, and what each one is for.

Each is the function of that name in the module of that name.
"""

FORMS = tuple(PURPOSES)

PRIVATE = {"lines": "lines for the press: to take, if asked, not to be said"}
"""The forms for the own organisation alone, and what each one is for."""

LOWEST_PRIVATE = Marking.AMBER_STRICT
"""The marking of a private form at least, and the ceiling from which on it is printed.

It is the widest label that keeps a paper within an organisation. What is private by its use is
often marked CLEAR, since its wording is to be said one day; who may read it today is another thing.
"""


def marking_of(view: View, name: str) -> Marking:
    """What a form of a view is marked: the highest that it holds, and a private one no lower."""
    return highest(view.held, LOWEST_PRIVATE) if name in PRIVATE else view.held


def form(name: str) -> Form:
    """One of the forms, imported when it is asked for."""
    return cast(Form, getattr(import_module(f"{__name__}.{name}"), name))
