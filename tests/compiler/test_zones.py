"""Zones: the offset that is looked up once for a day is the one that holds at each of its times."""

import datetime as dt
import re
from importlib.resources import files
from itertools import pairwise

import pytest
from dateutil import tz

from briefing.compiler import zones

HOUR = dt.timedelta(hours=1)
YEARS = (1890, 1941, 1972, 2011, 2026, 2031)
ZONES = (
    "UTC",
    "Europe/Moscow",  # changed what it is without summer time, in 2011 and 2014
    "Europe/London",  # double summer time
    "America/St_Johns",  # half an hour, and changes a minute after midnight
    "Australia/Lord_Howe",  # changes by half an hour
    "Pacific/Apia",  # left out a day
    "Africa/Monrovia",  # offsets in seconds until 1972
    "Africa/Casablanca",  # changes twice around a month that moves
    "Asia/Kathmandu",
)


def rules(zone: str) -> dt.tzinfo:
    """What dateutil knows of a zone, asked for each time anew."""
    with files("tzdata").joinpath("zoneinfo", *zone.split("/")).open("rb") as stream:
        return tz.tzfile(stream, zone)


def hours_around_changes(zone: dt.tzinfo) -> set[dt.datetime]:
    """Moments of some years at and around which a zone's offset changes, and some others."""
    found = set()
    for year in YEARS:
        now = dt.datetime(year, 1, 1, tzinfo=dt.UTC)
        offset = now.astimezone(zone).utcoffset()
        while now.year == year:
            now += 24 * HOUR
            then, offset = offset, now.astimezone(zone).utcoffset()
            if offset != then or now.day == 1:
                found |= {now + hours * HOUR for hours in range(-30, 7, 2)}
    return found


@pytest.mark.parametrize("zone", ZONES)
def test_a_moment_gets_the_offset_that_holds_at_it(zone: str) -> None:
    known = rules(zone)
    for moment in hours_around_changes(known):
        made = zones.local(moment, zone)
        offset = moment.astimezone(known).utcoffset()
        assert offset is not None
        assert made == moment
        assert made.utcoffset() == (dt.timedelta() if offset.seconds % 60 else offset)


@pytest.mark.parametrize("zone", ZONES)
def test_a_clock_time_is_the_one_moment_at_which_it_was_shown_or_none(zone: str) -> None:
    known = rules(zone)
    for moment in hours_around_changes(known):
        clock = moment.astimezone(known).replace(tzinfo=None, fold=0)
        shown = {clock.replace(tzinfo=known, fold=fold).astimezone(dt.UTC) for fold in (0, 1)}
        if len(shown) == 1:
            assert zones.moment(clock, zone) == moment
        else:
            with pytest.raises(zones.RepeatedTimeError, match=re.escape(" or ")):
                zones.moment(clock, zone)


def test_no_zone_changes_its_clocks_twice_in_a_day() -> None:
    """For otherwise what holds at both ends of a day would not tell what holds in between."""
    known = 0
    for name in zones.zone_names():
        zone = rules(name)
        assert isinstance(zone, tz.tzfile)
        changes = vars(zone)["_trans_utc"]
        known += len(changes)
        close = [one for one, later in pairwise(changes) if later - one <= 24 * 3600]
        assert not close, name
    assert known > 10_000
