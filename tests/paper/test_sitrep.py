"""The situation report has every part, and says of an empty one that it is empty."""

import datetime as dt

import msgspec

from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from briefing.incident.view import Filter, View, Window, cut
from tests.paper.reading import run, whole

PARTS = (
    "HIGHLIGHTS",
    "CORRECTIONS AND WITHDRAWALS",
    "WHAT IS SAID TO HAVE HAPPENED",
    "POSITIONS BY QUESTION",
    "SECURITY MEASURES",
    "WHAT IS NOT KNOWN",
    "SOURCES",
)


def test_every_part_stands_in_its_place(view: View) -> None:
    paper = run(view, "sitrep")
    places = [paper.index(part) for part in PARTS]
    assert places == sorted(places)


def test_an_empty_part_says_that_it_is_empty(harbour: Incident) -> None:
    bare = msgspec.structs.replace(harbour, summary=(), revisions=(), measures=())
    paper = run(whole(bare), "sitrep")
    assert "HIGHLIGHTS No summary in this copy." in paper
    for part in ("CORRECTIONS AND WITHDRAWALS", "SECURITY MEASURES"):
        assert f"{part} Nothing in this copy." in paper


def test_the_head_says_what_a_report_in_a_series_says_or_that_it_is_not_set(
    harbour: Incident, view: View
) -> None:
    head = run(view, "sitrep").partition(" HIGHLIGHTS ")[0]
    assert "Period all that was known by then" in head
    assert "Serial 7" in head
    bare = msgspec.structs.replace(harbour, serial="", next_update=None)
    head = run(whole(bare), "sitrep").partition(" HIGHLIGHTS ")[0]
    assert "Next update next update not set Serial serial not set" in head


def test_the_period_is_that_of_the_window(harbour: Incident) -> None:
    start = dt.datetime(2031, 6, 2, tzinfo=dt.UTC)
    window = Window(start, start + dt.timedelta(hours=30))
    view = cut(harbour, ceiling=Marking.RED, filter=Filter(window=window))
    paper = run(view, "sitrep")
    assert "Period from 2 June 2031, 00:00 UTC to 3 June 2031, 06:00 UTC" in paper
    assert "A lantern on the water" not in paper


def test_what_was_revised_is_called_by_what_it_is(oil_jetty: Incident) -> None:
    part = run(whole(oil_jetty), "sitrep").partition("CORRECTIONS AND WITHDRAWALS ")[2]
    for words in (
        "What the Northern Wire said was withdrawn by the Northern Wire, 11 June 2031: Two people",
        "The photo was corrected by Northern Wire, 11 June 2031, 09:15 UTC: It was taken in",
    ):
        assert words in part.partition("WHAT IS SAID")[0]
