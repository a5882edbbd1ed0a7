"""Blocks on pages: few, even, with what belongs together on one, and nothing lost."""

import random

from msgspec import structs

from briefing.incident.marking import Marking
from briefing.slides.paging import Rooms, paged
from briefing.slides.setting import Block
from briefing.slides.slide import Group, Slide, Text
from briefing.slides.words import Words


def block(part: int, lines: int, *, head: int = 0, leads: bool = False) -> Block:
    return Block(part, [(Words(f"{part}.{line}"),) for line in range(lines)], head, leads)


def told(blocks: list[Block], rooms: Rooms) -> list[list[str]]:
    """The pages of a list whose rows are these blocks."""
    parts = tuple(
        Group(words=(Words("."),), details=True) if one.leads else Text(words=(Words("."),))
        for one in blocks
    )
    slide = Slide(id="list", heading=(), marking=Marking.CLEAR, parts=parts, close=True)
    pages = paged(slide, blocks, rooms, roomy=False)
    return [["".join(words.text for words in line) for line, _ in page] for page in pages]


def sizes(blocks: list[Block], rooms: Rooms) -> list[int]:
    return [len(page) for page in told(blocks, rooms)]


def test_no_page_is_left_with_a_line_that_others_could_have_spared_it() -> None:
    assert sizes([block(part, 1) for part in range(41)], (20, 20)) == [14, 14, 13]
    assert sizes([block(part, 1) for part in range(20)], (20, 20)) == [20]
    tens = [*(block(part, 10) for part in range(4)), block(4, 1)]
    assert sizes(tens, (20, 20)) == [20, 10, 11]
    assert sizes([block(part, 1) for part in range(21)], (5, 20)) == [5, 16]


def test_what_one_telling_has_is_on_one_page_where_that_has_room_for_it() -> None:
    own = [block(0, 6), block(1, 6)]
    telling = [block(2, 1, leads=True), *(block(part, 2) for part in range(3, 8))]
    assert sizes([*own, *telling], (14, 14)) == [12, 11]
    assert sizes([*own, *telling], (8, 8)) == [6, 6, 7, 5]
    for page in told([*own, *telling], (8, 8))[2:]:
        assert page[0] == "2.0"


def test_what_is_longer_than_a_page_is_torn_evenly_and_told_again_by_its_head() -> None:
    long = block(0, 21, head=2)
    assert [(page[:3], len(page)) for page in told([long], (20, 20))] == [
        (["0.0", "0.1", "0.2"], 12),
        (["0.0", "0.1", "0.12"], 11),
    ]
    assert sizes([long, block(1, 12)], (20, 20)) == [20, 15]


def test_what_is_longer_than_a_page_is_torn_where_an_answer_begins_if_the_rest_has_room() -> None:
    long = structs.replace(block(0, 21, head=2), joints=(2, 9, 15))
    assert [page[:3] for page in told([long], (14, 14))][1] == ["0.0", "0.1", "0.9"]
    assert [page[:3] for page in told([long], (12, 12))][1] == ["0.0", "0.1", "0.12"]


def test_nothing_is_lost_no_page_is_overfull_and_there_are_as_few_as_can_be() -> None:
    chance = random.Random(7)
    for plain in (True, False) * 100:
        further = chance.randint(1, 12)
        rooms = chance.randint(1, further), further
        blocks = [
            block(part, chance.choice((1, 1, 2, 3, further + 2)), leads=chance.random() < 0.1)
            for part in range(chance.randint(1, 14))
        ]
        for number, one in enumerate([] if plain else blocks):
            size = len(one.lines)
            joints = (*range(1, size, chance.randint(1, 4)),)
            blocks[number] = structs.replace(one, head=chance.randint(0, 1), joints=joints)
        pages = told(blocks, rooms)
        lines = [words.text for one in blocks for (words,) in one.lines]
        assert list(dict.fromkeys(line for page in pages for line in page)) == lines
        assert all(0 < len(page) <= rooms[number > 0] for number, page in enumerate(pages))
        if plain and not any(one.leads for one in blocks):
            assert len(pages) == fewest([len(one.lines) for one in blocks], rooms)


def fewest(lengths: list[int], rooms: Rooms) -> int:
    """How many pages are filled by whoever goes on until the next has no room."""
    count, used = 1, 0
    for length in lengths:
        if used and used + length > rooms[count > 1]:
            count, used = count + 1, 0
        used += length
        while used > rooms[count > 1]:
            used -= rooms[count > 1]
            count += 1
    return count
