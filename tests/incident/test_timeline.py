"""The timeline: what has a time stands in its order, and it is said where that is not known."""

import datetime as dt

import pytest

from briefing.incident.marking import Marking
from briefing.incident.safe import safe
from briefing.incident.timeline import in_order, may_be_swapped, order_is_open
from briefing.incident.types import Event, Incident, When
from briefing.incident.view import cut
from tests.incident.changing import changed


def at(first: int | None, last: int | None) -> Event:
    """An event between two hours of a day."""
    earliest, latest = (
        None if hour is None else dt.datetime(2031, 6, 2, hour, tzinfo=dt.UTC)
        for hour in (first, last)
    )
    when = When(words=safe("then"), earliest=earliest, latest=latest)
    return Event(id=f"from-{first}-to-{last}", marking=Marking.CLEAR, title=safe("A"), when=when)


@pytest.mark.parametrize(
    ("one", "other", "open_"),
    [
        (at(1, 3), at(2, 4), True),
        (at(1, 2), at(3, 4), False),
        (at(1, None), at(3, 4), True),
        (at(None, 2), at(3, None), False),
        (at(None, None), at(3, 4), False),
        (at(3, 4), at(None, None), False),
    ],
)
def test_only_dated_things_may_have_been_in_another_order(
    one: Event, other: Event, open_: bool
) -> None:
    assert may_be_swapped(one, other) is open_
    assert not may_be_swapped(None, other)


def test_the_order_is_open_where_any_two_neighbours_may_be_swapped() -> None:
    assert not order_is_open([at(1, 2), at(3, 4), at(5, 6)])
    assert order_is_open([at(1, 2), at(3, 5), at(4, 6)])


def test_what_has_no_time_stands_apart_as_the_file_has_it(harbour: Incident) -> None:
    words = When(words=safe("once"))
    view = cut(changed(harbour, "lantern", when=words), ceiling=Marking.RED)
    dated, undated = in_order(view, view.incident.events)
    assert [one.id for one in dated] == ["pier-three"]
    assert [one.id for one in undated] == ["shouting", "lantern"]
