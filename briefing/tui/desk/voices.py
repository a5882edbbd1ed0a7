"""What one actor holds of a claim, as a cell of Compare says it: stance, words, source. Pure."""

from briefing.incident.comparison import Voice
from briefing.incident.stances import NO_ANSWER, listed
from briefing.incident.types import Evidence, Statement, Wording
from briefing.incident.view import View
from briefing.tui.desk.pieces import names, quotation
from briefing.tui.desk.rows import side_ink, state_spans
from briefing.tui.ink import Ink, Span

__all__ = ["implied_spans", "voice_spans", "voice_target"]


def voice_spans(voice: Voice, view: View) -> list[Span]:
    """Who, their stance, the words quoted or that they are reported, the hedge and the passages.

    How the claim is meant, as a demand or a possibility, stands with the claim.

    ``Volodymyr Zelensky: denies “We fight on our territory” [1 ¶9]``
    """
    name = Span(listed(voice.actor), side_ink(voice.actor, view))
    if voice.implied is not None:
        return [name, Span(": "), *implied_spans(voice.implied, view)]
    if voice.holding is None:
        return [name, Span(f": {NO_ANSWER}", Ink.MISSING)]
    statement = voice.holding.statement
    stance = Span(f": {voice.holding.position.stance.value}", Ink.STRONG)
    return [*state_spans(statement, view), name, stance, *_words(statement, view)]


def voice_target(voice: Voice) -> str:
    """What a voice leads to: the statement, the source that implies it, or who did not answer."""
    if voice.holding is not None:
        return voice.holding.statement.id
    return voice.implied.source if voice.implied is not None else voice.actor.id


def implied_spans(one: Evidence, view: View) -> list[Span]:
    """That a passage implies a claim, its words where it is quoted, and its hedge."""
    quoted = [Span(": "), *quotation(one)] if one.quote else []
    return [Span("implied by ", Ink.INFERRED), _marker(one, view), *quoted, *_hedge(one)]


def _words(statement: Statement, view: View) -> list[Span]:
    """Each citation of a statement: the quotation in its frame, or how it came, and where."""
    posture = statement.wording is Wording.POSTURE
    manner = "shown by conduct" if posture else "reported"
    spans: list[Span] = []
    for one in dict.fromkeys(statement.evidence):
        said = quotation(one) if one.quote else [Span(manner, Ink.FAINT)]
        relays = _relays(one, statement, view)
        spans += [Span("; "), *said, *relays, *_hedge(one), Span(" "), _marker(one, view)]
    return spans


def _relays(one: Evidence, statement: Statement, view: View) -> list[Span]:
    """Through whom the words came, where it was not the speaker alone."""
    chain = [ident for ident in one.attributed_to if ident != statement.speaker]
    return [Span(", according to "), *names(tuple(chain), view)] if chain else []


def _hedge(one: Evidence) -> list[Span]:
    return [Span(f" (the source: “{one.hedge}”)", Ink.FAINT)] if one.hedge else []


def _marker(one: Evidence, view: View) -> Span:
    return Span(f"[{view.numbers[one.source]} {one.passage}]", Ink.CITE)
