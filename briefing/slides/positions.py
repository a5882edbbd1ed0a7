"""The slide of a question: its claims, and for each what every side holds of it, side by side."""

from briefing.incident.accounts import account_of
from briefing.incident.comparison import groups
from briefing.incident.marking import Marking
from briefing.incident.stances import claim_words
from briefing.incident.types import Claim, Item, Question, Statement
from briefing.incident.view import View
from briefing.slides.claims import claimed, side_names
from briefing.slides.pieces import AnyPart, caveats, evidence, items, marked, revisions
from briefing.slides.slide import Slide, Text
from briefing.slides.words import Tone, Words, account_words, state

__all__ = ["loose_claims", "one_claim", "positions", "question"]

CONTESTED = "Contested: who says what"
RAISED = "Raised, and answered by nobody"
NO_CLAIM = "No claim on it in this copy"


def positions(view: View, item: Question) -> Slide:
    """A contested question: a claim a step, each with the answers of all sides."""
    claims = view.links.claims.get(item.id, ())
    parts: list[AnyPart] = [*revisions(item, view)]
    parts += [claimed(claim, view, step) for step, claim in enumerate(claims, 1)]
    if not claims:
        parts.append(Text(words=(Words(NO_CLAIM, Tone.MISSING),)))
    return Slide(
        id=f"positions/{item.id}",
        loud=True,
        heading=(*state(item, view), Words(item.text, Tone.HEADING)),
        account=(Words(CONTESTED, Tone.ACCOUNT),),
        columns=side_names(view),
        marking=_marking(view, item, claims),
        parts=tuple(parts),
    )


def loose_claims(view: View) -> Slide | None:
    """The claims that belong to no question; None where there are none."""
    group = next((one for one in groups(view, contested=True) if one.question is None), None)
    if group is None:
        return None
    return Slide(
        id="claims",
        loud=True,
        heading=(Words("On no question", Tone.HEADING),),
        columns=side_names(view),
        marking=_marking(view, None, group.claims),
        parts=tuple(claimed(claim, view, step) for step, claim in enumerate(group.claims, 1)),
    )


def question(view: View, item: Question) -> Slide:
    """A question that a source raises and nobody answers, with all that bears on it."""
    claims = view.links.claims.get(item.id, ())
    bearing = view.links.bearing.get(item.id, ())
    parts: list[AnyPart] = [*revisions(item, view)]
    parts += [claimed(claim, view, step) for step, claim in enumerate(claims, 1)]
    parts += items("What bears on it", bearing, view)
    return Slide(
        id=f"question/{item.id}",
        loud=True,
        heading=(*state(item, view), Words(item.text, Tone.HEADING)),
        account=(Words(RAISED, Tone.MISSING),),
        columns=side_names(view) if claims else (),
        marking=marked(view, [item], claims, bearing),
        parts=(*parts, *caveats(item, view)),
    )


def one_claim(view: View, item: Claim) -> Slide:
    """A claim alone, as an answer to whoever asks for it."""
    parts = [claimed(item, view), *items("Told in", view.links.told_in.get(item.id, ()), view)]
    return Slide(
        id=f"claim/{item.id}",
        heading=(*state(item, view), Words(claim_words(item), Tone.HEADING)),
        account=(account_words(account_of(item, view.links)),),
        columns=side_names(view),
        marking=_marking(view, None, (item,)),
        parts=(*parts, *evidence(item, view)),
    )


def _marking(view: View, item: Item | None, claims: tuple[Claim, ...]) -> Marking:
    said: list[Statement] = []
    for claim in claims:
        said += [holding.statement for holding in view.links.holdings.get(claim.id, ())]
    return marked(view, [item] if item else [], claims, said)
