"""CSV: any reader gets back every cell, and to no spreadsheet is one of them a formula."""

import csv
import io
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.files.incident_file import decode_incident
from briefing.incident.filtering import Filter
from briefing.incident.marking import Marking
from briefing.incident.safe import SafeText, is_safe
from briefing.incident.types import Event, Exhibit, Incident, Kind, Measure
from briefing.incident.view import View, cut
from briefing.paper.export import export
from briefing.paper.tables import TABLES
from tests.hostile import HOSTILE, hostile_bytes
from tests.incident.secrets import SECRET, with_secrets
from tests.incident.strategies import incidents
from tests.paper.formats.texts import texts
from tests.paper.reading import spoiled

FORMULAS = (
    "=1+1",
    "+1",
    "-1+1",
    "@SUM(A1)",
    " =1+1",
    "\t=1+1",
    "\u00a0=1+1",
    "\u3000＝1+1",
    "＋1",
    "－1",
    "＠SUM(A1)",
    "﹦1",
    "−1",
    '"=1+1"',
    "'=1+1",
    "a;=1+1",
    'a;"=1+1',
    "a; ＝1+1",
    "a\n=1+1",
    "a\r\n=1+1",
    '=HYPERLINK("http://evil.example","b")',
    "=cmd|' /c calc'!A1",
    "@=1",
    "-+-=1",
)
"""What spreadsheets take for formulas: OWASP's list, after blanks, full width, behind a break."""

STARTS = "=+-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋−"
MARKED = re.compile(r"(^|;)'(?=[\s\"']*[" + re.escape(STARTS) + "])")


def table(view: View, name: str = "items") -> list[dict[str, str]]:
    """The rows of a table as any reader has them."""
    paper = export(view, format="csv", table=name).decode()
    assert paper.count("\r\n") == paper.count("\n") == len(paper.splitlines())
    return [*csv.DictReader(io.StringIO(paper, newline=""), strict=True)]


def bare(cell: str) -> str:
    """A cell without the apostrophes that keep it from being a formula."""
    return MARKED.sub(r"\1", cell)


def starts(cell: str) -> list[str]:
    """Where a spreadsheet may take a cell, or a part of it behind a semicolon, for a formula."""
    return [part for part in cell.split(";") if part.strip(' \u00a0\u3000\t"')[:1] in [*STARTS]]


@pytest.mark.parametrize("evil", [*FORMULAS[:4], *FORMULAS[6:9], *FORMULAS[13:19]])
def test_no_cell_is_a_formula_whatever_stands_in_the_record(harbour: Incident, evil: str) -> None:
    data = hostile_bytes(harbour, evil).replace(b'"title ', b'"').replace(b'"text ', b'"')
    view = cut(decode_incident(data, "harbour.json"), ceiling=Marking.RED)
    for name in TABLES:
        rows = table(view, name)
        assert [cell for row in rows for cell in row.values() if starts(cell)] == [], name


@pytest.mark.parametrize("evil", FORMULAS)
def test_what_could_be_a_formula_is_still_there_behind_an_apostrophe(
    harbour: Incident, evil: str
) -> None:
    text = SafeText(" ".join(evil.split()))
    (event,) = [
        row for row in table(spoiled(harbour, text, text), "events") if row["id"] == "pier-three"
    ]
    assert bare(event["title"]) == text
    assert starts(event["title"]) == []


@settings(max_examples=25)
@given(texts, texts)
def test_any_text_comes_back_as_it_is(harbour: Incident, text: SafeText, other: SafeText) -> None:
    (event,) = [
        row for row in table(spoiled(harbour, text, other), "events") if row["id"] == "pier-three"
    ]
    assert bare(event["title"]) == text
    assert bare(event["place"]) == other


@pytest.mark.parametrize("evil", HOSTILE, ids=range(len(HOSTILE)))
def test_nothing_that_a_terminal_would_obey_is_in_a_table(harbour: Incident, evil: str) -> None:
    view = cut(decode_incident(hostile_bytes(harbour, evil), "harbour.json"), ceiling=Marking.RED)
    for name in TABLES:
        paper = export(view, format="csv", table=name).decode()
        assert is_safe(paper.replace("\r\n", "\n"))


