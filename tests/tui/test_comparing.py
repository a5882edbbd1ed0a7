"""Compare's blocks: nobody's word lost at any width, and no claim without who holds it."""

import re

import pytest

from briefing.incident.accounts import account_of, silent
from briefing.incident.links import items_of
from briefing.incident.types import Claim, Question
from briefing.incident.view import View
from briefing.tui.desk.board import Board
from briefing.tui.desk.comparing import RAISED, block_of, columns, entries_of
from briefing.tui.ink import flat, width_of

WIDTHS = [38, 45, 58, 69, 78, 98, 118, 198]


def words(view: View, item: Claim | Question, width: int) -> list[str]:
    """The words of a block, in no order, without the signs that columns are made of."""
    entry = next(one for one in entries_of(view) if one.item is item)
    text = " ".join(flat(line) for line in block_of(entry, view, width).lines)
    return sorted(re.findall(r"[^\s│─–▸]+", text))


@pytest.mark.parametrize("width", WIDTHS)
def test_every_block_keeps_to_the_width(either: View, width: int) -> None:
    for entry in entries_of(either):
        for line in block_of(entry, either, width).lines:
            assert width_of(line) <= width


def test_a_list_has_every_word_that_the_columns_have(either: View) -> None:
    for claim in either.incident.claims:
        assert columns(150, 2) is not None
        assert columns(60, 2) is None
        wide = words(either, claim, 150)
        narrow = words(either, claim, 60)
        names = {name for side in either.incident.sides for name in side.name.split()}
        besides = [word for word in narrow if word.lower() not in {name.lower() for name in names}]
        assert set(besides) <= set(wide)
        for word in set(wide):
            assert narrow.count(word) >= wide.count(word)


@pytest.mark.parametrize("width", [60, 300])
def test_a_claim_stands_with_its_account_and_everybodys_stance_words_and_source(
    either: View, width: int
) -> None:
    for claim in either.incident.claims:
        entry = next(one for one in entries_of(either) if one.item is claim)
        text = " ".join(
            " ".join(flat(line) for line in block_of(entry, either, width).lines).split()
        )
        squeezed = re.sub(r"[\s│]+", "", text)

        def shown(said: str, squeezed: str = squeezed) -> bool:
            return re.sub(r"\s+", "", said) in squeezed

        assert shown(account_of(claim, either.links).kind.value) or width == 300
        for holding in either.links.holdings.get(claim.id, ()):
            if width == 60:
                assert shown(f": {holding.position.stance.value}")
                for one in holding.statement.evidence:
                    assert shown(f"[{either.numbers[one.source]} {one.passage}]")
                    assert shown(f"“{one.quote}”" if one.quote else "")
                    assert shown(one.frame)
                    assert shown(one.hedge)
        quiet = text.count("no answer in this copy") if width == 60 else None
        assert quiet in (None, len(silent(claim, either.links)))


def test_quoted_and_reported_are_told_apart(view: View) -> None:
    quoted = " ".join(words(view, view.links.claim("planned-terrorist-act"), 60))
    reported = " ".join(words(view, view.links.claim("ukraine-behind-it"), 60))
    assert "reported" not in quoted
    assert "“a" in quoted
    assert "reported" in reported


def test_what_nobody_answers_stands_at_the_end_under_its_own_heading(view: View) -> None:
    entries = entries_of(view)
    apart = next(n for n, entry in enumerate(entries) if entry.heading == RAISED)
    for number, entry in enumerate(entries):
        if isinstance(entry.item, Question):
            assert entry.item.contested is (number < apart)


def test_compare_opens_at_what_each_item_bears_on(either: View) -> None:
    board = Board(either, 100, 40)
    for item in items_of(either.incident):
        number = board.number_of(item)
        assert board.parts_of(number)
        if isinstance(item, Claim):
            assert board.entries[number].item is item


def test_only_what_is_around_the_cursor_is_laid_out(view: View) -> None:
    board = Board(view, 100, 40)
    board.entries = board.entries * 200
    board.reach_around(1000)
    assert 2 * board.reach <= len(board.lines) <= 2 * board.reach + 40
    assert flat(board.lines[0]) == f"… {board.first} more above"
    assert flat(board.lines[-1]) == f"… {len(board.entries) - board.last} more below"
    assert board.is_close(board.first)
    assert not board.is_close(1000)
    assert board.number_at(board.start_of(1003)) == 1003
