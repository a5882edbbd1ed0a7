"""Times: how they are ordered, when they overlap, and how they read."""

import datetime as dt
import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from briefing.incident.safe import safe
from briefing.incident.timing import (
    date_words,
    instant_words,
    is_dated,
    order_key,
    overlap,
    row_words,
    when_words,
)
from briefing.incident.types import Basis, Certainty, Precision, Relation, Relative, When

MOSCOW = dt.timezone(dt.timedelta(hours=3))

moments = st.datetimes(
    dt.datetime(1950, 1, 1),  # noqa: DTZ001 -- the strategy adds the zone
    dt.datetime(2100, 1, 1),  # noqa: DTZ001
    timezones=st.sampled_from([dt.UTC, MOSCOW]),
)


@st.composite
def whens(draw: st.DrawFn) -> When:
    first, last = sorted((draw(moments), draw(moments)))
    earliest, latest = draw(
        st.sampled_from([(first, last), (first, None), (None, last), (first, first)])
    )
    return When(earliest=earliest, latest=latest, precision=draw(st.sampled_from(list(Precision))))


def moscow(day: int, hour: int = 0, minute: int = 0) -> dt.datetime:
    return dt.datetime(2023, 5, day, hour, minute, tzinfo=MOSCOW)


@given(st.lists(st.tuples(whens(), st.uuids().map(str)), max_size=6), st.randoms())
def test_the_order_is_the_same_however_the_things_came(
    things: list[tuple[When, str]], chance: random.Random
) -> None:
    shuffled = list(things)
    chance.shuffle(shuffled)
    ordered = sorted(things, key=lambda thing: order_key(*thing))
    assert ordered == sorted(shuffled, key=lambda thing: order_key(*thing))


@given(whens(), whens())
def test_overlap_is_mutual_and_a_time_overlaps_itself(one: When, other: When) -> None:
    assert overlap(one, other) == overlap(other, one)
    assert overlap(one, one)


@given(whens(), whens())
def test_of_two_times_that_do_not_overlap_the_earlier_comes_first(one: When, other: When) -> None:
    if not overlap(one, other):
        first, last = (one, other) if order_key(one, "a") < order_key(other, "b") else (other, one)
        assert first.latest is not None
        assert last.earliest is not None
        assert first.latest < last.earliest


def test_a_time_without_bounds_is_not_dated() -> None:
    assert not is_dated(None)
    assert not is_dated(When(words=safe("in the meantime")))
    assert is_dated(When(latest=moscow(3)))


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("", ""),
        ("2023", "2023"),
        ("2023-05", "May 2023"),
        ("2023-05-03", "3 May 2023"),
        ("2023-05~", "about May 2023"),
        ("2023-05-03?", "3 May 2023 (uncertain)"),
        ("2023%", "about 2023 (uncertain)"),
        ("2023-05-02/2023-05-03", "2–3 May 2023"),
        ("2023-04-28/2023-05-03", "28 April – 3 May 2023"),
        ("2022-12-31/2023-01-01", "31 December 2022 – 1 January 2023"),
        ("2023-04~/2023-05-03", "about April 2023 – 3 May 2023"),
        ("../2023-05-09", "up to 9 May 2023"),
        ("2023-05-03/..", "from 3 May 2023"),
        ("2023-04/2023-05", "April – May 2023"),
        ("2023-04/2023-05-03", "April – 3 May 2023"),
        ("2023-05-01/2023-05", "1 May – May 2023"),
        ("2023-21", "spring 2023"),
        ("2023-22~", "about summer 2023"),
        ("2022-24/2023-21", "winter 2022 – spring 2023"),
        ("2023-05-XX", "a day in May 2023"),
        ("2023-05-XX?", "a day in May 2023 (uncertain)"),
        ("2023-XX", "a month in 2023"),
        ("2023-XX-XX", "a day in 2023"),
        ("202X", "a year from 2020 to 2029"),
        ("19XX", "a year from 1900 to 1999"),
        ("000X", "a year from 1 to 9"),
        ("../2023-23", "up to autumn 2023"),
    ],
)
def test_a_date_is_told_in_words(edtf: str, words: str) -> None:
    assert date_words(edtf) == words


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (None, "no time in this copy"),
        (When(), "no time in this copy"),
        (
            When(placed=Relative(relation=Relation.AFTER, event="parade")),
            "after another event",
        ),
        (When(words=safe("in the meantime")), "in the meantime"),
        (
            When(words=safe("overnight"), date="2023-05-02/2023-05-03", date_inferred=True),
            "overnight, 2–3 May 2023; date inferred",
        ),
        (When(words=safe("on 3 May 2023"), date="2023-05-03"), "on 3 May 2023"),
        (When(date="2023-05-03", basis=Basis.INFERRED), "3 May 2023; inferred"),
        (When(latest=moscow(9)), "up to 9 May 2023"),
        (When(earliest=moscow(3)), "from 3 May 2023"),
        (When(earliest=moscow(2, 22), latest=moscow(3, 6)), "2–3 May 2023"),
        (
            When(earliest=moscow(2), latest=moscow(3), precision=Precision.MONTH),
            "May 2023",
        ),
        (
            When(
                earliest=moscow(2),
                latest=moscow(3).replace(year=2024),
                precision=Precision.YEAR,
            ),
            "2023 – 2024",
        ),
        (When(date="2023-05-03", certainty=Certainty.APPROXIMATE), "about 3 May 2023"),
        (When(date="2023-05-03?", certainty=Certainty.UNCERTAIN), "3 May 2023 (uncertain)"),
        (When(latest=moscow(9), basis=Basis.CONVENTION), "up to 9 May 2023; by convention"),
        (
            When(latest=moscow(9), placed=Relative(relation=Relation.BEFORE, event="parade")),
            "up to 9 May 2023; placed by another event",
        ),
    ],
)
def test_readers_get_the_words_then_the_date_then_what_was_inferred(
    when: When | None, words: str
) -> None:
    assert when_words(when) == words


