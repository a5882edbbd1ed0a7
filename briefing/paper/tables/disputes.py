"""Tables of questions, claims and positions. No claim without who holds it and who has answered."""

from collections.abc import Iterator

from briefing.incident.accounts import account_of, silent
from briefing.incident.stances import claim_words, held, listed
from briefing.incident.types import Claim, Question
from briefing.incident.view import View
from briefing.paper.pieces.caveats import state_of
from briefing.paper.pieces.notes import manner, utterance
from briefing.paper.pieces.voices import implied, positions
from briefing.paper.tables.table import (
    COMMON,
    Row,
    Table,
    account,
    common,
    joined,
    markers,
    names,
    rows_of,
    spoken,
)
from briefing.paper.vocabulary import Words

__all__ = ["CLAIMS", "POSITIONS", "QUESTIONS"]


def _question(view: View, question: Question) -> Row:
    return (
        question.text,
        "contested" if question.contested else "not contested",
        account(view, question),
        *common(view, question),
    )


def _claim(view: View, claim: Claim) -> Row:
    no_answer = [f"{listed(one)}: {Words.NO_ANSWER}" for one in silent(claim, view.links)]
    return (
        claim_words(claim),
        claim.mode.value,
        account_of(claim, view.links).words(),
        spoken((*implied(view, claim), *positions(view, claim, lambda _: True))),
        names(view, claim.about),
        joined(no_answer),
        claim.question or "",
        *common(view, claim),
    )


def _positions(view: View, chosen: frozenset[str]) -> Iterator[Row]:
    """A row for each position, by the statement that takes it."""
    for statement in view.incident.statements:
        if statement.id not in chosen:
            continue
        speaker = view.links.actor(statement.speaker)
        side = view.links.side_of(speaker)
        for position in statement.positions:
            claim = view.links.claim(position.claim)
            yield (
                statement.id,
                statement.marking.value,
                listed(speaker),
                side.name if side else "",
                position.stance.value,
                position.claim,
                held(speaker, position.stance, claim),
                joined([*utterance(view, statement), *manner(view, statement)]),
                joined(state_of(view, statement)),
                joined((*statement.inferred, *claim.inferred)),
                markers(view, statement),
            )


QUESTIONS = Table(
    f"id, marked, question, contested, account, {COMMON}",
    rows_of("questions", _question),
)
CLAIMS = Table(
    f"id, marked, claim, mode, account, positions, about, no answer, question, {COMMON}",
    rows_of("claims", _claim),
)
POSITIONS = Table(
    "statement, marked, speaker, side, stance, claim, position, in words, "
    "corrected or withdrawn, inferred, sources",
    _positions,
)
