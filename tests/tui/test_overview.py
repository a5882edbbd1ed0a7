"""The incident's own card: what it is, how to handle it, in short, and what is contested."""

from collections.abc import Callable

import msgspec

from briefing.incident.marking import Marking
from briefing.incident.standing import reviser
from briefing.incident.types import Incident, RevisionKind, Source
from briefing.incident.view import Reader, View, cut
from briefing.tui.app import BriefingApp
from briefing.tui.desk.overview import overview
from briefing.tui.ink import flat, width_of
from tests.tui.conftest import desk, frame


def text_of(view: View, width: int = 100) -> str:
    return "\n".join(flat(entry.line) for entry in overview(view, width))


def test_every_sentence_of_the_summary_is_there_with_all_that_carries_it(either: View) -> None:
    lines = overview(either, 4_000)
    targets = [entry.target for entry in lines if entry.target]
    for sentence in either.incident.summary:
        assert sentence.text in text_of(either, 4_000)
        assert set(sentence.carried_by) <= set(targets)
    assert either.incident.caveat in text_of(either, 4_000)


def test_every_question_can_be_followed_from_it(either: View) -> None:
    targets = {entry.target for entry in overview(either, 80)}
    assert {one.id for one in either.incident.questions} <= targets


def test_what_was_withdrawn_and_what_the_press_is_told_can_be_followed_from_it(
    oil_jetty: Incident, harbour: Incident
) -> None:
    for incident in (oil_jetty, harbour):
        full = cut(incident, ceiling=Marking.RED, reader=Reader.CURATOR)
        targets = {entry.target for entry in overview(full, 80)}
        assert {one.of for one in incident.revisions} <= targets
        assert {one.id for one in (*incident.lines, *incident.unprocessed)} <= targets
        shown = cut(incident, ceiling=Marking.RED)
        assert "Lines for the press" not in text_of(shown)
        assert "UNPROCESSED" not in text_of(shown)
    assert oil_jetty.revisions
    assert harbour.lines
    assert harbour.unprocessed


def test_what_the_press_is_told_stands_before_what_is_contested(oil_jetty: Incident) -> None:
    told = text_of(cut(oil_jetty, ceiling=Marking.RED, reader=Reader.CURATOR))
    headings = ["In short", "Lines for the press", "Contested", "Corrected or withdrawn"]
    assert sorted(headings, key=told.index) == headings


def test_what_was_revised_is_told_with_who_revised_it(oil_jetty: Incident) -> None:
    told = " ".join(text_of(cut(oil_jetty, ceiling=Marking.RED)).split())
    shown = cut(oil_jetty, ceiling=Marking.RED)
    assert oil_jetty.revisions
    for one in oil_jetty.revisions:
        who = reviser(one, shown.links)
        name = who.outlet if isinstance(who, Source) else who.name
        assert (
            f"{'CORRECTED' if one.what is RevisionKind.CORRECTION else 'WITHDRAWN'} by {name}"
            in told
        )


def test_it_keeps_to_the_width(either: View) -> None:
    for width in (12, 30, 60):
        assert all(width_of(entry.line) <= width for entry in overview(either, width))


def test_a_copy_without_a_summary_says_so(incident: Incident) -> None:
    bare = msgspec.structs.replace(incident, summary=())
    assert "No summary in this copy" in text_of(cut(bare, ceiling=Marking.RED))


async def test_one_key_shows_it_and_back_returns_to_where_one_was(
    open_app: Callable[..., BriefingApp],
) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("3", "j", "enter", "j")
        shown = frame(pilot.app)
        await pilot.press("0")
        assert "not checked against any other source" in frame(pilot.app)
        assert "In short" in frame(pilot.app)
        await pilot.press("j", "enter")
        assert desk(pilot.app).item is not None
        await pilot.press("backspace")
        assert "In short" in frame(pilot.app)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert "The incident" in frame(pilot.app)
        assert desk(pilot.app).in_overview
        await pilot.resize_terminal(120, 40)
        await pilot.press("backspace")
        assert frame(pilot.app) == shown


async def test_the_caveat_is_in_view_where_there_is_room(
    open_app: Callable[..., BriefingApp],
) -> None:
    for size, there in (((80, 30), True), ((120, 40), True), ((80, 24), False)):
        async with open_app().run_test(size=size) as pilot:
            await pilot.pause()
            assert ("Made from one press report" in frame(pilot.app).splitlines()[1]) is there
