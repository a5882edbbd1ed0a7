"""Who holds what on each claim at one look: claims down, parties across, in a word each."""

from collections.abc import Iterator, Sequence

from briefing.incident.comparison import Voice, compared, parties
from briefing.incident.safe import SafeText, safe
from briefing.incident.stances import begin, claim_words, is_plural, listed, stance_parts
from briefing.incident.types import Actor, Claim, Evidence, Mode, Stance, Statement
from briefing.incident.view import View
from briefing.paper.citations import Carrier
from briefing.paper.document import Matrix, Part, Remark, Row, Sentence
from briefing.paper.pieces.caveats import state_of
from briefing.paper.prose import noted
from briefing.paper.vocabulary import Words

__all__ = ["matrix"]


def matrix(view: View, claims: Sequence[Claim]) -> Matrix:
    """The claims, each with a cell for each party, and for all others where any of them has a word.

    A cell tells who, and how they stand to it; words, hedges and occasions are told elsewhere.
    """
    heads = [begin(side.name) for side in parties(view)]
    rows = [(claim, *_cells(view, claim)) for claim in claims]
    others = any(last for _, _, last in rows) or not heads
    return Matrix(
        (*heads, *([SafeText("Others")] if others else [])),
        tuple(
            Row(
                Sentence(view, claim_words(claim), claim),
                (*across, *([last] if others else [])),
            )
            for claim, across, last in rows
        ),
    )


def _cells(view: View, claim: Claim) -> tuple[tuple[tuple[Part, ...], ...], tuple[Part, ...]]:
    """What stands under each party, and under all others."""
    row = compared(claim, view)
    across = tuple(tuple(_cell(view, claim, voices)) for voices in row.parties)
    others = list(_cell(view, claim, (*row.onlookers, *row.apart)))
    if row.implied and not others and not any(across):
        others.append(Sentence(view, "implied, and made by nobody in this copy", *row.implied))
    return across, tuple(others)


def _cell(view: View, claim: Claim, voices: Sequence[Voice]) -> Iterator[Part]:
    """Each actor once for each stance, in words alone."""
    found: dict[tuple[Actor, Stance | None, tuple[str, ...]], list[Carrier]] = {}
    for voice in voices:
        if voice.implied is not None:
            implied = voice.actor, None, _flags(view, claim, voice.implied)
            found.setdefault(implied, []).append(voice.implied)
        elif voice.holding is None:
            yield Remark(Words.NO_ANSWER, listed(voice.actor, short=True))
        else:
            statement = voice.holding.statement
            key = voice.actor, voice.holding.position.stance, _flags(view, claim, statement)
            found.setdefault(key, []).append(statement)
    for (actor, stance, flags), carriers in found.items():
        verb, _ = stance_parts(stance, _plain(claim, stance), plural=is_plural(actor))
        words = noted(f"{listed(actor, short=True)} {verb}", flags)
        yield Sentence(view, safe(words), *carriers)


def _flags(view: View, claim: Claim, carrier: Statement | Evidence) -> tuple[str, ...]:
    """What a word cannot go without: that it was revised, is hedged, or is inferred."""
    statement = carrier if isinstance(carrier, Statement) else None
    evidence = statement.evidence if statement else [carrier]
    flags = [one.partition(" by ")[0] for one in (state_of(view, statement) if statement else ())]
    if any(isinstance(one, Evidence) and one.hedge for one in evidence):
        flags.append("hedged")
    if claim.inferred or (statement and statement.inferred):
        flags.append("inferred in part")
    return tuple(dict.fromkeys(flags))


def _plain(claim: Claim, stance: Stance | None) -> Mode:
    """The mode that chooses the verb; what is implied is implied, whatever it is."""
    return claim.mode if stance is not None else Mode.PAST