def test_hours_that_only_a_convention_gives_are_not_told() -> None:
    when = When(
        words=safe("overnight"),
        date="2023-05-02/2023-05-03",
        earliest=moscow(2, 22),
        latest=moscow(3, 6),
        basis=Basis.CONVENTION,
    )
    assert when_words(when) == "overnight, 2–3 May 2023"


HERE = {dt.timedelta(hours=3)}
"""The offsets of an incident's own clock times."""

NIGHT: dict[str, Any] = {
    "earliest": moscow(3, 2),
    "latest": moscow(3, 5),
    "precision": Precision.HOUR,
}


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"basis": Basis.CONVENTION}, "in the small hours, 3 May 2023; date by convention"),
        (
            {"basis": Basis.CONVENTION, "earliest": moscow(2, 22)},
            "in the small hours, 2–3 May 2023;",
        ),
        ({"basis": Basis.INFERRED}, "in the small hours, 3 May 2023; inferred"),
        ({}, "in the small hours, 3 May 2023, 02:00–05:00 +03:00"),
        ({"precision": Precision.DAY}, "in the small hours, 3 May 2023"),
        ({"words": safe("early on 3 May"), "basis": Basis.CONVENTION}, "early on 3 May"),
        ({"words": safe("early on May 3rd")}, "early on May 3rd, 02:00–05:00 +03:00"),
        ({"words": safe("the 3rd of May"), "date": "2023-05-03"}, "the 3rd of May, 02:00–"),
        (
            {"words": safe("the night to 23 May"), "basis": Basis.INFERRED},
            "the night to 23 May, 3 May",
        ),
        ({"words": safe("3 in all, may be"), "basis": Basis.INFERRED}, "3 in all, may be, 3 May"),
    ],
)
def test_words_are_followed_by_the_day_unless_they_name_it(
    fields: dict[str, Any], words: str
) -> None:
    told = when_words(When(**{"words": safe("in the small hours")} | NIGHT | fields))
    assert told.startswith(words)
    assert told == words or words[-1] in ";–y"
    hours = "02:00" in told
    assert hours is (fields.get("basis", Basis.STATED) is Basis.STATED and "+03:00" in told)


def test_days_that_only_a_convention_gives_to_words_are_not_told() -> None:
    weeks = When(
        words=safe("in recent weeks"),
        earliest=moscow(3),
        latest=moscow(9),
        basis=Basis.CONVENTION,
    )
    assert when_words(weeks) == "in recent weeks"
    assert row_words(weeks, HERE) == ("in recent weeks", "")


def test_of_a_month_or_season_that_the_words_name_the_year_is_told() -> None:
    assert when_words(When(words=safe("in the Spring"), date="2023-21")) == "in the Spring, 2023"
    assert when_words(When(words=safe("in May 2023"), date="2023-05")) == "in May 2023"


