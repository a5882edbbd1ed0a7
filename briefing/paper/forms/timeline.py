"""The timeline: what happened, was shown, was said and was done, each thing at its time."""

from collections.abc import Iterator

from briefing.incident.accounts import answers_to
from briefing.incident.safe import safe
from briefing.incident.stances import begin
from briefing.incident.timeline import Timed, in_order, order_is_open, timed_items
from briefing.incident.types import Kind, Measure, Stance, Statement, When, Wording
from briefing.incident.view import View
from briefing.paper.document import Coming, Document, Entry, Heading, Paragraph, Part, Remark
from briefing.paper.issue import Issue
from briefing.paper.pieces.answers import answers
from briefing.paper.pieces.around import copy
from briefing.paper.pieces.briefly import row
from briefing.paper.pieces.caveats import revisions
from briefing.paper.pieces.entries import entry_later
from briefing.paper.pieces.holding import Held, held_in, sentence_of
from briefing.paper.pieces.moments import span_of, time_words
from briefing.paper.pieces.tellings import told_otherwise
from briefing.paper.vocabulary import Head, Words

__all__ = ["timeline"]

_SAID = {Wording.QUOTED: "said", Wording.REPORTED: "said", Wording.POSTURE: "posture"}


def timeline(view: View, issue: Issue) -> Document:
    """What has a time, in order; apart from it what has none."""
    return copy(view, issue, _blocks(view))


def _blocks(view: View) -> Iterator[Coming]:
    dated, undated = in_order(view, timed_items(view))
    yield Heading(Head.TIMELINE)
    if order_is_open(dated):
        yield Paragraph((Remark(Words.ORDER),))
    yield from (entry_later(view, one, _row) for one in dated)
    if not dated:
        yield Paragraph((Remark(Words.NOTHING_DATED),))
    if undated:
        yield Heading(Head.UNDATED, level=2)
    yield from (entry_later(view, one, _row) for one in undated)


def _row(view: View, item: Timed) -> Entry:
    if isinstance(item, Statement):
        timed = item.when not in (None, When())
        label = [time_words(view, item.when)] if timed else []
        return Entry(
            begin(safe(" · ".join([*label, _SAID[item.wording]]))),
            (Paragraph(tuple(_uttered(view, item))),),
            span_of(item.when),
            run_in=True,
        )
    return row(view, item, (Kind.MEASURE if isinstance(item, Measure) else Kind.EVENT).value)


def _uttered(view: View, statement: Statement) -> Iterator[Part]:
    """All that was said at once, what was revised of it, and the answers to it."""
    speaker = view.links.actor(statement.speaker)
    held = list(held_in(view, statement))
    yield sentence_of(view, speaker.name, held)
    yield from revisions(view, statement)
    yield from told_otherwise(view, statement)
    yield from answers(view, (one.claim for one in held if _wants_answers(view, one)))


def _wants_answers(view: View, held: Held) -> bool:
    """Whether a position on a claim is not itself an answer of those whom the claim is about."""
    links = view.links
    given = (answers_to(held.claim, links.actor(one), links) for one in held.claim.about)
    return held.stance is Stance.ASSERTS or not any(
        statement is held.statement for several in given for _, _, statement in several
    )
