"""The desk: nothing on it, or copied from it, has a trace of what is secret, or came later."""

import datetime as dt
from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.incident.marking import Marking
from briefing.incident.searching import Index
from briefing.incident.steps import source_steps, steps
from briefing.incident.types import Incident
from briefing.incident.updates import updates
from briefing.incident.view import Reader, View, cut, narrowed
from briefing.tui.desk.bars import top_lines
from briefing.tui.desk.comparing import block_of, entries_of
from briefing.tui.desk.contents import contents_of
from briefing.tui.desk.copying import copied
from briefing.tui.desk.hits import hit_line
from briefing.tui.desk.linear import linear
from briefing.tui.desk.moments import came_words
from briefing.tui.desk.options import options
from briefing.tui.desk.panes import PANES
from briefing.tui.desk.passages import passages_of
from briefing.tui.desk.sheets import pane_sheet
from briefing.tui.desk.updating import told
from briefing.tui.ink import flat
from tests.incident.secrets import SECRET, with_later, with_secrets
from tests.incident.strategies import ANY, MOMENTS, incidents

MOMENT = st.sampled_from((None, *MOMENTS))
BELOW_RED = st.sampled_from([marking for marking in Marking if marking is not Marking.RED])
QUERIES = ("", "a", SECRET, "lantren", "lan", "source")


def everything(view: View) -> list[str]:
    """All that the desk tells of a view in its panes, screens and tools, as text."""
    return [*_panes(view), *_over(view), *_search(view), *_time(view), *_clipboard(view)]


def _panes(view: View) -> Iterator[str]:
    """What stands on top; every pane in every arrangement, with how much it holds; every card."""
    yield from map(flat, top_lines(view, 100))
    yield from linear(view, 100)
    for pane in PANES:
        for which, arrangement in enumerate(pane.arrangements):
            contents = contents_of(pane, which, view)
            sheet = pane_sheet(pane, contents.rows, view, timed=arrangement.timed)
            yield f"{pane.title} · {contents.held} · {sheet.count}"
            yield from (flat(sheet.draw(index, 100)) for index in range(sheet.count))


def _over(view: View) -> Iterator[str]:
    """Compare, and Source on every thing."""
    for entry in entries_of(view):
        yield from map(flat, block_of(entry, view, 100).lines)
    for item in view.links.items.values():
        yield from map(flat, passages_of(item, view, 80).lines)


def _search(view: View) -> Iterator[str]:
    """What is found, how it was meant, and what a filter could be asked for."""
    index = Index(view)
    for query in QUERIES:
        found = index.search(query)
        yield f"{len(found.items)} found, lit: {found.words}, nearly: {found.nearly}"
        yield from (flat(hit_line(item, found, index, 100)) for item in found.items)
        yield from (f"{one.sort} {one.words} {one.chosen}" for one in options(view, query))


def _time(view: View) -> Iterator[str]:
    """The moments that one can go back to, and what came with each."""
    yield from (came_words(step.came, view) for step in steps(view))
    for step in source_steps(view)[:-1]:
        before = narrowed(view, step.moment)
        yield from map(flat, told(updates(before, view), before, view, 80).lines)


def _clipboard(view: View) -> Iterator[str]:
    """What is copied of each thing and of each pane, for anybody and for all who may see it."""
    items = [*view.links.items.values()]
    for ceiling in (Marking.CLEAR, view.ceiling):
        for some in (*([item] for item in items), items):
            text, count = copied(view, some, ceiling)
            yield f"{count}: {text}"


@settings(max_examples=15)
@given(incidents(ANY), BELOW_RED, st.booleans(), MOMENT)
def test_nothing_above_the_ceiling_is_in_any_pane_card_count_hit_suggestion_or_copied_text(
    incident: Incident, ceiling: Marking, first: bool, as_of: dt.datetime | None
) -> None:
    bare, secret = (
        cut(one, ceiling=ceiling, as_of=as_of, reader=Reader.CURATOR)
        for one in (incident, with_secrets(incident, first=first))
    )
    assert everything(bare) == everything(secret)


@settings(max_examples=15)
@given(incidents(ANY), st.booleans(), st.sampled_from(MOMENTS))
def test_nothing_later_is_in_any_pane_card_count_hit_suggestion_or_copied_text(
    incident: Incident, first: bool, as_of: dt.datetime
) -> None:
    bare, more = (
        cut(one, ceiling=Marking.RED, as_of=as_of, reader=Reader.CURATOR)
        for one in (incident, with_later(incident, first=first))
    )
    assert everything(bare) == everything(more)
    assert all(step.moment <= as_of for step in steps(more))
