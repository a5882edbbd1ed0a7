"""A log that is cut tells of what was shown no more than whoever gets it may know."""

import datetime as dt

import pytest
from msgspec import structs

from briefing.incident import canonical
from briefing.incident.marking import Marking
from briefing.incident.safe import one_line
from briefing.incident.types import Incident
from briefing.incident.view import cut
from briefing.meeting.cutting import cut_to
from briefing.meeting.entries import Minute, Record, Scene, Shown
from briefing.slides.deck import Deck
from tests.meeting.conftest import MEETING
from tests.meeting.written import AT, minute


def logged(room: Incident, *slides: str) -> Record:
    """The log of a room that saw some slides, with a minute on each."""
    deck, digest = Deck(cut(room, ceiling=Marking.RED)), canonical.digest(room)
    scenes = [
        Scene(slide.id, one_line(slide.named()), 2, digest, Marking.CLEAR)
        for one in slides
        if (slide := deck.slide(one))
    ]
    minutes: list[Minute] = [
        structs.replace(minute(n), scene=one, marking=Marking.CLEAR) for n, one in enumerate(scenes)
    ]
    shown = [Shown(f"s{n}", one, AT, AT, 1) for n, one in enumerate(scenes)]
    return Record(MEETING, tuple(shown), tuple(minutes))


@pytest.fixture
def room(oil_jetty: Incident) -> Incident:
    return cut(oil_jetty, ceiling=Marking.AMBER).incident


def test_what_was_shown_is_named_by_the_view_that_its_reader_may_have(room: Incident) -> None:
    """Not even a count of what is above the ceiling, its hash, or the pages it took is left."""
    record = logged(room, "event/jetty-fire", "event/radar-track", "summary")
    assert "told 3 ways" in record.shown[0].scene.heading
    told = cut_to(record, Marking.CLEAR, lambda _: room)
    clear = cut(room, ceiling=Marking.CLEAR)
    assert [one.scene.slide for one in told.shown] == ["event/jetty-fire", "summary"]
    for one in told.shown:
        slide = Deck(clear).slide(one.scene.slide)
        assert slide is not None
        assert one.scene.heading == slide.named()
        assert (one.scene.view, one.scene.page) == (canonical.digest(clear.incident), 1)
    assert "told 2 ways" in told.shown[0].scene.heading
    assert [one.scene.heading for one in told.minutes] == [
        told.shown[0].scene.heading,
        "",
        told.shown[1].scene.heading,
    ]


def test_how_many_pages_a_slide_took_with_what_is_above_the_ceiling_is_not_told(
    room: Incident,
) -> None:
    once = logged(room, "timeline").shown[0]
    times = [AT + dt.timedelta(seconds=number) for number in range(5)]
    pages = [
        Shown(f"s{n}", structs.replace(once.scene, page=n + 1), times[n], times[n + 1], n)
        for n in range(3)
    ]
    again = structs.replace(pages[2], id="s4", at=times[4], until=None)
    record = Record(MEETING, (*pages, again))
    assert cut_to(record, Marking.AMBER, lambda _: room) == record
    first, second = cut_to(record, Marking.CLEAR, lambda _: room).shown
    assert (first.at, first.until, first.windows) == (times[0], times[3], 2)
    assert (second.at, second.until) == (times[4], None)


def test_who_may_see_what_the_room_saw_is_told_it_as_it_was(room: Incident) -> None:
    record = logged(room, "event/jetty-fire", "event/radar-track")
    for ceiling in (Marking.AMBER, Marking.RED):
        assert cut_to(record, ceiling, lambda _: room) == record


def test_of_a_view_that_is_gone_only_who_may_see_everything_is_told(room: Incident) -> None:
    record = logged(room, "event/jetty-fire")
    assert cut_to(record, Marking.RED, lambda _: None) == record
    told = cut_to(record, Marking.AMBER, lambda _: None)
    assert told.shown == ()
    assert [(one.text, one.scene.heading) for one in told.minutes] == [("Ask the union again", "")]
