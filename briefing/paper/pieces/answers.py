"""What those whom a claim is about have answered to it, or that nothing of it is in this copy."""

from collections.abc import Iterable, Iterator

from briefing.incident.accounts import answers_to, silent
from briefing.incident.safe import SafeText
from briefing.incident.stances import held, listed
from briefing.incident.types import Claim
from briefing.incident.view import View
from briefing.paper.document import Part, Remark, Sentence
from briefing.paper.pieces.notes import manner
from briefing.paper.prose import ended, noted
from briefing.paper.vocabulary import Words

__all__ = ["answers"]


def answers(view: View, claims: Iterable[Claim]) -> Iterator[Part]:
    """The answers to some claims that were told without them: each once, then who is silent.

    ``The union denies that the boat was theirs. [1 ¶2] Fishers' union: no answer in this copy.``
    """
    unheard: dict[SafeText, None] = {}
    for claim in claims:
        given = [
            answer
            for ident in claim.about
            for answer in answers_to(claim, view.links.actor(ident), view.links)
        ]
        for speaker, stance, statement in dict.fromkeys(given):
            text = noted(held(speaker, stance, claim), manner(view, statement))
            yield Sentence(view, ended(text), statement)
        unheard |= dict.fromkeys(listed(actor) for actor in silent(claim, view.links))
    yield from (Remark(Words.NO_ANSWER, name) for name in unheard)
