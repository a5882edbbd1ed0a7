"""The page: what one mails or reads over the phone; as much as one sheet holds, in speaking order.

It is measured as plain text, and is the same in every format: what is left out does not change.
"""

from collections.abc import Callable, Container, Iterator, Sequence
from typing import Any

import msgspec

from briefing.incident.safe import safe
from briefing.incident.types import Claim, Question
from briefing.incident.view import View
from briefing.paper.document import Block, Detail, Document, Entry, Heading, Share, Table
from briefing.paper.formats.layout import Layout
from briefing.paper.formats.text import text
from briefing.paper.issue import Issue
from briefing.paper.pieces.around import copy
from briefing.paper.pieces.briefly import happened, happenings, measures
from briefing.paper.pieces.foot import cited_in
from briefing.paper.pieces.foremost import claims_foremost, questions_foremost, timed_foremost
from briefing.paper.pieces.questions import answered, questions_of
from briefing.paper.pieces.summary import summary
from briefing.paper.pieces.voices import loose_claims
from briefing.paper.vocabulary import Head, Name, Words

__all__ = ["LINES", "page"]

LINES = 60
"""How many lines of 72 cells a page has: a sheet of A4 or Letter in ten points, with margins."""
_MISSES = 4
"""How many things of a part may be too long for what is left before no more of it are tried."""

_TURNS = (1, 0, 3, 2)
"""In which order the parts take their turns."""


class _Part(msgspec.Struct, frozen=True):
    """What can be told under a heading, the foremost first, and how some of it is told."""

    things: Sequence[Any]
    names: Words
    told: Callable[[Sequence[Any], Share | None], Iterator[Block]]

    def blocks(self, chosen: Sequence[Any]) -> list[Block]:
        """Some of the things under their heading, which says so where others are left out."""
        every = len(self.things)
        share = Share(len(chosen), every, self.names) if len(chosen) < every else None
        return [*self.told(chosen, share)]


def page(view: View, issue: Issue) -> Document:
    """Summary, what happened, who says what, measures, what is not known, sources.

    The summary is always whole, and of each part there is one thing; then one more as long as they
    fit. A claim comes with every voice on it. Where anything is left out the head says where it is
    to be had, and each heading how much of its part is there.
    """
    bare = copy(view, issue, (Heading(Head.SUMMARY), summary(view)))
    parts = _parts(view)
    if sum(len(part.things) for part in parts) < LINES:
        whole = _laid_out(bare, [part.blocks(part.things) for part in parts], sources=True)
        if _height(whole) <= LINES:
            return whole
    return _filled(bare, parts)


def _filled(bare: Document, parts: Sequence[_Part]) -> Document:
    """The page with the foremost of each part, then one more of each in turn, while they fit."""
    chosen = [[*part.things[:1]] for part in parts]
    told = [part.blocks(some) for part, some in zip(parts, chosen, strict=True)]
    best = _laid_out(bare, told)
    waiting = [iter(part.things[1:]) for part in parts]
    misses = [0 if _height(best) < LINES else _MISSES] * len(parts)
    while min(misses) < _MISSES:
        for number in _TURNS:
            thing = next(waiting[number], None) if misses[number] < _MISSES else None
            if thing is None:
                misses[number] = _MISSES
                continue
            more = parts[number].blocks([*chosen[number], thing])
            tried = _laid_out(bare, [*told[:number], more, *told[number + 1 :]])
            if _height(tried) > LINES:
                misses[number] += 1
                continue
            best = tried
            chosen[number].append(thing)
            told[number] = more
    return best


def _parts(view: View) -> tuple[_Part, ...]:
    claims = claims_foremost(view)
    plain = all(isinstance(one, Claim) for one in claims)
    names = Words.CLAIMS_ON_PAGE if plain else Words.POINTS_ON_PAGE
    return (
        _Part(
            timed_foremost(view, happenings(view)),
            Words.ON_PAGE,
            lambda some, share: happened(view, some, share),
        ),
        _Part(claims, names, lambda some, share: _voices(view, some, share)),
        _Part(
            timed_foremost(view, view.incident.measures),
            Words.ON_PAGE,
            lambda some, share: measures(view, some, share),
        ),
        _Part(
            questions_foremost(view),
            Words.ON_PAGE,
            lambda some, share: answered(view, Heading(Head.UNKNOWN, share=share), some),
        ),
    )


def _voices(view: View, some: Sequence[Claim | Question], share: Share | None) -> Iterator[Block]:
    asked = [
        (question, [claim for claim in claims if claim in some])
        for question, claims in questions_of(view, contested=True)
    ]
    told = [(question, claims) for question, claims in asked if claims or question in some]
    apart = [claim for claim in loose_claims(view) if claim in some]
    return answered(view, Heading(Head.VOICES, share=share), told, apart)


def _laid_out(
    bare: Document, parts: Sequence[Sequence[Block]], *, sources: bool = False
) -> Document:
    """The parts between head and foot; without ``sources`` those alone that are cited."""
    blocks = (*bare.blocks, *(block for part in parts for block in part))
    foot = bare.foot if sources else tuple(_cited_alone(bare.foot, cited_in(blocks)))
    laid = msgspec.structs.replace(bare, blocks=blocks, foot=foot)
    if all(one.share is None for one in (*blocks, *foot) if isinstance(one, Heading)):
        return laid
    table, *others = bare.head
    assert isinstance(table, Table)
    words = Words.ONE_PAGE if _height(laid) < LINES else Words.OVER_A_PAGE
    rows = (*table.rows, Detail(Name.EXTENT, safe(words)))
    return msgspec.structs.replace(laid, head=(Table(rows), *others))


def _cited_alone(foot: Sequence[Block], numbers: Container[int]) -> Iterator[Block]:
    every = [one for one in foot if isinstance(one, Entry)]
    cited = [one for one in every if one.number in numbers]
    left_out = len(cited) < len(every)
    for block in foot:
        if isinstance(block, Heading) and left_out:
            share = Share(len(cited), len(every), Words.ON_PAGE)
            yield msgspec.structs.replace(block, share=share)
        elif not isinstance(block, Entry) or block in cited:
            yield block


def _height(document: Document) -> int:
    """How many lines it takes as plain text."""
    return text(document, Layout()).count("\n")
