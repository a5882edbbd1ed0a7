"""A moment as a reader writes it: by the record's own clocks, and to the end of what is named."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.incident.asked import moment
from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from briefing.incident.view import View, cut


@pytest.fixture
def view(oil_jetty: Incident) -> View:
    return cut(oil_jetty, ceiling=Marking.RED)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2031-06-10", "2031-06-10T00:00:00+02:00"),
        ("2031-06-10T14:30", "2031-06-10T14:30:00+02:00"),
        (" 2031-06-10 14:30 ", "2031-06-10T14:30:00+02:00"),
        ("2031-06-10T14:30:05", "2031-06-10T14:30:05+02:00"),
        ("2031-06-10T14:30Z", "2031-06-10T14:30:00+00:00"),
        ("2031-06-10 14:30 UTC", "2031-06-10T14:30:00+00:00"),
        ("2031-06-10T14:30-03:30", "2031-06-10T14:30:00-03:30"),
        ("2031-06-10T14:30+0545", "2031-06-10T14:30:00+05:45"),
        # In the spring, of which the record has only the winter's end of a season.
        ("2031-02-10", "2031-02-10T00:00:00+01:00"),
    ],
)
def test_a_moment_is_read_by_the_clocks_of_the_record(view: View, written: str, meant: str) -> None:
    assert moment(written, view) == dt.datetime.fromisoformat(meant)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2031-06-10", "2031-06-10T23:59:59+02:00"),
        ("2031-06-10T14:30", "2031-06-10T14:30:59+02:00"),
        ("2031-06-10T14:30:05", "2031-06-10T14:30:05+02:00"),
    ],
)
def test_an_end_is_the_last_second_of_what_is_named(view: View, written: str, meant: str) -> None:
    assert moment(written, view, end=True) == dt.datetime.fromisoformat(meant)


@pytest.mark.parametrize(
    "written",
    ["", "now", "10 June", "2031-02-30", "2031-06-10T25:00", "2031-06-10T14", "0000-01-01",
     "2031-06-10T14:30+99:00", "2031-06-10T14:30+02:00 or so", "٢٠٣١-٠٦-١٠"],
)  # fmt: skip
def test_what_is_no_moment_is_none(view: View, written: str) -> None:
    assert moment(written, view) is None


@given(written=st.text(max_size=30))
def test_whatever_is_written_is_a_moment_or_none(harbour: Incident, written: str) -> None:
    read = moment(written, cut(harbour, ceiling=Marking.CLEAR))
    assert read is None or read.tzinfo is not None


def test_a_record_without_a_clock_is_read_in_utc(oil_jetty: Incident) -> None:
    nothing = cut(oil_jetty, ceiling=Marking.RED, as_of=dt.datetime(2030, 1, 1, tzinfo=dt.UTC))
    assert moment("2031-06-10", nothing) == dt.datetime(2031, 6, 10, tzinfo=dt.UTC)
