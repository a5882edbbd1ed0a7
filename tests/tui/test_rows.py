"""Rows of the panes: no title without its account, kinds in a word, sides apart."""

import datetime as dt
from itertools import pairwise

import pytest
from msgspec.structs import replace

from briefing.incident.marking import Marking
from briefing.incident.safe import safe
from briefing.incident.timing import overlap
from briefing.incident.types import Incident, Precision, When
from briefing.incident.view import Reader, View, cut
from briefing.tui.desk.listing import Listing
from briefing.tui.desk.panes import PANES
from briefing.tui.desk.rows import row_line
from briefing.tui.desk.sheets import pane_sheet
from briefing.tui.ink import flat, width_of

ACCOUNTS = {
    "reported",
    "one side",
    "onlooker",
    "no side",
    "several",
    "disputed",
    "footage",
    "nobody's",
}
PANE = {pane.id: pane for pane in PANES}


@pytest.mark.parametrize("width", [28, 40, 60, 100])
def test_every_row_keeps_to_the_width(either: View, width: int) -> None:
    for pane in PANES:
        for row in pane.rows(either):
            if row.item is not None:
                line = row_line(row.item, either, width, timed=pane.id == "timeline")
                assert width_of(line) <= width


def test_a_title_on_the_timeline_follows_whose_account_it_is(either: View) -> None:
    for row in PANE["timeline"].rows(either):
        title = getattr(row.item, "title", None)
        if title is None or row.item is None:
            continue
        text = flat(row_line(row.item, either, 120, timed=True))
        before = text[: text.index(title)]
        assert any(account in before for account in ACCOUNTS), text


def test_the_timeline_is_in_order_and_keeps_the_undated_apart(view: View) -> None:
    rows = PANE["timeline"].rows(view)
    apart = next(n for n, row in enumerate(rows) if row.heading == "No time in this copy")
    first = [row.item.id for row in rows[:apart] if row.item]
    assert first[0] == "explosions-and-fires"
    assert first.index("two-drones") < first.index("zelensky-in-finland")
    undated = {row.item.id for row in rows[apart:] if row.item}
    assert {"video-senate", "drone-flight-ban", "us-caution"} <= undated


def test_a_row_says_where_its_order_to_the_one_above_is_not_known(oil_jetty: Incident) -> None:
    view = cut(oil_jetty, ceiling=Marking.RED)
    rows = PANE["timeline"].rows(view)
    sheet = pane_sheet(PANE["timeline"], rows, view, timed=True)
    marked = {
        row.item.id: "≈" in flat(sheet.draw(index, 60))
        for index, row in enumerate(rows)
        if row.item is not None
    }
    assert rows[0].heading == "≈ order to the row above not known"
    assert True in marked.values()
    assert False in marked.values()
    for above, row in pairwise(rows):
        if row.item and marked[row.item.id]:
            assert overlap(getattr(above.item, "when"), getattr(row.item, "when"))  # noqa: B009


def test_what_is_unprocessed_stands_marked_at_the_end_of_the_timeline(harbour: Incident) -> None:
    view = cut(harbour, ceiling=Marking.RED, reader=Reader.CURATOR)
    rows = PANE["timeline"].rows(view)
    apart = next(n for n, row in enumerate(rows) if row.heading.startswith("UNPROCESSED"))
    items = [row.item for row in rows[apart + 1 :] if row.item]
    assert [item.id for item in items] == ["skipper-fined", "lantern-call"]
    text = flat(row_line(items[0], view, 120, timed=True))
    assert text.startswith("UNPROCESSED a woman who ")
    assert "A skipper was fined for sailing without lights." in text
    shown = {
        row.item.id for row in PANE["timeline"].rows(cut(harbour, ceiling=Marking.RED)) if row.item
    }
    assert not shown & {"skipper-fined", "lantern-call"}


def test_what_was_revised_or_is_told_otherwise_says_so_in_its_row(oil_jetty: Incident) -> None:
    view = cut(oil_jetty, ceiling=Marking.RED)
    rows = {
        row.item.id: flat(row_line(row.item, view, 90, timed=pane.id == "timeline"))
        for pane in PANES
        for row in pane.rows(view)
        if row.item is not None and pane.id in ("timeline", "statements")
    }
    assert "WITHDRAWN four people" not in rows["wire-on-four-hurt"]
    assert "WITHDRAWN says that four people" in rows["wire-on-four-hurt"]
    assert "CORRECTED told 2 ways Picture" in rows["picture"]
    assert "one side told 3 ways Halmø" in rows["jetty-fire"]
    assert "WITHDRAWN" not in rows["wire-on-two-hurt"]
    fire = view.links.items["jetty-fire"]
    assert "one side 3× Halmø" in flat(row_line(fire, view, 46, timed=True))


def test_a_note_of_several_lines_has_one_row(harbour: Incident) -> None:
    note = replace(harbour.unprocessed[0], text=safe("first line\nsecond line"))
    view = cut(replace(harbour, unprocessed=(note,)), ceiling=Marking.RED, reader=Reader.CURATOR)
    (item,) = view.incident.unprocessed
    text = flat(row_line(item, view, 90, timed=True))
    assert "first line second line" in text
    assert "\n" not in text


