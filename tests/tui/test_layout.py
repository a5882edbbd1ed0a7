"""The desk shares out the screen so that nothing is lost and the open pane has the most."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.tui.desk.layout import columns, heights

COUNTS = st.lists(st.integers(1, 10_000), min_size=6, max_size=6)


@given(st.integers(0, 200), COUNTS, st.integers(0, 5), st.integers(-8, 40))
def test_the_panes_fill_the_column_exactly(
    total: int, counts: list[int], focused: int, taller: int
) -> None:
    given_lines = heights(total, counts, focused, taller=taller)
    assert sum(given_lines) == total
    assert all(lines >= 0 for lines in given_lines)


@given(st.integers(12, 200), COUNTS, st.integers(0, 5))
def test_every_pane_keeps_its_title_where_there_is_room(
    total: int, counts: list[int], focused: int
) -> None:
    assert all(lines >= 1 for lines in heights(total, counts, focused))


def test_the_open_pane_opens_up_and_the_others_stay_readable() -> None:
    assert heights(38, [100, 100, 100, 100, 100, 100], 2) == [4, 4, 18, 4, 4, 4]


def test_a_pane_that_needs_little_leaves_the_rest_to_the_others() -> None:
    given_lines = heights(38, [2, 50, 50, 4, 8, 1], 0)
    assert given_lines[0] == 3
    assert sum(given_lines) == 38


def test_on_a_very_low_screen_the_open_pane_has_it_all() -> None:
    assert heights(8, [5] * 6, 3) == [0, 0, 0, 8, 0, 0]


@given(st.integers(72, 400), st.integers(-8, 40))
def test_both_columns_keep_a_readable_width(width: int, wider: int) -> None:
    shares = columns(width, wider=wider)
    assert shares is not None
    assert sum(shares) == width
    assert min(shares) >= 30


def test_what_no_card_needs_of_a_wide_screen_is_for_the_panes() -> None:
    assert columns(120) == (56, 64)
    assert columns(200) == (104, 96)
    assert columns(200, wider=-8) == (88, 112)


def test_on_a_narrow_screen_panes_and_detail_take_turns() -> None:
    assert columns(71) is None
