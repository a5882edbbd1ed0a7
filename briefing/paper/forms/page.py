"""The page: what one mails or reads over the phone, in the order in which one would say it."""

from briefing.incident.view import View
from briefing.paper.document import Document, Heading
from briefing.paper.issue import Issue
from briefing.paper.pieces.around import copy
from briefing.paper.pieces.briefly import happened, measures
from briefing.paper.pieces.questions import unknown, voices
from briefing.paper.pieces.summary import summary
from briefing.paper.vocabulary import Head

__all__ = ["page"]


def page(view: View, issue: Issue) -> Document:
    """Summary, what happened, who says what, measures, what is not known, sources."""
    blocks = (*happened(view), *voices(view), *measures(view), *unknown(view))
    return copy(view, issue, (Heading(Head.SUMMARY), summary(view), *blocks))
