"""As of when a copy is: the words for the source that was known last."""

import datetime as dt

import pytest
from msgspec.structs import replace

from briefing.incident.marking import Marking
from briefing.incident.moment import as_of_words
from briefing.incident.safe import safe
from briefing.incident.types import Basis, Certainty, Incident, Precision, When
from briefing.incident.view import View, cut

NOON = dt.datetime(2031, 6, 2, 12, tzinfo=dt.UTC)
DAY = When(earliest=NOON.replace(hour=0), latest=NOON.replace(hour=23), date="2031-06-02")


def whole(incident: Incident) -> View:
    return cut(incident, ceiling=Marking.RED)


def words(harbour: Incident, published: When, received: dt.datetime | None = None) -> str:
    source = replace(harbour.sources[0], published=published, received=received)
    return as_of_words(whole(replace(harbour, sources=(source,))))


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (DAY, "2 June 2031 (published)"),
        (replace(DAY, date_inferred=True), "2 June 2031 (date inferred)"),
        (replace(DAY, certainty=Certainty.APPROXIMATE), "2 June 2031 at the latest (published)"),
        (When(latest=NOON), "2 June 2031 at the latest (published)"),
        (
            When(earliest=NOON - dt.timedelta(6), latest=NOON, basis=Basis.INFERRED),
            "2 June 2031 at the latest (date inferred)",
        ),
        (
            When(earliest=NOON, latest=NOON, precision=Precision.MINUTE),
            "2 June 2031, 12:00 UTC (published)",
        ),
        (
            When(latest=NOON, precision=Precision.HOUR, basis=Basis.CONVENTION),
            "2 June 2031 at the latest (published)",
        ),
        (When(words=safe("lately")), "no date given"),
    ],
    ids=[
        "a day",
        "an inferred day",
        "an approximate day",
        "an open time",
        "an inferred span",
        "a minute",
        "an hour by convention",
        "no date",
    ],
)
def test_a_source_is_as_of_its_publication(
    harbour: Incident, published: When, expected: str
) -> None:
    assert words(harbour, published) == expected


def test_a_source_is_as_of_its_receipt_where_that_is_known(harbour: Incident) -> None:
    assert words(harbour, DAY, NOON) == "2 June 2031, 12:00 UTC (received)"


def test_a_source_without_a_date_is_named_beside_the_last_that_has_one(harbour: Incident) -> None:
    first, second = harbour.sources
    undated = replace(second, published=When())
    view = whole(replace(harbour, sources=(first, undated)))
    assert as_of_words(view) == "2 June 2031, 09:10 +02:00 (received) (no date for source 2)"
