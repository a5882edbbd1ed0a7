"""Every form of a written time, at random: its bounds hold what it says, and it comes back."""

import calendar
import contextlib
import datetime as dt
import random
from itertools import pairwise
from typing import Any

import msgspec
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from briefing.compiler.edtf import EdtfError, span_of
from briefing.compiler.seed_parts import WhenSeed
from briefing.compiler.times import TimesError, instant_of, when_of
from briefing.files.binding import bind
from briefing.files.strict_yaml import read_yaml
from briefing.incident.timing import date_words, order_key, overlap, when_words
from briefing.incident.types import Basis, Certainty, Precision, When

ZONES = ("UTC", "Europe/Moscow", "Europe/Berlin", "America/St_Johns", "Asia/Kathmandu")
SEASON = {12: 24, 1: 24, 2: 24, 3: 21, 4: 21, 5: 21, 6: 22, 7: 22, 8: 22, 9: 23, 10: 23, 11: 23}

days = st.dates(dt.date(1000, 1, 2), dt.date(9990, 12, 30))
qualifiers = st.sampled_from(["", "~", "?", "%"])


def forms(day: dt.date) -> list[str]:
    """Every way to write a date that the day lies in."""
    year, month = f"{day.year:04}", f"{day.month:02}"
    return [
        day.isoformat(),
        f"{year}-{month}",
        year,
        f"{year}-{month}-XX",
        f"{year}-XX-XX",
        f"{year}-XX",
        f"{year[:3]}X",
        f"{year[:2]}XX",
        f"{year[0]}XXX",
        f"{year}-{SEASON[day.month]}",
    ]


@st.composite
def written(draw: st.DrawFn) -> tuple[dt.date, str]:
    """A day, and a date that it lies in."""
    day = draw(days)
    return day, draw(st.sampled_from(forms(day))) + draw(qualifiers)


@st.composite
def intervals(draw: st.DrawFn) -> tuple[list[dt.date], str]:
    """Days, and an interval that they all lie in."""
    first, last = sorted((draw(days), draw(days)))
    start = draw(st.sampled_from([*forms(first), "", ".."]))
    end = draw(st.sampled_from([*forms(last), "", ".."]))
    assume(start.strip(".") or end.strip("."))
    start += draw(qualifiers) if start.strip(".") else ""
    end += draw(qualifiers) if end.strip(".") else ""
    return [first, last], f"{start}/{end}"


def holds(when: When, day: dt.date, zone: str) -> bool:
    noon = instant_of(f"{day.isoformat()}T12:00", zone)
    after = when.earliest is None or when.earliest <= noon
    return after and (when.latest is None or noon <= when.latest)


@given(written(), st.sampled_from(ZONES))
def test_a_date_holds_every_day_that_it_can_mean(one: tuple[dt.date, str], zone: str) -> None:
    day, edtf = one
    assert holds(when_of(edtf, zone), day, zone)


@given(intervals(), st.sampled_from(ZONES))
def test_an_interval_holds_the_days_at_its_ends(one: tuple[list[dt.date], str], zone: str) -> None:
    ends, edtf = one
    when = when_of(edtf, zone)
    assert all(holds(when, day, zone) for day in ends)
    assert (when.earliest is None) == edtf.startswith(("/", ".."))
    assert (when.latest is None) == edtf.endswith(("/", ".."))


@given(st.one_of(written(), intervals()))
def test_no_form_of_a_date_is_shown_as_it_is_coded(one: tuple[Any, str]) -> None:
    words = date_words(one[1])
    assert "X" not in words
    assert "/" not in words
    assert ".." not in words
    assert "~" not in words
    assert not any(part.isdigit() and len(part) == 2 for part in words.split("-")[1:])


@given(days)
def test_a_month_is_as_long_as_its_calendar_says(day: dt.date) -> None:
    span = span_of(f"{day.year:04}-{day.month:02}")
    assert span.end is not None
    assert span.end.day == calendar.monthrange(day.year, day.month)[1]


clocks = st.builds(
    lambda day, time, seconds, sign, offset: (
        f"{day.isoformat()}{sign}{time:%H:%M}{seconds}{offset}"
    ),
    days,
    st.times(),
    st.sampled_from(["", ":00", ":59"]),
    st.sampled_from("T "),
    st.sampled_from(["", "Z", "+03:00", "-0430", "+05"]),
)
ends = st.none() | clocks | written().map(lambda one: one[1])
seeds = st.builds(
    WhenSeed,
    words=st.sampled_from(["", "overnight", "in the meantime"]),
    date=st.just("") | written().map(lambda one: one[1]) | intervals().map(lambda one: one[1]),
    date_inferred=st.booleans(),
    from_=ends,
    to=ends,
    zone=st.none() | st.sampled_from(ZONES),
    basis=st.none() | st.sampled_from(Basis),
    certainty=st.none() | st.sampled_from(Certainty),
    precision=st.none() | st.sampled_from(Precision),
    during=st.none() | st.just("two-drones"),
)


