"""From every item: who says so, what the others say, and where it is written, in two keys."""

from collections.abc import Callable

from briefing.incident.accounts import account_of, silent
from briefing.incident.comparison import subjects_of
from briefing.incident.grounds import grounds_of
from briefing.incident.links import items_of, kind_of
from briefing.incident.stances import listed
from briefing.incident.types import (
    Claim,
    Event,
    Exhibit,
    Item,
    Measure,
    Question,
    Source,
    Statement,
)
from briefing.incident.view import View
from briefing.tui.app import BriefingApp
from briefing.tui.desk.board import Board
from briefing.tui.desk.cards import card_of
from briefing.tui.desk.compare import Compare
from briefing.tui.desk.passages import NOTHING, passages_of
from briefing.tui.desk.source import Source as SourceScreen
from briefing.tui.ink import Line, flat
from tests.tui.conftest import desk

WIDTH = 60
"""A list: what stands under one another can be read in order."""


def read(lines: list[Line]) -> str:
    """Lines as one text, as a reader reads on over their ends."""
    return " ".join(" ".join(flat(line) for line in lines).split())


def under_the_cursor(board: Board, item: Item) -> str:
    """What Compare shows first when it opens on an item."""
    number = board.number_of(item)
    board.reach_around(number)
    start = board.cursor_of(number)
    return read(board.lines[start : start + board.parts_of(number)[0].last + 1])


def test_the_speaker_is_on_every_items_card(either: View) -> None:
    for item in items_of(either.incident):
        if isinstance(item, Statement | Claim | Event | Measure | Exhibit):
            said = read([line.line for line in card_of(item, either, 200)])
            for holder in account_of(item, either.links).holders:
                assert holder.name in said or listed(holder) in said


def test_c_leads_from_every_item_to_everybodys_answer(either: View) -> None:
    board = Board(either, WIDTH, 40)
    led = 0
    for item in items_of(either.incident):
        subject = next(subjects_of(item, either.links), None)
        claims = either.links.claims.get(subject.id, ()) if subject else ()
        claim = subject if isinstance(subject, Claim) else next(iter(claims), None)
        if claim is None or (isinstance(subject, Question) and not subject.contested):
            continue
        led += 1
        shown = under_the_cursor(board, item)
        for holding in either.links.holdings.get(claim.id, ()):
            speaker = either.links.actor(holding.statement.speaker)
            assert f"{listed(speaker)}: {holding.position.stance.value}" in shown
        for actor in silent(claim, either.links):
            assert f"{listed(actor)}: no answer in this copy" in shown
    assert led > len(either.incident.claims)


def test_s_leads_from_every_item_to_its_passages_with_the_words_quoted(either: View) -> None:
    for item in items_of(either.incident):
        passages = passages_of(item, either, WIDTH)
        shown = read(passages.lines)
        grounds = grounds_of(item, either.links)
        if not grounds and not isinstance(item, Source):
            assert NOTHING in shown
            continue
        lit = [read(passages.lines[stop : passages.ends[stop] + 1]) for stop in passages.stops]
        for one in grounds:
            digest = next(
                place.digest
                for place in either.links.source(one.source).passages
                if place.locator == one.passage
            )
            assert any(digest in text and one.passage in text for text in lit)
            assert f"“{one.quote}”" in shown or not one.quote
            assert one.hedge in shown


async def test_the_keys_show_it_from_an_item_of_every_kind(
    open_app: Callable[..., BriefingApp], either: View
) -> None:
    kinds = {kind_of(one): one for one in items_of(either.incident)}
    async with open_app(either).run_test(size=(60, 20)) as pilot:
        for item in kinds.values():
            desk(pilot.app).travel.visit_in_detail(item)
            await pilot.press("g", "s")
            screen = pilot.app.screen
            assert isinstance(screen, SourceScreen)
            stops = screen.passages.stops
            assert not stops or screen.lines.cursor == stops[0]
            await pilot.press("escape", "c")
            board = pilot.app.screen
            assert isinstance(board, Compare)
            subjects = {one.id for one in subjects_of(item, either.links)}
            target = desk(pilot.app).followed
            if target is not None and not isinstance(target, Source):
                subjects |= {one.id for one in subjects_of(target, either.links)}
            shown = board.board.entries[board.number].item
            assert shown is not None
            claimed = {shown.id, getattr(shown, "question", None)}
            assert claimed & subjects or not subjects
            await pilot.press("escape")
            assert pilot.app.screen is desk(pilot.app)
