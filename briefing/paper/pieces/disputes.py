"""Questions and claims, each with all that is held of it."""

from collections.abc import Sequence

from briefing.incident.accounts import account_of
from briefing.incident.safe import safe
from briefing.incident.stances import begin, claim_words
from briefing.incident.types import Claim, Item, Question
from briefing.incident.view import View
from briefing.paper.document import Entry, Remark, Sentence
from briefing.paper.pieces.caveats import told
from briefing.paper.pieces.entries import entry, naming
from briefing.paper.pieces.notes import resting_on
from briefing.paper.pieces.sentences import asked
from briefing.paper.pieces.voices import implied, positions, unanswered
from briefing.paper.prose import ended, listing, noted
from briefing.paper.vocabulary import Words

__all__ = ["claim_entry", "question_entry"]


def question_entry(view: View, question: Question) -> Entry:
    """A question and what raises it; its claims follow as entries of their own."""
    manner = "contested" if question.contested else "not contested"
    claimed = view.links.claims.get(question.id)
    return entry(
        view,
        question,
        asked(view, question),
        [
            Sentence(view, ended(f"{begin(safe(naming(view, question)))}, {manner}"), question),
            *resting_on(view, question.evidence),
        ],
        [Remark(Words.NO_CLAIM)] if question.contested and not claimed else [],
    )


def claim_entry(view: View, claim: Claim, beside: Sequence[Item] | None = None) -> Entry:
    """A claim with its account: whom it is about, who takes a position, who has not answered.

    ``beside`` are the items that have entries of their own in the document; all that are listed,
    where it is not given.
    """
    apart = view.listed if beside is None else {one.id for one in beside}
    account = account_of(claim, view.links).words()
    names = [view.links.actor(ident).name for ident in claim.about]
    about = [told(view, f"It is about {listing(names)}", claim)] if names else []
    return entry(
        view,
        claim,
        f"{naming(view, claim)} · {claim.mode}",
        [told(view, noted(claim_words(claim), [account]), claim), *about],
        implied(view, claim),
        positions(view, claim, lambda statement: statement.id in apart),
        unanswered(view, claim),
    )