def test_statements_stand_under_the_side_that_made_them(view: View) -> None:
    rows = PANE["statements"].rows(view)
    sides: dict[str, list[str]] = {}
    for row in rows:
        if row.item is None:
            sides[row.heading] = []
        else:
            sides[list(sides)[-1]].append(row.item.id)
    assert list(sides) == ["Russia · party", "Ukraine · party", "United States · looks on"]
    assert "podolyak-to-the-bbc" in sides["Ukraine · party"]
    assert sides["United States · looks on"] == ["us-caution"]


def test_questions_that_nobody_answers_stand_apart(view: View) -> None:
    rows = PANE["questions"].rows(view)
    headings = [row.heading for row in rows if row.item is None]
    assert headings == ["Contested", "Raised, and answered by nobody"]


def test_a_statement_with_several_positions_says_how_many_more(view: View) -> None:
    statement = view.links.items["zelensky-in-finland"]
    assert flat(row_line(statement, view, 140)).endswith("+3")


def test_a_date_that_the_editor_inferred_stands_in_brackets(view: View) -> None:
    statement = view.links.items["zelensky-in-finland"]
    assert flat(row_line(statement, view, 80, timed=True)).startswith("[3–9 May] ")
    event = view.links.items["two-drones"]
    assert flat(row_line(event, view, 80, timed=True)).startswith("overnight [2–3 May]")
    video = next(one for one in view.incident.exhibits if one.when and one.when.words)
    assert flat(row_line(video, view, 80, timed=True)).startswith("early on W… [3 May]")
    assert flat(row_line(video, view, 40, timed=True)).startswith("early on …")


def test_a_row_says_no_year_where_there_is_one_alone_and_the_title_has_it(
    oil_jetty: Incident,
) -> None:
    view = cut(oil_jetty, ceiling=Marking.RED, reader=Reader.CURATOR)
    radar = next(one for one in view.incident.events if "on the radar" in one.title)
    drawn = {width: flat(row_line(radar, view, width, timed=True)) for width in (100, 60, 40)}
    assert drawn[100].startswith("9 June, 22:41–22:58")
    assert drawn[60].startswith("9 Jun, 22:41–2…")
    assert drawn[40].startswith("9 Jun, 22…")
    assert Listing(1, PANE["timeline"], view).border_title == "1 Timeline · 35 · by time · 2031"
    for row in PANE["timeline"].rows(view):
        if row.item is not None:
            assert "2031" not in flat(row_line(row.item, view, 100, timed=True))
    assert radar.when is not None
    assert radar.when.earliest is not None
    early = replace(radar.when, earliest=radar.when.earliest.replace(year=2029))
    older = replace(radar, id="older", when=early)
    both = replace(oil_jetty, events=(*oil_jetty.events, older))
    of_two_years = cut(both, ceiling=Marking.RED, reader=Reader.CURATOR)
    assert "2031" in flat(row_line(radar, of_two_years, 100, timed=True))[:19]
    assert "2031" not in str(Listing(1, PANE["timeline"], of_two_years).border_title)


def test_months_have_one_length_in_all_rows_of_a_narrow_pane(oil_jetty: Incident) -> None:
    view = cut(oil_jetty, ceiling=Marking.RED)
    for width in (40, 54):
        for row in PANE["timeline"].rows(view):
            if row.item is not None:
                assert "June" not in flat(row_line(row.item, view, width, timed=True))[:17]


def test_the_rows_of_sources_have_their_columns_beneath_each_other(oil_jetty: Incident) -> None:
    view = cut(oil_jetty, ceiling=Marking.RED)
    for width, start in ((40, 21), (54, 25), (100, 25)):
        for source in view.incident.sources:
            line = row_line(source, view, width)
            assert width_of(line[:4]) == start


def test_a_source_published_at_a_time_of_another_zone_says_which(oil_jetty: Incident) -> None:
    source = oil_jetty.sources[0]
    noon = dt.datetime(2031, 6, 11, 9, 15, tzinfo=dt.UTC)
    when = When(earliest=noon, latest=noon, precision=Precision.MINUTE, zone=oil_jetty.zone)
    wire = replace(source, published=when)
    both = replace(oil_jetty, sources=(wire, *oil_jetty.sources[1:]))
    view = cut(both, ceiling=Marking.RED, reader=Reader.CURATOR)
    for width in (60, 100):
        assert "11 Jun, 09:15 UTC" in flat(row_line(wire, view, width)).replace("June", "Jun")


def test_a_row_that_comes_into_view_again_is_not_made_again(view: View) -> None:
    pane = PANE["timeline"]
    sheet = pane_sheet(pane, pane.rows(view), view, timed=True)
    assert sheet.draw(3, 60) is sheet.draw(3, 60)
    assert flat(sheet.draw(3, 60)) != flat(sheet.draw(3, 100))
