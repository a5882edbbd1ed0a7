"""The examples of the Library of Congress specification, levels 0 and 1, as another reads them.

Where the two differ, what differs and why is listed here.
"""

import datetime as dt
from time import struct_time

import edtf
import pytest

from briefing.compiler.edtf import EdtfError, span_of
from briefing.compiler.times import instant_of
from briefing.incident.types import Certainty

DATES = (
    *("1985-04-12", "1985-04", "1985"),
    *("1964/2008", "2004-06/2006-08", "2004-02-01/2005-02-08", "2004-02-01/2005-02"),
    *("2004-02-01/2005", "2005/2006-02"),
    *("2001-21", "2001-22", "2001-23", "1984?", "2004-06~", "2004-06-11%"),
    *("201X", "20XX", "2004-XX", "1985-04-XX", "1985-XX-XX"),
    *("1985-04-12/..", "1985-04/..", "1985/..", "../1985-04-12", "../1985-04", "../1985"),
    *("1984~/2004-06", "1984/2004-06~", "1984~/2004~", "1984?/2004%", "1984-06?/2004-08?"),
    "1984-06-02?/2004-08-08~",
)
UNKNOWN_ENDS = (
    *("1985-04-12/", "1985-04/", "1985/", "/1985-04-12", "/1985-04", "/1985", "1984-06-02?/"),
)
CLOCK_TIMES = (
    *("1985-04-12T23:20:30", "1985-04-12T23:20:30Z", "1985-04-12T23:20:30-04"),
    "1985-04-12T23:20:30+04:30",
)
OTHER_YEARS = ("-1985", "Y170000002", "Y-170000002")


def theirs(written: str) -> tuple[dt.date | None, dt.date | None, Certainty]:
    """The first and last day (None: open) and the certainty, as the package has them."""
    read = edtf.parse_edtf(written)
    both = read.is_uncertain_and_approximate or (read.is_uncertain and read.is_approximate)
    certainty = (
        Certainty.BOTH
        if both
        else Certainty.UNCERTAIN
        if read.is_uncertain
        else Certainty.APPROXIMATE
        if read.is_approximate
        else Certainty.EXACT
    )
    return day(read.lower_strict()), day(read.upper_strict()), certainty


def day(bound: struct_time | float) -> dt.date | None:
    return None if isinstance(bound, float) else dt.date(*bound[:3])


def ours(written: str) -> tuple[dt.date | None, dt.date | None, Certainty]:
    span = span_of(written)
    return span.start and span.start.date(), span.end and span.end.date(), span.certainty


@pytest.mark.parametrize("written", DATES)
def test_both_read_a_date_the_same_way(written: str) -> None:
    assert ours(written) == theirs(written)


@pytest.mark.parametrize("written", UNKNOWN_ENDS)
def test_an_end_that_is_not_known_is_open_here_and_guessed_within_ten_years_there(
    written: str,
) -> None:
    mine, other = ours(written), theirs(written)
    known = 0 if written.endswith("/") else 1
    assert mine[known] == other[known]
    assert mine[1 - known] is None
    assert abs((other[0] or dt.date.min) - (other[1] or dt.date.max)) > dt.timedelta(3650)


def test_winter_is_at_either_end_of_its_year_here_and_only_at_its_last_there() -> None:
    assert theirs("2001-24")[:2] == (dt.date(2001, 12, 1), dt.date(2001, 12, 31))
    assert ours("2001-24")[:2] == (dt.date(2000, 12, 1), dt.date(2002, 2, 28))


@pytest.mark.parametrize("written", CLOCK_TIMES)
def test_a_clock_time_is_no_date_here_but_one_of_that_day(written: str) -> None:
    with pytest.raises(EdtfError):
        span_of(written)
    local = instant_of(written, "UTC").replace(tzinfo=None)
    offset = dt.datetime.fromisoformat(written).utcoffset() or dt.timedelta()
    assert (local + offset).date() == theirs(written)[0]


@pytest.mark.parametrize("written", OTHER_YEARS)
def test_years_before_0001_and_after_9999_are_read_there_alone(written: str) -> None:
    assert edtf.parse_edtf(written)
    with pytest.raises(EdtfError):
        span_of(written)
