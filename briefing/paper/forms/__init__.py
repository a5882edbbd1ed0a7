"""The forms that a document can take, one file each, listed here and nowhere else."""

from collections.abc import Callable
from importlib import import_module
from typing import cast

from briefing.incident.view import View
from briefing.paper.document import Document
from briefing.paper.issue import Issue

__all__ = ["FORMS", "PURPOSES", "Form", "form"]

Form = Callable[[View, Issue], Document]

PURPOSES = {
    "bluf": "the bottom line: what is held, what is disputed, what has changed or is not known",
    "page": "what one mails or reads over the phone",
    "sitrep": "a situation report: every part, whatever there is to tell",
    "timeline": "what happened, was said and was done, each thing at its time",
    "full": "everything that is held",
}
"""The forms by name, and what each one is for.

Each is the function of that name in the module of that name.
"""

FORMS = tuple(PURPOSES)


def form(name: str) -> Form:
    """One of the forms, imported when it is asked for."""
    return cast(Form, getattr(import_module(f"{__name__}.{name}"), name))
