"""Back returns to the exact place, whatever was visited in between."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.tui.desk.history import History, Place
from briefing.tui.widgets.stand import Stand


def place(number: int) -> Place:
    return Place(str(number), number % 6, (Stand("", number),), Stand(), in_detail=False)


@given(st.lists(st.integers(0, 50), min_size=1, max_size=30))
def test_going_back_as_often_as_one_went_on_returns_to_the_start(visited: list[int]) -> None:
    history, here = History(), place(-1)
    for number in visited:
        history.leave(here)
        here = place(number)
    for _ in visited:
        found = history.back(here)
        assert found is not None
        here = found
    assert here == place(-1)
    assert history.back(here) is None


def test_forward_undoes_back() -> None:
    history = History()
    history.leave(place(1))
    assert history.back(place(2)) == place(1)
    assert history.forward(place(1)) == place(2)
    assert history.forward(place(2)) is None


def test_a_new_way_forgets_what_was_ahead() -> None:
    history = History()
    history.leave(place(1))
    history.back(place(2))
    history.leave(place(1))
    assert history.forward(place(3)) is None


def test_what_another_view_has_not_is_passed_over_and_found_again_with_it() -> None:
    history = History()
    for number in range(4):
        history.leave(place(number))
    assert history.back(place(4), lambda one: one.item in "03") == place(3)
    assert history.back(place(3), lambda one: one.item in "03") == place(0)
    assert history.back(place(0), lambda one: one.item in "03") is None
    assert history.forward(place(0)) == place(1)
    assert history.forward(place(1), lambda one: one.item == "4") == place(4)
    assert history.back(place(4)) == place(3)