def made(seed: WhenSeed, zone: str = "Europe/Moscow") -> When:
    """The time that a seed makes; one that makes none is drawn again."""
    try:
        return when_of(seed, zone)
    except TimesError:
        assume(False)
        raise


@settings(max_examples=50)
@given(seeds, st.sampled_from(ZONES))
def test_a_time_means_the_same_once_it_was_written_to_the_record_and_read(
    seed: WhenSeed, zone: str
) -> None:
    when = made(seed, zone)
    assert msgspec.json.decode(msgspec.json.encode(when), type=When) == when
    assert when.words == seed.words
    assert when.earliest is None or when.latest is None or when.earliest <= when.latest
    assert when_words(when)


@settings(max_examples=50)
@given(seeds, st.sampled_from(ZONES))
def test_a_time_means_the_same_once_its_seed_was_written_and_read(
    seed: WhenSeed, zone: str
) -> None:
    when = made(seed, zone)
    fields = {
        key: str(value)
        for key, value in msgspec.to_builtins(seed).items()
        if value not in ("", None, False)
    }
    fields["date_inferred"] = "yes" if seed.date_inferred else "no"
    lines = [f"{key}: {value}\n" for key, value in fields.items()]
    root = read_yaml("".join(lines).encode(), "seed.yaml")
    assert when_of(bind(root, WhenSeed, "seed.yaml", words=True), zone) == when


@given(clocks, st.sampled_from(ZONES))
def test_a_clock_time_is_the_same_moment_however_it_is_told_again(clock: str, zone: str) -> None:
    try:
        instant = instant_of(clock, zone)
    except TimesError:
        assume(False)
        raise
    again = instant_of(instant.isoformat(), zone)
    assert (again, again.utcoffset()) == (instant, instant.utcoffset())


@settings(max_examples=30)
@given(st.lists(st.tuples(seeds, st.uuids().map(str)), max_size=5), st.randoms())
def test_compiled_times_have_one_order_however_they_came(
    drawn: list[tuple[WhenSeed, str]], chance: random.Random
) -> None:
    things = [(made(seed), ident) for seed, ident in drawn]
    shuffled = list(things)
    chance.shuffle(shuffled)
    ordered = sorted(things, key=lambda one: order_key(*one))
    assert sorted(shuffled, key=lambda one: order_key(*one)) == ordered
    for one, other in pairwise(ordered):
        if not overlap(one[0], other[0]) and one[0].latest and other[0].earliest:
            assert one[0].latest < other[0].earliest


@given(st.text(max_size=12), st.sampled_from(["{}", "{}/2023", "2023/{}", "2023-{}", "20{}"]))
def test_no_text_in_place_of_a_date_raises_anything_but_its_error(text: str, form: str) -> None:
    edtf = form.format(text)
    with contextlib.suppress(EdtfError):
        assert any(span_of(edtf)[:2])
    assert isinstance(date_words(edtf), str)


@pytest.mark.parametrize(
    ("seed", "words"),
    [
        ("2023-05-03", "3 May 2023"),
        ("2023-05-03T02:27", "3 May 2023, 02:27 +03:00"),
        ("2023-05-03T02:27:30Z", "3 May 2023, 05:27:30 +03:00"),
        ("2023-21", "spring 2023"),
        ("2023-05-XX~", "about a day in May 2023"),
        ("../2023-05-09", "up to 9 May 2023"),
        (WhenSeed(from_="2023-04", to="2023-05"), "April – May 2023"),
        (
            WhenSeed(from_="2023-04-03", to="2023-05-09", basis=Basis.CONVENTION),
            "3 April – 9 May 2023; by convention",
        ),
        (
            WhenSeed(from_="2023-05-02T22:00", to="2023-05-03T06:00"),
            "2 May 2023, 22:00 +03:00 – 3 May 2023, 06:00 +03:00",
        ),
        (WhenSeed(from_="2023-05-03T02:27"), "from 3 May 2023, 02:27 +03:00"),
    ],
)
def test_what_was_written_is_what_readers_get(seed: str | WhenSeed, words: str) -> None:
    assert when_words(when_of(seed, "Europe/Moscow")) == words
