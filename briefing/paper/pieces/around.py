"""What is the same about every form: marking, banner, title, head and foot around its blocks."""

from collections.abc import Iterable

from briefing.incident.view import View
from briefing.paper.document import Coming, Document
from briefing.paper.issue import Issue
from briefing.paper.pieces.foot import foot
from briefing.paper.pieces.head import banner, head

__all__ = ["copy"]


def copy(
    view: View,
    issue: Issue,
    blocks: Iterable[Coming],
    *,
    passages: bool = False,
    numbered: bool = False,
) -> Document:
    """A copy for its readers; with ``passages`` its foot tells all that is held of the sources.

    Of one that is ``numbered`` the head says whether serial, period and next update are set.
    """
    return Document(
        marking=view.held,
        banner=banner(view),
        title=view.incident.title,
        head=head(view, issue, numbered=numbered),
        blocks=tuple(blocks),
        foot=foot(view, passages=passages),
    )
