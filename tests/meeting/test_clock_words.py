"""Clocks in words, by the offsets that the record itself has."""

import datetime as dt

import pytest
from msgspec import structs

from briefing.incident.marking import Marking
from briefing.incident.types import Incident, Status
from briefing.incident.view import cut
from briefing.meeting.clock_words import (
    age_of_data,
    duration,
    in_words,
    next_update,
    now_words,
    of_incident,
)

EAST = dt.timezone(dt.timedelta(hours=2))
UPDATE = dt.datetime(2031, 6, 12, 9, 0, tzinfo=EAST)
"""When the next update of the oil jetty is due."""


def seconds(count: int) -> dt.timedelta:
    return dt.timedelta(seconds=count)


@pytest.mark.parametrize(
    ("length", "counted", "told"),
    [
        (0, "0:00", "0 min"),
        (7, "0:07", "0 min"),
        (724, "12:04", "12 min"),
        (3724, "1:02:04", "1 h 2 min"),
        (7200, "2:00:00", "2 h"),
        (-30, "-0:30", "0 min"),
        (3 * 86_400, "72:00:00", "3 days"),
    ],
)
def test_a_length_of_time_is_counted_and_told(length: int, counted: str, told: str) -> None:
    assert duration(seconds(length)) == counted
    assert in_words(seconds(length)) == told


def test_now_is_told_by_the_incidents_clock_the_local_one_and_utc(oil_jetty: Incident) -> None:
    now = UPDATE.astimezone(dt.timezone(dt.timedelta(hours=-4)))
    assert now_words(oil_jetty, now) == [
        ("Europe/Copenhagen", "09:00:00 +02:00"),
        ("local", "03:00:00 -04:00"),
        ("UTC", "07:00:00"),
    ]


def test_a_clock_that_shows_what_another_does_is_told_once(oil_jetty: Incident) -> None:
    assert [whose for whose, _ in now_words(oil_jetty, UPDATE)] == ["Europe/Copenhagen", "UTC"]
    bare = Incident(
        schema=1, id="bare", title=oil_jetty.title, status=Status.LIVE, marking=Marking.CLEAR,
        zone="Europe/Copenhagen",
    )  # fmt: skip
    assert of_incident(bare, UPDATE) is None
    assert now_words(bare, UPDATE.astimezone(dt.UTC)) == [("UTC", "07:00:00")]


def test_the_offset_is_that_of_the_time_in_the_record_that_is_nearest(oil_jetty: Incident) -> None:
    winter = dt.datetime(2031, 12, 1, 9, 0, tzinfo=dt.timezone(dt.timedelta(hours=1)))
    later = structs.replace(oil_jetty, next_update=winter)
    told = of_incident(later, winter + dt.timedelta(days=1))
    assert told is not None
    assert told.utcoffset() == dt.timedelta(hours=1)


def test_the_next_update_is_waited_for_and_then_overdue(oil_jetty: Incident) -> None:
    live = cut(structs.replace(oil_jetty, status=Status.LIVE), ceiling=Marking.CLEAR)
    head = "next update 12 June 2031, 09:00 +02:00"
    assert next_update(live, UPDATE - seconds(720)) == f"{head}, in 12 min"
    assert next_update(live, UPDATE) == f"{head}, due now"
    assert next_update(live, UPDATE + seconds(4000)) == f"{head}, OVERDUE by 1 h 6 min"


def test_the_data_of_a_live_record_has_an_age(oil_jetty: Incident) -> None:
    live = cut(structs.replace(oil_jetty, status=Status.LIVE), ceiling=Marking.CLEAR)
    known = live.known()
    assert known is not None
    assert known.received is not None
    assert age_of_data(live, known.received + seconds(3 * 3600)) == "data 3 h old"
    assert age_of_data(live, known.received) == "data of this moment"


@pytest.mark.parametrize("status", [Status.CLOSED, Status.EXERCISE, Status.SAMPLE])
def test_nobody_is_alarmed_by_what_is_not_followed(oil_jetty: Incident, status: Status) -> None:
    view = cut(structs.replace(oil_jetty, status=status), ceiling=Marking.CLEAR)
    assert age_of_data(view, UPDATE) == next_update(view, UPDATE) == ""