def test_both_days_of_a_night_must_be_named_to_be_told_once() -> None:
    night = When(date="2023-05-02/2023-05-03", words=safe("in the night to 3 May"))
    assert when_words(night) == "in the night to 3 May, 2–3 May 2023"
    assert when_words(replace(night, words=safe("in the night of 2–3 May"))).endswith("2–3 May")


def test_in_a_row_a_clock_time_of_another_offset_says_so() -> None:
    time = clock(moscow(3, 2, 27).astimezone(dt.UTC), None)
    assert row_words(time, HERE) == ("", "from 2 May 2023, 23:27 UTC")
    assert row_words(time, {dt.timedelta(0)}) == ("", "from 2 May 2023, 23:27")
    assert row_words(clock(moscow(3, 2, 27), None), HERE) == ("", "from 3 May 2023, 02:27")


def test_in_a_row_what_was_inferred_stands_in_brackets() -> None:
    early = When(**NIGHT, words=safe("early"), basis=Basis.CONVENTION)
    assert row_words(early, HERE) == ("early", "[3 May 2023]")
    assert row_words(replace(early, basis=Basis.STATED), HERE) == (
        "early",
        "3 May 2023, 02:00–05:00",
    )


@pytest.mark.parametrize(
    ("instant", "words"),
    [
        (moscow(3, 2, 27), "3 May 2023, 02:27 +03:00"),
        (dt.datetime(2023, 5, 3, 2, 27, tzinfo=dt.UTC), "3 May 2023, 02:27 UTC"),
    ],
)
def test_a_moment_is_told_with_its_offset(instant: dt.datetime, words: str) -> None:
    assert instant_words(instant) == words


def clock(first: dt.datetime | None, last: dt.datetime | None, **fields: Any) -> When:
    """A time of which the source gives the hours."""
    return When(
        **{"date": "2023-05-03", "earliest": first, "latest": last, "precision": Precision.MINUTE}
        | fields
    )


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (clock(moscow(3, 2, 27), moscow(3, 2, 27)), "3 May 2023, 02:27 +03:00"),
        (clock(moscow(3, 2), moscow(3, 5, 30)), "3 May 2023, 02:00–05:30 +03:00"),
        (
            clock(moscow(2, 22), moscow(3, 6)),
            "2 May 2023, 22:00 +03:00 – 3 May 2023, 06:00 +03:00",
        ),
        (
            clock(moscow(3, 2).astimezone(dt.UTC).replace(hour=1, day=3), moscow(3, 5)),
            "3 May 2023, 01:00 UTC–05:00 +03:00",
        ),
        (clock(None, moscow(3, 2, 27)), "up to 3 May 2023, 02:27 +03:00"),
        (clock(moscow(3, 2, 27), None), "from 3 May 2023, 02:27 +03:00"),
        (
            clock(moscow(3, 2, 27), moscow(3, 2, 27), precision=Precision.SECOND),
            "3 May 2023, 02:27:00 +03:00",
        ),
        (
            clock(moscow(3, 2, 27), moscow(3, 2, 27), certainty=Certainty.APPROXIMATE),
            "about 3 May 2023, 02:27 +03:00",
        ),
        (
            clock(moscow(3, 2, 27), moscow(3, 2, 27), date_inferred=True, words=safe("at 2.27")),
            "at 2.27, 3 May 2023, 02:27 +03:00; date inferred",
        ),
        (clock(moscow(3, 2), moscow(3, 5), basis=Basis.CONVENTION), "3 May 2023"),
        (clock(moscow(3, 2), moscow(3, 5), basis=Basis.INFERRED), "3 May 2023; inferred"),
    ],
)
def test_hours_that_a_source_states_are_told(when: When, words: str) -> None:
    assert when_words(when) == words


def test_in_a_row_a_clock_time_is_that_of_the_incident() -> None:
    when = clock(moscow(3, 2, 27), moscow(3, 2, 27))
    assert when_words(when, offset=False) == "3 May 2023, 02:27"


@given(whens())
def test_any_time_is_told_in_words(when: When) -> None:
    assert when_words(when).strip()


@pytest.mark.parametrize(
    "text", ["2023-25", "2023-05-99", "2023-XX-03", "202X-05", "2023-00", "soon", "٢٠٢٣", "3/4"]
)
def test_what_is_no_plain_date_is_given_back_for_the_reader_to_judge(text: str) -> None:
    assert date_words(text).replace(" – ", "/") == text


@given(st.text("0123456789-/.?~%X", max_size=24))
def test_any_text_in_place_of_a_date_can_be_told(text: str) -> None:
    assert isinstance(date_words(text), str)
