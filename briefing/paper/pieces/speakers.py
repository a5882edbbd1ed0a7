"""Who says what, a speaker at a time: all that one holds of some claims, in as few sentences as do.

What was said in one manner (on one occasion, with one hedge, by one way) stands together.
"""

from collections.abc import Container, Iterable, Iterator, Sequence

from briefing.incident.accounts import silent
from briefing.incident.comparison import onlookers
from briefing.incident.stances import claim_words, listed
from briefing.incident.types import Actor, Claim, Statement
from briefing.incident.view import View
from briefing.paper.document import Paragraph, Part, Remark, Sentence
from briefing.paper.pieces.caveats import revisions
from briefing.paper.pieces.clauses import in_short
from briefing.paper.pieces.holding import Held, held_of, sentence_of
from briefing.paper.pieces.notes import hedges
from briefing.paper.pieces.tellings import told_otherwise
from briefing.paper.prose import ended, noted
from briefing.paper.vocabulary import Words

__all__ = ["by_speaker"]


def by_speaker(view: View, claims: Sequence[Claim]) -> tuple[Paragraph, ...]:
    """All voices on some claims of one question, a paragraph for each speaker, onlookers last.

    Who has not answered a claim about them is named with that claim, or at the end where it is so
    of all the claims that are about anybody who is silent.
    """
    speakers: dict[Actor, list[Held]] = {}
    for claim in claims:
        for one in held_of(view, claim):
            speakers.setdefault(one.speaker, []).append(one)
    looking_on = onlookers(view)
    quiet = {claim.id: tuple(silent(claim, view.links)) for claim in claims}
    throughout = _silent_throughout(quiet, speakers)
    if throughout:
        quiet = dict.fromkeys(quiet, ())
    paragraphs = [
        Paragraph(tuple(_paragraph(view, speaker, speakers[speaker], quiet)))
        for speaker in sorted(speakers, key=lambda speaker: speaker.side in looking_on)
    ]
    paragraphs += [
        Paragraph((one, *_unanswered(quiet[claim.id])))
        for claim in claims
        for one in _implied_by_none(view, claim)
    ]
    return (*paragraphs, *((Paragraph(_unanswered(throughout)),) if throughout else ()))


def _silent_throughout(
    quiet: dict[str, tuple[Actor, ...]], speakers: Container[Actor]
) -> tuple[Actor, ...]:
    """Those who are silent on every claim on which anybody is, and say nothing else here."""
    sets = {actors for actors in quiet.values() if actors}
    only = sets.pop() if len(sets) == 1 else ()
    return () if any(actor in speakers for actor in only) else only


def _paragraph(
    view: View, speaker: Actor, held: list[Held], quiet: dict[str, tuple[Actor, ...]]
) -> Iterator[Part]:
    """What one speaker holds: what still stands and what does not, what was answered and what not.

    Each is a sentence of its own, with what was revised of it.
    """
    groups: dict[tuple[tuple[str, ...], tuple[Actor, ...]], list[Held]] = {}
    for one in held:
        groups.setdefault((one.state, quiet[one.claim.id]), []).append(one)
    told: set[str] = set()
    for index, ((_, unheard), group) in enumerate(groups.items()):
        yield sentence_of(view, in_short(speaker) if index else speaker.name, group)
        statements = dict.fromkeys(one.statement for one in group if one.statement)
        for item in (*statements, *dict.fromkeys(one.claim for one in group)):
            if item.id not in told:
                told.add(item.id)
                yield from revisions(view, item)
                yield from told_otherwise(view, item) if isinstance(item, Statement) else ()
        yield from _unanswered(unheard)


def _unanswered(actors: Iterable[Actor]) -> tuple[Remark, ...]:
    return tuple(Remark(Words.NO_ANSWER, listed(actor)) for actor in actors)


def _implied_by_none(view: View, claim: Claim) -> Iterator[Sentence]:
    """A claim that a passage implies in nobody's name, and on which nobody takes a position."""
    attributed = any(one.attributed_to for one in claim.implied)
    if claim.implied and not attributed and not view.links.holdings.get(claim.id):
        text = f"Implied, and made by nobody in this copy: {claim_words(claim)}"
        yield Sentence(view, ended(noted(text, hedges(view, claim.implied))), *claim.implied)
