"""The page: what one mails or reads over the phone; as much as one sheet holds, in speaking order.

It is measured as plain text, and is the same in every format: what is left out does not change.
"""

from collections.abc import Iterator, Sequence

from briefing.incident.types import Claim, Question
from briefing.incident.view import View
from briefing.paper.document import Coming, Document, Heading, Share
from briefing.paper.issue import Issue
from briefing.paper.pieces.around import copy
from briefing.paper.pieces.briefly import happened, happenings, measures
from briefing.paper.pieces.foremost import claims_foremost, questions_foremost, timed_foremost
from briefing.paper.pieces.questions import answered, questions_of
from briefing.paper.pieces.summary import summary
from briefing.paper.pieces.voices import loose_claims
from briefing.paper.sheet import Part, Sheet
from briefing.paper.vocabulary import Head, Words

__all__ = ["page"]

_TURNS = (1, 0, 3, 2)
"""Who says what takes the first turn, then what happened, what is not known, and measures."""


def page(view: View, issue: Issue) -> Document:
    """Summary, what happened, who says what, measures, what is not known, sources.

    The summary is always whole, and of each part there is one thing; then one more as long as they
    fit. A claim comes with every voice on it. Where anything is left out the head says where it is
    to be had, and each heading how much of its part is there.
    """
    bare = copy(view, issue, (Heading(Head.SUMMARY), summary(view)))
    sheet = Sheet(bare, _parts(view), _TURNS)
    sheet.fill()
    return sheet.document()


def _parts(view: View) -> tuple[Part, ...]:
    claims = claims_foremost(view)
    plain = all(isinstance(one, Claim) for one in claims)
    names = Words.CLAIMS_ON_PAGE if plain else Words.POINTS_ON_PAGE
    return (
        Part(
            timed_foremost(view, happenings(view)),
            Words.ON_PAGE,
            lambda some, share: happened(view, some, share),
        ),
        Part(claims, names, lambda some, share: _voices(view, some, share)),
        Part(
            timed_foremost(view, view.incident.measures),
            Words.ON_PAGE,
            lambda some, share: measures(view, some, share),
        ),
        Part(
            questions_foremost(view),
            Words.ON_PAGE,
            lambda some, share: answered(view, Heading(Head.UNKNOWN, share=share), some),
        ),
    )


def _voices(view: View, some: Sequence[Claim | Question], share: Share | None) -> Iterator[Coming]:
    asked = [
        (question, [claim for claim in claims if claim in some])
        for question, claims in questions_of(view, contested=True)
    ]
    told = [(question, claims) for question, claims in asked if claims or question in some]
    apart = [claim for claim in loose_claims(view) if claim in some]
    return answered(view, Heading(Head.VOICES, share=share), told, apart)
