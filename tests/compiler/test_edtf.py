"""EDTF of levels 0 and 1: what each form covers, and what is refused."""

import datetime as dt

import pytest

from briefing.compiler.edtf import EdtfError, span_of
from briefing.incident.types import Certainty, Precision


@pytest.mark.parametrize(
    ("edtf", "first", "last", "precision", "certainty"),
    [
        ("2023", "2023-01-01", "2023-12-31", Precision.YEAR, Certainty.EXACT),
        ("2024-02", "2024-02-01", "2024-02-29", Precision.MONTH, Certainty.EXACT),
        ("2023-05-03", "2023-05-03", "2023-05-03", Precision.DAY, Certainty.EXACT),
        ("2023-05~", "2023-05-01", "2023-05-31", Precision.MONTH, Certainty.APPROXIMATE),
        ("2023-05-03?", "2023-05-03", "2023-05-03", Precision.DAY, Certainty.UNCERTAIN),
        ("2023%", "2023-01-01", "2023-12-31", Precision.YEAR, Certainty.BOTH),
        ("2023-05-XX", "2023-05-01", "2023-05-31", Precision.MONTH, Certainty.EXACT),
        ("2023-XX-XX", "2023-01-01", "2023-12-31", Precision.YEAR, Certainty.EXACT),
        ("2023-XX", "2023-01-01", "2023-12-31", Precision.YEAR, Certainty.EXACT),
        ("202X", "2020-01-01", "2029-12-31", Precision.YEAR, Certainty.EXACT),
        ("19XX~", "1900-01-01", "1999-12-31", Precision.YEAR, Certainty.APPROXIMATE),
        ("2023-22", "2023-06-01", "2023-08-31", Precision.MONTH, Certainty.EXACT),
        ("2023-24", "2022-12-01", "2024-02-29", Precision.MONTH, Certainty.EXACT),
        ("2023-05-02/2023-05-03", "2023-05-02", "2023-05-03", Precision.DAY, Certainty.EXACT),
        ("2023-04~/2023-05-03", "2023-04-01", "2023-05-03", Precision.MONTH, Certainty.APPROXIMATE),
        ("2023-04~/2023-05?", "2023-04-01", "2023-05-31", Precision.MONTH, Certainty.BOTH),
        ("../2023-05-09", None, "2023-05-09", Precision.DAY, Certainty.EXACT),
        ("/2023-05-09", None, "2023-05-09", Precision.DAY, Certainty.EXACT),
        ("2023-05-03/..", "2023-05-03", None, Precision.DAY, Certainty.EXACT),
        ("2023-05-03/", "2023-05-03", None, Precision.DAY, Certainty.EXACT),
        ("0009-12-31", "0009-12-31", "0009-12-31", Precision.DAY, Certainty.EXACT),
    ],
)
def test_a_date_covers_its_whole_days(
    edtf: str, first: str | None, last: str | None, precision: Precision, certainty: Certainty
) -> None:
    span = span_of(edtf)
    assert span.start == (first and dt.datetime.fromisoformat(f"{first}T00:00:00"))
    assert span.end == (last and dt.datetime.fromisoformat(f"{last}T23:59:59"))
    assert (span.precision, span.certainty) == (precision, certainty)


@pytest.mark.parametrize(
    "text",
    [
        "2023-5-3",
        "2023-13",
        "2023-00",
        "2023-02-30",
        "2023-05-00",
        "2023-25",
        "0000",
        "03-05-2023",
        "23",
        "20235",
        "XXXX",
        "2023-XX-03",
        "202X-05",
        "2023-05-3X",
        "..",
        "/",
        "../..",
        "2023-05-03/2023-05-02",
        "2023-24-01",
        "2023-05-03Z",
        "~2023",
        "2023-05-~03",
        "[2023]",
        "{2023}",
        "Y17E7",
        "-2023",
        "２０２３",
        "2023/2024/2025",
    ],
)
def test_what_is_no_date_of_level_0_or_1_is_refused(text: str) -> None:
    with pytest.raises(EdtfError, match=r"\.$"):
        span_of(text)
