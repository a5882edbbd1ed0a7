"""Written times: what they can mean, in any zone, and how it is told where they mean nothing."""

import contextlib
import datetime as dt
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.compiler.seed_parts import WhenSeed
from briefing.compiler.times import TimesError, check_zone, instant_of, when_of
from briefing.incident.safe import safe
from briefing.incident.types import Basis, Certainty, Precision, Relation, Relative, When

MOSCOW, BERLIN = "Europe/Moscow", "Europe/Berlin"


def bounds(seed: str | WhenSeed, zone: str = MOSCOW) -> tuple[str, str]:
    when = when_of(seed, zone)
    return shown(when.earliest), shown(when.latest)


def shown(instant: dt.datetime | None) -> str:
    return instant.isoformat() if instant else "open"


def flaws(seed: str | WhenSeed, zone: str = MOSCOW) -> list[tuple[str, str]]:
    with pytest.raises(TimesError) as raised:
        when_of(seed, zone)
    return [(flaw.field, flaw.code) for flaw in raised.value.flaws]


def test_a_season_is_bounded_by_convention() -> None:
    assert when_of("2023-21", MOSCOW).basis is Basis.CONVENTION
    assert when_of("2023-05", MOSCOW).basis is Basis.STATED


@pytest.mark.parametrize(
    ("seed", "earliest", "latest", "precision", "basis"),
    [
        (
            "2031-06-02T09:10",
            "2031-06-02T09:10:00+03:00",
            "2031-06-02T09:10:59+03:00",
            Precision.MINUTE,
            Basis.STATED,
        ),
        (
            "2031-06-02 09:10:11",
            "2031-06-02T09:10:11+03:00",
            "2031-06-02T09:10:11+03:00",
            Precision.SECOND,
            Basis.STATED,
        ),
        (
            WhenSeed(from_="2023-05-02T22:00", to="2023-05-03T06:00", basis=Basis.CONVENTION),
            "2023-05-02T22:00:00+03:00",
            "2023-05-03T06:00:00+03:00",
            Precision.HOUR,
            Basis.CONVENTION,
        ),
        (
            WhenSeed(from_="2023-05-02T22:00", to="2023-05-03T06:00"),
            "2023-05-02T22:00:00+03:00",
            "2023-05-03T06:00:59+03:00",
            Precision.MINUTE,
            Basis.STATED,
        ),
        (
            WhenSeed(from_="2023-04-03", to="2023-05-03T12:30", basis=Basis.CONVENTION),
            "2023-04-03T00:00:00+03:00",
            "2023-05-03T12:30:59+03:00",
            Precision.DAY,
            Basis.CONVENTION,
        ),
        (
            WhenSeed(to="2023-05-09T10:00"),
            "open",
            "2023-05-09T10:00:59+03:00",
            Precision.MINUTE,
            Basis.STATED,
        ),
        (
            WhenSeed(date="2023-05-03", from_="2023-05-03T18:00"),
            "2023-05-03T18:00:00+03:00",
            "2023-05-03T23:59:59+03:00",
            Precision.MINUTE,
            Basis.STATED,
        ),
        (
            WhenSeed(
                date="2023-05-03",
                from_="2023-05-03T18:00",
                to="2023-05-04T00:00",
                basis=Basis.CONVENTION,
            ),
            "2023-05-03T18:00:00+03:00",
            "2023-05-03T23:59:59+03:00",
            Precision.HOUR,
            Basis.CONVENTION,
        ),
        (
            WhenSeed(date="2023-05-03", date_inferred=True),
            "2023-05-03T00:00:00+03:00",
            "2023-05-03T23:59:59+03:00",
            Precision.DAY,
            Basis.INFERRED,
        ),
    ],
)
def test_a_time_is_as_precise_and_as_well_founded_as_it_was_written(
    seed: str | WhenSeed, earliest: str, latest: str, precision: Precision, basis: Basis
) -> None:
    when = when_of(seed, MOSCOW)
    assert bounds(seed) == (earliest, latest)
    assert (when.precision, when.basis, when.zone) == (precision, basis, MOSCOW)


def test_a_clock_time_alone_has_the_date_of_its_zone() -> None:
    assert when_of("2023-05-03T02:27", MOSCOW).date == "2023-05-03"
    assert when_of("2023-05-02T23:27Z", MOSCOW).date == "2023-05-03"


