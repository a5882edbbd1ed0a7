"""The forms that a document can take, one file each, listed here and nowhere else."""

from collections.abc import Callable

from briefing.incident.view import View
from briefing.paper.document import Document
from briefing.paper.forms.full import full
from briefing.paper.forms.page import page
from briefing.paper.issue import Issue

__all__ = ["FORMS"]

FORMS: dict[str, Callable[[View, Issue], Document]] = {
    "page": page,
    "full": full,
}
"""Each form by the name that a reader asks for it by."""