def test_every_row_bears_the_marking_of_the_copy_and_when_it_was_issued(
    view: View, oil_jetty: Incident
) -> None:
    for name in TABLES:
        assert {row["copy"] for row in table(view, name)} <= {"TLP:AMBER"}
    exercise = export(
        cut(oil_jetty, ceiling=Marking.RED), format="csv", table="incident", issued="noon"
    )
    assert exercise.startswith(b'"copy",')
    assert b'"TLP:RED; EXERCISE: no real incident; issued noon"' in exercise


def test_every_item_has_its_row(view: View) -> None:
    assert [row["id"] for row in table(view)] == [*view.links.items]


def test_a_claim_has_who_holds_it_and_who_gave_no_answer(view: View) -> None:
    claims = {row["id"]: row for row in table(view, "claims")}
    assert claims["pier-hit"]["account"] == "one side's account: the port authority"
    assert claims["by-fishers"]["account"] == "held by nobody in this copy"
    assert "no answer in this copy" in "".join(row["no answer"] for row in claims.values())
    assert "denies that" in claims["by-fishers"]["positions"]


def test_a_quotation_stands_beside_its_frame_and_its_hedge(oil_jetty: Incident) -> None:
    rows = table(cut(oil_jetty, ceiling=Marking.RED), "evidence")
    assert [*rows[0]][-3:] == ["frame", "quotation", "hedge"]
    assert any(row["frame"] and row["quotation"] for row in rows)
    assert any(row["hedge"] for row in rows)


def test_a_position_says_what_the_editor_inferred_of_it(oil_jetty: Incident) -> None:
    view = cut(oil_jetty, ceiling=Marking.RED)
    given = {row["id"]: row["inferred"] for row in table(view, "items") if row["inferred"]}
    for row in table(view, "positions"):
        parts = (given.get(row[one], "") for one in ("statement", "claim"))
        assert row["inferred"] == "; ".join(filter(None, parts))
    assert any(row["inferred"] for row in table(view, "positions"))


def test_no_time_is_exact_that_nobody_stated(oil_jetty: Incident) -> None:
    rows = table(cut(oil_jetty, ceiling=Marking.RED))
    assert {row["bounds are"] for row in rows if row["certainty"] == "exact"} == {"stated"}
    supplies = {row["id"]: row for row in rows}["association-on-supplies"]
    assert supplies["certainty"] == "uncertain"


def test_how_far_a_thing_was_checked_has_a_column_of_its_own(oil_jetty: Incident) -> None:
    view = cut(oil_jetty, ceiling=Marking.RED)
    for name in ("events", "exhibits", "measures"):
        for row in table(view, name):
            item = view.links.items[row["id"]]
            assert isinstance(item, Event | Exhibit | Measure)
            assert row["checked"] == item.checked.value
            assert row["checked"] in row["account"]


def test_who_corrects_or_withdraws_is_called_as_in_the_other_tables(oil_jetty: Incident) -> None:
    view = cut(oil_jetty, ceiling=Marking.RED)
    there = {row["name"] for row in table(view, "actors")}
    there |= {row["outlet"] for row in table(view, "sources")}
    given = [row["by"] for row in table(view, "revisions")]
    assert {*given} <= there
    assert [row["who"] for row in table(view) if row["kind"] == "revision"] == given


def test_with_a_filter_a_table_has_what_is_listed_and_what_that_needs(harbour: Incident) -> None:
    wanted = Filter(kinds=frozenset({Kind.MEASURE}))
    view = cut(harbour, ceiling=Marking.RED, filter=wanted)
    kinds = {row["kind"] for row in table(view)}
    assert "measure" in kinds
    assert "event" not in kinds
    assert table(view, "incident")[0]["filter"].startswith("a filter is set")


@settings(max_examples=10)
@given(incidents(), st.booleans())
def test_what_is_above_the_ceiling_leaves_no_trace_in_any_table(
    incident: Incident, first: bool
) -> None:
    for name in TABLES:
        papers = [
            export(cut(one, ceiling=Marking.AMBER), format="csv", table=name)
            for one in (incident, with_secrets(incident, first=first))
        ]
        assert papers[0] == papers[1]
        assert SECRET.encode() not in papers[1].lower()
