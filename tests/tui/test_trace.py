"""Search, filter, as of, updates: none has a trace of what is above the ceiling, or came later."""

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.incident.marking import Marking
from briefing.incident.searching import Index
from briefing.incident.steps import source_steps, steps
from briefing.incident.types import Incident
from briefing.incident.updates import updates
from briefing.incident.view import Reader, View, cut, narrowed
from briefing.tui.desk.bars import top_lines
from briefing.tui.desk.hits import hit_line
from briefing.tui.desk.moments import came_words
from briefing.tui.desk.options import options
from briefing.tui.desk.panes import PANES
from briefing.tui.desk.sheets import pane_sheet
from briefing.tui.desk.updating import told
from briefing.tui.ink import Line, flat
from tests.incident.secrets import SECRET, with_later, with_secrets
from tests.incident.strategies import ANY, MOMENTS, incidents

MOMENT = st.sampled_from((None, *MOMENTS))
BELOW_RED = st.sampled_from([marking for marking in Marking if marking is not Marking.RED])
QUERIES = ("", "a", SECRET, "lantren", "lan", "source")


def everything(view: View) -> list[str]:
    """All that the desk tells of a view in its panes and tools, as text."""
    lines: list[Line] = [*top_lines(view, 100)]
    for pane in PANES:
        arrangement = pane.arrangements[0]
        rows = arrangement.rows(view)
        sheet = pane_sheet(pane, rows, view, timed=arrangement.timed)
        lines += [sheet.draw(index, 100) for index in range(sheet.count)]
    index = Index(view)
    texts = []
    for query in QUERIES:
        found = index.search(query)
        lines += [hit_line(item, found, index, 100) for item in found.items]
        texts += [f"{one.sort} {one.words} {one.chosen}" for one in options(view, query)]
    texts += [came_words(step.came, view) for step in steps(view)]
    for step in source_steps(view)[:-1]:
        before = narrowed(view, step.moment)
        lines += told(updates(before, view), before, view, 80).lines
    return [*map(flat, lines), *texts]


@settings(max_examples=15)
@given(incidents(ANY), BELOW_RED, st.booleans(), MOMENT)
def test_nothing_above_the_ceiling_is_in_any_pane_hit_option_moment_or_update(
    incident: Incident, ceiling: Marking, first: bool, as_of: dt.datetime | None
) -> None:
    bare, secret = (
        cut(one, ceiling=ceiling, as_of=as_of, reader=Reader.CURATOR)
        for one in (incident, with_secrets(incident, first=first))
    )
    assert everything(bare) == everything(secret)


@settings(max_examples=15)
@given(incidents(ANY), st.booleans(), st.sampled_from(MOMENTS))
def test_nothing_later_is_in_any_pane_hit_option_moment_or_update(
    incident: Incident, first: bool, as_of: dt.datetime
) -> None:
    bare, more = (
        cut(one, ceiling=Marking.RED, as_of=as_of, reader=Reader.CURATOR)
        for one in (incident, with_later(incident, first=first))
    )
    assert everything(bare) == everything(more)
    assert all(step.moment <= as_of for step in steps(more))