def test_a_time_with_its_own_offset_is_told_in_the_zone() -> None:
    assert bounds("2023-05-03T02:27:00-04")[0] == "2023-05-03T09:27:00+03:00"
    assert shown(instant_of("2023-05-03T02:27Z", BERLIN)) == "2023-05-03T04:27:00+02:00"


def test_words_alone_have_no_bounds_and_no_zone() -> None:
    seed = WhenSeed(words=safe("in the meantime"))
    assert when_of(seed, MOSCOW) == When(words=seed.words)


def test_a_place_among_other_events_is_only_noted() -> None:
    when = when_of(WhenSeed(after="two-drones"), MOSCOW)
    assert when.placed == Relative(relation=Relation.AFTER, event="two-drones")
    assert (when.earliest, when.latest) == (None, None)


def test_what_is_said_of_a_time_outdoes_what_follows_from_its_form() -> None:
    seed = WhenSeed(
        date="2023-05~",
        certainty=Certainty.EXACT,
        precision=Precision.YEAR,
        basis=Basis.INFERRED,
        zone=BERLIN,
    )
    when = when_of(seed, MOSCOW)
    assert (when.certainty, when.precision) == (Certainty.EXACT, Precision.YEAR)
    assert (when.basis, when.zone) == (Basis.INFERRED, BERLIN)
    assert shown(when.earliest) == "2023-05-01T00:00:00+02:00"


# Zones --------------------------------------------------------------------------------------------


def test_a_clock_time_that_was_skipped_is_refused() -> None:
    assert ("from", "no-such-local-time") in flaws("2023-03-26T02:30", BERLIN)
    assert bounds("2023-03-26T03:00", BERLIN)[0] == "2023-03-26T03:00:00+02:00"


def test_a_clock_time_that_came_twice_needs_its_offset() -> None:
    with pytest.raises(TimesError) as raised:
        when_of("2023-10-29T02:30", BERLIN)
    assert raised.value.flaws[0].code == "repeated-local-time"
    assert raised.value.flaws[0].help == "Add its offset from UTC: +02:00 or +01:00."
    for offset in ("+02:00", "+01:00"):
        assert bounds(f"2023-10-29T02:30{offset}", BERLIN)[0] == f"2023-10-29T02:30:00{offset}"


def test_clocks_still_change_after_the_years_that_zone_files_list() -> None:
    assert bounds("2061-07-01T12:00", BERLIN)[0].endswith("+02:00")
    assert ("from", "no-such-local-time") in flaws("2061-03-27T02:30", BERLIN)


def test_a_day_with_a_changed_clock_is_covered_whole() -> None:
    assert bounds("2023-10-29", BERLIN) == (
        "2023-10-29T00:00:00+02:00",
        "2023-10-29T23:59:59+01:00",
    )
    # Midnight itself was skipped, and the last hour before another came twice.
    assert bounds("2018-11-04", "America/Sao_Paulo")[0] == "2018-11-04T01:00:00-02:00"
    assert bounds("2018-02-17", "America/Sao_Paulo")[1] == "2018-02-17T23:59:59-03:00"


def test_a_day_that_a_calendar_left_out_is_refused() -> None:
    assert flaws("2011-12-30", "Pacific/Apia") == [("date", "no-such-local-time")]
    assert bounds("2011-12-29/2011-12-31", "Pacific/Apia")[1].startswith("2011-12-31")


@pytest.mark.parametrize(
    "name", ["Berlin", "europe/berlin", "", "localtime", "../Berlin", "Factory"]
)
def test_a_zone_that_is_not_known_is_refused(name: str) -> None:
    with pytest.raises(TimesError):
        check_zone(name)


def test_a_misspelt_zone_is_told_with_the_one_that_was_meant() -> None:
    with pytest.raises(TimesError) as raised:
        check_zone("Europe/Mosco")
    assert raised.value.flaws[0].help == "Did you mean 'Europe/Moscow'?"


# Mistakes -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("seed", "found"),
    [
        (WhenSeed(), [("", "empty-time")]),
        (WhenSeed(zone="Moon"), [("zone", "unknown-zone")]),
        (
            WhenSeed(date="soon", from_="x", to="y"),
            [("date", "not-a-date"), ("from", "not-a-date"), ("to", "not-a-date")],
        ),
        (WhenSeed(from_="2023-05-03T24:00"), [("from", "not-a-time")]),
        (WhenSeed(from_="2023-05/2023-06"), [("from", "not-a-time")]),
        (WhenSeed(from_="2023-05-04", to="2023-05-03"), [("", "time-out-of-order")]),
        (WhenSeed(date="2023-05-03", to="2023-05-04T01:00"), [("to", "bounds-outside-date")]),
        (WhenSeed(date="2023-05-03", from_="2023-05-02"), [("from", "bounds-outside-date")]),
        (WhenSeed(during="a", after="b"), [("after", "placed-twice")]),
        ("0001", [("date", "time-out-of-range")]),
        ("9999-12-31", [("date", "time-out-of-range")]),
    ],
)
def test_each_mistake_names_its_field(seed: str | WhenSeed, found: list[tuple[str, str]]) -> None:
    assert flaws(seed) == found


