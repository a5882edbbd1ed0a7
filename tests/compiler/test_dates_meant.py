"""Dates as people write them: proposed where they can mean one day only, and never read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.compiler.dates_meant import clock_meant, date_meant
from briefing.compiler.times import when_of


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("15 May 2030", "2030-05-15"),
        ("15th of May", None),
        ("1st May 2030", "2030-05-01"),
        ("May 5, 2030", "2030-05-05"),
        ("Sept. 2030", "2030-09"),
        ("5.6.2030", "2030-06-05"),
        ("31.6.2030", None),
        ("13/6/2030", "2030-06-13"),
        ("6/13/2030", "2030-06-13"),
        ("5/6/2030", None),
        ("6/6/2030", "2030-06-06"),
        ("2030/6/5", "2030-06-05"),
        ("2030-6-5", "2030-06-05"),
        ("15 May 2030, 9:05", "2030-05-15T09:05"),
        ("15 May 2030 at 18.30", "2030-05-15T18:30"),
        ("2030-05-15 9:00", "2030-05-15T09:00"),
        ("May 2030 18:00", None),
        ("15 May 2030 25:00", None),
        ("14/14/2030", None),
        ("0.0.2030", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_a_date_is_proposed_where_it_can_mean_one_day_only(written: str, meant: str | None) -> None:
    assert date_meant(written) == meant


def test_where_a_clock_time_is_wanted_a_day_alone_is_not_proposed() -> None:
    assert clock_meant("15.5.2030 18:00") == "2030-05-15T18:00"
    assert clock_meant("15.5.2030") is None


@given(st.from_regex(r"[0-9]{1,4}[-./ ][0-9]{1,2}[-./ ][0-9]{1,4}( [0-9]{1,2}:[0-9]{2})?"))
def test_what_is_proposed_can_be_read(written: str) -> None:
    if (meant := date_meant(written)) and not meant.startswith(("0000", "0001", "9999")):
        when_of(meant, "Europe/Berlin")