@pytest.mark.parametrize(
    ("seed", "remedy"),
    [
        (WhenSeed(date="2023-05-03T02:27"), "under from and to: the same under both"),
        (WhenSeed(date="3 May"), "Write a date as"),
        (
            WhenSeed(from_="2023-05-04T02:27", to="2023-05-03T01:00"),
            "begins 2023-05-04T02:27+03:00 and ends 2023-05-03T01:00+03:00",
        ),
    ],
)
def test_the_help_says_where_a_clock_time_goes_and_which_bounds_to_correct(
    seed: WhenSeed, remedy: str
) -> None:
    with pytest.raises(TimesError) as raised:
        when_of(seed, MOSCOW)
    assert remedy in raised.value.flaws[0].help


def test_an_approximate_date_does_not_hold_its_bounds() -> None:
    seed = WhenSeed(date="2023-05-03~", from_="2023-05-02T22:00", to="2023-05-03T06:00")
    assert bounds(seed)[0] == "2023-05-02T22:00:00+03:00"


# Whatever is written ------------------------------------------------------------------------------

zones = st.sampled_from(
    [MOSCOW, BERLIN, "UTC", "America/St_Johns", "Pacific/Apia", "Asia/Kathmandu"]
)
days = st.dates(dt.date(1000, 1, 1), dt.date(9990, 12, 31))
text = st.text("0123456789-/.T:?~%XZ+ ", max_size=26) | st.text(max_size=8)


@given(text, zones)
@example("2023-05-03T02:27:00+99:99", MOSCOW)
@example("0001-01-01T00:00", MOSCOW)
@example("9999-12-31T23:59:59-23:59", MOSCOW)
def test_no_text_raises_anything_but_a_flaw(written: str, zone: str) -> None:
    seeds: list[Any] = [
        written,
        WhenSeed(date=written),
        WhenSeed(from_=written, to="2023"),
        WhenSeed(to=written, basis=Basis.CONVENTION),
    ]
    for seed in seeds:
        with contextlib.suppress(TimesError):
            assert isinstance(when_of(seed, zone), When)
    with contextlib.suppress(TimesError):
        assert instant_of(written, zone).tzinfo is not None
    with contextlib.suppress(TimesError):
        check_zone(written)


@given(days, st.sampled_from(["{:%Y-%m-%d}", "{:%Y-%m}", "{:%Y}"]), zones)
def test_the_bounds_of_a_date_contain_every_moment_of_its_days(
    day: dt.date, form: str, zone: str
) -> None:
    with contextlib.suppress(TimesError):
        when = when_of(form.format(day), zone)
        noon = instant_of(f"{day.isoformat()}T12:00", zone)
        assert when.earliest is not None
        assert when.latest is not None
        assert when.earliest <= noon <= when.latest


@given(days, days, st.times(), st.times(), zones)
def test_the_bounds_of_clock_times_contain_both_of_them(
    one: dt.date, other: dt.date, first: dt.time, last: dt.time, zone: str
) -> None:
    ends = sorted(f"{day.isoformat()}T{time:%H:%M}" for day, time in ((one, first), (other, last)))
    with contextlib.suppress(TimesError):
        when = when_of(WhenSeed(from_=ends[0], to=ends[1]), zone)
        assert when.earliest == instant_of(ends[0], zone)
        assert when.latest == instant_of(ends[1], zone) + dt.timedelta(seconds=59)


@given(days, st.times(), zones)
def test_a_clock_time_is_that_of_its_zone(day: dt.date, time: dt.time, zone: str) -> None:
    written = f"{day.isoformat()}T{time:%H:%M:%S}"
    with contextlib.suppress(TimesError):
        instant = instant_of(written, zone)
        offset = instant.utcoffset()
        assert offset is not None
        assert instant.isoformat()[:19] == written or offset == dt.timedelta()
        assert abs(offset) < dt.timedelta(hours=16)
